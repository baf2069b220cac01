import type { Contradiction } from '../scoring/scorecard.ts'

/** What does not agree, as one sentence; the figures are the candidate's own words. */
export const contradictionText = ({ id, says, comesTo }: Contradiction): string => {
  switch (id) {
    case 'sum':
    case 'conversion':
      return `"${says}": it comes to ${comesTo}.`
    case 'latency':
      return `${says} was promised, the stages add up to ${comesTo}.`
    case 'share':
      return `"${says}": that is ${comesTo} of the whole.`
    case 'restated':
      return `First ${says}, then ${comesTo}: say which, or why it changed.`
  }
}
