/** Whether a question asks what belongs to the problem, and not what there is. */
export const SCOPE =
  /\b(?:in scope|included?|covered?|part of (?:this|it|the \w+)|handle|support|own|care about|worry about)\b/i

/** What a fact says of what does not belong to the problem. */
const OUTSIDE =
  /\b(?:(?:is|are) (?:\w+ed (?:by|to) )?|have |has |belongs? to )(?:(?:an?|the|its|their) )?(?:other|others|another|own|separate|sister) ?(?:teams?|groups?)?\b|\b(?:another|other|sister) teams?\b|\bteams? of (?:its|their) own\b|\brankers? of (?:its|their) own\b|\b(?:is|are|stays?|remains?) (?:out|left out|out of scope)\b|\bout of scope\b/i

/** With a verb of its own, what stands before it is about something else. */
const VERB = /\b(?:is|are|was|were|has|have|may|can|will|must|belongs?|start)\b/i

/** Whether what a sentence begins with is said to belong to somebody else: `books and films are another team's`. */
export const isOutside = (sentence: string): boolean => {
  const found = OUTSIDE.exec(sentence)
  return found !== null && !VERB.test(sentence.slice(0, found.index))
}
