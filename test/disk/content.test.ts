import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Prompt } from '../../src/bank/prompt-types.ts'
import { RECKONER } from '../../src/commands/compile-content.ts'
import { compileContent } from '../../src/disk/compile.ts'
import { openContent } from '../../src/disk/content.ts'
import type { Near } from '../../src/disk/content-form.ts'
import { UserError } from '../../src/errors.ts'
import { company, complete, learnable, learnableRubrics as rubrics } from '../bank/samples.ts'
import { age, ioWith, scratch, write } from './scratch.ts'

const prompt = (over: Partial<Prompt> = {}): Prompt => learnable(complete(over), over.id ?? 'eta')

const { clock, phases, levels, checklist, areas, families, concepts } = rubrics()

const SOURCES = {
  'prompts/acme/company.yaml': company(),
  'prompts/acme/parcel-eta.yaml': prompt(),
  'prompts/acme/parcel-loss.yaml': prompt({ id: 'acme/parcel-loss', title: 'Parcel loss' }),
  'rubrics/phases.yaml': { clock, phases },
  'rubrics/levels.yaml': { levels },
  'rubrics/checklist.yaml': checklist,
  'rubrics/areas/data.yaml': areas[0],
  'rubrics/families/forecasting.yaml': families[0],
  'rubrics/concepts/built-in.yaml': { concepts },
}

const build = (root: string): void => {
  const { files, problems } = compileContent(root, RECKONER)
  expect(problems).toEqual([])
  for (const [name, value] of files) {
    const path = join(root, 'dist', 'content', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, JSON.stringify(value))
  }
}

/** A clone whose YAML is older than its build. */
const clone = (sources: Readonly<Record<string, unknown>> = SOURCES): string => {
  const root = scratch(sources)
  for (const file of Object.keys(sources)) age(join(root, file), -3600)
  build(root)
  return root
}

const open = (root: string, home = scratch()) => openContent(ioWith({ MLSD_HOME: home }), root)

const titles = async (root: string, home?: string) => {
  const { prompts } = await (await open(root, home)).bank()
  return prompts.map(
    ({ id, title, own, overrides }) => `${id} ${title}${own ? ' own' : ''}${overrides ? ' over' : ''}`,
  )
}

const BUNDLED = ['acme/parcel-eta Parcel ETA', 'acme/parcel-loss Parcel loss']

describe('what was compiled', () => {
  test('is the bank, without reading any YAML', async () => {
    const root = clone()
    const home = scratch()
    const content = await open(root, home)
    const bank = await content.bank()
    expect(bank.companies).toEqual([company()])
    expect(await titles(root, home)).toEqual(BUNDLED)
    expect((await content.prompt('acme/parcel-eta')).prompt).toEqual(prompt())
    expect((await content.rubrics()).rubrics).toEqual(rubrics())
    expect(content.notices).toEqual([])
    expect(readdirSync(home)).toEqual([])
  })

  test('is enough without the YAML', async () => {
    const root = clone()
    rmSync(join(root, 'prompts'), { recursive: true })
    rmSync(join(root, 'rubrics'), { recursive: true })
    expect(await titles(root)).toEqual(BUNDLED)
    const content = await open(root)
    expect((await content.prompt('acme/parcel-loss')).prompt.title).toBe('Parcel loss')
    expect((await content.rubrics()).rubrics).toEqual(rubrics())
  })

  test('is not needed where the YAML is', async () => {
    const root = scratch(SOURCES)
    const content = await open(root)
    expect(await titles(root)).toEqual(BUNDLED)
    expect((await content.rubrics()).rubrics).toEqual(rubrics())
  })
})

