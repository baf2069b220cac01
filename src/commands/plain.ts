import type { Io } from '../io.ts'

/** Why a round goes line by line; null where the screen can be redrawn. */
export const plainReason = ({ env, isTTY }: Pick<Io, 'env' | 'isTTY'>, asked = false): string | null => {
  if (asked) return '--plain'
  if (!isTTY) return 'not both input and output are a terminal'
  if (env['TERM'] === 'dumb') return 'TERM is dumb'
  return env['MLSD_PLAIN'] ? 'MLSD_PLAIN is set' : null
}
