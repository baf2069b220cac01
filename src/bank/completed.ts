import { curveballsFrom, hintsFrom, probesFrom } from './derived-talk.ts'
import { heardByWords } from './heard-words.ts'
import { leftOut } from './left-out.ts'
import type { CriterionDraft, Fact, FactDraft, PhaseTexts, Prompt, PromptDraft } from './prompt-types.ts'
import type { Criterion, Rubrics } from './rubric-types.ts'
import { USUAL_ASKED, USUAL_TRAINS } from './summary.ts'

/** A fluent answer that says nothing of any problem. */
const EMPTY_TALK: PhaseTexts = {
  clarify: 'We want the best possible accuracy and a scalable system.',
  design: 'We collect data, clean it and train a deep learning model, then we deploy it and monitor it.',
  'deep-dive': 'We tune the hyperparameters until the accuracy is high enough.',
  'trade-offs': 'There is a trade-off between accuracy and latency.',
}

const wholeFact = (fact: FactDraft): Fact => ({ changes: [], source: { kind: 'practice' }, ...fact })

const criteriaOf = ({ title, statement, criteria }: PromptDraft, rubrics: Rubrics): readonly Criterion[] => {
  const heard = heardByWords({ said: [title, statement], others: criteria, rubrics })
  return criteria.map((draft: CriterionDraft): Criterion => {
    const { weight = draft.crux === true ? 3 : 2, misses = [], named } = draft
    if (named !== undefined) return { ...draft, weight, misses, named }
    return { scope: 'linked', byWords: true, ...draft, weight, misses, named: heard(draft) }
  })
}

/** A prompt with all that a round needs: what its author left out follows from the rest and from the shared rubrics. */
export const completePrompt = (draft: PromptDraft, rubrics: Rubrics): Prompt => {
  const derived = leftOut(draft)
  // Nothing is left out of it, so it has the form of a whole one.
  if (derived.length === 0) return draft as Prompt
  const own = { family: draft.family, criteria: criteriaOf(draft, rubrics) }
  return {
    background: '',
    trains: USUAL_TRAINS,
    levels: {},
    tradeOffs: [],
    outlines: [],
    weak: EMPTY_TALK,
    pitfalls: [],
    reading: [],
    asked: USUAL_ASKED,
    hints: draft.hints ?? hintsFrom(own, rubrics),
    probes: draft.probes ?? probesFrom(own, rubrics),
    curveballs: draft.curveballs ?? curveballsFrom(own, rubrics),
    ...draft,
    facts: draft.facts.map(wholeFact),
    criteria: own.criteria,
    derived,
  }
}
