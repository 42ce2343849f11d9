import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { IssuedTicket } from '../../contract/answers.ts'
import type { CommandBody } from '../../contract/commands.ts'
import type { IdentityNeed, Language, PriorityCategory } from '../../contract/fields.ts'
import { type Commander, type CommandNeeds, createCommander } from '../../ui-kit/staff/commander.ts'

/** As many services as one ticket may hold. */
export const mostStops = 8

/** A number that is being asked for, and the one that was given last. */
export type IssueDraft = {
  query: Signal<string>
  serviceIds: ReadonlySignal<readonly string[]>
  /** Empty: no priority. */
  priority: Signal<PriorityCategory | ''>
  identity: Signal<string>
  language: Signal<Language>
  issued: ReadonlySignal<{ ticket: IssuedTicket; priority: boolean } | null>
  commander: Commander
  /** Chooses a service, or leaves it out again. */
  toggle: (serviceId: string) => void
  /** Asks for the number; `need`: what the chosen services ask of identity, so that nothing else is sent. */
  give: (need: IdentityNeed) => Promise<void>
  /** Starts anew for the next visitor. */
  clear: () => void
}

/** Makes the draft of one desk; the language of slips is Indonesian unless chosen. */
export function createIssueDraft(needs: CommandNeeds): IssueDraft {
  const query = signal('')
  const serviceIds = signal<readonly string[]>([])
  const priority = signal<PriorityCategory | ''>('')
  const identity = signal('')
  const language = signal<Language>('id')
  const issued = signal<{ ticket: IssuedTicket; priority: boolean } | null>(null)
  const commander = createCommander(needs)

  const clear = () => {
    query.value = ''
    serviceIds.value = []
    priority.value = ''
    identity.value = ''
    language.value = 'id'
    issued.value = null
    commander.clear()
  }
  const body = (need: IdentityNeed): CommandBody<'issue-ticket'> => {
    const typed = identity.peek().replace(/\s/g, '')
    return {
      serviceIds: [...serviceIds.peek()],
      language: language.peek(),
      ...(priority.peek() !== '' && { priority: priority.peek() as PriorityCategory }),
      ...(need !== 'none' && typed !== '' && { identity: typed }),
    }
  }
  return {
    query,
    serviceIds,
    priority,
    identity,
    language,
    issued,
    commander,
    toggle(id) {
      const chosen = serviceIds.peek()
      commander.clear()
      if (chosen.includes(id)) serviceIds.value = chosen.filter((each) => each !== id)
      else if (chosen.length < mostStops) serviceIds.value = [...chosen, id]
    },
    async give(need) {
      if (serviceIds.peek().length === 0) return
      const asked = priority.peek() !== ''
      const answer = await commander.give('issue-ticket', body(need))
      if (answer === null) return
      clear()
      issued.value = { ticket: answer.ticket, priority: asked }
    },
    clear,
  }
}

/** What several services ask of identity together: the strictest of them (rule I6). */
export function strictestNeed(needs: readonly IdentityNeed[]): IdentityNeed {
  if (needs.includes('required')) return 'required'
  return needs.includes('optional') ? 'optional' : 'none'
}
