import { useMemo } from 'preact/hooks'
import { send } from '../ui-kit/send.ts'
import { type Commander, createCommander } from '../ui-kit/staff/commander.ts'
import type { Session } from '../ui-kit/staff/session.ts'

/** The commands of one form or one row: locked while one is in flight, with what was refused last. */
export function useCommand(session: Session): Commander {
  return useMemo(() => createCommander({ send, session }), [session])
}
