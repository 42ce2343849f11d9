/** Tells the server which calls this display has shown (rule A2): each announcement once, after it was painted. */
export type Receipts = {
  /** These announcements ought to be shown here. */
  expect(announcementIds: readonly string[]): void
  /** The page has changed: what is expected may stand on it now. */
  look(): void
}

type Needs = {
  /** Runs after what is in the document now has been painted; on a hidden page only once it is seen again. */
  afterPaint(then: () => void): void
  /** Whether an announcement stands on the page, where people can see it. */
  isShown(announcementId: string): boolean
  /** Sends the receipt; `false`: it may not have arrived. */
  send(announcementId: string): Promise<boolean>
}

/** So many calls a display waits for at once; older ones it did not show are history. */
const mostExpected = 16

/** Starts with nothing expected. */
export function createReceipts({ afterPaint, isShown, send }: Needs): Receipts {
  const done = new Set<string>()
  let expected: string[] = []

  const confirm = async (id: string) => {
    expected = expected.filter((each) => each !== id)
    done.add(id)
    // Without a receipt the call counts as unseen: while it is still current a later view may try again.
    if (!(await send(id))) done.delete(id)
  }
  const look = () => {
    if (expected.length === 0) return
    afterPaint(() => {
      for (const id of expected.filter(isShown)) void confirm(id)
    })
  }
  return {
    expect: (announcementIds) => {
      const fresh = announcementIds.filter((id) => !done.has(id) && !expected.includes(id))
      expected = [...expected, ...fresh].slice(-mostExpected)
      look()
    },
    look,
  }
}
