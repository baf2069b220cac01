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

/** Words that cannot follow a determiner in running text. */
const NEVER_AFTER_DETERMINER = new Set(
  (
    'a an the is are was were be been of to in on at by for from with into than then and or but if we you they i he ' +
    'she it us them do does did would will can could should must may might because so which who when where not this ' +
    'that'
  ).split(' '),
)

/** Whether a folded word carries no content of its own. */
export const isFunctionWord = (folded: string): boolean => FUNCTION_WORDS.has(folded)

/** A determiner with something after it that no determiner stands before: a sign of shuffled words. */
export const isBrokenPair = (folded: string, next: string | undefined): boolean =>
  DETERMINERS.has(folded) && (next === undefined || NEVER_AFTER_DETERMINER.has(next))

/** Whether a folded word announces a noun. */
export const isDeterminer = (folded: string): boolean => DETERMINERS.has(folded)
