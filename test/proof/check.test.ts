import { describe, expect, test } from 'vitest'
import { checkBundle } from '../../src/proof/check.ts'
import { company, complete, criterion, rubrics, yamlOf } from '../bank/samples.ts'

const base = { rubrics: rubrics(), companies: [company()] }

describe('a bundle', () => {
  test('gets every check, and one problem does not hide the next', () => {
    const own = complete({
      family: 'gone',
      curveballs: [],
      criteria: [
        ...complete().criteria.slice(1),
        criterion({
          named: ['split &'],
          hits: ['a', 'b', 'c'].map((letter) => `We use a temporal split ${letter}.`),
        }),
      ],
    })
    const { problems } = checkBundle({
      base,
      unread: [
        { file: 'a.yaml', line: 1, column: 1, path: '(file)', expected: 'text in UTF-8', found: 'bytes' },
      ],
      texts: [
        { file: 'prompts/acme/parcel-eta.yaml', text: yamlOf(own) },
        { file: 'prompts/zeta/company.yaml', text: 'id: zeta\n' },
      ],
    })
    const kinds = problems.map(({ file, path }) => `${file} ${path}`)
    expect(kinds).toEqual(
      expect.arrayContaining([
        'a.yaml (file)',
        'prompts/acme/parcel-eta.yaml family',
        'prompts/acme/parcel-eta.yaml curveballs',
        'prompts/acme/parcel-eta.yaml criteria[7].named[0]',
        'prompts/zeta/company.yaml name',
      ]),
    )
    expect(kinds).not.toContain('prompts/acme/parcel-eta.yaml criteria[7].hits[0]')
    expect(problems.map(({ file }) => file)).toEqual([...problems.map(({ file }) => file)].sort())
  })

  test('stands on what it is given', () => {
    const texts = [{ file: 'prompts/acme/parcel-eta.yaml', text: yamlOf(complete()) }]
    const alone = checkBundle({ texts, base: null, unread: [] })
    const standing = checkBundle({ texts, base, unread: [] })
    const missing = (problems: typeof alone.problems) =>
      problems.filter(({ path }) => ['company', 'family', '(file)'].includes(path))
    expect(missing(alone.problems).length).toBeGreaterThan(4)
    expect(missing(standing.problems)).toEqual([])
  })

  test('gives the same for the same', () => {
    const texts = [{ file: 'prompts/acme/parcel-eta.yaml', text: yamlOf(complete()) }]
    const once = JSON.stringify(checkBundle({ texts, base, unread: [] }).problems)
    expect(JSON.stringify(checkBundle({ texts, base, unread: [] }).problems)).toBe(once)
  })
})
