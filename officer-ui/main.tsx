import { render } from 'preact'
import { restoreLanguage } from '../ui-kit/staff/language-key.tsx'
import { App } from './app.tsx'

restoreLanguage()
const root = document.getElementById('screen')
if (root) render(<App />, root)
