import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Language } from '../contract/fields.ts'

/** The language of this screen. Indonesian until somebody asks for the other one. */
export const language = signal<Language>('id')

/** Switches the screen to a language, for people and for screen readers. */
export function setLanguage(next: Language): void {
  language.value = next
  if (typeof document !== 'undefined') document.documentElement.lang = next
}

/** The language that is not shown now, and its own name: what a language key offers. */
export const otherLanguage: ReadonlySignal<{ code: Language; name: string }> = computed(() =>
  language.value === 'id' ? { code: 'en', name: 'English' } : { code: 'id', name: 'Bahasa Indonesia' },
)

/** A screen's texts: one key set over both languages, parameters by functions. `t` follows the language. */
export function createMessages<Texts>(texts: { id: Texts; en: NoInfer<Texts> }): { t: ReadonlySignal<Texts> } {
  return { t: computed(() => texts[language.value]) }
}
