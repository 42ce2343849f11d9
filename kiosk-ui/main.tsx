import { render } from 'preact'
import { KioskScreen } from './kiosk-screen.tsx'

const root = document.getElementById('screen')
if (root !== null) render(<KioskScreen />, root)
