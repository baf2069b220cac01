import { describe, expect, it } from 'vitest'
import { renderProgressHtml } from '../../../src/render/html/progress.ts'
import { renderRoundHtml } from '../../../src/render/html/round.ts'
import { DARK, LIGHT, PHASE_COLOURS, STYLE } from '../../../src/render/html/style.ts'
import { progressOf } from '../../../src/report/progress.ts'
import { roundReportOf } from '../../../src/report/transcript.ts'
import { bank, judged, mistake, rubrics } from '../../fixtures/round.ts'
import { broken, session } from '../../fixtures/session.ts'
import { twelve } from '../../report/rounds.ts'
import { shownText } from './tags.ts'

const history = (rounds: Parameters<typeof progressOf>[0]['rounds']): string =>
  renderProgressHtml(progressOf({ rounds, bank, guide: rubrics }))

const PAGES = [
  ['a judged round', renderRoundHtml(roundReportOf(session, judged))],
  ['a round broken off', renderRoundHtml(roundReportOf(broken, null))],
  ['twelve rounds', history(twelve(mistake))],
  ['no rounds', history([])],
] as const

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Drawings that are not inside another. */
const drawings = (html: string): string[] => {
  let depth = 0
  return [...html.matchAll(/<(\/?)svg[^>]*>/g)].flatMap(([tag, closing]) => {
    if (closing === '/') depth -= 1
    else depth += 1
    return closing === '' && depth === 1 ? [tag] : []
  })
}

describe.each(PAGES)('%s', (_, page) => {
  it('has a language, a title, and each landmark once', () => {
    expect(page).toContain('<html lang="en">')
    expect(page).toMatch(/<title>[^<]+ · mlsd<\/title>/)
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
    for (const landmark of ['<header>', '<nav aria-label="Contents">', '<main id="main">', '<footer>'])
      expect(page.split(landmark)).toHaveLength(2)
    expect(page.indexOf('<a class="skip" href="#main">')).toBeLessThan(page.indexOf('<header>'))
  })

  it('has one heading of the first level, and skips none', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2)
    for (const [, text = ''] of page.matchAll(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/g)) expect(text).not.toBe('')
  })

  it('names every part by its heading, and lists it in the contents', () => {
    for (const [, id] of page.matchAll(/<section aria-labelledby="([^"]+)">/g)) {
      expect(page).toContain(`<h2 id="${id}">`)
      expect(page).toContain(`<a href="#${id}">`)
    }
  })

  it('says in words what its drawings show, or hides what the words beside them say', () => {
    for (const svg of drawings(page))
      expect(svg).toMatch(/ role="img" aria-label="[^"]+"| aria-hidden="true"/)
  })

  it('has tables with a caption, and headings for every row and column', () => {
    for (const [, table = ''] of page.matchAll(/<table[^>]*>(.*?)<\/table>/gs)) {
      expect(table).toMatch(/^\n<caption>[^<]+<\/caption>/)
      const [head = '', ...rows] = table.split('<tr>').slice(1)
      const columns = head.match(/<th scope="col"[^>]*>[^<]+<\/th>/g) ?? []
      for (const row of rows) {
        expect(row).toMatch(/^<th scope="row"/)
        expect((row.match(/<t[hd][ >]/g) ?? []).length).toBe(columns.length)
      }
    }
  })

  it('has links with words, and folded parts that say what they hold', () => {
    for (const [, text = ''] of page.matchAll(/<a [^>]*>(.*?)<\/a>/gs))
      expect(shownText(text).trim()).not.toBe('')
    expect(page.match(/<details>/g)?.length).toBe(page.match(/<details>\n<summary>[^<]+<\/summary>/g)?.length)
  })
})

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the colours of %s', (_, { ground, panel, mark, against, text, dim, link, full, track }) => {
  it.each([
    ['letters', text],
    ['dim letters', dim],
    ['links', link],
  ])('let %s be read', (_kind, letters) => {
    for (const behind of [ground, panel]) expect(contrast(letters, behind)).toBeGreaterThanOrEqual(4.5)
  })

  it('let what is marked be read', () => {
    for (const behind of [mark, against]) expect(contrast(text, behind)).toBeGreaterThanOrEqual(4.5)
    expect(STYLE).toContain('mark{background:var(--mark);color:var(--text)')
  })

  it('let bars, lines and phases be seen', () => {
    for (const behind of [ground, track]) expect(contrast(full, behind)).toBeGreaterThanOrEqual(3)
    for (const colour of Object.values(PHASE_COLOURS)) {
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3)
      expect(contrast('#ffffff', colour)).toBeGreaterThanOrEqual(4.5)
    }
  })
})

it('uses only colours that are measured here', () => {
  const measured = [LIGHT, DARK, PHASE_COLOURS].flatMap((set): string[] => Object.values(set))
  const used = [...STYLE.matchAll(/#[\da-f]{3,8}\b/gi)].map(([colour]) => colour)
  expect([...new Set(used)].filter((colour) => !measured.includes(colour))).toEqual(['#fff'])
})

it('leaves the ring of the focus, and has its own', () => {
  expect(STYLE).toContain(':focus-visible{outline:')
  expect(STYLE).not.toMatch(/outline:\s*(?:none|0)/)
})
