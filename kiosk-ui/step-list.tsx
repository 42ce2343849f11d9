import type { JSX } from 'preact'

/** Numbered steps, one below the other. */
export function StepList({ steps }: { steps: readonly string[] }): JSX.Element {
  return (
    <ol class="steps">
      {steps.map((step, at) => (
        <li key={step}>
          <span class="step-number num">{at + 1}</span>
          <span>{step}</span>
        </li>
      ))}
    </ol>
  )
}
