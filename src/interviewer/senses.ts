/** What clarifying questions are about in any problem, with the words people use for it. */
const SENSES: Readonly<Record<string, RegExp>> = {
  goal: /\b(?:goals?|objectives?|optimi[sz]\w*|maximi[sz]\w*|minimi[sz]\w*|success\w*|achiev\w*|north star|purpose|kpis?|business metrics?|care (?:most )?about|trying to|win|matters? most)\b/,
  latency:
    /\b(?:latenc\w+|ms|milliseconds?|response times?|how (?:fast|quick\w*|soon)|synchronous\w*|p9[059]|time budget|slas?|deadline|real[- ]time|time limit|online or (?:offline|batch))\b/,
  volume:
    /\b(?:how (?:many|big|large)|volumes?|qps|tps|rps|per (?:day|second|minute|hour|month)|daily|traffic|scale|daus?|maus?|peaks?|throughput|load|number of|size)\b/,
  share:
    /\b(?:fractions?|shares?|percent\w*|proportions?|rates?|prevalence|ratio|how (?:common|rare|frequent)|imbalanc\w*|skew\w*|distribution|base rate|majority)\b/,
  price:
    /\b(?:costs?|expensive|prices?|pays?|paid|loses?|los(?:s|ses)|asymmetr\w*|worse|penalt\w+|eats?|hurts?|liab\w+|responsible|fees?|bears?)\b/,
  labels:
    /\b(?:labels?|labell?ed|ground truth|annotat\w+|targets?|positives? (?:example|label)s?|feedback|gold|supervis\w+|outcomes? known)\b/,
  delay:
    /\b(?:how long|delay\w*|when (?:do|does|will)|arriv\w+|come in|matur\w+|wait\w*|lags?|how late|how soon)\b/,
  inputs:
    /\b(?:data(?:sets?)?|signals?|features?|logs?|logged|histor\w+|information|inputs?|attributes?|metadata|fields?|fingerprint\w*)\b/,
  present:
    /\b(?:existing|current(?:ly)?|today|in production|already|baseline|in place|at the moment|present|legacy|now|so far|from scratch)\b/,
  rules:
    /\b(?:privacy|gdpr|psd2|regulat\w+|complian\w+|legal\w*|laws?|consent|protected|fair\w*|pii|ethic\w*|sensitive|bias(?:ed)?|discriminat\w*|polic(?:y|ies))\b/,
  surface:
    /\b(?:surfaces?|screens?|pages?|apps?|mobile|web|devices?|clients?|placements?|desktop|phones?|where (?:does|do|is|will|in))\b/,
  places: /\b(?:countr\w+|regions?|languages?|markets?|locales?|global\w*|cit(?:y|ies)|worldwide|english)\b/,
  people: /\b(?:users?|customers?|members?|audience|people|who (?:is|are|uses?|sees?|will))\b/,
  newcomers:
    /\b(?:cold[- ]?start\w*|new (?:users?|items?|members?|customers?|accounts?|content|posts?|sellers?|creators?|ads?|listings?|videos?)|newcomers?|no history|never (?:seen|met)|unseen|first[- ]time)\b/,
  freshness: /\b(?:fresh\w*|stale\w*|how often|up to date|recen\w+|refresh\w*|how frequently|latest)\b/,
  reviewers:
    /\b(?:reviewers?|human\w*|manual\w*|moderators?|analysts?|agents?|raters?|operations team|capacity|staff)\b/,
  errors:
    /\b(?:false (?:positives?|negatives?|alarms?|declines?)|fps?|fns?|precision|recall|mistakes?|wrong\w*|toleran?[ct]\w*|tolerable|acceptable|errors?|legit\w*|good (?:users?|customers?|buyers?|payments?))\b/,
  actions:
    /\b(?:actions?|options?|decisions?|challeng\w+|interven\w+|responses?|what can we do|what happens|besides|consequences?|enforce\w*)\b/,
  scope:
    /\b(?:scope|kinds?|types?|includ\w+|cover\w*|focus\w*|categor\w+|which (?:of|ones?)|limited to|restrict\w*|only)\b/,
  trials: /\b(?:a ?\/ ?b|experiment\w*|holdouts?|random\w*|ab tests?|control group|traffic split)\b/,
  money:
    /\b(?:revenue|money|dollars?|basket|ticket|average (?:order|transaction)|amounts?|margin|budget|spend\w*)\b/,
  machines: /\b(?:gpus?|hardware|infrastructure|machines?|servers?|compute|memory|cloud)\b/,
  release: /\b(?:deploy\w*|ship\w*|releas\w+|launch\w*|retrain\w*|roll ?out|rollback)\b/,
  explain:
    /\b(?:explain\w*|explan\w+|why (?:a|an|the|it|was)|reasons?|interpretab\w+|transparen\w+|appeals?)\b/,
  abuse: /\b(?:adversar\w*|attack\w*|abus\w+|gam(?:e|ing)|spam\w*|manipulat\w+|evad\w+|bots?)\b/,
  variety: /\b(?:divers\w+|variet\w+|repetit\w+|same (?:author|creator|source|topic)s?|filter bubbles?)\b/,
}

/** Marks such as `~latency` for what a question is about. */
export const sensesOf = (text: string): readonly string[] => {
  const folded = text.toLowerCase()
  return Object.entries(SENSES)
    .filter(([, words]) => words.test(folded))
    .map(([sense]) => `~${sense}`)
}
