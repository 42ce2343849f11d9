import type { JSX } from 'preact'
import { useKiosk } from '../context.ts'
import { messages } from '../messages.ts'
import { steps } from '../names.ts'
import { StepList } from '../step-list.tsx'
import { ReadingPage } from './reading-page.tsx'

/** How a service goes, what comes out of it, and where to complain. */
export function ProcedurePage({ serviceId }: { serviceId: string }): JSX.Element {
  const t = messages.t.value
  const { session } = useKiosk()
  return (
    <ReadingPage serviceId={serviceId} label={t.procedure} onward={t.understood} onOnward={session.back}>
      {({ procedure, product, complaints }) => (
        <>
          <h1>{t.procedure}</h1>
          <StepList steps={steps(procedure)} />
          <div class="h2 gap">{t.product}</div>
          <p>{product}</p>
          {complaints !== '' && (
            <>
              <div class="h2 gap">{t.complaints}</div>
              <p>{complaints}</p>
            </>
          )}
        </>
      )}
    </ReadingPage>
  )
}
