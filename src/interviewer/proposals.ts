import { read } from './read.ts'

const I_WOULD =
  "(?:i(?:['’]d| would|['’]ll| will| want to| could| can)|let me|let(?:['’]s| us)|we (?:could|should|can)|happy to|my (?:proposal|suggestion|plan)|propos(?:e|al|ing)|suggest(?:ion|ing)?)"
const DEPTH =
  'go(?:ing)? (?:\\w+ )?deep(?:er)?|deep(?:er)?[- ]div\\w+|div(?:e|ing)|dig(?:ging)?|zoom(?:ing)?|tak(?:e|ing) (?:\\w+ )?apart'

/** `I would go deep on the labels`, `for the deep dive I suggest that we look at …` */
const GOES_DEEP = new RegExp(`\\b${I_WOULD}\\b[^.?!]{0,60}\\b(?:${DEPTH})\\b`, 'i')
const SUGGESTS =
  /\b(?:deep(?:er)? dive|go(?:ing)? deep(?:er)?|depth)\b[^.?!]{0,20}\b(?:propos\w+|suggest\w*)\b|\b(?:propos\w+|suggest\w*)\b[^.?!]{0,60}\b(?:deep dive|depth)\b/i
/** It is not what will be done; `…, and on the serving if there is time` is. */
const ONLY_IF =
  /\bwere there\b|\bif (?:there (?:were|was|had)|i had|we had|time (?:allowed|permitted))\b|\bhad (?:i|we)\b|\bmov(?:e|ing) on\b/i

/** `shall I go deep on that?`, with nothing to choose from. */
const ASKS_LEAVE = new RegExp(
  `\\b(?:shall|should|may|can|could) (?:i|we)\\b[^.?!]{0,30}\\b(?:${DEPTH})\\b(?![^?]*\\bor\\b)`,
  'i',
)
const GOES_ON = /\bdeeper\b/i

/** `Does this suit you?` after what it asks about. */
const AGREED =
  /^(?:and |so )?(?:does|do|would|will|is|are|if|shall|sounds?|makes sense|ok|okay|right|yes|alright|all right|fine|good|agreed)\b[^.?!]{0,40}\?$/i
const AGREES =
  /\b(?:suits?|ok|okay|fine|works?|agree\w*|alright|all right|good|mind|happy|interest\w*|sounds?|helpful|useful)\b|^(?:and |so )?(?:shall (?:i|we)|right|yes)\?$|\b(?:is|are|would) (?:that|this|it|these|those|they)\b.*\b(?:where|what|which|the (?:part|one|place)s?)\b.*\b(?:you|i|we)\b/i

/** `Or do you have another wish?` */
const OTHERWISE =
  /^(?:or |and )?(?:do|would|have|is|are|unless)\b[^.?!]{0,40}\b(?:wish\w*|preferences?|prefer|rather|else|other|another|curious|(?:more|most) interest\w*)\b[^.?!]{0,30}\?$/i

/** Where a statement ends, and what is asked about it begins: `…; is that where you would like to go?` */
const TURNS_TO_ASK = /[,;:–—]\s+(?=[^,;:–—]*\?$)|\s-\s+(?=[^,;:–—]*\?$)/

const isAgreed = (sentence: string): boolean =>
  (AGREED.test(sentence) && AGREES.test(sentence)) || OTHERWISE.test(sentence)

/** What an entry says before it asks whether that suits. */
const sayingsOf = (text: string): readonly string[] => {
  const whole = read(text).sentences.map((sentence) => sentence.text.trim())
  const last = whole.at(-1) ?? ''
  const asked = last.split(TURNS_TO_ASK).at(-1) ?? ''
  const said = last.slice(0, last.length - asked.length).replace(/[\s,;:–—-]+$/, '')
  const sentences = said !== '' && isAgreed(asked) ? [...whole.slice(0, -1), said, asked] : whole
  return isAgreed(sentences.at(-1) ?? '') ? sentences.slice(0, -1) : sentences
}

const isProposal = (sentence: string): boolean =>
  (GOES_DEEP.test(sentence) || SUGGESTS.test(sentence)) && !ONLY_IF.test(sentence)

/** Whether an entry ends in where the candidate would go, or in `shall I go deep on that?`. */
export const endsInProposal = (text: string): boolean => {
  const last = sayingsOf(text).at(-1) ?? ''
  return last.endsWith('?') ? ASKS_LEAVE.test(last) && !GOES_ON.test(last) : isProposal(last)
}

/** `which of the two would you like?` */
const ASKS_WHICH =
  /\bwhich (?:of (?:the two|the three|them|these|those|both)|one)\b[^.?!]*\b(?:you|i|we)\b[^.?!]*\?\s*$/i

/** `deep: I'd go into the cache, or the label bias. your pick?` */
const LEFT_TO_US = /\b(?:deep\w*|go into|dive|zoom)\b[^?]*\bor\b[^?]*\byour (?:pick|choice|preference)\W*$/i

