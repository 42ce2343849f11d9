import { createMessages } from '../../ui-kit/messages.ts'
import { english } from './messages-en.ts'
import { indonesian } from './messages-id.ts'

/** Texts of the supervisor's part of the day page. */
export const hallMessages = createMessages({ id: indonesian, en: english })
