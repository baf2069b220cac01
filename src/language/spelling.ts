/** Words ending in -ise that are spelt so on both sides of the ocean. */
const ALWAYS_ISE =
  /(?:prec|conc|superv|telev|improv|prem|prom|comprom|compr|enterpr|surpr|exerc|expert|franch|merchand|disgu|dev|rev|adv|advert|exc|inc|w|^a?r|^ra|^pra|^appra|^no|^po)is(?:e|ed|es|ing|er|ers)$/

/** Only these endings can hold the British s. */
const MAY_FOLD = /[iy]s(?:e[drs]?|ers|ing|ations?|ational)$/

/** British stem, American stem, endings that both take. */
const ROWS = `
behaviour behavior s al ally
misbehaviour misbehavior s
colour color s ed ing ful
favour favor s ed ing able ably ite ites
labour labor s ed ing
neighbour neighbor s ing hood hoods
honour honor s ed ing able
humour humor
flavour flavor s ed
rumour rumor s
harbour harbor s
endeavour endeavor s
armour armor
vigour vigor
odour odor s
valour valor
centre center s d
datacentre datacenter s
epicentre epicenter s
litre liter s
fibre fiber s
theatre theater s
calibre caliber s
spectre specter
metre meter s
kilometre kilometer s
centimetre centimeter s
millimetre millimeter s
centring centering
defence defense s
offence offense s
pretence pretense
licence license s d
catalogue catalog s d
cataloguing cataloging
dialogue dialog s
analogue analog s
monologue monolog s
fuelled fueled
fuelling fueling
signalled signaled
signalling signaling
totalled totaled
totalling totaling
tunnelled tunneled
tunnelling tunneling
dialled dialed
dialling dialing
programme program s
practise practice s d
practising practicing
artefact artifact s
judgement judgment s
acknowledgement acknowledgment s
ageing aging
grey gray s
sceptic skeptic s al ism
maths math
whilst while
amongst among
learnt learned
enrol enroll s ment
fulfil fulfill s ment
instal install s ment
distil distill s
biassed biased
biassing biasing
focussed focused
focussing focusing
focusses focuses
`

const FORMS: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [british = '', american = '', ...endings] = row.split(' ')
      return ['', ...endings].map((ending) => [british + ending, american + ending] as const)
    }),
)

/** Folds British and American spellings of a lower-case word into one; the result is a key, never shown. */
export function foldSpelling(word: string): string {
  if (word.length < 4) return word
  const form = FORMS.get(word)
  if (form !== undefined) return form
  if (word.length < 6 || !MAY_FOLD.test(word) || ALWAYS_ISE.test(word)) return word
  return word.replace(/([iy])s(e[drs]?|ers|ing|ations?|ational)$/, '$1z$2')
}
