import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/bank/prompt-types.ts'
import { ledgerOf } from '../../src/report/ledger.ts'
import type { CriterionResult } from '../../src/scoring/scorecard.ts'
import type { SessionEvent, Stage } from '../../src/session/event.ts'
import { replay } from '../../src/session/replay.ts'
import { sessionTranscript } from '../../src/session/session-transcript.ts'
import { entryAt, phaseText } from '../../src/session/transcript.ts'
import { prompt, scorecard } from '../fixtures/round.ts'
import { START, started } from '../fixtures/session.ts'

const fact = (id: string, answer: string, changes: Fact['changes'] = []): Fact => ({
  ...prompt.facts[0]!,
  id,
  topic: `Topic of ${id}`,
  answer,
  asks: [`What about ${id}?`],
  changes,
})

const facts = [
  fact('scale', 'About 7.4 million children a day.', [{ criterion: 'position-bias', why: 'Shuffle some.' }]),
  fact('breakage', 'One toy in nine breaks, and then the shop refunds it.', [
    { criterion: 'breakage', why: 'Broken toys are seen.' },
  ]),
  fact('owner', 'Grandparents buy most of them.', []),
]

/** `> fact` is given by the interviewer, `/stage` moves on, anything else is said by the candidate. */
const round = (...script: string[]) => {
  const events = script.map((line, index): SessionEvent => {
    const at = START + (index + 1) * 60_000
    if (line.startsWith('/')) return { type: 'moved', at, to: line.slice(1) as Stage }
    if (!line.startsWith('>')) return { type: 'answered', at, text: line }
    const ref = line.slice(2)
    const text = facts.find(({ id }) => id === ref)?.answer ?? 'That is your call.'
    return { type: 'said', at, by: 'interviewer', kind: 'answer', text, ref }
  })
  return replay([started, ...events])
}

const ledger = (session: ReturnType<typeof round>, criteria: readonly CriterionResult[] = []) =>
  ledgerOf({ session, prompt: { facts, statement: prompt.statement }, scorecard: { criteria } })

const line = (id: string, session: ReturnType<typeof round>, criteria: readonly CriterionResult[] = []) =>
  ledger(session, criteria).find((one) => one.fact === id)!

const result = (id: string) => scorecard.criteria.find((one) => one.id === id)!

const earned = (quote: string, text: string, more: Partial<CriterionResult> = {}): CriterionResult => {
  const start = text.indexOf(quote)
  const evidence = [{ phase: 'design' as const, quote, start, end: start + quote.length }]
  return { ...result('position-bias'), evidence, ...more }
}