describe('what was compiled for the scorer', () => {
  const rulesOf = async (root: string, home = scratch()) => {
    const content = await open(root, home)
    const one = await content.prompt('acme/parcel-eta')
    return { rules: await content.rules(one), whole: await content.rubrics(), guide: await content.guide() }
  }

  test('holds while nothing is edited: the examples are left out, the patterns come compiled', async () => {
    const { rules, whole, guide } = await rulesOf(clone())
    expect(rules.hash).toBe(whole.hash)
    expect(guide.hash).toBe(whole.hash)
    expect(rules.packs).toHaveLength(2)
    expect(rules.rubrics.concepts).toEqual([])
    expect(rules.rubrics.families.map(({ id }) => id)).toEqual(['forecasting'])
    expect(rules.rubrics.areas[0]?.criteria.flatMap(({ hits }) => hits)).toEqual([])
    expect(guide.guide.levels).toEqual(levels)
    expect(guide.guide.areas).toEqual(areas.map(({ id, name, say }) => ({ id, name, say })))
  })

  test('gives way to a prompt that was edited, to edited rubrics, and to rubrics of one’s own', async () => {
    const edited = clone()
    write(edited, { 'prompts/acme/parcel-eta.yaml': prompt({ background: 'Other.' }) })
    const changed = clone()
    write(changed, {
      'rubrics/concepts/built-in.yaml': { concepts: concepts.map((each) => ({ ...each, means: 'Other.' })) },
    })
    const home = scratch({ 'rubrics/levels.yaml': { levels } })
    for (const { rules, whole, guide } of [
      await rulesOf(edited),
      await rulesOf(changed),
      await rulesOf(clone(), home),
    ]) {
      const { universal: _1, family: _2, ...rest } = rules
      expect(rest).toEqual(whole)
      expect(guide.hash).toBe(whole.hash)
      expect(guide.guide.checklist).toEqual(checklist)
    }
  })
})

describe('a clone', () => {
  test('an edited YAML is seen, a touched one is not read again', async () => {
    const root = clone()
    const home = scratch()
    write(root, { 'prompts/acme/parcel-eta.yaml': prompt({ title: 'Parcel ETB' }) })
    age(join(root, 'prompts/acme/parcel-loss.yaml'), 3600)
    expect(await titles(root, home)).toEqual(['acme/parcel-eta Parcel ETB', BUNDLED[1]])
    expect(readdirSync(join(home, 'cache', 'parsed'))).toHaveLength(1)
    const { prompt: edited } = await (await open(root, home)).prompt('acme/parcel-eta')
    expect(edited.title).toBe('Parcel ETB')
  })

  test('an edit of another length is seen even where the clock says otherwise', async () => {
    const root = clone()
    write(root, { 'prompts/acme/parcel-eta.yaml': prompt({ title: 'Longer than it was' }) })
    age(join(root, 'prompts/acme/parcel-eta.yaml'), -7200)
    expect((await titles(root))[0]).toBe('acme/parcel-eta Longer than it was')
  })

  test('a new YAML appears, a removed one goes', async () => {
    const root = clone()
    write(root, { 'prompts/acme/new-one.yaml': prompt({ id: 'acme/new-one', title: 'New' }) })
    rmSync(join(root, 'prompts/acme/parcel-eta.yaml'))
    expect(await titles(root)).toEqual(['acme/new-one New', BUNDLED[1]])
    await expect((await open(root)).prompt('acme/parcel-eta')).rejects.toThrow(UserError)
  })

  test('a broken YAML is left out and said', async () => {
    const root = clone()
    write(root, { 'prompts/acme/parcel-eta.yaml': 'id: acme/parcel-eta\ntitle: [' })
    const content = await open(root)
    const { prompts } = await content.bank()
    expect(prompts.map(({ id }) => id)).toEqual(['acme/parcel-loss'])
    expect(content.notices).toHaveLength(1)
    expect(content.notices[0]).toContain(`left out ${root}/prompts/acme/parcel-eta.yaml:2:`)
  })

  test('an edited rubric changes the rubrics and their hash, notes for readers do not', async () => {
    const root = clone()
    const before = (await (await open(root)).rubrics()).hash
    const other = { ...checklist, questions: ['Since when?'] }
    write(root, { 'rubrics/checklist.yaml': other })
    const edited = await (await open(root)).rubrics()
    expect(edited.rubrics.checklist).toEqual(other)
    expect(edited.hash).toBe(before)
    write(root, {
      'rubrics/families/forecasting.yaml': {
        ...families[0],
        criteria: [{ ...families[0]?.criteria[0], weight: 3 }],
      },
    })
    expect((await (await open(root)).rubrics()).hash).not.toBe(before)
    rmSync(join(root, 'rubrics/concepts/built-in.yaml'))
    const complaint = { expected: 'the rubrics are incomplete', found: 'no rubrics/concepts' }
    await expect((await open(root)).rubrics()).rejects.toMatchObject({ complaint, exitCode: 74 })
  })

  test('the hash of a prompt follows what is asked and judged', async () => {
    const root = clone()
    const hashOf = async (change: Partial<Prompt>) => {
      write(root, { 'prompts/acme/parcel-eta.yaml': prompt(change) })
      return (await (await open(root)).prompt('acme/parcel-eta')).hash
    }
    const before = await hashOf({})
    expect(before).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(await hashOf({ pitfalls: ['Another.'], reading: [] })).toBe(before)
    expect(await hashOf({ statement: 'Design something else.' })).not.toBe(before)
    expect(await hashOf({ curveballs: [] })).not.toBe(before)
  })
})

