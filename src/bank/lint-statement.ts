import { readDocument } from '../language/document.ts'
import { normaliseText } from '../language/normalise.ts'
import type { Problem } from './bank-types.ts'
import type { Library } from './library.ts'
import { placedCriteria, problemAt } from './placed.ts'

/** Words too short to tell one title from another. */
const SHORT = 3

const stemsOf = (text: string): readonly string[] =>
  readDocument(normaliseText(text)).sentences.flatMap(({ tokens }) =>
    tokens.filter(({ kind, text: word }) => kind !== 'sign' && word.length > SHORT).map(({ stem }) => stem),
  )

/** Statements that give a criterion's title away. */
export const lintStatements = (library: Library): readonly Problem[] => {
  const criteria = placedCriteria(library)
  return library.prompts.flatMap((file) => {
    const said = new Set(stemsOf(file.value.statement))
    const own = criteria.filter(({ owner }) => ['', file.value.family, file.value.id].includes(owner))
    return own.flatMap(({ item }) => {
      const title = stemsOf(item.title ?? '')
      if (title.length < 2 || !title.every((stem) => said.has(stem))) return []
      const found = `the words of "${item.title}" (${item.id})`
      const placed = { item: file.value, at: file, path: [] }
      return [
        problemAt(placed, ['statement'], { expected: 'a statement that gives no criterion away', found }),
      ]
    })
  })
}
