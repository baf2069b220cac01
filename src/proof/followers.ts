import type { Problem } from '../bank/bank-types.ts'

/** The criterion or mistake in which a pattern stands, by its path. */
const OWNER = /^(.+\[\d+\])\.(?:named|explained|argued|not|signals|when|one|other|unless|says)\[\d+\]$/
/** Between a mistake and the patterns of its halves. */
const HALVES = /\.halves\[\d+\]/

/**
 * What is claimed of answers, without that which only follows from a pattern that cannot be read: the sentences of its own
 * criterion, and answers to the whole prompt, which it was to hear.
 */
export const withoutFollowers = (
  claims: readonly Problem[],
  causes: readonly Problem[],
): readonly Problem[] => {
  const owners = causes.flatMap(({ file, path }) => {
    const [, owner] = OWNER.exec(path.replace(HALVES, '')) ?? []
    return owner === undefined ? [] : [{ file, owner }]
  })
  return claims.filter(
    ({ file, path }) =>
      !owners.some(
        (cause) =>
          cause.file === file && (path.startsWith(`${cause.owner}.`) || path.startsWith('outlines[')),
      ),
  )
}
