import * as z from 'zod'
import { area, called, examples, form, id, line, list, patterns } from './fields.ts'

const HOLDS = 'a list of {say: <text>, signals: ["<pattern>"], hits: [<text>], misses: [<text>]}'

const hold = form({ say: line, signals: patterns.min(1), hits: examples.min(1), misses: examples.min(1) })

/** The form of rubrics/cards/<group>.yaml. */
export const cardsSchema = form({
  cards: list(
    form({ id, area, question: line, answer: line, holds: z.array(hold, called(HOLDS)).min(1).max(6) }),
    100,
  ).default([]),
  asks: list(form({ criterion: id, question: line }), 300).default([]),
})
