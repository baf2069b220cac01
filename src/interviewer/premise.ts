import { stock } from './directions.ts'
import { ON_YOUR_PREMISE, YOUR_PREMISE } from './phrases.ts'
import { OBJECTION } from './pressing-words.ts'
import { read } from './read.ts'
import type { Scene } from './scene.ts'
import type { Line } from './step.ts'

const NOT = "(?:don['’]?t|do not)"
/** `I'd push back on the premise`, `I don't think it has to …`, `I'm not sure I have that feature` */
const DOUBTS = new RegExp(
  [
    "\\bi(?:['’]d| would|['’]ll| will| want to| have to| must)?(?: (?:rather|also|first|actually|politely))? (?:push back|disagree|dispute|object|question (?:that|the|this|whether|your)|challenge (?:that|the|this|your)|doubt (?:that|the|this|whether))\\b",
    `\\bi ${NOT} (?:agree|buy|accept|share)\\b`,
    `\\bi ${NOT} think (?:it|that|this|they|we|the [\\w ]{1,20}?) (?:has|have|must|needs?|should|follows?|is (?:a|the)|holds?)\\b`,
    `\\bi (?:${NOT} (?:think i )?have|have no|never (?:said|proposed|built|had)) (?:that|such|this|any such)\\b`,
    "\\b(?:i['’]?m|i am) not sure (?:that )?(?:i|we) (?:have|had|said|use)\\b",
    `\\bi(?: ${NOT} think| doubt|(?: am|['’]m) not sure) (?:that )?[^.,;:?!]{1,40}? (?:matters?|(?:is|are) (?:where|what) (?:i|we)\\b)`,
    `^(?:but |sorry,? )?${NOT} have (?:that|such|this|any such)\\b`,
    '\\b(?:the|your|that) premise\\b',
  ].join('|'),
  'i',
)
/** The same in other words, each of which begins an answer: `that does not follow`, `not necessarily`, `I see it differently` */
const OBJECTS = new RegExp(
  `^(?:(?:well|no|hm+|ok(?:ay)?|actually|honestly|sorry|but|yes,? but|to be honest|with respect|before that)\\b[\\s,:;–-]*)*(?:${[
    `i(?:['’]d| would)(?: not|n['’]t) (?:do|say|go|call|put|frame|see|phrase|assume|look at) (?:that|this|it|so)\\b`,
    "i (?:don['’]?t|do not|can['’]?t|cannot) (?:see|follow|believe|accept) (?:that|why|how|the need)\\b",
    `i ${NOT} think (?:so\\b|(?:that|this|it)(?:['’]s| is| would be| was)? (?:right|true|correct|so|fair|needed|necessary|how|what|where|why|works?|helps?|matters?|applies|makes sense|the (?:case|problem|issue|point|question|bottleneck))\\b)`,
    "(?:that|this|it)(?: is|['’]s| was)(?: not|n['’]?t) (?:quite |really |necessarily |actually )?(?:right|true|correct|so|the (?:case|problem|issue|point|question|bottleneck)|what i|how i)\\b",
    "(?:that|this) (?:does(?: not|n['’]?t)|would(?: not|n['’]?t)) (?:quite |really |necessarily )?(?:follow|hold|apply|happen|matter)\\b",
    'not (?:necessarily|really|quite|so fast|on those|in this case|with (?:my|this|the) design)\\b',
    "i(?: (?:would )?|['’]d )(?:see|read|look at) (?:it|that|this) (?:a (?:bit|little) )?differently|i (?:beg to differ|have a different (?:view|take|opinion))\\b",
    "i(?:['’]m| am) not (?:convinced|persuaded|sure (?:that['’]s|that (?:is|holds|follows)|this is|it (?:is|holds|follows)|i agree))\\b",
    '(?:that|this|the question|your question|it) (?:assumes|presumes|presupposes|takes for granted|is based on|rests on)\\b',
    "(?:that|this|it)(?: is|['’]s|['’]d be| would be) (?:the wrong|a false|a wrong|an? unfair)\\b",
    '(?:on the contrary|quite the (?:opposite|contrary)|the other way (?:round|around))\\b',
    'i (?:have|see) (?:a|one|some) (?:problem|doubts?|objections?|issue)s? with (?:that|this|the|your)\\b',
    "(?:there(?: is|['’]s)|i see) no (?:need|reason) (?:for|to)\\b",
  ].join('|')})`,
  'i',
)
/** In the first sentence alone: later on these words only go on with an answer. */
const isDoubt = (sentence: string, place: number): boolean =>
  DOUBTS.test(sentence) || (place === 0 && OBJECTS.test(sentence.trim()))

/** It stands where an answer begins. */
const OPENING_SENTENCES = 2

/** Whether an answer begins by doubting what was asked. */
export const pushesBack = (text: string): boolean =>
  read(text)
    .sentences.slice(0, OPENING_SENTENCES)
    .some((sentence, place) => !sentence.question && isDoubt(sentence.text, place))

/** The fewest words beside a doubt that are an answer: where they say what they would do, and whatever they say. */
const FULL_WORDS = 25
const LONG_WORDS = 70
/** What they would do, and not what they think of the question. */
const DOES =
  /\b(?:i|we)(?:['’](?:d|ll)| would| will| can| could)? (?:(?:also|just|first|then|only|therefore|rather) )?(?!push|disagree|dispute|object|question|challenge|doubt|agree|buy|accept|share|think|have no|not\b|do\b|don|am\b|never)[a-z]+\b/i

/** Whether a doubt comes with an answer: what they would do, at some length; asked again, they would not have been heard. */
export const answersBeside = (text: string): boolean => {
  const { sentences } = read(text)
  const beside = sentences.filter(({ text: said, question }, place) => !question && !isDoubt(said, place))
  const words = beside.flatMap(({ text: said }) => said.split(/\s+/))
  if (words.length >= LONG_WORDS) return true
  return words.length >= FULL_WORDS && beside.some(({ text: said }) => DOES.test(said))
}

/** What a word to a doubt is told by. */
export const PREMISE_REF = 'premise'

/** Whether they had one since the last question: a second would be a habit. */
export const isDoubted = ({ here }: Scene): boolean =>
  here
    .slice(here.findLastIndex(({ kind }) => kind === 'probe' || kind === 'curveball') + 1)
    .some(({ ref }) => ref === `stock:${PREMISE_REF}`)

/**
 * One neutral word to somebody who doubts the question: never silence, and never whether they are right. Nobody is let
 * go on who is asked again in the same breath.
 */
export const toPremise = (scene: Scene, comesBack = false): readonly Line[] => {
  const { entry, senses } = scene
  if (!pushesBack(entry.text) || isDoubted(scene)) return []
  const alone = senses.ear().isShallow(entry.text) ? ON_YOUR_PREMISE : YOUR_PREMISE
  const words = comesBack ? OBJECTION : alone
  return stock(scene, words, PREMISE_REF)
}

/** Whether they were let go on with it: then nothing else is asked yet. */
export const goesOnWithIt = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => ON_YOUR_PREMISE.includes(text))
