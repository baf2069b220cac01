/** A question of two parts, as two. */
export interface Parted {
  readonly first: string
  /** Empty where it asks for one thing. */
  readonly rest: string
}

/** Where a second question is joined to the first; a bare `and why?` goes with it. */
const JOINT =
  /, and (?!why\?)(?=(?:(?:for|at|in|on|by|to|with|from|of) )?(?:what|how|which|where|when|who|why|would|do|does|is|are)\b[^?]*\?$)/i
/** The fewest words that can be asked alone. */
const FEWEST = 3

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The last sentence of what comes before the joint: a list in it, or no question, and the whole belongs together. */
const standsAlone = (before: string): boolean => {
  const last = before.split(/(?<=[.!?])\s+/).at(-1) ?? ''
  return (
    wordsIn(last) >= FEWEST &&
    !last.includes(',') &&
    /^(?:what|how|which|where|when|who|why|would|could|can|do|does|did|is|are|was|will|should|may)\b/i.test(
      last,
    )
  )
}

/** One question at a time: what is joined to the first is asked after its answer. */
export const parted = (text: string): Parted => {
  const whole = text.trim()
  const joint = JOINT.exec(whole)
  if (joint === null || !standsAlone(whole.slice(0, joint.index))) return { first: whole, rest: '' }
  const rest = whole.slice(joint.index + joint[0].length)
  return { first: `${whole.slice(0, joint.index)}?`, rest: capital(`and ${rest}`) }
}
