import { render } from 'preact'
import { App } from './app.tsx'
import { restoreLanguage } from './staff/language-key.tsx'

restoreLanguage()
const root = document.getElementById('screen')
if (root) render(<App />, root)
