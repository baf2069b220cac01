import { expect, test } from 'vitest'
import { kindOf } from '../../src/bank/kinds.ts'

test.each([
  ['prompts/meta/company.yaml', 'company'],
  ['prompts/meta/news-feed-ranking.yaml', 'prompt'],
  ['prompts/areas/data.yaml', 'prompt'],
  ['my-prompt.yaml', 'prompt'],
  ['/home/me/bank/rubrics/areas/data.yaml', 'area'],
  ['C:\\bank\\rubrics\\families\\ads.yaml', 'family'],
  ['rubrics/concepts/metrics.yaml', 'concepts'],
  ['rubrics/mistakes/conduct.yaml', 'mistakes'],
  ['rubrics/lessons/clock.yaml', 'lesson'],
  ['rubrics/cards/labels.yaml', 'cards'],
  ['rubrics/phases.yaml', 'phases'],
  ['rubrics/levels.yaml', 'levels'],
  ['rubrics/checklist.yaml', 'checklist'],
  ['rubrics/notes.yaml', null],
  ['rubrics/other/data.yaml', null],
])('%s holds %s', (file, kind) => {
  expect(kindOf(file)).toBe(kind)
})
