import { describe, expect, it } from 'vitest'
import type { Lesson } from '../../src/bank/lesson.ts'
import {
  renderLesson,
  renderLessonMarkdown,
  renderLessons,
  renderLessonsMarkdown,
} from '../../src/render/lesson.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'

const lesson: Lesson = {
  id: 'bread',
  title: 'Bread',
  about: 'What rises, and why.',
  group: 'worked',
  parts: [
    { heading: 'First', text: 'Flour | water, *slowly*.', drawing: 'flour -> dough\n  water ↗' },
    {
      heading: 'Times',
      table: {
        head: ['what', 'why it takes as long as it does'],
        rows: [['rest', 'because the gluten needs hours to relax before it can be shaped at all']],
      },
      points: ['Never hurry.'],
    },
    { heading: 'Sounds', pairs: [{ sounds: 'I bake it.', instead: '230 degrees, 40 minutes.' }] },
  ],
  next: 'mlsd practice home/bread',
}

const canvas = { width: 44, theme: plainTheme }

describe('a lesson', () => {
  it('is one screen: wrapped, tables too, drawings as they stand', () => {
    expect(renderLesson(lesson, canvas)).toMatchInlineSnapshot(`
      "Bread
      What rises, and why.

      First
      Flour | water, *slowly*.
        flour -> dough
          water ↗

      Times
      what  why it takes as long as it does
      rest  because the gluten needs hours to
            relax before it can be shaped at all
      - Never hurry.

      Sounds
      ✗ “I bake it.”
      ✓ “230 degrees, 40 minutes.”

      Try it:  mlsd practice home/bread"
    `)
  })

  it.each([30, 60, 80, 200])('never draws a row wider than %d columns', (width) => {
    const rows = renderLesson(lesson, { ...canvas, width }).split('\n')
    expect(rows.filter((row) => displayWidth(row) > width)).toEqual([])
  })

  it('as markdown keeps its signs inert and its drawing in a fence', () => {
    expect(renderLessonMarkdown(lesson)).toMatchInlineSnapshot(`
      "# Bread

      What rises, and why.

      ## First

      Flour \\| water, \\*slowly\\*.

      \`\`\`text
      flour -> dough
        water ↗
      \`\`\`

      ## Times

      | what | why it takes as long as it does |
      | --- | --- |
      | rest | because the gluten needs hours to relax before it can be shaped at all |

      - Never hurry.

      ## Sounds

      | How it sounds | How it could sound |
      | --- | --- |
      | I bake it. | 230 degrees, 40 minutes. |

      Try it: \`mlsd practice home/bread\`"
    `)
  })

  it('shows no escapes of a lesson from elsewhere', () => {
    const hostile = {
      ...lesson,
      title: '\u001b[31mred',
      parts: [{ heading: 'a', drawing: '\u001b]0;x\u0007b' }],
    }
    expect(renderLesson(hostile, canvas)).not.toContain('\u001b')
    expect(renderLessonMarkdown(hostile)).not.toContain('\u001b')
  })
})

describe('the list of lessons', () => {
  const lessons = [lesson, { ...lesson, id: 'clock', group: 'round' as const, about: 'When.' }]

  it('goes by group, in the order of a round', () => {
    expect(renderLessons(lessons, canvas)).toMatchInlineSnapshot(`
      "The round
      clock  When.

      Worked problems
      bread  What rises, and why.

      Read one:  mlsd guide bread"
    `)
  })

  it('comes as markdown', () => {
    expect(renderLessonsMarkdown(lessons)).toMatchInlineSnapshot(`
      "## The round

      - \`clock\`: When.

      ## Worked problems

      - \`bread\`: What rises, and why."
    `)
  })
})
