import { PHASES } from '../../src/bank/vocabulary.ts'
import { goldBank } from './bank.ts'
import { agreement, benchesFor, gamed, verdictNumber } from './gold.ts'
import { panel } from './panel.ts'
import { type Agreement, ablation, casesFor, leaveOneOut } from './studies.ts'

/**
 * npm run gold: how the scorer agrees with the panel, and what gaming brings. `--all` lists every transcript, `--studies`
 * adds the ablation and the tuning with one problem left out.
 */
const judged = panel()
const { rubrics, prompts } = await goldBank([...new Set(judged.map(({ prompt }) => prompt))])
const benches = benchesFor(prompts, rubrics)
const { known, cards, figures } = agreement(judged, benches)
const print = (line: string) => process.stdout.write(`${line}\n`)

print(`${known.length} of ${judged.length} transcripts, ${benches.size} problems`)
for (const { name, value } of figures) print(`${name.padEnd(52)} ${value.toFixed(3)}`)

for (const [name, says] of [
  ['second', 'six other problems; measures are tuned on them too, patterns are not'],
  ['rounds', 'whole rounds; what weighs more in a round is tuned on them'],
  ['fresh', 'six problems more; nothing is tuned on them'],
] as const) {
  const answers = panel(name)
  const others = await goldBank([...new Set(answers.map(({ prompt }) => prompt))])
  const elsewhere = agreement(answers, benchesFor(others.prompts, others.rubrics))
  print(`\n${elsewhere.known.length} transcripts, ${says}`)
  for (const { name: figure, value } of elsewhere.figures)
    if (/^(?:kappa (?!verdict at)|score)/.test(figure)) print(`${figure.padEnd(52)} ${value.toFixed(3)}`)
}

const variants = gamed(judged, benches)
const kinds = [...new Set(variants.map(({ variant }) => variant.kind.replace(/ \(.*/, '')))]
print('\ngaming                    variants  above no-hire  above strong-no-hire  highest')
for (const kind of kinds) {
  const mine = variants.filter(({ variant }) => variant.kind.startsWith(kind))
  const above = (floor: number) => mine.filter(({ card }) => verdictNumber(card) > floor).length
  const highest = Math.max(...mine.map(({ card }) => card.score))
  print(
    `${kind.padEnd(25)} ${String(mine.length).padStart(8)}  ${String(above(2)).padStart(13)}  ${String(above(1)).padStart(20)}  ${highest.toFixed(1).padStart(7)}`,
  )
}

const shown = known
  .map((each, at) => ({ each, card: cards[at], off: Math.abs(each.overall - (cards[at]?.score ?? 0)) }))
  .sort((a, b) => b.off - a.off)
print(
  `\n${process.argv.includes('--all') ? 'all' : 'the ten worst'} disagreements: panel, score; grades of the panel, ours`,
)
for (const { each, card } of process.argv.includes('--all') ? shown : shown.slice(0, 10)) {
  const ours = PHASES.map((phase) => card?.phases[phase]?.grade ?? 0).join('')
  const theirs = PHASES.map((phase) => each.grades[phase]).join('')
  const gate = card?.gate?.id ?? ''
  const mistakes = card?.mistakes.filter(({ evidence }) => evidence.length > 0).map(({ id }) => id) ?? []
  print(
    `${each.name.padEnd(36)} ${each.overall.toFixed(1).padStart(5)} ${(card?.score ?? 0).toFixed(1).padStart(5)}  ${theirs} ${ours}  ${gate} ${mistakes.join(' ')}`,
  )
}

const row = (name: string, { verdict, phases, spearman, middle, pairs }: Agreement): string =>
  [
    name.padEnd(26),
    ...[verdict, phases, spearman, middle, pairs].map((value) => value.toFixed(3).padStart(9)),
  ].join('')

if (process.argv.includes('--studies')) {
  const cases = casesFor(judged, benches)
  print(
    `\n${['', 'verdict', 'phases', 'Spearman', 'middle', 'pairs'].map((head, at) => (at === 0 ? ''.padEnd(26) : head.padStart(9))).join('')}`,
  )
  for (const [name, agreed] of ablation(cases)) print(row(name, agreed))
  const { agreement: left, chosen } = leaveOneOut(cases)
  print(row('one problem left out', left))
  for (const [prompt, { share, enough, curve, errors }] of chosen)
    print(
      `  ${prompt.padEnd(34)} ${Object.values(share).join('/')} enough ${enough.criteria.toFixed(2)} curve ${curve} errors ${errors}`,
    )
}
