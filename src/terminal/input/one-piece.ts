import type { Heard } from './source.ts'

/** What a chunk would write: a key of its own writes nothing. */
const written = (one: Heard): string => {
  if (one.kind === 'text' || one.kind === 'paste') return one.text
  return one.kind === 'key' && one.key === 'enter' ? '\r' : ''
}

/** What still counts beside a paste: nothing that it may have held itself. */
const isApart = (one: Heard): boolean =>
  one.kind === 'key' ? one.key === 'ctrl+c' : one.kind !== 'text' && one.kind !== 'paste'

/** Before a question that one key answers: several characters that came at once are a paste, marked or not. */
export const inOnePiece = (heard: readonly Heard[]): readonly Heard[] => {
  const text = heard.map(written).join('')
  if ([...text].length < 2) return heard
  return [{ kind: 'paste', text }, ...heard.filter(isApart)]
}
