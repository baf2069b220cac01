/** Words ending in -ise that are spelt so on both sides of the ocean. */
const ALWAYS_ISE =
  /(?:(?:prec|conc|superv|telev|improv|prem|prom|comprom|compr|enterpr|surpr|exerc|expert|franch|merchand|disgu|dev|rev|adv|advert|exc|inc)|^(?:a?r|ra|pra|appra|no|po)|w)is(?:e|ed|es|ing|er|ers)$/

/** British form → American form, tried in order; the result is only an internal key, never shown. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/isation(s|al)?$/, 'ization$1'],
  [/([a-z]{3})ys(e|ed|es|er|ers|ing)$/, '$1yz$2'],
  [
    /^(behavi|misbehavi|col|fav|disfav|lab|neighb|hon|hum|flav|rum|vap|harb|endeav|arm|vig|sav|od|val)our/,
    '$1or',
  ],
  [/^(cent|epicent|datacent|lit|fib|theat|calib|spect|kilomet|centimet|millimet|met)re(s|d)?$/, '$1er$2'],
  [/^centring$/, 'centering'],
  [/^(def|off|pret|lic)ence(s|d)?$/, '$1ense$2'],
  [/^(catal|dial|anal|monol)ogu(?:e(s|d)?)$/, '$1og$2'],
  [/^cataloguing$/, 'cataloging'],
  [/^([a-z]*(?:fuel|dial|signal|total|equal|tunnel))l(ed|ing|er|ers)$/, '$1$2'],
  [/^programme(s)?$/, 'program$1'],
  [/^practis/, 'practic'],
  [/^artefact/, 'artifact'],
  [/^(judg|acknowledg)ement/, '$1ment'],
  [/^ageing$/, 'aging'],
  [/^grey/, 'gray'],
  [/^sceptic/, 'skeptic'],
  [/^maths$/, 'math'],
  [/^whilst$/, 'while'],
  [/^amongst$/, 'among'],
  [/^learnt$/, 'learned'],
  [/^(enrol|fulfil|instal|distil)(s|ment|ments)?$/, '$1l$2'],
  [/^(bias|focus)s(ed|ing|es)$/, '$1$2'],
]

/** Folds British and American spellings of a lower-case word into one. */
export function foldSpelling(word: string): string {
  if (word.length < 4) return word
  if (/is(?:e|ed|es|ing|er|ers)$/.test(word) && word.length > 5 && !ALWAYS_ISE.test(word)) {
    return word.replace(/is(e|ed|es|ing|er|ers)$/, 'iz$1')
  }
  for (const [pattern, replacement] of FOLDS) {
    if (pattern.test(word)) return word.replace(pattern, replacement)
  }
  return word
}