describe('a bank of one’s own', () => {
  test('merges, and the same id overrides and is said', async () => {
    const home = scratch({
      'prompts/acme/parcel-eta.yaml': prompt({ title: 'Mine' }),
      'prompts/mine/first.yaml': prompt({ id: 'mine/first', company: 'mine', title: 'First' }),
      'prompts/mine/company.yaml': company({ id: 'mine', name: 'Mine' }),
      'rubrics/concepts/mine.yaml': {
        concepts: [{ id: 'late', means: 'x', says: ['late'], hits: ['late'], misses: [] }],
      },
    })
    const root = clone()
    const content = await open(root, home)
    const { companies } = await content.bank()
    expect(companies.map(({ id }) => id)).toEqual(['acme', 'mine'])
    expect(await titles(root, home)).toEqual([
      'acme/parcel-eta Mine own over',
      'acme/parcel-loss Parcel loss',
      'mine/first First own',
    ])
    expect(content.notices).toEqual(['your own acme/parcel-eta is used in place of the bundled one'])
    expect((await content.prompt('acme/parcel-eta')).prompt.title).toBe('Mine')
    const own = await content.rubrics()
    expect(own.rubrics.concepts.map(({ id }) => id)).toEqual(['reason', 'late'])
    expect(own.hash).not.toBe((await (await open(root)).rubrics()).hash)
  })

  test('a broken file is a notice, and the bundled one is used', async () => {
    const home = scratch({
      'prompts/acme/parcel-eta.yaml': { ...prompt(), criteria: 3 },
      'prompts/acme/other.yaml': prompt(),
    })
    const root = clone()
    const content = await open(root, home)
    expect(await titles(root, home)).toEqual(BUNDLED)
    await content.bank()
    expect((await content.prompt('acme/parcel-eta')).prompt.title).toBe('Parcel ETA')
    const folder = join(home, 'prompts', 'acme')
    expect((await content.bank()).broken).toEqual([
      { id: 'acme/other', path: join(folder, 'other.yaml'), line: 2, column: 8 },
      { id: 'acme/parcel-eta', path: join(folder, 'parcel-eta.yaml'), line: expect.any(Number), column: 14 },
    ])
    expect(content.notices).toEqual([
      `left out ${folder}/other.yaml:2:8 id: expected acme/other, as the file is named, found acme/parcel-eta (mlsd check)`,
      expect.stringMatching(
        /parcel-eta\.yaml:\d+:14 criteria: expected a list, found a number \(3\) \(mlsd check\)$/,
      ),
    ])
  })

  test('is parsed once, and again when its text changes', async () => {
    const home = scratch({ 'prompts/mine/first.yaml': prompt({ id: 'mine/first', title: 'First' }) })
    const root = clone()
    await titles(root, home)
    const folder = join(home, 'cache', 'parsed')
    const [entry = ''] = readdirSync(folder)
    writeFileSync(join(folder, entry), JSON.stringify({ key: 'another', read: {} }))
    expect((await titles(root, home))[2]).toBe('mine/first First own')
    writeFileSync(join(folder, entry), 'no JSON')
    expect((await titles(root, home))[2]).toBe('mine/first First own')
    write(home, { 'prompts/mine/first.yaml': prompt({ id: 'mine/first', title: 'Other' }) })
    expect((await titles(root, home))[2]).toBe('mine/first Other own')
    expect(readdirSync(folder)).toEqual([entry])
  })

  test('works where no cache can be written', async () => {
    const home = scratch({
      'prompts/mine/first.yaml': prompt({ id: 'mine/first', title: 'First' }),
      cache: 'a file',
    })
    expect((await titles(clone(), home))[2]).toBe('mine/first First own')
  })
})

