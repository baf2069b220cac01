import { pick } from './chance.ts'
import { interviewer } from './directions.ts'
import type { Phrases } from './phrases.ts'
import { HOW_EXACTLY, HOW_SEEN, ON_DEED, ON_NAMED, ON_NOTHING, WHICH_ONE } from './pressing-words.ts'
import { deedOf } from './push-backs.ts'
import { read } from './read.ts'
import type { Scene } from './scene.ts'
import type { Line } from './step.ts'
import { subjectOf } from './subjects.ts'
import { termsOf } from './terms.ts'

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

/** `…, so it should be okay`: a hope, and no reason. */
const HOPE =
  /[,;]?\s*\b(?:(?:so|then|which|and|because|since) )?(?:it|that|this|they|we|all|everything|which)(?:['’]d|['’]ll)? ?(?:should|would|will|might|is|are|works?)?(?: (?:probably|just|then|all))?(?: be)? (?:okay|ok|fine|alright|good enough|enough|work(?: out)?|suffice|do)(?=[.!;]|$)/gi

/** Whether a reply says too little, once what is only hoped is left out. */
export const isThin = ({ senses }: Pick<Scene, 'senses'>, reply: string): boolean =>
  !senses.ear().givesUp(reply) && senses.ear().isShallow(reply.replace(HOPE, ''))

/** Whether an answer says so little that one may as well leave it. */
export const isSlight = ({ senses, entry }: Pick<Scene, 'senses' | 'entry'>): boolean => {
  const { text } = entry
  return senses.ear().givesUp(text) || (wordCount(text) <= SLIGHT && isThin({ senses }, text))
}

/** `Probably …`, `I think`, `it could …`: where an answer is felt for, and not given. */
const HEDGED =
  /\b(?:probably|perhaps|maybe|presumably|somehow|i (?:think|guess|suppose|believe)|i['’]d say|(?:it|that|this|they|one) (?:could|might|may))\b/i
const FIGURE = /\d/

/** Whether an answer is a line that feels for one, be it with a reason: no figure in it, and nothing to hold on to. */
export const isHedged = ({ entry }: Pick<Scene, 'entry'>): boolean =>
  wordCount(entry.text) <= SLIGHT && HEDGED.test(entry.text) && !FIGURE.test(entry.text)

/** What a question on a component of theirs is told by, and one on an answer that said little. */
export const COMPONENT = 'component'
export const MORE = 'more'

const wasAsked = ({ here }: Scene): boolean => here.some(({ kind, ref }) => kind === 'probe' || ref === MORE)

/** A thin answer to a question that has no follow-up of its own is asked about once, before another subject. */
export const onThin = (scene: Scene, isTime: boolean): Line | null => {
  const { here, entry, started, turn } = scene
  if (!isTime || wasAsked(scene)) return null
  const name = vagueIn(entry.text)
  if (name !== null) return interviewer('follow-up', WHICH_ONE(name), MORE)
  const isOwn = isThin(scene, entry.text) && here.some(({ ref }) => ref === COMPONENT)
  return isOwn ? interviewer('follow-up', pick(HOW_EXACTLY, started.seed, turn), MORE) : null
}

/** Whether the words of a name were given a reason before. */
const isReasoned = ({ before, senses }: Scene, name: string): boolean => {
  const words = [...termsOf(name)]
  const said = before.filter(({ by }) => by === 'candidate').flatMap(({ text }) => read(text).sentences)
  return said.some(({ text }) => {
    const own = termsOf(text)
    return words.length > 0 && words.every((word) => own.has(word)) && senses.ear().hasReason(text)
  })
}

const wordsOn = (text: string): { readonly name: string; readonly words: Phrases } => {
  const deed = deedOf(text)
  if (deed !== null) return { name: deed, words: ON_DEED(deed) }
  const name = subjectOf(text)
  return name === null ? { name: '', words: ON_NOTHING } : { name, words: ON_NAMED(name) }
}

/** Who has given a reason is not asked for one. */
const onReasoned = (text: string): Phrases => {
  const deed = deedOf(text)
  return deed === null ? HOW_SEEN : [ON_DEED(deed)[0]]
}

/** An opening that only names something is asked about by that name, once, unless a reason for it was given before. */
export const onNamed = (scene: Scene, isTime: boolean): Line | null => {
  const { entry, here, senses, started, turn } = scene
  const isLittle = isSlight(scene) || isHedged(scene)
  const isIdle = !isLittle || senses.ear().givesUp(entry.text)
  if (!isTime || isIdle || wasAsked(scene) || here.some(({ ref }) => ref === COMPONENT)) return null
  const line = (words: Phrases): Line => interviewer('follow-up', pick(words, started.seed, turn), MORE)
  if (!isSlight(scene)) return line(onReasoned(entry.text))
  const { name, words } = wordsOn(entry.text)
  return isReasoned(scene, name) ? null : line(words)
}
