import type { Fact } from '../bank/prompt-types.ts'

/** Facts on one subject, so that the one that is asked for is found while somebody waits. */
export interface FactGroup {
  readonly name: string
  readonly facts: readonly { readonly topic: string; readonly answer: string }[]
}

const GOAL = 'Goal, scope, what errors cost'
const SIZE = 'Size, time and money'
const DATA = 'Data and labels'
const TODAY = 'What is there today'
const RULES = 'Rules, reviewers, abuse'
const WHO = 'People and places'
const OWN = 'Particular to this problem'

/** The order in which a candidate mostly asks. */
const ORDER = [GOAL, SIZE, DATA, TODAY, WHO, RULES, OWN]

/** Subjects by the words of a topic; the first that fits, the wordings of later ones being wider. */
const SUBJECTS: readonly (readonly [name: string, tells: RegExp])[] = [
  [
    RULES,
    /\b(?:law|legal|privacy|regulat\w+|fairness|minors|children|rules|polic(?:y|ies)|rights|openness|consent|sensitive|reviewers?|moderat\w+|investigators?|graders?|human|review capacity|checking capacity|team|may (?:read|leave|not)|abuse|misuse|cheat|tricks|evaders|bought|steer)\b/i,
  ],
  [
    DATA,
    /\b(?:logs?|logged|labels?|data|annotat\w+|signals?|known|feedback|truth|proof|scans|gps|positions?|history|judge?ments?|reports|metadata|reactions?|impressions|recorded|surveys?|at hand|clicks|to learn from|when (?:answers|orders|we learn|the verdict)|how long a verdict)\b/i,
  ],
  [
    GOAL,
    /\b(?:objective|goals?|purpose|success|scope|surfaces?|it is for|(?:is|are|system) for|used for|decisions?|decided|judged|wants?|means|to achieve|kinds?|which time|what counts|where .*(?:it|they|shown|appear|begins)|who uses|why|the (?:product|screen|platform)|rider sees|errors cost|each error|mistakes|bears|wrong|complaints|costs?|margin|late against)\b/i,
  ],
  [
    TODAY,
    /\b(?:existing|present|today|in place|tests?|tested|experiments?|simulation|published|method|runs|exists|what there is|trial|randomness|chance|so far|exploration)\b/i,
  ],
  [
    SIZE,
    /\b(?:scale|size|volume|traffic|number of|users|members|audience|catalogue|how (?:many|much|often|rare|common)|rates?|requests|load|corpus|uploads|searches|visits|latency|time (?:allowed|to|until|in)|how fast|speed|fresh\w*|comput\w+|budget|machines|hardware|money|waiting|ready|trips|showings|posts|listings|items|openings)\b/i,
  ],
  [
    WHO,
    /\b(?:people|newcomers|viewers|who(?:se)?|creators|artists|sellers|merchants|advertisers|drivers|languages|countries|markets|cities|city|regions|places|cells|devices|accounts)\b/i,
  ],
]

const subjectOf = ({ topic }: Fact): string => SUBJECTS.find(([, tells]) => tells.test(topic))?.[0] ?? OWN

/** All facts of a prompt, by subject. */
export const factGroups = (facts: readonly Fact[]): readonly FactGroup[] =>
  ORDER.map((name) => ({
    name,
    facts: facts
      .filter((fact) => subjectOf(fact) === name)
      .map(({ topic, answer }) => ({ topic, answer: answer.trim() })),
  })).filter((group) => group.facts.length > 0)
