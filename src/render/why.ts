import { PHASE_NAMES } from '../bank/phase-names.ts'
import type { Nearby } from '../proof/listening.ts'
import { lackWords } from '../scoring/lack-words.ts'
import type { Wanting } from '../scoring/wanting.ts'
import type { Proof, Trace } from '../scoring/why.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { wrapLines } from './wrap.ts'

const INDENT = '  '
const DEEPER = '      '

const outcome = ({ credit, denied, soundness, list, faint, counted }: Trace): string => {
  if (list === 'not') return 'a red flag: its sentence earns nothing'
  if (denied !== null) return `denied by "${cleanLine(denied)}": earns nothing`
  if (soundness !== 'sound' && soundness !== 'list') return `read as ${soundness}: earns nothing`
  if (credit === null) return 'earns nothing'
  if (faint)
    return `met in passing, the sentence speaks of something else: ${counted ? 'no more than named' : 'not counted'}`
  return counted ? `${credit}: this is what counted` : `${credit}, but something else counted`
}

const traceLines = (trace: Trace, withoutPatterns: boolean, { width, theme }: Canvas): readonly string[] => {
  const { evidence, matched, marks, list, pattern } = trace
  const byWords = withoutPatterns || list === 'words'
  const prefix = { first: DEEPER, rest: DEEPER }
  const place = `${PHASE_NAMES[evidence.phase]} ${evidence.start}–${evidence.end}`
  return [
    ...wrapLines(`“${cleanLine(evidence.quote)}”`, width, { first: `${INDENT}  · `, rest: DEEPER }),
    ...wrapLines(theme.dim(`${place} · ${outcome(trace)}`), width, prefix),
    ...(byWords ? [] : wrapLines(theme.dim(`rule (${list}): ${cleanLine(pattern)}`), width, prefix)),
    ...wrapLines(
      theme.dim(`${byWords ? 'heard' : 'matched'}: ${matched.map(cleanLine).join(' · ')}`),
      width,
      prefix,
    ),
    ...(marks.length === 0 ? [] : wrapLines(theme.dim(`beside it: ${marks.join(', ')}`), width, prefix)),
  ]
}

const wantingLines = (wanting: Wanting | null, { width, theme }: Canvas): readonly string[] => {
  if (wanting === null) return []
  const { credit, pattern } = wanting
  const prefix = { first: INDENT, rest: `${INDENT}  ` }
  return [
    ...wrapLines(cleanLine(`To be ${credit}: ${lackWords(wanting)}`), width, prefix),
    ...(pattern === null
      ? []
      : wrapLines(theme.dim(`nearest rule (${credit}): ${cleanLine(pattern)}`), width, {
          first: '    ',
          rest: '    ',
        })),
  ]
}

/** Where nobody wrote patterns, what was heard of a point, and which words would do beside it. */
const nearbyLines = ({ heard, more }: Nearby, { width }: Canvas): readonly string[] => {
  const count = heard.length === 0 ? 'two' : 'one more'
  const words = [`heard: ${heard.join(', ') || 'none of its words'}`, `${count} of: ${more.join(', ')}`]
  return wrapLines(cleanLine(words.join('; ')), width, { first: INDENT, rest: `${INDENT}  ` })
}

const elsewhere = ({ home, said }: Proof): string =>
  said === null || said === home ? '' : `, said in ${PHASE_NAMES[said]}: worth less there`

const proofLines = (proof: Proof, nearby: Nearby | undefined, canvas: Canvas): readonly string[] => {
  const { width, theme } = canvas
  const head = `${theme.bold(cleanLine(proof.title))} (${proof.id})`
  const credit = `${proof.credit}, ${proof.points} of ${proof.max} · ${PHASE_NAMES[proof.home]}${elsewhere(proof)}`
  const missing = proof.credit === 'argued' ? [] : [`To earn more: ${cleanLine(proof.earns)}`]
  return [
    ...wrapLines(head, width),
    ...[credit, cleanLine(proof.why), ...missing].flatMap((text) =>
      wrapLines(text, width, { first: INDENT, rest: INDENT }),
    ),
    ...(nearby !== undefined && proof.credit === 'absent'
      ? nearbyLines(nearby, canvas)
      : wantingLines(proof.wanting, canvas)),
    ...proof.traces.flatMap((trace) => traceLines(trace, nearby !== undefined, canvas)),
  ]
}

/** How criteria came by their credits: rule, matched words, sentence, denial, points. */
export const renderWhy = (
  proofs: readonly Proof[],
  canvas: Canvas,
  nearby: ReadonlyMap<string, Nearby> = new Map(),
): string => proofs.map((proof) => proofLines(proof, nearby.get(proof.id), canvas).join('\n')).join('\n\n')