/** Whether the interviewer is to choose among what the candidate has just named. */
export const asksWhichFirst = (text: string): boolean => ASKS_WHICH.test(text) || LEFT_TO_US.test(text)

/** A choice that was made: `I would take …`, `my choice is …`, not `would you rather I took …`. */
const CHOICE =
  /(?:^|[.;:,!?]\s+|\b(?:so|then|and|but|yes|no|think|because|as|since)\b,? )(?:(?:i(?:['’]d| would|['’]ll| will)|let(?:['’]s| us)|we(?:['’]ll| will)|i(?:['’]m| am) going to)(?: (?:also|just|rather|then|first|probably|definitely))? (?!push back|(?:like to )?(?:ask|know|understand|hear|learn|assume|check|clarify)\b)\w+|my (?:choice|pick|proposal|preference)\b|i (?:choose|pick|prefer|propose|suggest|take)\b)/i

/** Whether an entry says what the candidate chooses. */
export const choosesIn = (text: string): boolean => CHOICE.test(text)

const RESTATES =
  /^(?:so|ok(?:ay)?,? so|in (?:one|a) sentence|in short|in sum(?:mary)?|to (?:sum|summari[sz]e|restate)|let me (?:sum|summari[sz]e|restate)|my understanding)\b/i
const TAKES = /\b(?:takes?|given|inputs?|from|for (?:each|every|a|one))\b/i
const RETURNS = /\b(?:returns?|outputs?|predicts?|decides?|picks?|ranks?|scores?|success|estimates?)\b/i
/** The fewest words in which a problem is said again. */
const RESTATED_WORDS = 12

/** Whether an entry says the problem again: what goes in, what comes out, what success is. */
export const restates = (text: string): boolean => {
  const sayings = read(text).sentences.map((sentence) => sentence.text.trim())
  return sayings.some(
    (said) =>
      !said.endsWith('?') &&
      said.split(/\s+/).length >= RESTATED_WORDS &&
      RESTATES.test(said) &&
      TAKES.test(said) &&
      RETURNS.test(said),
  )
}

const WHERE =
  /\bare (?:we|you) (?:still |already |now |done |finished |through )+(?:in|at|on|with)\b|\bwhich (?:part|phase) are we\b/i

/** Whether somebody asks which part of the round it is. */
export const asksWhereWeAre = (text: string): boolean => WHERE.test(text)

/** What is done in talking about a design, not in it. */
const TALKS =
  'spend (?:\\w+ )?(?:more )?time|go (?:straight|on|first|further|deep(?:er)?|into|to|back|through)|dive|dig|zoom|move|stop|leave it|start with|continue|carry on|turn to|stay (?:with|on)|say (?:more|something)|talk|tell you|walk you|describe|explain|dwell|cover|first (?:close|finish)|finish (?:with )?the|elaborate|expand'
const TURNS = new RegExp(
  `\\b(?:shall|should|would you (?:like|prefer|want|rather)(?: me to| that)?|do you want me to|or (?:may|can))\\b(?: (?:i|we))? (?:rather |first |now )?(?:${TALKS})\\b`,
  'i',
)

/** Whether an entry asks which part of the account to go to next: no choice of the design. */
export const asksDirection = (text: string): boolean => TURNS.test(text)

/** `or shall I move on to serving?`; what a pipeline moves or goes to is none of it. */
const MOVES_ON =
  /\b(?:shall|should|may|can|do you want me to|would you (?:like|prefer|want|rather)(?: me to| that)?|or)(?: (?:i|we))?(?: (?:rather|just|now))? (?:(?:move|go|carry|press) (?:straight )?(?:on|ahead)|continue|proceed)\b[^?]*\?\s*$/i

/** Whether somebody offers to move on: what stands before it in the sentence only asks whether to. */
export const offersToMoveOn = (text: string): boolean => {
  const { sentences } = read(text)
  return sentences.length === 1 && MOVES_ON.test(text)
}

const OF_US =
  /\b(?:a|one|another|my) (?:last |first |quick )?question (?:to|for) you\b|\b(?:the|your|this) (?:team|group|company|people)\b[^?]{0,60}\b(?:split|work\w*|organi[sz]\w*|decide|release|handle\w*|share|spend|here|like|structured)\b|\b(?:on|in|join\w*|to) (?:the|your|this) team\b|\b(?:ask|tell) you something\b|\b(?:first|half) (?:half )?(?:year|(?:\w+ )?months|weeks)\b[^?]*\b(?:here|team|role|job)\b|\bwould i work on\b|\bdo you (?:personally|like|enjoy|yourself)\b/i

/** Whether an entry asks about the people and the work, as one does at the end. */
export const asksOfUs = (text: string): boolean => OF_US.test(text)
