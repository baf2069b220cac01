import * as z from 'zod'
import { form, id, line, list, minutes, paragraph, perPhase, reading, some, title, year } from './fields.ts'
import { AREAS, LEVELS } from './vocabulary.ts'

/** prompts/<company>/company.yaml */
export const companySchema = form({
  id,
  name: title,
  aliases: list(title),
  levels: some(LEVELS, list(title, 10).min(1)),
  stresses: list(paragraph),
  format: paragraph,
  phaseMinutes: perPhase(minutes).exactOptional(),
  scoreWeights: some(AREAS, z.number().min(0).max(10)).exactOptional(),
  probes: list(paragraph),
  products: list(line),
  reading: list(reading),
  claims: list(form({ text: paragraph, kind: title, year })),
})
