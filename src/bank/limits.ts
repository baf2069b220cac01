/** The largest content file that is read, in bytes: a complete problem with its patterns has 60 to 140 KB. */
export const MAX_FILE_BYTES = 192 * 1024
