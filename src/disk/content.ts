import { promptEssence } from '../bank/canonical.ts'
import type { AskedBank } from '../bank/derived.ts'
import { leftOut } from '../bank/left-out.ts'
import type { Prompt, PromptDraft } from '../bank/prompt-types.ts'
import { UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { once } from '../language/once.ts'
import { openCompiled, packageRoot } from './compiled.ts'
import type { Content, OpenPrompt } from './content-form.ts'
import { digest } from './digest.ts'
import { hasIt, ID, openBank, openNear, type Shelves } from './open-bank.ts'
import { type ReadFile, readContentFile } from './parse-cache.ts'
import { places } from './places.ts'
import { openRubrics } from './rubrics.ts'
import { promptSource, promptSources, type Source } from './sources.ts'

// declared apart from what opens it, so that the types of the package need none of Node's
export type { Content, OpenPrompt }

/** Where nothing was built, nobody is known to ask for anything. */
const NO_BANK: AskedBank = { names: [], spread: [], prompts: [] }

const promptIn = async (shelves: Shelves, root: string, id: string): Promise<OpenPrompt | null> => {
  const source = promptSource(root, id)
  if (source === null) return null
  const { compiled } = shelves
  if (root === shelves.root && compiled?.holds(source)) return compiled.prompt(id)
  const read = await shelves.read(source)
  if (read.kind !== 'prompt') return null
  const prompt = await shelves.completed(read.value)
  if (root === shelves.home) await shelves.proved(prompt)
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

/** What is said of a prompt that can be opened, but not be judged by as its author means. */
const brokenNotice = (id: string, n: number): string =>
  `your own ${id} has ${n} ${n === 1 ? 'part that is' : 'parts that are'} broken, and never heard: mlsd check ${id}`

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
  const shared = openRubrics({ root, home, compiled, read })
  const completed = async (draft: PromptDraft): Promise<Prompt> =>
    leftOut(draft).length === 0
      ? (draft as Prompt)
      : (await import('../bank/completed.ts')).completePrompt(draft, (await shared.rubrics()).rubrics)
  const proved = async (prompt: Prompt): Promise<void> => {
    const { brokenParts } = await import('../bank/broken-parts.ts')
    const n = brokenParts(prompt, (await shared.rubrics()).rubrics)
    if (n > 0) notice(brokenNotice(prompt.id, n))
  }
  const shelves: Shelves = { root, home, cache, compiled, read, notice, completed, proved }
  const whole = once(() => openBank(shelves, promptSources(home)))
  return {
    bank: async (near) => (near === undefined ? null : await openNear(shelves, near)) ?? (await whole()),
    prompt: (id) => openPrompt(shelves, id),
    askedBank: async () => compiled?.askedBank() ?? NO_BANK,
    ...shared,
    notices,
  }
}
