import { type ReadonlySignal, signal } from '@preact/signals'

/** What a phone does when its number is called. */
export type Bell = {
  /** The visitor has allowed a sound. Without that a browser stays silent. */
  armed: ReadonlySignal<boolean>
  /** Must be run by a press: that is what unlocks sound on phones. */
  arm(): Promise<void>
  ring(): void
}

/** Two tones of a falling third, in Hz, and when they start, in seconds. */
const tones: [pitch: number, start: number][] = [
  [880, 0],
  [698, 0.28],
  [880, 0.9],
  [698, 1.18],
  [880, 1.8],
  [698, 2.08],
]

/** Pattern of the vibration: ms on, ms off. */
const shakes = [400, 200, 400, 200, 800]

/** Makes the bell of this page, silent until it is armed; a phone that can vibrates anyway. */
export function createBell(): Bell {
  const armed = signal(false)
  let audio: AudioContext | undefined
  return {
    armed,
    arm: async () => {
      audio ??= new AudioContext()
      await audio.resume()
      armed.value = true
      play(audio, tones.slice(0, 2), 0.12)
      await stayAwake()
    },
    ring: () => {
      if (typeof navigator.vibrate === 'function') navigator.vibrate(shakes)
      if (audio !== undefined) play(audio, tones, 0.5)
    },
  }
}

function play(audio: AudioContext, notes: [pitch: number, start: number][], loudness: number): void {
  for (const [pitch, start] of notes) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    const from = audio.currentTime + start
    tone.type = 'triangle'
    tone.frequency.value = pitch
    volume.gain.setValueAtTime(0, from)
    volume.gain.linearRampToValueAtTime(loudness, from + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.001, from + 0.55)
    tone.connect(volume).connect(audio.destination)
    tone.start(from)
    tone.stop(from + 0.6)
  }
}

async function stayAwake(): Promise<void> {
  // A sleeping phone hears no call. Only secure pages may ask; where it is refused the bell still rings while awake.
  const lock = () => navigator.wakeLock?.request('screen').catch(() => undefined)
  await lock()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void lock()
  })
}
