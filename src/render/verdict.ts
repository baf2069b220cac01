import type { OwnResult, Verdict } from '../scoring/scorecard.ts'

/** Verdicts as they are said. */
const VERDICTS: Readonly<Record<Verdict, string>> = {
  'strong-no-hire': 'strong no hire',
  'no-hire': 'no hire',
  hire: 'hire',
  'strong-hire': 'strong hire',
}

/** `strong hire`; a round without a verdict is incomplete. */
export const verdictText = (verdict: Verdict | null): string =>
  verdict === null ? 'incomplete' : VERDICTS[verdict]

/** Hire or better; journals may hold a verdict of another version. */
export const isHire = (verdict: string | null): boolean => verdict === 'hire' || verdict === 'strong-hire'

/** A score of 100 with its one decimal. */
export const scoreText = (score: number): string => score.toFixed(1)

/** How much of what is asked of this problem alone was said: it decides a fifth of the score. */
export const ownText = (own: OwnResult | null): string =>
  own === null ? '' : `${own.made} of the ${own.of} points of this problem alone were made.`

/** Four cells, as many of them full as the grade says. */
export const gradeBar = (grade: number): string => '█'.repeat(grade) + '░'.repeat(4 - grade)

/** The id of a mistake as words: ids are made to be read. */
export const mistakeName = (id: string): string => {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
