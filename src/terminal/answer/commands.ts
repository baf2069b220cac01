import { COMMANDS, type CommandName, looksLikeCommand } from '../asker.ts'
import { type Editor, endOf, textOf } from '../editor/editor.ts'

/** What was typed so far of a command: a slash and letters on a line of its own, nothing of it pasted. */
const typedWord = (editor: Editor): string | null => {
  const text = textOf(editor)
  return !editor.pasted && /^\/[a-z]*$/.test(text) ? text.slice(1) : null
}

/** The command that the entry is: a listed one and nothing else, typed or pasted. Who pastes `/next` alone means it. */
export const commandOf = (editor: Editor): CommandName | null => {
  const text = textOf(editor).trim()
  return COMMANDS.find((command) => text === `/${command}`) ?? null
}

/** Like a command, alone, and none: perhaps a slip of the hand, typed or pasted. */
export const unknownWord = (editor: Editor): string | null => {
  const text = textOf(editor).trim()
  return looksLikeCommand(text) && commandOf(editor) === null ? text : null
}

/** The commands that begin as the entry does; none when it cannot be a command. */
export const candidates = (editor: Editor): readonly CommandName[] => {
  const word = typedWord(editor)
  return word === null ? [] : COMMANDS.filter((command) => command.startsWith(word))
}

const commonStart = (words: readonly string[]): string => {
  let [start = ''] = words
  while (!words.every((word) => word.startsWith(start))) start = start.slice(0, -1)
  return start
}

/** The letters Tab adds: all that the candidates have in common. */
export const completion = (editor: Editor): string => {
  const { cursor } = editor
  const end = endOf(editor.lines)
  if (cursor.line !== end.line || cursor.offset !== end.offset) return ''
  return commonStart(candidates(editor)).slice(typedWord(editor)?.length ?? 0)
}
