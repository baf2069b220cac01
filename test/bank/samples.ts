import type { Company } from '../../src/bank/bank-types.ts'
import type { Prompt } from '../../src/bank/prompt-types.ts'
import type { Criterion, Rubrics } from '../../src/bank/rubric-types.ts'

/** Content of the right form in few words, for tests that change one thing of it. */
export const criterion = (over: Partial<Criterion> = {}): Criterion => ({
  id: 'temporal-split',
  phase: 'design',
  area: 'evaluation',
  weight: 2,
  title: 'Splits by time',
  why: 'A random split leaks.',
  earns: 'Say which weeks train and which week tests.',
  named: ['temporal split', 'split > time'],
  hits: ['We use a temporal split.', 'We split by time.', 'The split goes by time.'],
  misses: ['We never use a temporal split.', 'We shuffle the rows.'],
  ...over,
})

const phases = (text: string) => ({ clarify: text, design: text, 'deep-dive': text, 'trade-offs': text })

export const prompt = (over: Partial<Prompt> = {}): Prompt => ({
  id: 'acme/parcel-eta',
  title: 'Parcel ETA',
  company: 'acme',
  family: 'forecasting',
  statement: 'Design a system that says when a parcel arrives.',
  background: 'Parcels travel.',
  trains: ['framing', 'data'],
  levels: { L4: 'Labels.', L5: 'Quantiles.', L6: 'Who pays.' },
  facts: [
    {
      id: 'scale',
      topic: 'Scale',
      answer: 'Two million parcels a day.',
      asks: ['How many parcels a day?'],
      changes: [{ criterion: 'temporal-split', why: 'Enough for weekly folds.' }],
      source: { kind: 'practice' },
    },
  ],
  criteria: [criterion()],
  probes: [
    {
      id: 'late-scans',
      area: 'labels',
      interviewer: ['research'],
      question: 'What if scans are late?',
      holds: [{ criterion: 'temporal-split' }, { say: 'Scans are corrected', signals: ['scan & correct'] }],
      followUp: 'How late?',
    },
  ],
  curveballs: [
    {
      id: 'strike',
      change: 'There is a strike.',
      touches: ['monitoring'],
      holds: [{ criterion: 'temporal-split' }],
    },
  ],
  hints: {
    clarify: ['a', 'b', 'c'],
    design: ['a', 'b', 'c'],
    'deep-dive': ['a', 'b', 'c'],
    'trade-offs': ['a', 'b', 'c'],
  },
  tradeOffs: [{ left: 'Mean', right: 'Quantile', leftWhen: 'Cheap.', rightWhen: 'Promises.' }],
  outlines: [{ name: 'Trees', phases: phases('trees') }],
  weak: phases('a big model'),
  pitfalls: ['Averages.'],
  reading: [{ title: 'Arrival times', publisher: 'Acme', year: 2024 }],
  asked: { weight: 2, kind: 'practice', year: 2026 },
  ...over,
})

const times = <T>(n: number, make: (suffix: string) => T): T[] =>
  Array.from({ length: n }, (_, i) => make(i === 0 ? '' : `-${i}`))

/** A prompt with as much of everything as a complete one needs. */
export const complete = (over: Partial<Prompt> = {}): Prompt => {
  const base = prompt()
  const [fact, probe, curveball, tradeOff, outline] = [
    base.facts[0],
    base.probes[0],
    base.curveballs[0],
    base.tradeOffs[0],
    base.outlines[0],
  ]
  if (!fact || !probe || !curveball || !tradeOff || !outline) throw new Error('the sample is empty')
  return {
    ...base,
    facts: times(10, (n) => ({ ...fact, id: `scale${n}` })),
    criteria: times(8, (n) =>
      criterion({ id: `temporal-split${n}`, ...(n === '' || n === '-1' ? { crux: true } : {}) }),
    ),
    probes: times(8, (n) => ({ ...probe, id: `late-scans${n}` })),
    curveballs: times(3, (n) => ({ ...curveball, id: `strike${n}` })),
    tradeOffs: times(4, () => tradeOff),
    outlines: times(2, () => outline),
    ...over,
  }
}

export const company = (over: Partial<Company> = {}): Company => ({
  id: 'acme',
  name: 'Acme',
  aliases: ['acme corp'],
  levels: { L5: ['A5', 'senior'] },
  stresses: ['Promises kept.'],
  format: 'One hour.',
  probes: ['And then?'],
  products: ['Parcels'],
  reading: [],
  claims: [{ text: 'Asked often.', kind: 'general', year: 2026 }],
  ...over,
})

export const rubrics = (over: Partial<Rubrics> = {}): Rubrics => ({
  clock: [
    {
      minutes: 45,
      statement: 1,
      phases: { clarify: 6, design: 20, 'deep-dive': 12, 'trade-offs': 4 },
      close: 2,
    },
  ],
  lessons: [],
  cards: [],
  asks: [],
  phases: [
    { id: 'clarify', name: 'Clarify', goal: 'Agree.' },
    { id: 'design', name: 'Design', goal: 'End to end.' },
    { id: 'deep-dive', name: 'Deep Dive', goal: 'Depth.' },
    { id: 'trade-offs', name: 'Trade-offs', goal: 'Choices.' },
  ],
  levels: (['L3', 'L4', 'L5', 'L6'] as const).map((id) => ({
    id,
    years: '0–2',
    names: [],
    expects: ['Basics.'],
  })),
  areas: [
    {
      id: 'data',
      name: 'Data',
      competency: 'data',
      say: 'Sources.',
      criteria: [
        criterion({
          id: 'names-sources',
          title: 'Names sources',
          area: 'data',
          named: ['log | logs'],
          hits: ['We read the logs.', 'The click log has it.', 'Server logs.'],
          misses: ['No logs.', 'We ask around.'],
        }),
      ],
    },
  ],
  families: [
    {
      id: 'forecasting',
      name: 'Forecasting',
      about: 'When and how many.',
      criteria: [criterion({ id: 'quantiles' })],
    },
  ],
  concepts: [
    { id: 'reason', means: 'A reason.', says: ['because'], hits: ['because of it'], misses: ['no'] },
  ],
  mistakes: [],
  checklist: { questions: ['Who?'], phrases: ['Shall I go on?'], numbers: ['86,400 s'], mistakes: [] },
  ...over,
})

/** The same with sentences of its own for each criterion, as many as a bank wants to learn from; the key tells them from others'. */
export const learnable = <T extends { readonly criteria: readonly Criterion[] }>(
  value: T,
  key: string,
): T => {
  const own = (texts: readonly string[], at: number) => texts.map((text, i) => `${text} ${key} ${at} ${i}`)
  return {
    ...value,
    criteria: value.criteria.map((each, at) => ({
      ...each,
      hits: own(each.hits, at),
      misses: own(each.misses, at),
      said: own(
        Array.from({ length: 6 }, () => 'Said'),
        at,
      ),
      beside: own(['Beside', 'Beside'], at),
    })),
  }
}

/** Rubrics with such criteria. */
export const learnableRubrics = (): Rubrics => {
  const whole = rubrics()
  return {
    ...whole,
    areas: whole.areas.map((area) => learnable(area, area.id)),
    families: whole.families.map((family) => learnable(family, family.id)),
  }
}

/** JSON is YAML: a value as the text of a content file. */
export const yamlOf = (value: unknown): string => JSON.stringify(value, null, 1)
