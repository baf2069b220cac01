import { nearest } from '../bank/nearest.ts'
import { openContent } from '../disk/content.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { scorerFor } from '../judge.ts'
import { nearbyOf } from '../proof/listening.ts'
import { renderWhy } from '../render/why.ts'
import { safeJson } from '../report/json.ts'
import type { Proof } from '../scoring/why.ts'
import { canvasOf } from './canvas.ts'
import { tellNotices } from './notices.ts'
import { print } from './print.ts'
import { forShortRun } from './run-length.ts'
import { subjectOf } from './subject.ts'

export interface WhyArguments {
  /** A session, a written transcript, or `last`. */
  readonly subject?: string
  /** Only this criterion; without it all that earned something, and the problem's own. */
  readonly criterion?: string
  readonly json?: boolean
}

const chosen = (
  proofs: readonly Proof[],
  criterion: string | undefined,
  own: readonly string[],
): readonly Proof[] => {
  if (criterion === undefined)
    return proofs.filter(({ id, credit }) => credit !== 'absent' || own.includes(id))
  const ids = proofs.map(({ id }) => id)
  if (ids.includes(criterion)) return proofs.filter(({ id }) => id === criterion)
  const meant = nearest(criterion, ids)
  throw new UserError({
    expected: `no criterion "${criterion}".${meant === null ? '' : ` Did you mean ${meant}?`}`,
    next: `Of this problem: ${own.join(', ')}\nAll that earned something: mlsd why <session or transcript>`,
  })
}

/** A whole round meets thousands of patterns: told at once, only the places that counted can be read. */
const decisive = (proof: Proof): Proof => ({
  ...proof,
  traces: proof.traces.filter(({ counted }) => counted),
})

/** `mlsd why <session|transcript> [criterion]`: all places for one criterion, else those that counted. */
export const runWhy = async (
  io: Io,
  { subject = 'last', criterion, json = false }: WhyArguments,
): Promise<ExitCode> => {
  const transcript = await subjectOf(io, subject)
  const content = await openContent(io)
  forShortRun()
  const scorer = await scorerFor(content, transcript.prompt)
  tellNotices(io, content)
  const { prompt } = await content.prompt(transcript.prompt)
  const proofs = chosen(
    scorer.why(transcript),
    criterion,
    prompt.criteria.map(({ id }) => id),
  )
  const told = criterion === undefined ? proofs.map(decisive) : proofs
  const said = Object.values(transcript.answers).flatMap((each) => each.map(({ text }) => text))
  const nearby = nearbyOf(prompt, (await content.rubrics()).rubrics, said)
  await print(io, json ? safeJson({ schema: 1, proofs }, 2) : renderWhy(told, await canvasOf(io), nearby))
  return EXIT.done
}
