import { opens } from './clauses.ts'
import { RUN_UP } from './requests.ts'

const TAGS =
  'ok|okay|right|correct|fine|fair|fair enough|reasonable|agreed?|alright|all right|acceptable|yes|true|good(?: enough)?|works?|suits?(?: you)?'

/** What is asked at the end of a statement: `…, okay?`, `…, is that fair?`, `…, if you agree?` */
const TAG = new RegExp(
  `[,;:.–-]\\s*(?:and |or |so )?(?:(?:is|are|does|do|would|will|if|that|sounds?)\\b[^,?]{0,25}?\\b)?(?:${TAGS})(?: (?:with|for|by) (?:you|that))?\\s*\\?+\\s*$`,
  'i',
)

/** The same for itself, of what was said before: `Okay?` */
const TAG_ALONE = new RegExp(
  `^(?:(?:is|are|does|would|will|if|that|sounds?)\\b[^,?]{0,25}?\\b)?(?:${TAGS})(?: (?:with|for|by) (?:you|that))?\\s*\\?+\\s*$`,
  'i',
)

/** `I'd assume …`, `my assumption is …`, `I take it …`, also without a tag. */
const ASSUMES =
  /\b(?:i|we)(?:['’]?(?:d|ll|m)| would| will| am)? (?:just |also |then |simply |only |first )?(?:assum\w+|suppos\w+|presum\w+|guess|take it)\b|\blet(?:['’]s| us| me) (?:just |also |then )?(?:assume|suppose|say)\b|\bmy (?:working )?assumption\b|\bpresumably\b/i

const start = new RegExp(`^${RUN_UP}`, 'i')

/** Whether something is assumed, and no more than agreement is asked for. */
export const assumes = (text: string): boolean => ASSUMES.test(text)

/** Whether a statement is put before the interviewer to be agreed with. */
export const isProposed = (text: string): boolean =>
  TAG_ALONE.test(text.trim()) || (TAG.test(text) && !opens(text.replace(start, '').trim()))
