import { type Sentence, type Token, tokensBySentence } from '../language/document.ts'
import { IDLE } from '../language/traits.ts'
import { type Gist, gistOf } from './gist.ts'

/** Whether a sentence can carry credit: `list` at most names, the others carry none. */
export type Soundness = 'sound' | 'list' | 'echo' | 'repeat' | 'salad'

/** What would only echo the interviewer. */
export interface Echoes {
  /** Runs of four stems in the interviewer's words. */
  readonly runs: ReadonlySet<string>
  /** The stems that such runs begin with. */
  readonly leads: ReadonlySet<string>
}

/** What earlier sentences have already said, and what the interviewer said. */
export interface Heard {
  readonly echoes: Echoes
  readonly stems: Set<string>
  /** The stems of each sentence, of the first few hundred. */
  readonly contents: (readonly string[])[]
  readonly sentences: Set<string>
  /** How often each frame of function words was used. */
  readonly frames: Map<string, number>
}

const ECHO_RUN = 4
/** Share of a sentence's runs from which it is one. */
const ECHOED = 0.6
const LIST_ITEMS = 5
/** From so many on some words to join them make it no sentence. */
const MANY_ITEMS = 12
const FRAME_USES = 2
/** The same opening again and again is a form that was filled in. */
const OPENING_USES = 3
/** So many sentences of at most so many words that begin alike are a form, too. */
const START_USES = 4
const START_WORDS = 12
/** A short sentence (words) of one frame so many times over names things, and says nothing of them. */
const FORMULA_WORDS = 7
const FORMULA_USES = 5
/** Content words from which a sentence must bring at least one that was not said before. */
const NOVELTY_FROM = 7
/** Share of them in one sentence from which that is told again. */
const TOGETHER = 0.5
/** So many sentences are compared: an answer of a megabyte must not be read by its square. */
const MOST_COMPARED = 300

const words = (tokens: readonly Token[]): readonly Token[] => tokens.filter(({ kind }) => kind !== 'sign')

/** What would only echo these words of the interviewer, besides what is known to. */
export const echoesOf = (interviewer: readonly string[], known: Echoes = SILENCE): Echoes => {
  if (interviewer.length === 0) return known
  const runs = new Set(known.runs)
  const leads = new Set(known.leads)
  for (const text of interviewer)
    for (const sentence of tokensBySentence(text)) {
      const tokens = words(sentence)
      for (let at = 0; at + ECHO_RUN <= tokens.length; at += 1) {
        runs.add(runAt(tokens, at))
        leads.add(tokens[at]?.stem ?? '')
      }
    }
  return { runs, leads }
}

/** No interviewer said anything. */
export const SILENCE: Echoes = { runs: new Set(), leads: new Set() }

/** A fresh memory, knowing what the interviewer said. */
export const heardFrom = (echoes: Echoes): Heard => ({
  echoes,
  stems: new Set(),
  contents: [],
  sentences: new Set(),
  frames: new Map(),
})

const isEcho = (tokens: readonly Token[], { runs, leads }: Echoes): boolean => {
  const all = tokens.length - ECHO_RUN + 1
  let same = 0
  for (let at = 0; at < all; at += 1) {
    if (leads.has(tokens[at]?.stem ?? '') && runs.has(runAt(tokens, at))) same += 1
    // Nearly all sentences are found out long before their end.
    if (same + all - at - 1 < ECHOED * all) return false
  }
  return all > 0
}

const runAt = (tokens: readonly Token[], at: number): string => {
  let run = tokens[at]?.stem ?? ''
  for (let next = at + 1; next < at + ECHO_RUN; next += 1) run += ` ${tokens[next]?.stem ?? ''}`
  return run
}

const shareIn = (content: readonly string[], before: readonly string[]): number =>
  content.filter((stem) => before.includes(stem)).length / content.length

/**
 * No word is new, and many of them stood together before: a round of two thousand words has used every word of its conclusions
 * ("if the saves rise and opt-outs do not, I launch"), but nowhere side by side.
 */
const isToldBefore = (content: readonly string[], { stems, contents }: Heard): boolean =>
  content.every((stem) => stems.has(stem)) &&
  (contents.length >= MOST_COMPARED || contents.some((before) => shareIn(content, before) >= TOGETHER))

const isRepeat = ({ content, sum, frame, opening }: Gist, heard: Heard): boolean => {
  if (heard.sentences.has(sum)) return true
  if ((heard.frames.get(opening) ?? 0) >= OPENING_USES) return true
  const used = heard.frames.get(frame) ?? 0
  if (used >= FRAME_USES && frame.split(' ').filter((part) => part !== '_').length >= 3) return true
  return content.length >= NOVELTY_FROM && isToldBefore(content, heard)
}

const isFormula = ({ frame, start }: Gist, tokens: readonly Token[], { frames }: Heard): boolean =>
  (tokens.length <= FORMULA_WORDS &&
    (frames.get(frame) ?? 0) >= FORMULA_USES &&
    frame.split(' ').length > 2) ||
  (tokens.length <= START_WORDS && (frames.get(start) ?? 0) >= START_USES)

const remember = ({ content, sum, frame, opening, start }: Gist, heard: Heard): void => {
  for (const stem of content) heard.stems.add(stem)
  if (heard.contents.length < MOST_COMPARED) heard.contents.push(content)
  heard.sentences.add(sum)
  count(heard.frames, frame)
  count(heard.frames, opening)
  count(heard.frames, start)
}

const count = (times: Map<string, number>, what: string): void => {
  times.set(what, (times.get(what) ?? 0) + 1)
}

const ARROW = /->|→|=>|⇒/g

/** An arrow that leads on to a figure or a sum says what happens, where a row of names says what there is. */
const leadsOn = ({ text, quantities }: Sentence): boolean =>
  (text.match(ARROW)?.length ?? 0) >= 2 && (quantities.length > 0 || /[Σ×·/=]/.test(text))

const PARTING = new Set(',;/')

/** Short items between commas, hardly a word to join them and no figure: an enumeration of terms. */
const isList = (sentence: Sentence): boolean => {
  const { words, tokens } = sentence
  // Each but the last has its sign behind it.
  if (tokens.length - words.length < LIST_ITEMS - 1) return false
  const items = tokens.filter(({ kind, text }) => kind === 'sign' && PARTING.has(text)).length + 1
  if (items < LIST_ITEMS) return false
  const joined = words.filter(({ traits }) => (traits & IDLE) !== 0).length
  return (
    words.length / items <= 3.2 &&
    joined <= (items >= MANY_ITEMS ? 0.35 : 0.2) * words.length &&
    sentence.quantities.length < items / 3 &&
    !leadsOn(sentence)
  )
}

/** A line of a drawing names again what was said in words: only the same line is a repetition. */
const isDrawnAgain = ({ content, sum }: Gist, heard: Heard): boolean =>
  content.length > 0 && heard.sentences.has(sum)

/** Judges a sentence by what was said before it, and remembers it. */
export const soundnessOf = (sentence: Sentence, heard: Heard, drawn = false): Soundness => {
  const tokens = sentence.words
  if (isEcho(tokens, heard.echoes)) return 'echo'
  const gist = gistOf(tokens)
  const repeat = drawn ? isDrawnAgain(gist, heard) : isRepeat(gist, heard)
  const formula = isFormula(gist, tokens, heard)
  remember(gist, heard)
  if (repeat) return 'repeat'
  return !drawn && (formula || isList(sentence)) ? 'list' : 'sound'
}
