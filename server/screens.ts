/** Displays that watch a zone now: who came and has not gone (rules A2, A4). */
export function createScreens() {
  const watching = new Map<string, number>()
  const change = (zone: string, by: number) => watching.set(zone, (watching.get(zone) ?? 0) + by)
  return {
    came: (zone: string): void => {
      change(zone, 1)
    },
    went: (zone: string): void => {
      change(zone, -1)
    },
    in: (zone: string): number => watching.get(zone) ?? 0,
  }
}

export type Screens = ReturnType<typeof createScreens>
