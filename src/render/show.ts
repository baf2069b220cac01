import { PHASE_NAMES } from '../bank/phase-names.ts'
import { PHASES } from '../bank/vocabulary.ts'
import type { Showing, Spoilers } from '../report/show.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { bullet, counted, paragraph, proseCanvas, section, stacked, withCommand } from './section.ts'
import { patternRows } from './show-patterns.ts'
import { wrapLines } from './wrap.ts'

const INDENT = '  '

const ASKED: Readonly<Record<Showing['asked']['kind'], string>> = {
  official: 'in the company’s own guide',
  candidate: 'reported by candidates',
  aggregator: 'in collections of questions',
  practice: 'made for practice',
}

const facts = (spoilers: Spoilers, width: number): string[] =>
  spoilers.facts.flatMap(({ topic, answer, source }) => {
    const from = source.kind === 'published' ? `${source.name}, ${source.year}` : 'made for practice'
    return bullet(`${topic}: ${answer} (${from})`, width)
  })

const criteria = (spoilers: Spoilers, { width, theme }: Canvas): string[] =>
  PHASES.flatMap((phase) =>
    spoilers.criteria
      .filter((criterion) => (criterion.phase ?? 'design') === phase)
      .flatMap(({ title, id, crux, why, earns, area }) => [
        ...bullet(`${title ?? id}${crux ? ' (decides this problem)' : ''}`, width, crux ? '* ' : '- '),
        ...wrapLines(theme.dim([PHASE_NAMES[phase], area ?? []].flat().join(' · ')), width, {
          first: INDENT,
        }),
        ...paragraph(why ?? '', width, INDENT),
        ...paragraph(earns ?? '', width, INDENT),
      ]),
  ).filter((row) => row !== '')

const probes = (spoilers: Spoilers, width: number): string[] => [
  ...spoilers.probes.flatMap(({ question, area }) => bullet(`${question} (${area})`, width)),
  ...spoilers.curveballs.flatMap(({ change }) => bullet(`What if: ${change}`, width)),
]

const tradeOffs = (spoilers: Spoilers, width: number): string[] =>
  spoilers.tradeOffs.flatMap(({ left, leftWhen, right, rightWhen }) =>
    bullet(`${left}: ${leftWhen} / ${right}: ${rightWhen}`, width),
  )

const phaseTexts = (texts: Spoilers['weak'], { width, theme }: Canvas): string[] =>
  PHASES.flatMap((phase) => [theme.dim(PHASE_NAMES[phase]), ...paragraph(texts[phase], width, INDENT)])

const spoilerSections = (spoilers: Spoilers, canvas: Canvas): string[][] => {
  const { width } = canvas
  const levels = (['L4', 'L5', 'L6'] as const).flatMap((level) =>
    [spoilers.levels[level] ?? []].flat().flatMap((adds) => bullet(`${level}: ${adds}`, width)),
  )
  return [
    section('What each level adds here', levels, canvas),
    section('What the interviewer tells when asked', facts(spoilers, width), canvas),
    section('What earns points here', criteria(spoilers, canvas), canvas),
    section('Probes and changes', probes(spoilers, width), canvas),
    section('Trade-offs', tradeOffs(spoilers, width), canvas),
    section(
      'Pitfalls',
      spoilers.pitfalls.flatMap((one) => bullet(one, width)),
      canvas,
    ),
    ...spoilers.outlines.map((outline) =>
      section(`A strong answer: ${cleanLine(outline.name)}`, phaseTexts(outline.phases, canvas), canvas),
    ),
    section('What each point is recognised by', patternRows(spoilers, canvas), canvas),
    section('An answer that would not pass', phaseTexts(spoilers.weak, canvas), canvas),
    section(
      'Reading',
      spoilers.reading.flatMap((one) => bullet(`${one.title} (${one.publisher}, ${one.year})`, width)),
      canvas,
    ),
  ]
}

const intro = (showing: Showing, { width, theme }: Canvas): string[] => {
  const { company, title, family, id, trains, asked, counts } = showing
  const name = `${company.name} · ${title}`
  const about = [id, family, [ASKED[asked.kind], asked.year ?? []].flat().join(', ')].join(' · ')
  const held = [
    `${counted(counts.facts, 'fact')} to ask for`,
    `${counted(counts.criteria, 'point')} of its own`,
    counted(counts.probes, 'probe'),
    counted(counts.curveballs, 'changed requirement'),
  ].join(', ')
  return [
    ...wrapLines(theme.heading(cleanLine(name)), width),
    ...wrapLines(theme.dim(cleanLine(about)), width),
    ...wrapLines(theme.dim(`Trains ${trains.join(', ')}. Holds ${held}.`), width),
  ]
}

const closing = ({ id, spoilers }: Showing, canvas: Canvas): string[] => [
  ...withCommand('Practise it:', `mlsd practice ${id}`, canvas),
  ...(spoilers ? [] : withCommand('With rubric and strong answers:', `mlsd show ${id} --spoilers`, canvas)),
]

/** `mlsd show`: what a prompt asks and trains; what it is judged by only if the view holds it. */
export const renderShowing = (showing: Showing, canvas: Canvas): string => {
  const prose = proseCanvas(canvas)
  return stacked([
    intro(showing, prose),
    paragraph(showing.statement, prose.width, INDENT),
    showing.background === '' ? [] : paragraph(showing.background, prose.width),
    ...(showing.spoilers === null ? [] : spoilerSections(showing.spoilers, prose)),
    closing(showing, prose),
  ])
}
