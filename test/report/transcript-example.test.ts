import { expect, test } from 'vitest'
import { TRANSCRIPT_EXAMPLE, transcriptExample } from '../../src/report/transcript-example.ts'
import { readTranscriptFile } from '../../src/report/transcript-file.ts'

test('the form that is shown can be read', async () => {
  const { transcript, problems } = await readTranscriptFile('form.yaml', TRANSCRIPT_EXAMPLE.join('\n'))
  expect(problems).toEqual([])
  expect(transcript).toMatchObject({ prompt: 'uber/ride-eta', level: 'L5', minutes: null })
  expect(transcript?.answers.design[0]?.text).toContain('I learn the residual')
})

test('it fits on a screen of 80 columns, in five lines', () => {
  const rows = transcriptExample().split('\n')
  expect(rows).toHaveLength(6)
  for (const row of rows) expect(row.length).toBeLessThanOrEqual(78)
})
