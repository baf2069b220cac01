import type { Prompt } from '../../src/bank/prompt-types.ts'
import type { Rubrics } from '../../src/bank/rubric-types.ts'
import { openContent } from '../../src/disk/content.ts'
import { processIo } from '../../src/io.ts'

const root = process.cwd()

/** The rubrics and the prompts of the given ids, as the program itself reads them; those not in the bank are left out. */
export const goldBank = async (
  ids: readonly string[],
): Promise<{ readonly rubrics: Rubrics; readonly prompts: readonly Prompt[] }> => {
  const io = processIo([])
  const content = await openContent(
    { ...io, env: { ...io.env, MLSD_HOME: `${root}/node_modules/.gold` } },
    root,
  )
  const { prompts } = await content.bank()
  const known = ids.filter((id) => prompts.some((prompt) => prompt.id === id))
  const { rubrics } = await content.rubrics()
  return { rubrics, prompts: await Promise.all(known.map(async (id) => (await content.prompt(id)).prompt)) }
}
