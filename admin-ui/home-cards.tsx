import { Bell, Braces, type IconNode, Monitor, ScrollText, Settings } from 'lucide'
import type { JSX } from 'preact'
import type { Catalogue } from '../contract/catalogue.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { KioskIcon } from '../ui-kit/own-icons.tsx'
import { ZoneMark } from '../ui-kit/zone-mark.tsx'
import { homeMessages } from './home-messages.ts'

/** One card for each screen that there is, with its address. */
export function HomeCards({ zones }: { zones: Catalogue['building']['zones'] }): JSX.Element {
  const t = homeMessages.t.value
  return (
    <div class="screens">
      <Card icon={KioskIcon} name={t.kiosk} what={t.kioskWhat} path="/kiosk" />
      <DisplayCard zones={zones} />
      <Card icon={Bell} name={t.officer} what={t.officerWhat} path="/officer" />
      <Card icon={Settings} name={t.admin} what={t.adminWhat} path="/admin" />
      <Card icon={ScrollText} name={t.proof} what={t.proofWhat} path="/proof" />
      <Card icon={Braces} name={t.api} what={t.apiWhat} path="/api/docs" />
    </div>
  )
}

type CardProps = { icon: IconNode; name: string; what: string; path: string }

function Card({ icon, name, what, path }: CardProps): JSX.Element {
  return (
    <a class="screen" href={path}>
      <Icon node={icon} size={34} stroke={1.75} />
      <span>
        <b>{name}</b>
        <span class="what">{what}</span>
        <code>{path}</code>
      </span>
    </a>
  )
}

/** The hall display has an address for each zone. */
function DisplayCard({ zones }: { zones: Catalogue['building']['zones'] }): JSX.Element {
  const t = homeMessages.t.value
  if (zones.length === 0) return <Card icon={Monitor} name={t.display} what={t.displayWhat} path="/display" />
  return (
    <div class="screen">
      <Icon node={Monitor} size={34} stroke={1.75} />
      <span>
        <b>{t.display}</b>
        <span class="what">{t.displayWhat}</span>
        <span class="zones">
          {zones.map((zone) => (
            <a key={zone.id} href={`/display?zone=${zone.id}`}>
              <ZoneMark zone={zone.id} size={26} />
              <code>{`/display?zone=${zone.id}`}</code>
            </a>
          ))}
        </span>
      </span>
    </div>
  )
}
