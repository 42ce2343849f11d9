import type { CommandOf } from '../../../contract/commands.ts'
import type { DomainEvent } from '../../../contract/events.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Hall } from '../hall.ts'

/**
 * A display tells what it did with an announcement (rule A2). The first that has shown it, and the speaking, are
 * journalled; every receipt stays in a table.
 */
export function confirmAnnouncement(
  hall: Hall,
  { announcementId, displayInstance, shownAt, spokenAt }: CommandOf<'confirm-announcement'>,
  actor: Actor,
): Decision {
  const announced = hall.announcements.get(announcementId)
  const foreign = actor.kind === 'device' && actor.place !== announced?.zone
  if (!announced || foreign) return refuse({ code: 'announcement-unknown' })
  const events: DomainEvent[] = []
  if (shownAt !== undefined && announced.shownAt === undefined)
    events.push({ type: 'announcement-shown', announcementId })
  if (spokenAt !== undefined && announced.spokenAt === undefined)
    events.push({ type: 'announcement-spoken', announcementId })
  const when = { ...(shownAt !== undefined && { shownAt }), ...(spokenAt !== undefined && { spokenAt }) }
  return accept(events, [{ table: 'receipt', announcementId, display: displayInstance, ...when }])
}
