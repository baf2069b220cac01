import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { COMPLETION_SCRIPTS } from '../render/completion-scripts.ts'
import type { Shell } from '../report/shells.ts'

export interface CompletionArguments {
  readonly shell: Shell
}

/** `mlsd completion <shell>` */
export const runCompletion = async (io: Io, { shell }: CompletionArguments): Promise<ExitCode> => {
  io.out.write(COMPLETION_SCRIPTS[shell])
  return EXIT.done
}
