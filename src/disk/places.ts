import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import envPaths from 'env-paths'
import type { Io } from '../io.ts'

/** Where a person's own things lie; nothing is created by asking. */
export interface Places {
  readonly home: string
  /** Their own problems: `<company>/<slug>.yaml`. */
  readonly prompts: string
  readonly rubrics: string
  readonly sessions: string
  readonly drafts: string
  /** What was answered between rounds. */
  readonly drills: string
  /** Only what can be made again. */
  readonly cache: string
}

const within = (home: string, cache: string): Places => ({
  home,
  prompts: join(home, 'prompts'),
  rubrics: join(home, 'rubrics'),
  sessions: join(home, 'sessions'),
  drafts: join(home, 'drafts'),
  drills: join(home, 'drills'),
  cache,
})

/** A folder of the XDG standard, which wants relative values ignored. */
const xdg = (value: string | undefined, home: string, ...usual: string[]): string =>
  join(value !== undefined && isAbsolute(value) ? value : join(home, ...usual), 'mlsd')

const FOLDERS_OF_THEIR_OWN: readonly NodeJS.Platform[] = ['darwin', 'win32']

/** `MLSD_HOME`, else the data and cache folders of the platform. */
export const places = (
  { env, cwd }: Pick<Io, 'env' | 'cwd'>,
  platform: NodeJS.Platform = process.platform,
): Places => {
  const own = env['MLSD_HOME']
  if (own) return within(resolve(cwd, own), join(resolve(cwd, own), 'cache'))
  if (FOLDERS_OF_THEIR_OWN.includes(platform)) {
    const { data, cache } = envPaths('mlsd', { suffix: '' })
    return within(data, cache)
  }
  const home = env['HOME'] || homedir()
  return within(
    xdg(env['XDG_DATA_HOME'], home, '.local', 'share'),
    xdg(env['XDG_CACHE_HOME'], home, '.cache'),
  )
}

/** Where a round may go that cannot be written to its place, the best folder first. */
export const spareFolders = ({ env, cwd }: Pick<Io, 'env' | 'cwd'>): readonly string[] => [
  tmpdir(),
  cwd,
  env['HOME'] || homedir(),
]
