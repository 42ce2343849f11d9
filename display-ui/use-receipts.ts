import { type ReadonlySignal, useSignalEffect } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { DisplayView } from '../contract/views.ts'
import { serverNow } from '../ui-kit/clock.ts'
import type { Connection } from '../ui-kit/connection.ts'
import { send } from '../ui-kit/send.ts'
import { displayInstance } from './display-instance.ts'
import { createReceipts } from './receipts.ts'

type Needs = {
  connection: Connection
  view: ReadonlySignal<DisplayView | null>
  zone: string
  deviceToken: string | undefined
}

/** Sends a receipt for each call that this page has painted: as it is announced, and the present one after a reconnect. */
export function useReceipts({ connection, view, zone, deviceToken }: Needs): void {
  const receipts = useMemo(
    () => createReceipts({ afterPaint, isShown, send: (id) => confirm(id, deviceToken) }),
    [deviceToken],
  )
  useEffect(
    () =>
      connection.onAnnounce((announcements) => {
        const here = announcements.filter((each) => each.zone === zone)
        receipts.expect(here.map((each) => each.announcementId))
      }),
    [connection, zone, receipts],
  )
  useSignalEffect(() => {
    const current = view.value?.current
    if (current) receipts.expect([current.announcementId])
    receipts.look()
  })
}

function afterPaint(then: () => void): void {
  // The first frame has the change in it; when the second begins the first has been painted.
  requestAnimationFrame(() => requestAnimationFrame(then))
}

function isShown(announcementId: string): boolean {
  if (document.visibilityState !== 'visible') return false
  return document.querySelector(`[data-announcement="${CSS.escape(announcementId)}"]`) !== null
}

async function confirm(announcementId: string, deviceToken: string | undefined): Promise<boolean> {
  const body = { announcementId, displayInstance: displayInstance(), shownAt: serverNow() }
  const sent = await send('confirm-announcement', body, deviceToken === undefined ? {} : { deviceToken })
  return sent.ok || sent.problem.code !== 'offline'
}
