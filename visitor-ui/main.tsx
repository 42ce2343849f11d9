import { render } from 'preact'
import { codeOf } from './code-of.ts'
import { PhoneScreen } from './phone-screen.tsx'
import { UnknownPage } from './unknown-page.tsx'

const root = document.getElementById('screen')
const code = codeOf(location.pathname)
if (root !== null) render(code === null ? <UnknownPage /> : <PhoneScreen code={code} />, root)
