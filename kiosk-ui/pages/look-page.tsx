import { Accessibility, ALargeSmall, ArrowDownToLine, Contrast, type IconNode } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { Bar } from '../bar.tsx'
import { useKiosk } from '../context.ts'
import { Head } from '../head.tsx'
import { messages } from '../messages.ts'
import type { Look } from '../session.ts'

/** Large text, high contrast, keys within reach of a wheelchair: each on or off, for this visitor only. */
export function LookPage(): JSX.Element {
  const t = messages.t.value
  const { session } = useKiosk()
  return (
    <div class="page">
      <Head icon={Accessibility} title={t.look} />
      <main>
        <h1>{t.lookTitle}</h1>
        <p class="muted lead-text">{t.lookLead}</p>
        <div class="switches">
          <Switch name="large" icon={ALargeSmall} word={t.large} hint={t.largeHint} />
          <Switch name="contrast" icon={Contrast} word={t.contrast} hint={t.contrastHint} />
          <Switch name="low" icon={ArrowDownToLine} word={t.low} hint={t.lowHint} />
        </div>
        <div class="act">
          <button type="button" class="btn go" onClick={session.back}>
            {t.done}
          </button>
        </div>
      </main>
      <Bar />
    </div>
  )
}

function Switch(props: { name: keyof Look; icon: IconNode; word: string; hint: string }): JSX.Element {
  const t = messages.t.value
  const { session } = useKiosk()
  const on = session.look.value[props.name]
  return (
    <button
      type="button"
      class={on ? 'switch chosen' : 'switch'}
      role="switch"
      aria-checked={on}
      onClick={() => {
        session.look.value = { ...session.look.value, [props.name]: !on }
      }}
    >
      <Icon node={props.icon} stroke={1.75} />
      <span class="words">
        <span class="t">{props.word}</span>
        <span class="s">{props.hint}</span>
      </span>
      <span class="state">{on ? t.on : t.off}</span>
    </button>
  )
}
