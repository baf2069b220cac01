/** The four parts of a round, in order. */
export const PHASES = ['clarify', 'design', 'deep-dive', 'trade-offs'] as const
/** A part of the round, in their order. */
export type Phase = (typeof PHASES)[number]

/** What a round is graded on, by subject. */
export const AREAS = [
  'framing',
  'metrics',
  'data',
  'labels',
  'features',
  'model',
  'training',
  'evaluation',
  'serving',
  'monitoring',
  'trade-offs',
] as const
/** A subject that is graded across all phases. */
export type Area = (typeof AREAS)[number]

export const LEVELS = ['L3', 'L4', 'L5', 'L6'] as const
/** A level of interviews, from junior to staff; companies have their own names for it. */
export type Level = (typeof LEVELS)[number]

export const COMPETENCIES = ['framing', 'data', 'modelling', 'system', 'trade-offs', 'communication'] as const
/** What a candidate can do, as panels sum it up. */
export type Competency = (typeof COMPETENCIES)[number]

/** Who interviews: decides which probes are asked. */
export const INTERVIEWER_KINDS = ['infrastructure', 'research', 'product'] as const
export type InterviewerKind = (typeof INTERVIEWER_KINDS)[number]

/** How far an argument went: mentioned, given a reason, or weighed with a number, cost, alternative or consequence. */
export const CREDITS = ['absent', 'named', 'explained', 'argued'] as const
/** How far one argument went, the least first. */
export type Credit = (typeof CREDITS)[number]
