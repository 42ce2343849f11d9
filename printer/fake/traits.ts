/** What kind of printer is played. Everything left out is as at a good one. */
export type FakeTraits = {
  /** Dots across the paper, for its pictures. */
  dots?: number
  /** Paper at the start, in dots down; without it, it never ends. */
  paper?: number
  /** Dots down that are left when near-end is told. */
  nearEnd?: number
  /** Bytes that it takes in before it prints them. */
  window?: number
  /** Answers nothing at all. */
  mute?: boolean
  /** Does not know `GS ( H`, `GS r`, `DLE EOT`, `GS a`. */
  noProcessId?: boolean
  noFence?: boolean
  noRealTime?: boolean
  noAsb?: boolean
  /** Does not answer `DLE EOT` while it cannot print, as old boards. */
  deafWhenOffline?: boolean
  /** Milliseconds by which each answer is late. */
  late?: number
  /** Sends its answers byte by byte. */
  pieces?: boolean
  /** Milliseconds that each command takes. */
  pace?: number
  /** Resets the first connection after so many bytes. */
  resetAfter?: number
  /** Accepts connections and reads nothing. */
  deaf?: boolean
  /** Answers connections and hangs up. */
  busy?: boolean
}
