import { join } from 'node:path'
import { cached, keep } from '../disk/cache.ts'
import type { Content } from '../disk/content.ts'
import { digest } from '../disk/digest.ts'
import { journalDigest, readJournal } from '../disk/journal.ts'
import { places } from '../disk/places.ts'
import type { Io } from '../io.ts'
import { ENGINE_VERSION } from '../scoring/engine.ts'
import type { Scorer } from '../scoring/score.ts'
import type { Scorecard } from '../scoring/scorecard.ts'
import { replay } from '../session/replay.ts'
import type { Session } from '../session/session.ts'
import { sessionTranscript } from '../session/session-transcript.ts'
import type { Transcript } from '../session/transcript.ts'
import { VERSION } from '../version.ts'

/** A recorded round, judged by the rules of today. */
export interface JudgedRound {
  readonly session: Session
  readonly transcript: Transcript
  readonly scorecard: Scorecard
}

/** Judges rounds; of each problem the rubric is compiled once, and only where something is judged anew. */
export interface Judging {
  readonly transcript: (transcript: Transcript) => Promise<Scorecard>
  /** Reads what was kept of a judgement by the same journal, engine, problem and rubrics. */
  readonly journal: (path: string) => Promise<JudgedRound>
}

/** Judges by the content; a UserError where a problem has left the bank. */
export const judgingBy = (io: Io, content: Content): Judging => {
  const scorers = new Map<string, Promise<Scorer>>()
  const compiled = async (prompt: string): Promise<Scorer> => {
    // not loaded where all was judged before
    const { scorerOf } = await import('../judge.ts')
    const open = await content.prompt(prompt)
    return scorerOf(open, await content.rules(open))
  }
  const scorer = (prompt: string): Promise<Scorer> => {
    const known = scorers.get(prompt) ?? compiled(prompt)
    scorers.set(prompt, known)
    return known
  }
  const transcript: Judging['transcript'] = async (said) => (await scorer(said.prompt)).score(said)
  const keyOf = async (path: string, prompt: string): Promise<string> => {
    const [promptHash, { hash }] = [await content.promptHash(prompt), await content.guide()]
    return digest([VERSION, ENGINE_VERSION, promptHash, hash, journalDigest(path)].join('\0'))
  }
  return {
    transcript,
    journal: async (path) => {
      const session = replay(readJournal(path).events)
      const said = sessionTranscript(session)
      const key = await keyOf(path, said.prompt)
      const file = join(places(io).cache, 'scorecards', `${digest(path).slice(7, 39)}.json`)
      const known = cached<Scorecard>(file, key)
      if (known !== null) return { session, transcript: said, scorecard: known }
      const scorecard = await transcript(said)
      keep(file, key, scorecard)
      return { session, transcript: said, scorecard }
    },
  }
}
