/** What a view shows that is not in the hall: secrets, and what screens have told. */
export type Eyes = {
  ticketIdOf: (code: string) => string | null
  /** Displays that watch a zone now (rule A4). */
  screensIn: (zone: string) => number
  /** Displays that have shown an announcement (rule A2). */
  shownOn: (announcementId: string) => number
  /** Whether the server's clock is in doubt (rule D4). */
  clockInDoubt: () => boolean
}
