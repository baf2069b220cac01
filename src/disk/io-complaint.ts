import type { Complaint } from '../errors.ts'

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'it exists already',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is not a folder',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
}

/** The reason in words, where the system gives one of the usual codes. */
export const reasonOf = (error: unknown): string => {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return REASONS[code ?? ''] ?? (error instanceof Error ? error.message : String(error))
}

/** `cannot write /a/b: the disk is full`. */
export const ioComplaint = (doing: string, path: string, error: unknown): Complaint => ({
  expected: `cannot ${doing} ${path}: ${reasonOf(error)}`,
})
