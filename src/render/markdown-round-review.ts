import { DRILL_COMMAND } from '../report/drill.ts'
import { levelText } from '../report/level-text.ts'
import type { MissedPoint, ReviewedMistake } from '../report/missed.ts'
import type { BestSentence, ReviewedPhase, RoundReview } from '../report/round-review.ts'
import { AID_WORDS, aidsText } from './aids.ts'
import { clockText, timingText } from './clock.ts'
import { drillCallText } from './drill.ts'
import { inert, quotation } from './markdown.ts'
import { NEAR_WORDS, NO_WORDS, pointNotes } from './missing.ts'
import { NO_TIME } from './ribbon.ts'
import { gradeBar, scoreText, verdictText } from './verdict.ts'

const command = (text: string): string => `\`${text}\``

const bestBlock = (best: BestSentence | null): string[] => {
  if (best === null) return []
  const at = best.at === null ? '' : ` at ${clockText(best.at)}`
  const earned = best.earned.map(({ title, credit }) => `${inert(title)} (${credit})`).join('; ')
  return [`**Best said**${at}: ${earned}`, quotation(best.quote)]
}

/** Which points did not come by themselves. */
const helpedBlock = ({ earned }: ReviewedPhase): string[] => {
  const items = (['probe', 'hint'] as const).flatMap((aid) =>
    earned.filter((one) => one.aid === aid).map(({ title }) => `- ${AID_WORDS[aid]}: ${inert(title)}`),
  )
  return items.length === 0 ? [] : [items.join('\n')]
}

const missedItem = (point: MissedPoint): string => {
  const { title, why, earns, yours } = point
  return [
    `- **${inert(title)}** (${pointNotes(point)})`,
    yours === null ? `  ${NO_WORDS}` : `  ${NEAR_WORDS[yours.kind]}:\n  > ${inert(yours.quote)}`,
    '',
    `  The argument to make: ${inert(`${why} ${earns}`.trim())}`,
  ].join('\n')
}

const mistakeItem = ({ name, why, instead, quote }: ReviewedMistake): string =>
  [
    `- **${inert(name)}**: ${inert(`${why} ${instead}`)}`,
    ...(quote === null ? [] : [`  > ${inert(quote)}`]),
  ].join('\n')

const phaseBlocks = (phase: ReviewedPhase): string[] => {
  const { name, grade, score, timing, aids, best, missed, mistakes, outline } = phase
  const time = timingText(timing)
  return [
    `## ${name}`,
    `${gradeBar(grade)} ${grade}, ${scoreText(score)} of 100${time === '' ? '' : `, ${time}`}. ${aidsText(aids)}.`,
    ...helpedBlock(phase),
    ...bestBlock(best),
    ...(missed.length === 0 ? [] : ['### What would have earned more', missed.map(missedItem).join('\n')]),
    ...(mistakes.length === 0 ? [] : ['### Mistakes', mistakes.map(mistakeItem).join('\n')]),
    ...(outline === null
      ? []
      : [`### A strong ${name}, one way of several: ${inert(outline.name)}`, quotation(outline.text)]),
  ]
}

/** The same with every point that was missed, to keep or to hand on. */
export const renderRoundReviewMarkdown = (review: RoundReview): string => {
  const {
    companyName,
    title,
    level,
    levelName,
    verdict,
    score,
    gate,
    phases,
    gap,
    withheld,
    timeless,
    drill,
    commands,
  } = review
  const own = levelText(level, inert(levelName))
  return [
    `# Review: ${inert(title)}`,
    `${inert(companyName)}, ${own}: **${verdictText(verdict)}**, ${scoreText(score)} of 100. A practice signal, not a decision.`,
    ...(gate === null ? [] : [`Capped: ${inert(gate)}`]),
    ...(withheld ? ['The round can be gone on with, so what would have earned more is left out.'] : []),
    ...(timeless ? [`Time: ${NO_TIME}.`] : []),
    ...phases.flatMap(phaseBlocks),
    '## What to do next',
    ...(gap === null ? [] : [`Close one gap: **${inert(gap.title)}**. ${inert(gap.why)}`]),
    [
      `- Next: ${command(commands.next)}`,
      ...(drill === null || commands.next === DRILL_COMMAND
        ? []
        : [`- ${drillCallText(drill)} ${command(DRILL_COMMAND)}`]),
      `- The proof of a point: ${command(commands.why)}`,
      ...(commands.diff === null ? [] : [`- Beside the round before: ${command(commands.diff)}`]),
    ].join('\n'),
  ].join('\n\n')
}
