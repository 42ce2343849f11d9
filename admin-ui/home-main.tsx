import { render } from 'preact'
import { HomeScreen } from './home-screen.tsx'

const root = document.getElementById('screen')
if (root !== null) render(<HomeScreen />, root)
