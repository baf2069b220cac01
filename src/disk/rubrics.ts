import { rubricsEssence } from '../bank/canonical.ts'
import type { Cards } from '../bank/card.ts'
import { gatherRubrics, missingParts, type RubricFile } from '../bank/gather.ts'
import type { Rubrics } from '../bank/rubric-types.ts'
import { EXIT, UserError } from '../errors.ts'
import { once } from '../language/once.ts'
import type { Compiled, CompiledRubrics } from './compiled.ts'
import type { Content, OpenPrompt, Rules } from './content-form.ts'
import { digest } from './digest.ts'
import type { ReadFile } from './parse-cache.ts'
import { rubricSources, type Source } from './sources.ts'

/** Where rubrics stand. */
interface Shelves {
  readonly root: string
  readonly home: string
  readonly compiled: Compiled | null
  readonly read: (source: Source) => Promise<ReadFile>
}

const filesAt = async ({ read }: Shelves, root: string): Promise<readonly RubricFile[]> => {
  const files = await Promise.all(rubricSources(root).map(read))
  return files.filter((file) => file.kind !== null && file.kind !== 'prompt' && file.kind !== 'company')
}

/** What the build made, if every bundled source is still the one it was made from. */
const unchanged = ({ compiled, root }: Shelves): Compiled | null => {
  if (compiled === null) return null
  const sources = rubricSources(root)
  if (sources.length === 0) return compiled
  const known = Object.keys(compiled.index.sources).filter((file) => file.startsWith('rubrics/'))
  return sources.length === known.length && sources.every((each) => compiled.holds(each)) ? compiled : null
}

const gathered = (files: readonly RubricFile[], base?: Rubrics): CompiledRubrics => {
  const rubrics = gatherRubrics(files, base)
  const [missing] = missingParts(rubrics)
  if (missing !== undefined) {
    const next = 'Install mlsd again, or in a clone: npm run build'
    throw new UserError({ expected: 'the rubrics are incomplete', found: `no ${missing}`, next }, EXIT.io)
  }
  return { rubrics, hash: digest(rubricsEssence(rubrics)) }
}

/** The rubrics as the content hands them out. */
interface OpenRubrics extends Pick<Content, 'rubrics' | 'guide' | 'lessons' | 'cards' | 'rules'> {
  /** A text that is another for other rubrics; of those of the build it is short. */
  readonly key: () => Promise<string>
}

/** The rubrics with edits in a clone and a person's own over them; whole, or only the part that is asked for. */
export const openRubrics = (shelves: Shelves): OpenRubrics => {
  const own = once(() => filesAt(shelves, shelves.home))
  /** The build's, where nothing has changed since. */
  const built = once(async () => ((await own()).length > 0 ? null : unchanged(shelves)))
  const rubrics = once(async () => {
    const compiled = unchanged(shelves)
    if (compiled === null) return gathered([...(await filesAt(shelves, shelves.root)), ...(await own())])
    return (await own()).length === 0 ? compiled.rubrics() : gathered(await own(), compiled.rubrics().rubrics)
  })
  const guide = once(async () => {
    const compiled = await built()
    if (compiled !== null) return compiled.guide()
    const { rubrics: whole, hash } = await rubrics()
    return { guide: whole, hash }
  })
  const shared = once(async () => (await built())?.rules() ?? null)
  /** What was learned of points holds as long as nobody changes the points. */
  const learnedFor = async (family: string): Promise<Pick<Rules, 'universal' | 'family'>> => {
    const compiled = unchanged(shelves)
    const others = await own()
    if (compiled === null || others.some(({ kind }) => kind === 'area' || kind === 'family')) return {}
    const known = compiled.family(family)
    const { universal } = (await shared()) ?? compiled.rules()
    return { universal, ...(known === null ? {} : { family: known }) }
  }
  const rules = async ({ prompt, hash: promptHash }: OpenPrompt): Promise<Rules> => {
    const { hash } = await guide()
    const common = await shared()
    const mine = common === null ? null : (await built())?.rulesFor(prompt.id, [promptHash, hash])
    if (common === null || !mine) return { ...(await rubrics()), ...(await learnedFor(prompt.family)) }
    const { universal } = common
    const { families, derived, pack } = mine
    return { rubrics: { ...common.rubrics, families }, hash, derived, universal, packs: [common.pack, pack] }
  }
  const lessons = once(async () => (await built())?.lessons() ?? (await rubrics()).rubrics.lessons)
  const cards = once(async (): Promise<Cards> => (await built())?.cards() ?? (await rubrics()).rubrics)
  const key = once(async () => {
    const compiled = await built()
    return JSON.stringify(compiled === null ? (await rubrics()).rubrics : compiled.index.sources)
  })
  return { rubrics, guide, lessons, cards, rules, key }
}
