import { once } from '../language/once.ts'
import type { Problem } from './bank-types.ts'
import { isDerived } from './left-out.ts'
import type { Library, Shelved } from './library.ts'
import type { Path } from './path.ts'
import { problemAt } from './placed.ts'
import type { Prompt } from './prompt-types.ts'
import { SAMPLES } from './sample/samples.ts'

/** Shorter texts may well be somebody's own: there are few ways to ask what is logged. */
const LEAST_WORDS = 6

/** What serves any problem, and may stay as it is. */
const KEPT: ReadonlySet<unknown> = new Set(['weak', 'asks'])

/** Every text of a value long enough to be somebody's, with its path. */
const textsIn = (value: unknown, path: Path = []): readonly (readonly [Path, string])[] => {
  if (typeof value === 'string') return value.split(/\s+/).length >= LEAST_WORDS ? [[path, value]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    KEPT.has(key) ? [] : textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

const samples = once((): readonly ReadonlySet<string>[] =>
  Object.values(SAMPLES).map((sample) => new Set(textsIn(sample).map(([, text]) => text))),
)

/** The sample that a prompt was begun with: it has most of its texts. */
const begunWith = (texts: ReadonlySet<string>): ReadonlySet<string> | undefined =>
  samples()
    .map((sample) => ({ sample, n: [...sample].filter((text) => texts.has(text)).length }))
    .sort((a, b) => b.n - a.n)[0]?.sample

const ofPrompt = (file: Shelved<Prompt>): readonly Problem[] => {
  const texts = textsIn(file.value).filter(([path]) => !isDerived(file.value, path))
  const sample = begunWith(new Set(texts.map(([, text]) => text)))
  const left = texts.filter(([, text]) => sample?.has(text))
  // As it was written by `mlsd new` it is a sample to look at and to play; nobody takes it for their own.
  if (left.length === 0 || new Set(left.map(([, text]) => text)).size === sample?.size) return []
  const parts = [...new Set(left.map(([[part = '']]) => part))]
  return parts.flatMap((part) => {
    const places = left.filter(([[first]]) => first === part).map(([path]) => path)
    const [at = [part]] = places
    const more = places.length === 1 ? '' : `, in ${places.length} places`
    return [
      problemAt({ item: file.value, at: file, path: [] }, at, {
        expected: `text of your own in "${part}"`,
        found: `the sample's, which is still there${more}`,
      }),
    ]
  })
}

/** Prompts that were begun with `mlsd new` and still hold some of its sample. */
export const lintSample = ({ prompts }: Pick<Library, 'prompts'>): readonly Problem[] =>
  prompts.flatMap(ofPrompt)
