import type { CompiledOther } from './compile.ts'
import { findLiteral, lowerOf } from './find-literal.ts'
import { findQuantities, quantitiesByUnit } from './find-quantity.ts'
import type { Memo } from './memo.ts'
import { lowerCase } from './normalise.ts'
import type { Occurrence } from './occurrence.ts'

type LiteralOrQuantity = Exclude<CompiledOther, { readonly kind: 'concept' }>

/** Where a literal or a quantity stands, ascending. */
export function othersOf(other: LiteralOrQuantity, memo: Memo): readonly Occurrence[] {
  const known = memo.others.get(other.text)
  if (known !== undefined) return known
  const found = find(other, memo)
  memo.others.set(other.text, found)
  return found
}

function find(other: LiteralOrQuantity, memo: Memo): readonly Occurrence[] {
  if (other.kind === 'quantity') {
    memo.quantities ??= quantitiesByUnit(memo.document)
    return findQuantities(memo.quantities, other.units)
  }
  memo.lower ??= lowerOf(lowerCase(memo.document.text))
  return findLiteral(memo.document, memo.lower, other.literal)
}
