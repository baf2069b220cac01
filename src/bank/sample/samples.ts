import { ADS } from './ads.ts'
import { FORECASTING } from './forecasting.ts'
import { INTEGRITY } from './integrity.ts'
import { LANGUAGE } from './language.ts'
import { ON_DEVICE } from './on-device.ts'
import { RANKING } from './ranking.ts'
import type { Sample } from './sample.ts'
import { SEARCH } from './search.ts'
import { VISION } from './vision.ts'

/** A small problem of each family that comes with the program. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  ads: ADS,
  forecasting: FORECASTING,
  integrity: INTEGRITY,
  language: LANGUAGE,
  'on-device': ON_DEVICE,
  ranking: RANKING,
  search: SEARCH,
  vision: VISION,
}

/** What a new prompt of a family begins with; of a family of one's own, with a problem of another. */
export const sampleOf = (family: string): Sample =>
  (Object.hasOwn(SAMPLES, family) ? SAMPLES[family] : undefined) ?? RANKING
