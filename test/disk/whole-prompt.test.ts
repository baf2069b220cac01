import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CriterionDraft, PromptDraft } from '../../src/bank/prompt-types.ts'
import type { Rubrics } from '../../src/bank/rubric-types.ts'
import { wholePrompt } from '../../src/disk/whole-prompt.ts'
import { criterion, prompt, rubrics } from '../bank/samples.ts'
import { scratch } from './scratch.ts'

const BROKEN = criterion({ named: ['split &', '@nosuch'] })

/** Without a part that follows from the rubrics. */
const { hints: _, ...WITHOUT } = prompt({ criteria: [BROKEN] })
const DRAFT = WITHOUT as PromptDraft

/** A prompt as it is opened, and whether all the rubrics had to be read for it. */
const opened = async (cache: string, draft: PromptDraft = DRAFT, given: Rubrics = rubrics()) => {
  let read = false
  const whole = await wholePrompt(draft, {
    cache,
    rubricsKey: async () => JSON.stringify(given),
    rubrics: async () => {
      read = true
      return { rubrics: given }
    },
  })
  return { ...whole, read }
}

const withConcept = (): Rubrics => {
  const given = rubrics()
  const nosuch = { id: 'nosuch', means: 'x', says: ['x'], hits: ['x'], misses: [] }
  return { ...given, concepts: [...given.concepts, nosuch] }
}

describe('a prompt that was not compiled', () => {
  it('is completed and proved once', async () => {
    const cache = scratch()
    const first = await opened(cache)
    expect(first).toMatchObject({ broken: 2, read: true, prompt: { derived: [['hints']] } })
    expect(first.prompt.hints.design).not.toEqual([])
    expect(await opened(cache)).toEqual({ ...first, read: false })
    expect(readdirSync(join(cache, 'whole'))).toHaveLength(1)
  })

  it.each([
    ['another text', { ...DRAFT, criteria: [criterion() as CriterionDraft] }, rubrics(), 0],
    ['other rubrics', DRAFT, withConcept(), 1],
  ])('is proved anew for %s', async (_, draft, given, broken) => {
    const cache = scratch()
    await opened(cache)
    expect(await opened(cache, draft, given)).toMatchObject({ broken, read: true })
    expect(await opened(cache, draft, given)).toMatchObject({ broken, read: false })
    expect(readdirSync(join(cache, 'whole'))).toHaveLength(1)
  })

  it('is kept beside others', async () => {
    const cache = scratch()
    const other = { ...DRAFT, id: 'acme/other' }
    await opened(cache)
    await opened(cache, other)
    expect([(await opened(cache)).read, (await opened(cache, other)).read]).toEqual([false, false])
  })

  it('is proved each time where nothing can be kept', async () => {
    const cache = join(scratch({ file: '' }), 'file')
    expect([await opened(cache), await opened(cache)]).toMatchObject([{ read: true }, { read: true }])
  })

  it('is proved anew where what was kept cannot be read', async () => {
    const cache = scratch()
    await opened(cache)
    const [name = ''] = readdirSync(join(cache, 'whole'))
    writeFileSync(join(cache, 'whole', name), '{')
    expect(await opened(cache)).toMatchObject({ broken: 2, read: true })
  })
})
