import type { Server } from 'socket.io'
import type { JournalRecord } from '../../contract/events.ts'
import type { ClientToServer, ServerToClient } from '../../contract/socket.ts'
import type { Announcement } from '../../contract/views.ts'
import type { Building } from '../building.ts'
import { announcementOf, isCall } from '../core/announcing.ts'
import { contentOf, createGroups, displayRoom } from './groups.ts'

/** A view is sent at once, then at most this often (milliseconds). */
const pause = 50

type Needs = { building: Building; io: Server<ClientToServer, ServerToClient> }

/** Tells the screens: calls as announcements, everything else as whole views. */
export function createPublisher({ building, io }: Needs) {
  const groups = createGroups()
  let quietUntil = 0
  let timer: NodeJS.Timeout | undefined
  let closed = false

  function sendViews(): void {
    timer = undefined
    quietUntil = performance.now() + pause
    for (const group of groups.all()) {
      const seen = building.view(group.request, group.actor)
      if (!seen.ok) continue
      const content = contentOf(seen.view)
      if (content === group.sent) continue
      group.sent = content
      io.to(group.room).emit('view', seen.view)
    }
  }

  function announce(records: readonly JournalRecord[]): void {
    const byZone = Map.groupBy(
      records.flatMap((record) => announcementsIn(building, record)),
      ({ zone }) => zone,
    )
    for (const [zone, announcements] of byZone) io.to(displayRoom(zone)).emit('announce', announcements)
  }

  /** Something may have changed: views follow at once, or when the pause is over. */
  function changed(): void {
    if (timer || closed) return
    const wait = quietUntil - performance.now()
    if (wait <= 0) sendViews()
    else timer = setTimeout(sendViews, wait)
  }

  building.onCommit((records) => {
    announce(records)
    changed()
  })
  /** Opening hours begin and end without a command. */
  const hours = setInterval(changed, 5000)

  return {
    groups,
    recheck: changed,
    close: (): void => {
      closed = true
      clearInterval(hours)
      clearTimeout(timer)
    },
  }
}

function announcementsIn(building: Building, { event, at }: JournalRecord): Announcement[] {
  return isCall(event) ? [announcementOf(building.hall(), event, at)] : []
}
