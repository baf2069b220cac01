import { spawn } from 'node:child_process'

const WINDOWS = process.platform === 'win32'

/** The command the person set, with its arguments; else what every system has. */
export const editorCommand = (env: Readonly<Record<string, string | undefined>>): string =>
  env['VISUAL']?.trim() || env['EDITOR']?.trim() || (WINDOWS ? 'notepad' : 'vi')

const ignore = (): void => undefined

/** Opens the person's editor on a file and waits; false where it is missing or says that it failed. */
export const runEditor = (
  file: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> => {
  const command = editorCommand(env)
  // The shell splits the command as the person would; the file reaches it as one word, whatever its name.
  const child = WINDOWS
    ? spawn(`${command} "${file}"`, { shell: true, stdio: 'inherit' })
    : spawn('/bin/sh', ['-c', `${command} "$@"`, 'sh', file], { stdio: 'inherit' })
  // Ctrl-C in the editor is the editor's.
  process.on('SIGINT', ignore)
  return new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (status) => resolve(status === 0))
  }).finally(() => process.off('SIGINT', ignore))
}
