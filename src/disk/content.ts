import { promptEssence } from '../bank/canonical.ts'
import type { AskedBank } from '../bank/derived.ts'
import { UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { once, onceEach } from '../language/once.ts'
import { openCompiled, packageRoot } from './compiled.ts'
import type { Content, OpenPrompt } from './content-form.ts'
import { digest } from './digest.ts'
import { builtHash, hasIt, ID, openBank, openNear, type Shelves } from './open-bank.ts'
import { type ReadFile, readContentFile } from './parse-cache.ts'
import { places } from './places.ts'
import { openRubrics } from './rubrics.ts'
import { promptSource, promptSources, type Source } from './sources.ts'
import { wholePrompt } from './whole-prompt.ts'

// declared apart from what opens it, so that the types of the package need none of Node's
export type { Content, OpenPrompt }

/** Where nothing was built, nobody is known to ask for anything. */
const NO_BANK: AskedBank = { names: [], spread: [], prompts: [] }

/** What is said of a prompt that can be opened, but not be judged by as its author means. */
const brokenNotice = (id: string, n: number): string =>
  `your own ${id} has ${n} ${n === 1 ? 'part that is' : 'parts that are'} broken, and never heard: mlsd check ${id}`

const promptIn = async (shelves: Shelves, root: string, id: string): Promise<OpenPrompt | null> => {
  const source = promptSource(root, id)
  if (source === null) return null
  const { compiled } = shelves
  if (root === shelves.root && compiled?.holds(source)) return compiled.prompt(id)
  const read = await shelves.read(source)
  if (read.kind !== 'prompt') return null
  const { prompt, broken } = await shelves.whole(read.value)
  if (root === shelves.home && broken > 0) shelves.notice(brokenNotice(id, broken))
  return { prompt, hash: digest(promptEssence(prompt)) }
}

const openPrompt = async (shelves: Shelves, id: string): Promise<OpenPrompt> => {
  if (ID.test(id)) {
    const open = (await promptIn(shelves, shelves.home, id)) ?? (await promptIn(shelves, shelves.root, id))
    if (open !== null) return open
    if (hasIt(shelves, id) && shelves.compiled !== null) return shelves.compiled.prompt(id)
  }
  throw new UserError({ expected: `no prompt "${id}"`, next: 'See: mlsd list' })
}

/** Opens the content; nothing is read before it is asked for, and no YAML is parsed that was read before. */
export const openContent = async (io: Io, root: string = packageRoot()): Promise<Content> => {
  const { home, cache } = places(io)
  const notices: string[] = []
  const told = new Set<string>()
  const notice = (text: string): void => {
    if (!told.has(text)) notices.push(text)
    told.add(text)
  }
  const read = async (source: Source): Promise<ReadFile> => {
    const file = await readContentFile(source, cache)
    const [problem] = file.problems
    if (problem !== undefined) {
      const { line, column, path, expected, found } = problem
      notice(
        `left out ${source.path}:${line}:${column} ${path}: expected ${expected}, found ${found} (mlsd check)`,
      )
    }
    return file
  }
  const compiled = openCompiled(root)
  const { key: rubricsKey, ...shared } = openRubrics({ root, home, compiled, read })
  const whole: Shelves['whole'] = (draft) =>
    wholePrompt(draft, { cache, rubricsKey, rubrics: shared.rubrics })
  const shelves: Shelves = { root, home, cache, compiled, read, notice, whole }
  const bank = once(() => openBank(shelves, promptSources(home)))
  const prompt = onceEach((id) => openPrompt(shelves, id))
  return {
    bank: async (near) => (near === undefined ? null : await openNear(shelves, near)) ?? (await bank()),
    prompt,
    promptHash: async (id) => builtHash(shelves, id) ?? (await prompt(id)).hash,
    askedBank: async () => compiled?.askedBank() ?? NO_BANK,
    ...shared,
    notices,
  }
}
