import { expect, it } from 'vitest'
import { markedBeforeAssuming } from '../../src/interviewer/before-assuming.ts'
import { play } from './play.ts'

it.each([
  [
    "What is it for, how many use it, and I'd assume phones only. Okay?",
    "What is it for, how many use it? I'd assume phones only. Okay?",
  ],
  ['How fast must it be; I assume web first.', 'How fast must it be? I assume web first.'],
  ["Is it legal, and let's suppose nobody minds, okay?", "Is it legal? Let's suppose nobody minds, okay?"],
  ['- How many toys?\n- How many children?', null],
  ['How many toys are there, and how many children?', null],
  ["What I'd do is rank, and I'd assume phones only. Okay?", null],
  ["I'd assume how many we sell is known, and I'd assume phones. Okay?", null],
  ['How many toys are there, and we rank them?', null],
])('%j: %j', (text, marked) => {
  expect(markedBeforeAssuming(text)).toBe(marked ?? text)
})

it('what is asked before an assumption is answered before it is agreed to', () => {
  const { said } = play(["What is it for, how many toys are there, and I'd assume phones only. Okay?"])
  expect(said.filter((line) => line.startsWith('answer')).map((line) => line.split(': ')[0])).toEqual([
    'answer goal',
    'answer scale',
    'answer stock:agreed',
  ])
})
