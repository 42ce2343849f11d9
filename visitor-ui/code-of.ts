/** The ticket's code in a path `/t/<code>`; `null` where there is none that could be one. */
export function codeOf(path: string): string | null {
  return /^\/t\/([a-z0-9]{10,40})\/?$/.exec(path)?.[1] ?? null
}
