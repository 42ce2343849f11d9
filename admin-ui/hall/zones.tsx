import { useComputed } from '@preact/signals'
import type { JSX } from 'preact'
import type { Catalogue } from '../../contract/catalogue.ts'
import type { HallView } from '../../contract/views.ts'
import { serverClock } from '../../ui-kit/clock.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import { ZoneMark } from '../../ui-kit/zone-mark.tsx'
import { counterLook, type HallCounter } from './counter-look.ts'
import { hallMessages } from './messages.ts'

type Props = {
  view: HallView
  catalogue: Catalogue | null
  /** The counter that is looked at. */
  chosen: string | null
  onChoose: (counterId: string) => void
}

/** Every counter of the building as a small tile, zone by zone, as they stand in the hall. */
export function Zones({ view, catalogue, chosen, onChoose }: Props): JSX.Element {
  const t = hallMessages.t.value
  const zones = [...new Set(view.counters.map((counter) => counter.zone))].sort()
  return (
    <div class="zones-board">
      {zones.map((zone) => {
        const counters = view.counters.filter((counter) => counter.zone === zone)
        const serving = counters.filter((counter) => counter.ticket !== undefined).length
        return (
          <section key={zone} aria-label={t.zone(zone)}>
            <h2 class="zone-head">
              <ZoneMark zone={zone} size={32} />
              {t.zone(zone)}
              <span class="muted">{t.zoneSum(counters.length, serving)}</span>
            </h2>
            <ul class="tiles">
              {counters.map((counter) => (
                <Tile
                  key={counter.id}
                  counter={counter}
                  view={view}
                  agency={catalogue?.agencies.find((agency) => agency.id === counter.agencyId)}
                  chosen={counter.id === chosen}
                  onChoose={() => onChoose(counter.id)}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

type TileProps = {
  counter: HallCounter
  view: HallView
  agency: Catalogue['agencies'][number] | undefined
  chosen: boolean
  onChoose: () => void
}

function Tile({ counter, view, agency, chosen, onChoose }: TileProps): JSX.Element {
  const t = hallMessages.t.value
  // Once a minute is often enough for a board of minutes.
  const minute = useComputed(() => Math.floor(serverClock.value / 60_000))
  const look = counterLook(counter, view.alerts, Math.max(minute.value * 60_000, view.serverTime))
  const name = language.value === 'id' ? agency?.shortName : agency?.english.shortName
  return (
    <li>
      <button
        type="button"
        class={`ct ${look.tone}`}
        data-counter={counter.number}
        data-tone={look.tone}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        <span class="top">
          <span class="vh">{`${t.counter(counter.number)}, ${name ?? counter.agencyId}`}</span>
          <b class="cn tab" aria-hidden>
            {counter.number}
          </b>
          <span title={name} aria-hidden>
            {agency?.prefix}
          </span>
        </span>
        {counter.ticket === undefined ? (
          <span class="cur" aria-hidden>
            –
          </span>
        ) : (
          <TicketNumber number={counter.ticket.number} class="cur" />
        )}
        <span class="s">
          <Icon node={look.icon} size={15} />
          {look.words}
        </span>
      </button>
    </li>
  )
}
