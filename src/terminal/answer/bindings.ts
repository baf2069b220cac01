import type { EditorAction } from '../editor/update.ts'

type Movement = Exclude<EditorAction['kind'], 'insert' | 'paste' | 'replace' | 'page-up' | 'page-down'>

/** Which key does what to the text: as in a shell, with the arrows of everything else. */
export const BINDINGS: ReadonlyMap<string, Movement> = new Map(
  Object.entries({
    left: ['left', 'ctrl+b'],
    right: ['right', 'ctrl+f'],
    up: ['up', 'ctrl+p'],
    down: ['down', 'ctrl+n'],
    'word-left': ['ctrl+left', 'alt+left', 'alt+b'],
    'word-right': ['ctrl+right', 'alt+right', 'alt+f'],
    'line-start': ['home', 'ctrl+a'],
    'line-end': ['end', 'ctrl+e'],
    'text-start': ['ctrl+home', 'alt+<'],
    'text-end': ['ctrl+end', 'alt+>'],
    backspace: ['backspace', 'shift+backspace'],
    delete: ['delete', 'ctrl+d'],
    'cut-word-left': ['ctrl+w', 'alt+backspace', 'ctrl+backspace'],
    'cut-word-right': ['alt+d', 'alt+delete', 'ctrl+delete'],
    'cut-to-start': ['ctrl+u'],
    'cut-to-end': ['ctrl+k'],
    yank: ['ctrl+y'],
    undo: ['ctrl+_', 'ctrl+-'],
  } satisfies Record<Movement, readonly string[]>).flatMap(([action, keys]) =>
    keys.map((key) => [key, action as Movement] as const),
  ),
)

/** Enter sends; these begin a new line. */
export const NEWLINE_KEYS: ReadonlySet<string> = new Set([
  'alt+enter',
  'ctrl+j',
  'shift+enter',
  'ctrl+enter',
  'ctrl+shift+enter',
  'alt+shift+enter',
])
