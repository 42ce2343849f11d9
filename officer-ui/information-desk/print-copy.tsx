import { useSignal } from '@preact/signals'
import type { IconNode } from 'lucide'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { Icon } from '../../ui-kit/icon.tsx'
import { type CommandNeeds, createCommander } from '../../ui-kit/staff/commander.ts'
import { messages } from './messages.ts'
import { useKeys } from './use-keys.ts'

type Props = { ticketId: string; needs: CommandNeeds; dead: boolean; icon: IconNode }

/** Prints a slip once more; it says on it that it is a copy (rule B1). */
export function PrintCopy({ ticketId, needs, dead, icon }: Props): JSX.Element {
  const t = messages.t.value
  const printed = useSignal(false)
  const commander = useMemo(() => createCommander(needs), [needs])
  const cannot = dead || commander.busy.value
  const print = async () => {
    printed.value = false
    if ((await commander.give('reprint-slip', { ticketId })) !== null) printed.value = true
  }
  useKeys({ F7: cannot ? undefined : () => void print() })
  const refusal = commander.refusal.value
  return (
    <>
      <button type="button" class="b" disabled={cannot} onClick={() => void print()}>
        <Icon node={icon} />
        {t.printCopy}
        <kbd>F7</kbd>
      </button>
      <span class={refusal === null ? 'said' : 'said bad'} role={refusal === null ? 'status' : 'alert'}>
        {refusal?.detail ?? (printed.value ? t.copyPrinting : '')}
      </span>
    </>
  )
}
