import { pick } from './chance.ts'
import { interviewer } from './directions.ts'
import { HOW_EXACTLY, WHICH_ONE } from './phrases.ts'
import type { Scene } from './scene.ts'
import type { Line } from './step.ts'

/** `some kind of cap`: what is named there is not said yet. */
const VAGUE =
  /\b(?:some|a) (?:kind|sort|form|type)s? of (?:an? )?((?:[a-z-]+ ){0,1}?[a-z-]+)(?=[.,;:!?)]|\s(?:and|or|but|so|for|to|on|in|at|by|per|with|that|which|where|when|as|because|since|from|over|of)\b|$)/i
/** The most words of an answer in a sentence or two. */
const BRIEF = 40
/** The most of one that it sounds natural to leave alone. */
const SLIGHT = 25

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /\w/.test(word)).length

/** What a short answer names without saying which it is; null where it names nothing so. */
export const vagueIn = (text: string): string | null =>
  wordCount(text) > BRIEF ? null : (VAGUE.exec(text)?.[1]?.toLowerCase() ?? null)

/** Whether an answer says so little that one may as well leave it. */
export const isSlight = ({ senses, entry }: Pick<Scene, 'senses' | 'entry'>): boolean => {
  const ear = senses.ear()
  const { text } = entry
  return ear.givesUp(text) || (wordCount(text) <= SLIGHT && ear.isShallow(text))
}

/** What a question on a component of theirs is told by, and one on an answer that said little. */
export const COMPONENT = 'component'
const MORE = 'more'

/** A thin answer to a question that has no follow-up of its own is asked about once, before another subject. */
export const onThin = (scene: Scene, isTime: boolean): Line | null => {
  const { here, entry, senses, started, turn } = scene
  if (!isTime || here.some(({ kind, ref }) => kind === 'probe' || ref === MORE)) return null
  const name = vagueIn(entry.text)
  if (name !== null) return interviewer('follow-up', WHICH_ONE(name), MORE)
  const isThin = senses.ear().isShallow(entry.text) && here.some(({ ref }) => ref === COMPONENT)
  return isThin ? interviewer('follow-up', pick(HOW_EXACTLY, started.seed, turn), MORE) : null
}
