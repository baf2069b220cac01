import type { Fact } from '../bank/prompt-types.ts'
import { type Answer, answersTo } from './answers.ts'
import { pickedOf } from './picked.ts'
import { choosesIn } from './proposals.ts'
import { WHICH_REF } from './refs.ts'
import type { Scene } from './scene.ts'

const givenIn = ({ before, senses }: Scene): ReadonlySet<string> => {
  const refs = new Set(before.filter(({ kind }) => kind === 'answer').map(({ ref }) => ref))
  return new Set(senses.prompt.facts.map(({ id }) => id).filter((id) => refs.has(id)))
}

/** The two facts the interviewer has just asked to choose between. */
const offeredIn = ({ before, senses }: Scene): readonly [Fact, Fact] | null => {
  const ref = before.at(-1)?.ref
  if (!ref?.startsWith(WHICH_REF)) return null
  const [one, other] = ref
    .slice(WHICH_REF.length)
    .split(':')
    .map((id) => senses.prompt.facts.find((fact) => fact.id === id))
  return one === undefined || other === undefined ? null : [one, other]
}

/** What somebody has chosen is not handed back to them. */
const seenIn = ({ entry, senses }: Scene, answer: Answer): Answer =>
  answer.kind === 'yours' && choosesIn(entry.text)
    ? { kind: 'chosen', argued: senses.ear().hasReason(entry.text) }
    : answer

/** What is answered to an entry, or to a part of it. */
export const answersWithin = (scene: Scene, text: string, least?: number): readonly Answer[] =>
  answersTo(text, scene.senses.finder(), givenIn(scene), least).map((answer) => seenIn(scene, answer))

/** `I meant whether …`, to `which do you mean`, asks again. */
export const askedAgain = (text: string): string =>
  text.trim().replace(/^(?:no, |well, |sorry, )?i (?:mean|meant|was asking)[ ,:]+([^?]*?)\.?$/i, '$1?')

/** What is answered to an entry; to `which do you mean`, what it picks. */
export const answersIn = (scene: Scene, least?: number): readonly Answer[] => {
  const finder = scene.senses.finder()
  const offered = offeredIn(scene)
  const picked = offered === null ? [] : pickedOf(scene.entry.text, offered, finder)
  if (picked.length > 0) return picked.map((fact) => ({ kind: 'fact', fact }))
  return answersWithin(scene, offered === null ? scene.entry.text : askedAgain(scene.entry.text), least)
}