describe('what became of a question', () => {
  it.each([
    ['never asked', ['How many?'], 'unasked', null],
    ['asked and let lie', ['How many?', '> scale', '/design', 'We train a model.'], 'unused', null],
    [
      'a figure is said again',
      ['How many?', '> scale', '/design', 'Hello. With 7.4M a day a page is 86 a second. Good.'],
      'used',
      'With 7.4M a day a page is 86 a second.',
    ],
    ['the figure was said before', ['We have 7.4M children.', '> scale'], 'unused', null],
    ['the figure is only asked back', ['How many?', '> scale', 'Is 7.4M the mean?'], 'unused', null],
    [
      'the words are not those of a fact',
      ['How many?', '> stock:open', 'With 7.4M it fits.'],
      'unasked',
      null,
    ],
  ])('%s', (_, script, state, quote) => {
    const found = line('scale', round(...script))
    expect([found.state, found.use?.quote ?? null]).toEqual([state, quote])
  })

  it.each([
    ['nearly heard', ['Is it many?', '> stock:open:scale'], 'unheard', 'Is it many?'],
    ['nearly heard as a decision', ['Many  or\nfew?', '> stock:yours:scale'], 'yours', 'Many or few?'],
    ['agreed to', ['I guess many, okay?', '> stock:agreed:scale'], 'assumed', 'I guess many, okay?'],
    ['nearly heard beside another', ['Is it many?', '> stock:open:owner:scale'], 'unheard', 'Is it many?'],
    [
      'left to them, and told later',
      ['Many?', '> stock:yours:scale', 'How many?', '> scale'],
      'unused',
      null,
    ],
    ['one of two', ['Is it?', '> stock:which:owner:scale'], 'unheard', 'Is it?'],
    ['another nearly heard', ['Is it many?', '> stock:open:owner'], 'unasked', null],
    ['asked again', ['Is it many?', '> stock:open:scale', 'How many?', '> scale'], 'unused', null],
    ['told before', ['How many?', '> scale', 'Is it?', '> stock:given:scale'], 'unused', null],
  ])('is that it was asked for: %s', (_, script, state, question) => {
    expect(line('scale', round(...script))).toMatchObject({ state, question })
  })

  const SHOPS = ['Are there shops abroad?', 'How many of the shops abroad sell toys?']
  const withShops = [...facts, { ...fact('shops', 'Forty, in nine countries.'), asks: SHOPS }]
  const shops = (...script: string[]) =>
    ledgerOf({
      session: round(...script),
      prompt: { facts: withShops, statement: prompt.statement },
      scorecard: { criteria: [] },
    }).find((one) => one.fact === 'shops')

  it.each([
    [
      'in other words beside another fact',
      ['What breaks, and do the shops abroad refund it?', '> breakage'],
      'unheard',
      'do the shops abroad refund it?',
    ],
    [
      'as an assumption, in any phase',
      ['/design', 'We rank. I assume the shops abroad are left out. We train.'],
      'assumed',
      'I assume the shops abroad are left out.',
    ],
    ['never: what is designed is no question', ['/design', 'Shops abroad get lists.'], 'unasked', null],
    ['never: it was told to these words', ['How many shops abroad are there?', '> shops'], 'unused', null],
    ['never: one word of it is not enough', ['Which shops?', '> stock:open'], 'unasked', null],
  ] as const)('is that it was asked for %s', (_, script, state, question) => {
    expect(shops(...script)).toMatchObject({ state, question })
  })

  it('is nothing where another answer told as much, or the statement', () => {
    const twin = { ...facts[0]!, id: 'twin', answer: 'A day about 7.4 million children, of the toys.' }
    const ledgerWith = (script: readonly string[], statement = prompt.statement): readonly string[] =>
      ledgerOf({ session: round(...script), prompt: { facts: [...facts, twin], statement }, scorecard }).map(
        ({ fact: id }) => id,
      )
    expect(ledgerWith(['Hello.'])).toContain('twin')
    expect(ledgerWith(['How many?', '> scale'])).not.toContain('twin')
    expect(ledgerWith(['What?', '> breakage'])).toContain('twin')
    expect(ledgerWith(['Hello.'], 'Rank toys for 7.4 million children.')).not.toContain('twin')
    expect(ledgerWith(['Hello.'], 'Rank toys for 8 million children.')).toContain('twin')
  })

  it('knows two words of an answer again', () => {
    const found = line(
      'breakage',
      round('What breaks?', '> breakage', '/design', 'Refunds follow what breaks.'),
    )
    expect(found.use).toEqual({
      phase: 'design',
      at: 240,
      quote: 'Refunds follow what breaks.',
      start: 0,
      end: 27,
    })
  })

  it('takes the first answer where one was given twice', () => {
    const found = line('scale', round('How many?', '> scale', 'With 7.4M it fits.', '> scale'))
    expect([found.askedAt, found.use?.at]).toEqual([120, 180])
  })

  it('quotes a slice of the text of the phase, and knows its entry', () => {
    const session = round('How many?', '> scale', '/design', 'First.', 'Then. We plan for 7.4M.', 'Last.')
    const { use } = line('scale', session)
    expect(phaseText(session, 'design').slice(use!.start, use!.end)).toBe('We plan for 7.4M.')
    expect(entryAt(sessionTranscript(session), 'design', use!.start)?.at).toBe(use!.at)
    expect(use!.at).toBe(300)
  })

  it('reads a round in the order in which it was said, not in that of its phases', () => {
    const session = round('Hello.', '/design', 'We plan for 7.4M.', '/clarify', 'How many?', '> scale')
    expect(line('scale', session).state).toBe('unused')
  })
})

