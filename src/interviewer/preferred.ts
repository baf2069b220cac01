import type { Fact } from '../bank/prompt-types.ts'

/** A question whose words are all over one fact, while what it asks is settled by another. */
interface Preference {
  readonly asked: RegExp
  /** How the fact that yields is asked for, and the one that it yields to. */
  readonly yields: RegExp
  readonly gets: RegExp
  /** What a fact says that settles it by itself. */
  readonly settles: RegExp
}

const PREFERENCES: readonly Preference[] = [
  // `how much traffic is there?` asks for requests, whatever drives past
  {
    asked:
      /\bhow (?:much|big|large|heavy) (?:is |are )?(?:the |our |your )?traffic\b|\btraffic (?:do|does|can|will) (?:we|it|this)\b/i,
    yields: /\b(?:roads?|weather|congestion|jams?|speeds?|feeds?)\b/i,
    gets: /\b(?:qps|rps|requests|calls|per second|a second|queries|throughput)\b/i,
    settles: /\b(?:a second|per second|requests)\b/i,
  },
  // `how big is the corpus?` asks how many there are, not what they cost to keep
  {
    asked:
      /\b(?:how (?:big|large) (?:is|are) (?:the|our|your)|(?:the )?size of (?:the|our|your)) (?:\w+ )?(?:corpus|catalog(?:ue)?|collection|library|inventory|pool)\b/i,
    yields: /\b(?:memory|ram|hardware|gpus?|budget|costs?|price)\b/i,
    gets: /\b(?:catalog(?:ue)?\b|inventory\b|how many (?:\w+ ){0,3}(?:items|products|pictures|images|titles|tracks|videos|documents|pins|listings|posts|jobs) (?:are|do|to)\b)/i,
    settles: /\bcatalog(?:ue)?\b/i,
  },
  // `are phone books allowed as an input?` asks for leave, not for what there is
  {
    asked:
      /\b(?:allowed|permitted|permission|permissible|forbidden|prohibited|off[- ]limits|may (?:i|we) (?:\w+ )?(?:use|train|rely|look|read|feed|include)|free to use)\b/i,
    yields: /\b(?:data|logs?|logged|logging|signals?|inputs?|information|history)\b/i,
    gets: /\b(?:allowed|permitted|privacy|private|consent|gdpr|off[- ]limits|forbidden|legal\w*|regulat\w+|sensitive|may (?:i|we) use)\b/i,
    settles:
      /\b(?:allow\w*|permi\w+|consent\w*|private|privacy|off[- ]limits|forbid\w*|may|must|cannot|nobody|without (?:names|text)|only)\b/i,
  },
  // `what share of what we blocked was fine?` asks what is known of them, not how many there are
  {
    asked:
      /\b(?:share|fraction|percentage|portion|proportion|part|how many) of (?:the |our |all )?(?:\w+ )?(?:blocked|removed|declined|rejected|withheld|hidden|banned|filtered)\b[^?]*\b(?:would have|turn(?:ed)? out|were|was|are|actually|really)\b/i,
    yields: /\b(?:block\w*|declin\w*|remov\w*|reject\w*|false positives?|tolera\w+)\b/i,
    gets: /\b(?:block\w*|declin\w*|remov\w*|reject\w*|withh\w+)\b.*\b(?:ever|actually|really|known?|learn|outcomes?|would have)\b|\blet (?:\w+ )*(?:through|go)\b|\bcounterfactual\b/i,
    settles: /\b(?:reversed|overturned|restored|never settles)\b/i,
  },
  // `how fresh must it be?` asks for what is wanted, not for what runs
  {
    asked:
      /\bhow (?:fresh|stale|up[- ]to[- ]date|current)\b|\b(?:freshness|staleness)\b|\bshould\b.*\b(?:already|immediately|instantly|at once|right away)\b/i,
    yields: /\b(?:today|current(?:ly)?|existing|in production|baselines?|right now|at the moment|live)\b/i,
    gets: /\b(?:latency|milliseconds?|ms|how (?:fast|quick\w*|fresh)|fresh\w*|real[- ]time|time (?:budget|limit)|deadlines?|response time)\b/i,
    settles: /\b(?:fresh\w*|stale\w*|real[- ]time)\b/i,
  },
]

/** In so many of the ways of asking for a fact the words have to stand. */
const LEAST = 0.15

const shareOf = ({ topic, asks }: Fact, words: RegExp): number => {
  const ways = [topic, ...asks]
  return ways.filter((way) => words.test(way)).length / ways.length
}

/** The fact that a question is rather about than the one its words point to; null where there is none. */
export const preferred = (question: string, pointed: Fact, facts: readonly Fact[]): Fact | null => {
  const preference = PREFERENCES.find(({ asked }) => asked.test(question))
  if (preference === undefined || shareOf(pointed, preference.yields) < LEAST) return null
  if (preference.settles.test(pointed.answer) || shareOf(pointed, preference.gets) > 0) return null
  const shares = facts.map((fact) => shareOf(fact, preference.gets))
  const most = Math.max(...shares)
  const best = facts[shares.indexOf(most)]
  return best === undefined || best === pointed || most < LEAST ? null : best
}
