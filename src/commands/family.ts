import { FAMILY_LINES } from '../bank/family-lines.ts'
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

/** Every family with what its problems are like; one of somebody's own with its name. */
export const familyChoices = async (
  content: Content,
): Promise<readonly { readonly value: string; readonly name: string }[]> => {
  const { families } = (await content.guide()).guide
  const widest = Math.max(...families.map(({ id }) => id.length))
  return families.map(({ id, name }) => {
    const what = FAMILY_LINES.find((line) => line.id === id)?.what ?? name
    return { value: id, name: `${id.padEnd(widest)}  ${what}` }
  })
}
