import type { Building } from '../../contract/building.ts'
import type { EventOf, JournalRecord } from '../../contract/events.ts'
import type { Actor } from '../../server/core/actor.ts'
import type { Decision } from '../../server/core/decision.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { dayOpened, given, type Scene } from '../support/hall.ts'
import { createModel, type Model } from './model.ts'
import { commandOf, type Step } from './model-deeds.ts'
import { createVerdicts } from './model-verdicts.ts'

/**
 * A call, what rules P2 and P4 asked for just before it by the model's account, which regular visitor was first in line,
 * and how many may pass that one.
 */
type Call = {
  event: EventOf<'ticket-called'>
  turn: ReturnType<Model['turnAt']>
  first: string | undefined
  ratio: number
}
/** A finish, and the stops that the visit still had just before it. */
type Finish = { event: EventOf<'serving-finished'>; stops: readonly string[] }

/** A random day after a step: what was asked, what the rules say of it, what was decided, and what that left. */
export type Look = {
  scene: Scene
  model: Model
  building: Building
  asked: { command: ReadyCommand; by: Actor; decision: Decision; verdict: boolean | undefined } | null
  news: JournalRecord[]
  calls: Call[]
  finishes: Finish[]
  /** Whoever waited for a counter that was told that nobody does. */
  overlooked: string[]
  /** How many steps came before. */
  step: number
  isLast: boolean
}

/** Looks at a day after each step, and throws where a rule does not hold. Each day gets a watch of its own. */
export type Watches = Record<string, () => (look: Look) => void>

/** Which rule did not hold. */
export class Broken extends Error {
  readonly rule: string
  constructor(rule: string, cause: unknown) {
    super(`${rule}\n${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.rule = rule
  }
}

/** Plays a morning, and lets every watch look after each step. `count` hears of each command. */
export function play(building: Building, morning: Step[], watches: Watches, count: (look: Look) => void): void {
  const scene = given({ type: 'building-imported', building }, dayOpened({ building }))
  const now = () => scene.hall().setup?.building ?? building
  const model = createModel(now)
  const verdictOn = createVerdicts(model, now)
  const watching = Object.entries(watches).map(([rule, create]) => [rule, create()] as const)
  scene.watched('A', building.counters.length % 3)

  function look(asked: Look['asked'], news: JournalRecord[], step: number): void {
    const seen = { scene, model, building: now(), asked, ...follow(model, now(), news, asked), step }
    const whole = { ...seen, isLast: step === morning.length }
    for (const [rule, watch] of watching) {
      try {
        watch(whole)
      } catch (cause) {
        throw new Broken(rule, cause)
      }
    }
    count(whole)
  }

  look(null, scene.records, 0)
  for (const [index, step] of morning.entries()) {
    const known = scene.records.length
    const [command, by] = commandOf(scene, step) ?? []
    if (command && by) {
      const verdict = verdictOn(command, by, scene.now())
      const decision = scene.when(command, by)
      look({ command, by, decision, verdict }, scene.records.slice(known), index + 1)
    } else look(null, [], index + 1)
  }
}

type News = Pick<Look, 'news' | 'calls' | 'finishes' | 'overlooked'>

/** Shows the model what is new, and keeps what it said of each call and finish just before. */
function follow(model: Model, building: Building, news: JournalRecord[], asked: Look['asked']): News {
  const seen: News = { news, calls: [], finishes: [], overlooked: [] }
  const person = asked?.command.type === 'issue-ticket' ? asked.command.identityHash : undefined
  for (const record of news) {
    const { event } = record
    if (event.type === 'ticket-called') {
      const [first] = model.candidates(event.counterId, 'regular')
      const ratio = model.agency(first?.stops[0] ?? '')?.priorityRatio ?? building.limits.priorityRatio
      seen.calls.push({ event, turn: model.turnAt(event.counterId), first: first?.id, ratio })
    }
    if (event.type === 'serving-finished') seen.finishes.push({ event, stops: model.find(event.ticketId)?.stops ?? [] })
    if (event.type === 'nobody-waiting') seen.overlooked.push(...model.candidates(event.counterId).map(({ id }) => id))
    // Whose it is matters only where a service asked (rule I6).
    model.observe(record, event.type === 'ticket-issued' && event.identified ? person : '')
  }
  return seen
}
