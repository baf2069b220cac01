import type { Spoilers } from '../report/show.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { bullet } from './section.ts'
import { wrapLines } from './wrap.ts'

const LISTS = ['named', 'explained', 'argued', 'not'] as const

/** How far a pattern of the criterion may reach, where it is more than one sentence. */
const REACHES = {
  sentence: '',
  linked: ', in linked sentences too',
  answer: ', anywhere in the answer',
} as const

/** The patterns that each criterion of the prompt is recognised by. */
export const patternRows = ({ criteria }: Spoilers, { width, theme }: Canvas): readonly string[] =>
  criteria.flatMap((criterion) => [
    ...wrapLines(theme.bold(cleanLine(`${criterion.id}${REACHES[criterion.scope ?? 'sentence']}`)), width),
    ...LISTS.flatMap((list) =>
      (criterion[list] ?? []).flatMap((pattern) => bullet(`${list}: ${pattern}`, width)),
    ),
  ])
