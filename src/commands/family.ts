import { nearest } from '../bank/nearest.ts'
import type { Content } from '../disk/content.ts'
import { UserError } from '../errors.ts'

/** A family that a prompt or a rubric knows. */
export const familyNamed = async (content: Content, text: string): Promise<string> => {
  const wanted = text.trim().toLowerCase()
  const { prompts } = await content.bank()
  if (prompts.some(({ family }) => family === wanted)) return wanted
  const { families } = (await content.guide()).guide
  const ids = families.map(({ id }) => id)
  if (ids.includes(wanted)) return wanted
  const meant = nearest(wanted, ids)
  const hint = meant === null ? '' : ` Did you mean ${meant}?`
  const widest = Math.max(...ids.map(({ length }) => length))
  const lines = families.map(({ id, name }) => `  ${id.padEnd(widest)}  ${name}`)
  throw new UserError({ expected: `no family "${text}".${hint}`, next: ['Families:', ...lines].join('\n') })
}
