import type { Curveball, Hold, Probe, PromptDraft } from './prompt-types.ts'
import type { Criterion, Rubrics } from './rubric-types.ts'
import { AREAS, type Area, type InterviewerKind, PHASES, type Phase } from './vocabulary.ts'

type Own = Pick<PromptDraft, 'family'> & { readonly criteria: readonly Criterion[] }

/** A point that a hint or a question may lead to. */
interface Point {
  readonly criterion: Criterion
  readonly area: Area
}

const weightOf = ({ crux = false, weight }: Criterion): number => weight + (crux ? 3 : 0)

const pointsOf = (criteria: readonly Criterion[], area?: Area): readonly Point[] =>
  criteria
    .map((criterion) => ({ criterion, area: area ?? criterion.area ?? 'framing' }))
    .sort((a, b) => weightOf(b.criterion) - weightOf(a.criterion))

/** Own points first, then those of the family, then what every problem asks. */
const ranked = ({ family, criteria }: Own, { families, areas }: Rubrics): readonly Point[] => [
  ...pointsOf(criteria),
  ...pointsOf(families.find(({ id }) => id === family)?.criteria ?? []),
  ...areas.flatMap((each) => pointsOf(each.criteria, each.id)),
]

const nudge = ({ area }: Point, { areas }: Rubrics): string => {
  const guide = areas.find(({ id }) => id === area)
  return guide === undefined ? `Think of ${area}.` : `${guide.name}: ${guide.say}`
}

/** Three rungs a phase, from its weightiest point: its area, its title, and what would earn it. */
export const hintsFrom = (own: Own, rubrics: Rubrics): Readonly<Record<Phase, readonly string[]>> => {
  const points = ranked(own, rubrics)
  const ladder = (phase: Phase): readonly string[] => {
    const point = points.find(({ criterion }) => (criterion.phase ?? 'design') === phase)
    if (point === undefined) return []
    const { title = '', earns = '' } = point.criterion
    return [nudge(point, rubrics), title === '' ? '' : `${title}.`, earns].filter((text) => text !== '')
  }
  return Object.fromEntries(PHASES.map((phase) => [phase, ladder(phase)])) as Record<Phase, readonly string[]>
}

const KINDS: Readonly<Record<Area, InterviewerKind>> = {
  framing: 'product',
  metrics: 'product',
  data: 'research',
  labels: 'research',
  features: 'research',
  model: 'research',
  training: 'research',
  evaluation: 'research',
  serving: 'infrastructure',
  monitoring: 'infrastructure',
  'trade-offs': 'product',
}

/** Asked where an answer stays shallow, whatever the question was. */
const FOLLOW_UP = 'Put a figure on that, and tell me how you would notice that it fails.'

/** So many questions leave a choice in every area. */
const MOST_PROBES = 10

/** Questions for shared points, those of the areas first in which the problem has points of its own; an answer may bring both. */
export const probesFrom = (own: Own, rubrics: Rubrics): readonly Probe[] => {
  const points = ranked(own, rubrics).slice(own.criteria.length)
  const mine = (area: Area): readonly Criterion[] => own.criteria.filter((each) => each.area === area)
  const questions = points.flatMap(({ criterion: { id, phase }, area }) => {
    const question = rubrics.asks.find(({ criterion }) => criterion === id)?.question
    return question === undefined || phase === 'clarify' ? [] : [{ id, area, question }]
  })
  const near = ({ area }: (typeof questions)[number]): number => (mine(area).length > 0 ? 0 : 1)
  const firsts = AREAS.flatMap((area) => questions.filter((each) => each.area === area).slice(0, 2))
  return firsts
    .sort((a, b) => near(a) - near(b))
    .slice(0, MOST_PROBES)
    .map(({ id, area, question }) => ({
      id: `on-${id}`,
      area,
      interviewer: [KINDS[area]],
      question,
      holds: [id, ...mine(area).map((each) => each.id)].map((criterion): Hold => ({ criterion })),
      followUp: FOLLOW_UP,
    }))
}

/** What may change in any problem of the family. */
export const curveballsFrom = ({ family }: Own, { families }: Rubrics): readonly Curveball[] =>
  families.find(({ id }) => id === family)?.curveballs ?? []
