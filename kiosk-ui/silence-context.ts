import { type ReadonlySignal, signal } from '@preact/signals'
import { createContext } from 'preact'

/** Milliseconds since the last touch, for the page that closes by itself. */
export const SilenceContext = createContext<ReadonlySignal<number>>(signal(0))
