/** Words that hold a sentence together and say nothing by themselves. */
const FUNCTION_WORDS = new Set(
  (
    'a an the this that these those it its i we you they he she them us our your my their his her who whom whose ' +
    'which what where when why how is are was were be been being am do does did have has had having will would ' +
    'shall should can could may might must not no nor and or but if then else than as at by for from in into of ' +
    'off on onto out over per since so such to too under until up upon via with within without about above after ' +
    'again against all also any because before below between both down during each few more most other some same ' +
    'only own very there here once just even while though although let lets get gets like still yet ever every ' +
    'another many much one well'
  ).split(' '),
)

const DETERMINERS = new Set('a an the its our their your my his her every'.split(' '))

const PREPOSITIONS = new Set(
  'of to in on at by for from with into than per under over without between through and if because'.split(
    ' ',
  ),
)

/** Prepositions that people end a clause on: `what it was typed on`, `the rule is put in and …`. */
const STRANDED = new Set('to in on at by for from with over under through without between of'.split(' '))

/** Words that cannot follow a preposition or a conjunction in running text. */
const NEVER_AFTER_PREPOSITION = new Set(
  'of and or but is are was were be been does did would will can could should must may might than then so because'.split(
    ' ',
  ),
)

/** Words that cannot follow a determiner in running text. */
const NEVER_AFTER_DETERMINER = new Set([
  ...NEVER_AFTER_PREPOSITION,
  ...'a an the to in on at by for from with into if we you they i he she it us them do who when where'.split(
    ' ',
  ),
])

/** Whether a folded word carries no content of its own. */
export const isFunctionWord = (folded: string): boolean => FUNCTION_WORDS.has(folded)

/** Whether a folded word announces another: a determiner, a preposition, a conjunction. */
export const needsFollower = (folded: string): boolean => DETERMINERS.has(folded) || PREPOSITIONS.has(folded)

/** Whether what follows (undefined: the end of the clause) cannot be what the word announced. */
export const leadsNowhere = (folded: string, next: string | undefined): boolean => {
  if (STRANDED.has(folded)) return next === 'of'
  return (
    next === undefined ||
    (DETERMINERS.has(folded) ? NEVER_AFTER_DETERMINER : NEVER_AFTER_PREPOSITION).has(next)
  )
}

/** All of them, for what looks at their stems. */
export const functionWords = (): Iterable<string> => FUNCTION_WORDS
