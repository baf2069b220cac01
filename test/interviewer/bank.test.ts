import { describe, expect, it } from 'vitest'
import { kinFor } from '../../src/commands/round/mind.ts'
import { openContent } from '../../src/disk/content.ts'
import { answersTo } from '../../src/interviewer/answers.ts'
import { factFinder } from '../../src/interviewer/finder.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { ioWith, scratch } from '../disk/scratch.ts'
import { ASKED } from './asked.ts'

const content = await openContent(ioWith({ MLSD_HOME: scratch() }))
const { prompts } = await content.bank()
const { rubrics } = await content.rubrics()
const { lexicon } = compileLexicon(rubrics.concepts)

const heardFor = async (id: string) => {
  const open = await content.prompt(id)
  const { prompt } = open
  const finder = factFinder({ ...prompt, kin: await kinFor(open, content) }, lexicon)
  const kinds = (text: string): string[] =>
    answersTo(text, finder, new Set()).map((answer) => ('fact' in answer ? answer.fact.id : answer.kind))
  return { prompt, kinds }
}

describe('the bundled facts', () => {
  it.each(prompts.map(({ id }) => id))(
    '%s: each is reached by each of its own ways of asking',
    async (id) => {
      const { prompt, kinds } = await heardFor(id)
      const lost = prompt.facts.flatMap(({ id: fact, asks }) =>
        asks.filter((ask) => ask.endsWith('?') && !kinds(ask).includes(fact)).map((ask) => `${fact}: ${ask}`),
      )
      expect(lost).toEqual([])
    },
  )

  it('are reached by most other ways of asking, and seldom by mistake', async () => {
    let right = 0
    let wrong = 0
    let all = 0
    for (const [id, questions] of Object.entries(ASKED)) {
      const { prompt, kinds } = await heardFor(id)
      const facts = new Set(prompt.facts.map((fact) => fact.id))
      for (const [meant, question] of questions) {
        const heard = kinds(question)
        all += 1
        // what nobody fixed may as well be the candidate's to decide
        const free =
          ['open', 'yours'].includes(meant) && heard.some((kind) => ['open', 'yours'].includes(kind))
        if (free || heard.includes(meant)) right += 1
        else if (heard.some((kind) => facts.has(kind))) wrong += 1
      }
    }
    console.info(`of ${all} questions ${right} are answered as meant, ${wrong} with another fact`)
    expect(right / all).toBeGreaterThanOrEqual(0.82)
    expect(wrong / all).toBeLessThanOrEqual(0.1)
  })
})
