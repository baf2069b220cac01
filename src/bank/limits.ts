/** The largest content file that is read, in bytes: a complete problem has 130 to 220 KB with its patterns and sentences. */
export const MAX_FILE_BYTES = 256 * 1024

/** Of one file no more problems are told than this: a stranger's file could have a hundred thousand. */
export const MAX_PROBLEMS = 100

/** An outline of fewer words makes everybody look strong; the bundled ones have 330 and more. */
export const OUTLINE_WORDS = 230
