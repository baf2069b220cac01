import { readFileSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'

/** What runs, and on what. */
export interface ProgramState {
  readonly mlsd: string
  readonly node: string
  /** `linux x64`. */
  readonly platform: string
  /** The versions of Node it is made for. */
  readonly engines: string
}

export const programState = (root: string): ProgramState => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return {
    mlsd: manifest.version,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    engines: manifest.engines.node,
  }
}

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const userName = (): string => {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

/** Takes a person's home and name out of a text that holds paths. */
export const namelessly = (home: string | undefined): ((text: string) => string) => {
  const homes = [home ?? '', homedir()].filter((path) => path.length > 1)
  const user = userName()
  const named = (part: string): string => (part === user ? '…' : part)
  return (text) => {
    if (!/[/\\]/.test(text)) return text
    // The end of a path, or of its part: the home of `al` is no beginning of the home of `alice`.
    const shortened = homes.reduce(
      (left, path) => left.replaceAll(new RegExp(`(?<![\\w.~/-])${literally(path)}(?![\\w.-])`, 'g'), '~'),
      text,
    )
    return shortened.replaceAll(/[^/\\\s:]+/g, named)
  }
}
