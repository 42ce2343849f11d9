import { type ReadonlySignal, signal } from '@preact/signals'

/** Seconds from one chime's start to the next one's. */
const chimeSeconds = 1.5
/** A chime that would come later than this after its call says nothing any more. */
const mostSecondsLate = 20
/** The two tones, e'' and c'': start in seconds, pitch in hertz. */
const tones = [
  { at: 0, hertz: 659.26 },
  { at: 0.42, hertz: 523.25 },
] as const
/** Loudness of the fundamental and of two overtones: a soft bell, heard through the noise of a hall. */
const partials = [
  { times: 1, gain: 0.34 },
  { times: 2, gain: 0.1 },
  { times: 3, gain: 0.04 },
] as const

/** The hall's two-tone chime. `blocked` is true while the browser waits for a touch before it lets sound out. */
export type Chime = {
  blocked: ReadonlySignal<boolean>
  /** Rings once for each of so many announcements, one after another. */
  ring: (announcements: number) => void
  /** To be called from a touch or a key press. */
  unblock: () => void
  dispose: () => void
}

function soundTone(context: AudioContext, start: number, hertz: number): void {
  const seconds = 1.1
  for (const { times, gain } of partials) {
    const oscillator = new OscillatorNode(context, { frequency: hertz * times })
    const envelope = new GainNode(context, { gain: 0 })
    envelope.gain.setValueAtTime(0, start)
    envelope.gain.linearRampToValueAtTime(gain, start + 0.012)
    envelope.gain.exponentialRampToValueAtTime(0.0001, start + seconds / Math.sqrt(times))
    oscillator.connect(envelope).connect(context.destination)
    oscillator.start(start)
    oscillator.stop(start + seconds)
  }
}

/** Makes the chime on an audio context of its own; chimes are scheduled on the audio clock, so they never overlap. */
export function createChime(context: AudioContext): Chime {
  const blocked = signal(context.state !== 'running')
  const follow = () => {
    blocked.value = context.state !== 'running'
  }
  context.addEventListener('statechange', follow)
  let free = 0
  return {
    blocked,
    ring(announcements) {
      // A suspended clock stands still: what is scheduled now would sound all at once after the touch.
      if (context.state !== 'running') return
      for (let i = 0; i < announcements; i += 1) {
        const start = Math.max(context.currentTime + 0.02, free)
        if (start > context.currentTime + mostSecondsLate) return
        free = start + chimeSeconds
        for (const tone of tones) soundTone(context, start + tone.at, tone.hertz)
      }
    },
    unblock() {
      void context.resume()
    },
    dispose() {
      context.removeEventListener('statechange', follow)
      void context.close()
    },
  }
}
