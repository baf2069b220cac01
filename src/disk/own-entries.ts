import { join } from 'node:path'
import type { BrokenFile, Company, PromptSummary } from '../bank/bank-types.ts'
import { buildOf } from './cache.ts'
import type { Source } from './sources.ts'
import { openStamped, type StampedUse } from './stamped.ts'

/** What the bank says of one file. */
export type Entry = Company | PromptSummary | BrokenFile

/** Somebody's own folder, and where what was read of it may be kept. */
interface OwnPlaces {
  readonly home: string
  readonly cache: string
}

/** When what was read is kept in one file; the usual values are for people, others for tests. */
interface OwnUse extends Pick<StampedUse, 'worth' | 'rest'> {
  /** From so many files on. */
  readonly many?: number
}

/** Somebody's own files as the bank lists them; where there are many, those that are as they were are not opened. */
export const ownEntries = async (
  { home, cache }: OwnPlaces,
  sources: readonly Source[],
  read: (source: Source) => Promise<Entry | undefined>,
  { many = 100, ...use }: OwnUse = {},
): Promise<readonly Entry[]> => {
  const key = `${buildOf(import.meta.url)} ${home}`
  const index = sources.length < many ? null : openStamped({ place: join(cache, 'bank.json'), key, ...use })
  const entries: Entry[] = []
  for (const source of sources) {
    const stamp = [source.size, source.touched] as const
    const [known] = (index?.find(source.file, stamp) ?? []) as readonly Entry[]
    const entry = known ?? (await read(source))
    if (entry === undefined) continue
    entries.push(entry)
    // what is broken is told of each time
    if (known === undefined && !('path' in entry)) index?.add(source.file, stamp, [entry])
  }
  index?.close()
  return entries
}
