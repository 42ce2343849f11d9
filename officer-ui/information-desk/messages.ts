import { createMessages } from '../../ui-kit/messages.ts'
import { english } from './messages-en.ts'
import { indonesian } from './messages-id.ts'

/** Every text of the information desk. */
export const messages = createMessages({ id: indonesian, en: english })
