import { render } from 'preact'
import { setLanguage } from '../../ui-kit/messages.ts'
import { readProofAddress } from './proof-address.ts'
import { ProofScreen } from './proof-screen.tsx'

const root = document.getElementById('screen')
const { language, atKiosk } = readProofAddress(location.search)
setLanguage(language)
if (root !== null) render(<ProofScreen atKiosk={atKiosk} />, root)
