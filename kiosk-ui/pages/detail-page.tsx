import { Hourglass, IdCard, ListOrdered, Lock, User } from 'lucide'
import type { ComponentChildren, JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import { agencyIcon } from '../agency-icon.ts'
import { Bar } from '../bar.tsx'
import { closedText } from '../closed-text.ts'
import { findService, type ServiceNow, useKiosk } from '../context.ts'
import { Facts } from '../facts.tsx'
import { Head } from '../head.tsx'
import { messages } from '../messages.ts'
import { agencyName, serviceWords, splitName } from '../names.ts'
import { Requirements } from '../requirements.tsx'
import { ScrollArea } from '../scroll-area.tsx'
import { GonePage } from './gone-page.tsx'

/** One service: what it costs, how long it takes, what to bring; then the number. */
export function DetailPage({ serviceId }: { serviceId: string }): JSX.Element {
  const t = messages.t.value
  const kiosk = useKiosk()
  const now = findService(kiosk, serviceId)
  if (now === null) return <GonePage />
  const { agency, service } = now
  const words = serviceWords(service, language.value)
  return (
    <div class="page detail">
      <Head icon={agencyIcon(agency.icon)} title={splitName(agencyName(agency, language.value)).name} />
      <main>
        <ScrollArea label={words.name}>
          <h1>{words.name}</h1>
          <Facts fee={words.fee} standardTime={words.standardTime} now={now} />
          {now.quotaLeft !== undefined && (
            <p class="quota">
              <Icon node={Hourglass} />
              {t.quotaLeft(now.quotaLeft)}
            </p>
          )}
          <Requirements requirements={words.requirements} />
          {!service.mayBeRepresented && (
            <div class="note">
              <Icon node={User} />
              <span>{t.inPerson}</span>
            </div>
          )}
        </ScrollArea>
        <NextStep now={now} />
      </main>
      <Bar />
    </div>
  )
}

function NextStep({ now }: { now: ServiceNow }): JSX.Element {
  const t = messages.t.value
  const { session, view } = useKiosk()
  const serviceId = now.service.id
  if (!now.opening.open) {
    const here = { language: language.value, date: view.date, timeZoneLabel: view.timeZoneLabel }
    return (
      <OtherWay serviceId={serviceId}>
        <div class="note closed" role="status">
          <Icon node={Lock} />
          <span>{closedText(now.opening.reason, here)}</span>
        </div>
      </OtherWay>
    )
  }
  if (now.service.identity === 'required') {
    return (
      <OtherWay serviceId={serviceId}>
        <div class="note calm" role="status">
          <Icon node={IdCard} />
          <span>
            <b>{t.deskOnly}</b>
            <span class="when">{t.deskOnlyWhy}</span>
          </span>
        </div>
      </OtherWay>
    )
  }
  return (
    <div class="act">
      <div class="h2">{t.complete}</div>
      <div class="pair">
        <ProcedureKey serviceId={serviceId} />
        <button type="button" class="btn second" onClick={() => session.go({ name: 'incomplete', serviceId })}>
          {t.notComplete}
        </button>
      </div>
      <button type="button" class="btn go" onClick={() => session.askPriority(serviceId)}>
        {t.takeNumber}
      </button>
    </div>
  )
}

/** No number from this kiosk: why, and the way to another service. */
function OtherWay({ serviceId, children }: { serviceId: string; children: ComponentChildren }): JSX.Element {
  const { session } = useKiosk()
  return (
    <div class="act">
      {children}
      <ProcedureKey serviceId={serviceId} />
      <button type="button" class="btn go" onClick={session.back}>
        {messages.t.value.otherService}
      </button>
    </div>
  )
}

function ProcedureKey({ serviceId }: { serviceId: string }): JSX.Element {
  const t = messages.t.value
  const { session } = useKiosk()
  return (
    <button type="button" class="btn second" onClick={() => session.go({ name: 'procedure', serviceId })}>
      <Icon node={ListOrdered} />
      {t.procedure}
    </button>
  )
}
