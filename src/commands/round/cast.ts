import type { Prompt } from '../../bank/prompt-types.ts'
import type { Guide } from '../../bank/rubric-types.ts'
import type { Content, OpenPrompt } from '../../disk/content.ts'
import { type DraftFile, draftFile } from '../../disk/drafts.ts'
import type { Places } from '../../disk/places.ts'
import type { Recorder } from '../../disk/recorder.ts'
import { type Interviewer, prepareInterviewer } from '../../interviewer/next.ts'
import type { Mind } from './mind.ts'

/** What a round is about, as it was opened. */
export interface Subject {
  readonly open: OpenPrompt
  readonly guide: Guide
  /** Where the rest is, when answers are to be read. */
  readonly content: Pick<Content, 'rubrics' | 'rules' | 'askedBank'>
}

/** The parts of a round that follow from what it is about. */
export interface Cast extends Pick<Subject, 'guide' | 'content'> {
  readonly prompt: Prompt
  readonly interviewer: Interviewer
  /** To be awaited before the first entry is answered or the round is scored. */
  readonly mind: () => Promise<Mind>
}

/** Interviewer and scorer for a problem; who only opens a round does not wait for what reads answers. */
export const castFor = (subject: Subject): Cast => {
  const { guide, content } = subject
  const { prompt } = subject.open
  let ready: Mind | undefined
  const mind = async (): Promise<Mind> => {
    ready ??= await (await import('./mind.ts')).mindFor(subject)
    return ready
  }
  const interviewer = prepareInterviewer({
    prompt,
    phases: guide.phases,
    react: (session, place) => {
      if (ready === undefined) throw new Error('an entry was to be answered before its reader was loaded')
      return ready.react(session, place)
    },
  })
  return { prompt, guide, content, mind, interviewer }
}

/** Where a round is written down, and what was being written. */
export const draftBeside = (places: Places, { path }: Recorder): DraftFile =>
  draftFile(places, path.replace(/^.*[/\\]/, '').replace(/\.jsonl$/, ''))