describe('the sentence that is quoted', () => {
  const quoted = (...said: readonly string[]) =>
    line('breakage', round('How many toys break?', '> breakage', '/design', ...said))

  it('is the one that uses most of it, not the first', () => {
    const [weak, strong] = ['The shop has broken toys.', 'One in nine breaks, so the shop pays refunds.']
    expect(quoted(weak, strong).use?.quote).toBe(strong)
    expect(quoted(strong, weak).use?.quote).toBe(strong)
  })

  it('is rather one that designs by it than one that says the problem again', () => {
    const script = ['How many?', '> scale', 'So 7.4M children a day.', '/design', 'With 7.4M it fits.']
    expect(line('scale', round(...script)).use?.quote).toBe('With 7.4M it fits.')
  })

  it('has a word that was not in the question', () => {
    expect(quoted('Toys that break are hidden.').use).toBeNull()
    expect(quoted('Toys that break are refunded.').use?.quote).toBe('Toys that break are refunded.')
  })
})

describe('evidence of a criterion that the fact changes', () => {
  const QUOTE = 'We shuffle a few slots for the children.'
  const session = round('How many?', '> scale', '/design', QUOTE)
  const state = (criterion: CriterionResult, of = session) => line('scale', of, [criterion]).state

  it('may be a use, and is not quoted for one', () => {
    expect(line('scale', session, [earned(QUOTE, QUOTE)])).toMatchObject({ state: 'unclear', use: null })
  })

  it.each([
    ['no credit was given', { credit: 'absent' as const }],
    ['it is of another criterion', { id: 'other' }],
    [
      'it is a mere mention with one word in common',
      { credit: 'named' as const, evidence: earned('few slots for the children', QUOTE).evidence },
    ],
  ])('is none where %s', (_, more) => {
    expect(state(earned(QUOTE, QUOTE, more))).toBe('unused')
  })

  it('is none where it has nothing of the fact', () => {
    const text = 'We use boosted trees since they are quick.'
    expect(state(earned(text, text), round('How many?', '> scale', '/design', text))).toBe('unused')
  })

  it('is none where it was said before', () => {
    expect(state(earned(QUOTE, QUOTE), round('/design', QUOTE, '> scale'))).toBe('unused')
  })
})

describe('the order of the ledger', () => {
  const criteria = [result('position-bias'), result('breakage')]

  it('has the used first, then the unused, then what nobody asked', () => {
    const session = round('So?', '> breakage', '> scale', 'With 7.4M it fits.')
    expect(ledger(session).map((one) => [one.fact, one.state])).toEqual([
      ['scale', 'used'],
      ['breakage', 'unused'],
      ['owner', 'unasked'],
    ])
  })

  it('puts what could still be earned before what was earned without asking', () => {
    expect(ledger(round('Hello.'), criteria).map((one) => one.fact)).toEqual(['breakage', 'scale', 'owner'])
  })

  it('puts what decides the problem first', () => {
    const lost = criteria.map((one) => ({ ...one, points: 0, credit: 'absent' as const }))
    expect(ledger(round('Hello.'), lost).map((one) => one.fact)).toEqual(['scale', 'breakage', 'owner'])
  })

  it('has nothing to say of a problem without facts', () => {
    expect(ledgerOf({ session: round('Hello.'), prompt: { facts: [], statement: '' }, scorecard })).toEqual(
      [],
    )
  })
})
