import { compileContent, type Reckoner } from '../disk/compile.ts'
import { kinIn } from '../interviewer/kin.ts'
import { indexAmong } from '../interviewer/kin-index.ts'
import { familyClassifier, universalClassifier } from '../scoring/classifier/points.ts'
import { packPrompt, packShared } from '../scoring/packing.ts'
import { derive } from '../scoring/score.ts'

/** What scorer and interviewer reckon ahead. */
export const RECKONER: Reckoner = {
  shared: packShared,
  universal: universalClassifier,
  family: familyClassifier,
  prepared: (prompt, rubrics) => ({
    derived: derive({ prompt, rubrics, hash: '' }),
    pack: packPrompt(prompt, rubrics),
  }),
  askedBank: indexAmong,
  kinIn,
}

export { SCHEMAS, schemaText } from '../report/schemas.ts'

/** What the build writes below dist/content; the build script is its only caller. */
export const compilePackage = (root: string): ReturnType<typeof compileContent> =>
  compileContent(root, RECKONER)
