/** `…, say somebody finishes an episode, …`: a case in which it matters, and not what is asked. */
const CASE =
  /\s*(?:[,;–—(]|\s-)\s*(?:(?:let['’]s |let us )?say|imagine|suppose)(?:,| (?:that|when|if|i|we|you|a|an|the|some\w*))\b[^?–—)]*?(?=\s*(?:[?–—)]|$))/gi

/** `can the user crop it?` asks about cropping, and not about users. */
const ACTOR =
  /\b(can|may|could|will) (?:the |our |a )?(?:users?|people|customers?|members?|shoppers?|person) (?=\w)/i

/** The fewest words of a question. */
const LEAST = 3

/** A question without a case that is told beside it, and without who does what it asks about. */
export const withoutScenery = (question: string): string => {
  const rest = question.replace(CASE, '').replace(ACTOR, '$1 they ').trim()
  return rest.split(/\s+/).length >= LEAST ? rest : question
}