test.each([
  '../../etc/passwd',
  'acme/../acme/parcel-eta',
  '/etc/passwd',
  'acme',
  'acme/',
  'ACME/parcel-eta',
  'acme/none',
  'acme/company',
  '',
])('the id %j opens nothing', async (id) => {
  const content = await open(clone())
  await expect(content.prompt(id)).rejects.toMatchObject({
    complaint: { expected: `no prompt "${id}"`, next: 'See: mlsd list' },
    exitCode: 2,
  })
})

describe('the bank around one problem', () => {
  const HOME = {
    'prompts/own/company.yaml': company({ id: 'own', name: 'Own' }),
    'prompts/own/first.yaml': prompt({ id: 'own/first', company: 'own', title: 'First' }),
    'prompts/own/broken.yaml': 'id: x\n',
    'prompts/acme/parcel-eta.yaml': prompt({ title: 'Mine' }),
  }
  const near = async (where: Near) => {
    const content = await open(clone(), scratch(HOME))
    const { companies, prompts, broken } = await content.bank(where)
    return {
      companies: companies.map((each) => each.id),
      prompts: prompts.map(({ title }) => title),
      broken: broken?.map((file) => file.id),
      notices: content.notices.length,
    }
  }
  const companies = ['acme', 'own']

  test.each([
    ['of one’s own', 'own/first', ['Parcel ETA', 'Parcel loss', 'First'], [], 0],
    ['of one’s own over a bundled one', 'acme/parcel-eta', ['Mine', 'Parcel loss'], [], 1],
    ['that is bundled', 'acme/parcel-loss', ['Parcel ETA', 'Parcel loss'], [], 0],
    ['that is broken', 'own/broken', ['Parcel ETA', 'Parcel loss'], ['own/broken'], 1],
    ['that nobody has: all', 'own/nothing', ['Mine', 'Parcel loss', 'First'], ['own/broken'], 2],
    ['that is no id: all', 'parcel', ['Mine', 'Parcel loss', 'First'], ['own/broken'], 2],
    ['that is a page: all', 'own/company', ['Mine', 'Parcel loss', 'First'], ['own/broken'], 2],
    ['that leads elsewhere: all', '../own/first', ['Mine', 'Parcel loss', 'First'], ['own/broken'], 2],
  ])('%s', async (_, id, prompts, broken, notices) => {
    expect(await near({ id })).toEqual({ companies, prompts, broken, notices })
  })

  test.each([
    ['of one’s own, by its name', 'Own', ['Parcel ETA', 'Parcel loss', 'First'], ['own/broken'], 1],
    ['that is bundled, with one’s own', 'acme corp', ['Mine', 'Parcel loss'], [], 1],
    ['that nobody has: all', 'other', ['Mine', 'Parcel loss', 'First'], ['own/broken'], 2],
  ])('a company %s', async (_, company, prompts, broken, notices) => {
    expect(await near({ company })).toEqual({ companies, prompts, broken, notices })
  })
})

describe('the hash of a prompt', () => {
  const hashes = async (root: string, home?: string) => {
    const content = await open(root, home)
    return [
      await content.promptHash('acme/parcel-eta'),
      (await (await open(root, home)).prompt('acme/parcel-eta')).hash,
    ]
  }

  test('is that of the prompt that is opened: as it was built, edited, or one’s own', async () => {
    const root = clone()
    const [built, opened] = await hashes(root)
    expect(built).toBe(opened)
    const [own, openedOwn] = await hashes(
      root,
      scratch({ 'prompts/acme/parcel-eta.yaml': prompt({ statement: 'Mine.' }) }),
    )
    expect(own).toBe(openedOwn)
    write(root, { 'prompts/acme/parcel-eta.yaml': prompt({ statement: 'Edited.' }) })
    const [edited, openedEdited] = await hashes(root)
    expect(edited).toBe(openedEdited)
    expect(new Set([built, own, edited]).size).toBe(3)
  })

  test('is known without the YAML, and without opening the prompt', async () => {
    const root = clone()
    const [built] = await hashes(root)
    rmSync(join(root, 'prompts'), { recursive: true })
    rmSync(join(root, 'dist', 'content', 'prompts'), { recursive: true })
    expect(await (await open(root)).promptHash('acme/parcel-eta')).toBe(built)
  })

  test('is of no prompt where there is none', async () => {
    const content = await open(clone())
    await expect(content.promptHash('acme/none')).rejects.toThrow('no prompt "acme/none"')
  })
})
