import type { Prompt } from '../../src/bank/prompt-types.ts'
import type { Concept, Criterion, MistakeRule, Rubrics } from '../../src/bank/rubric-types.ts'
import type { Level, Phase } from '../../src/bank/vocabulary.ts'
import { prepare } from '../../src/scoring/score.ts'
import type { Scorecard } from '../../src/scoring/scorecard.ts'
import { transcriptOf } from '../../src/session/read-transcript.ts'

const concept = (id: string, says: readonly string[]): Concept => ({
  id,
  means: id,
  says,
  hits: [],
  misses: [],
})

const criterion = (id: string, more: Partial<Criterion> & Pick<Criterion, 'named'>): Criterion => ({
  id,
  phase: 'design',
  area: 'labels',
  weight: 2,
  title: `title of ${id}`,
  why: '',
  earns: `earn ${id}`,
  hits: [],
  misses: [],
  ...more,
})

const mistake = (id: string, more: Partial<MistakeRule>): MistakeRule => ({
  id,
  kind: 'technical',
  name: id,
  phase: 'design',
  lowers: 10,
  why: `why ${id}`,
  instead: `instead of ${id}`,
  hits: [],
  misses: [],
  ...more,
})

/** Rubrics small enough to reckon by hand: one universal and one family criterion, two mistakes. */
export const rubrics: Rubrics = {
  clock: [],
  phases: [],
  levels: [],
  families: [
    {
      id: 'kitchen',
      name: 'Kitchen',
      about: '',
      criteria: [criterion('family-timer', { named: ['timer'], area: 'serving' })],
    },
  ],
  areas: [
    {
      id: 'metrics',
      name: 'Metrics',
      competency: 'framing',
      // Talk about any system, so that a word of the problem can be rare in it.
      say: 'A system has users, data, a model and somebody who watches it. '.repeat(12),
      criteria: [
        criterion('guardrail', {
          phase: 'clarify',
          area: 'metrics',
          named: ['guardrail'],
          levels: ['L5', 'L6'],
        }),
      ],
    },
  ],
  concepts: [
    concept('reason', ['because | so that | otherwise']),
    concept('cost', ['costs | expensive']),
    concept('rejects', ['instead of | rather than']),
    concept('consequence', ['breaks | leads to']),
    concept('taken-back', ["I'd say no | dropped it"]),
    concept('turned-down', ['is out | is banned']),
  ],
  mistakes: [
    mistake('burns-it', {
      when: ['burn & on purpose'],
      unless: ['never burn', 'golden'],
      credit: 'family-timer',
    }),
    mistake('no-oven', { kind: 'conduct', absent: ['oven'], phase: 'trade-offs' }),
    mistake('never-rises', {
      halves: [
        { within: 2, one: ['cold kitchen'], other: ['bake & at once', 'no waiting'] },
        { one: ['rye flour'], other: ['ready & #(minute)'] },
      ],
      unless: ['proofing box'],
    }),
    mistake('poison', { when: ['add poison'], disqualifies: true }),
    mistake('monologue', { kind: 'conduct', absent: ['guardrail'], interaction: true }),
  ],
  checklist: { questions: [], phrases: [], numbers: [], mistakes: [] },
  lessons: [],
  cards: [],
  asks: [],
}

/** A problem about baking bread. */
export const prompt = {
  id: 'home/bread',
  title: 'Bread',
  company: 'home',
  family: 'kitchen',
  statement: 'Design a system that bakes sourdough bread in every kitchen.',
  background: 'Sourdough rises slowly; the crumb depends on hydration.',
  trains: [],
  levels: { L4: '', L5: '', L6: '' },
  facts: [],
  criteria: [
    criterion('oven', { named: ['oven & degrees | hot', 'preheat'], crux: true, weight: 3 }),
    criterion('yeast', {
      named: ['yeast'],
      explained: ['yeast & because | feeds'],
      argued: ['yeast & #(g)'],
      not: ['yeast & bleach'],
    }),
    criterion('salt', { phase: 'trade-offs', area: 'trade-offs', named: ['salt'] }),
  ],
  probes: [],
  curveballs: [],
  hints: { clarify: [], design: [], 'deep-dive': [], 'trade-offs': [] },
  tradeOffs: [],
  outlines: [
    {
      name: 'slow',
      phases: {
        clarify: 'crumb hydration dough loaf',
        design: 'yeast oven dough crumb hydration',
        'deep-dive': 'crust steam dough',
        'trade-offs': 'salt crumb dough',
      },
    },
  ],
  weak: { clarify: '', design: '', 'deep-dive': '', 'trade-offs': '' },
  pitfalls: [],
  reading: [],
  asked: { weight: 1, kind: 'practice', year: 2026 },
} satisfies Prompt

export const scorer = prepare({ prompt, rubrics, hash: 'sha256:test' })

/** Scores an answer given phase by phase; what is left out is empty. */
export const scored = (
  answers: Partial<Record<Phase, string>>,
  more: { readonly level?: Level; readonly complete?: boolean; readonly turns?: unknown } = {},
): Scorecard => {
  const { transcript, problems } = transcriptOf({ prompt: prompt.id, level: 'L5', answers, ...more })
  if (transcript === null) throw new Error(JSON.stringify(problems))
  return scorer.score(transcript)
}

/** The credit of one criterion in an answer to Design. */
export const creditOf = (id: string, design: string): string =>
  scored({ design }).criteria.find((each) => each.id === id)?.credit ?? 'absent'
