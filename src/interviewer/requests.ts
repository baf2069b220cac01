/** Words that people begin with before they ask. */
export const RUN_UP =
  '(?:(?:and|also|so|first(?: of all)?|then|next|ok|okay|please|well|now|great|thanks|sure|maybe|finally|last(?:ly)?|before (?:that|i start|we start|going further))[, ]+)*'

const LEARN =
  '(?:know|ask|understand|hear|learn|clarify|confirm|pin down|check|find out|figure out|be clear|make sure|get (?:a|an|some|the) (?:sense|feeling|idea|picture|numbers?)|begin with the|start with the|think about the|see what|talk about the)'

/** Ways of asking without a question. */
const REQUESTS = [
  '(?:tell|give|remind|show|walk) (?:me|us)',
  'help me understand',
  `i(?:['’]d| would|['’]ll| will)? (?:first |also |just |really )?(?:like|want|love|need)(?: to)? (?:first |also |just |briefly )?${LEARN}`,
  `i(?:['’]d| would) (?:first |also |just )?${LEARN}`,
  `(?:let me|let['’]s|i have to|i must|i should) (?:first |also |just )?${LEARN}`,
  '(?:(?:to|for) [\\w ]{2,40}?,? )?i need (?:the|to know|a|an|some|more|numbers?)',
  "i(?:['’]m| am| was)? (?:also |just |still )?(?:wonder\\w*|curious|not sure|unsure|interested in)",
  'wonder(?:ing)?|curious',
  '(?:could|can|would) you (?:please )?(?:tell|share|explain|give|describe|clarify|say|elaborate|walk|expand)',
  '(?:please )?(?:describe|explain|clarify|specify|elaborate on|share|remind)',
  'what about|how about|any(?:thing)?\\b|let me ask|(?:one|another|a|my|quick|last|next) (?:more )?(?:quick )?question',
]
/** Whether a text asks without a question. */
export const REQUEST = new RegExp(`^${RUN_UP}(?:${REQUESTS.join('|')})(?![\\w])`, 'i')
