/** One thing that can be chosen. */
export interface Choice {
  readonly name: string
  readonly value: string
}

/** What was asked for; null when the person breaks it off. */
export const unlessBroken = async <T>(asked: () => Promise<T>): Promise<T | null> => {
  try {
    return await asked()
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return null
    throw error
  }
}

/** One of a few. */
export const askChoice = async (message: string, choices: readonly Choice[]): Promise<string | null> => {
  const { default: inquirer } = await import('inquirer')
  return unlessBroken(async () => {
    const question = { type: 'select', name: 'chosen', message, choices, pageSize: choices.length } as const
    const { chosen } = await inquirer.prompt([question])
    return chosen
  })
}
