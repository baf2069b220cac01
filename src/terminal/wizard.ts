import type { Level } from '../bank/vocabulary.ts'
import { type Choice, unlessBroken } from './choice.ts'

/** What may be chosen, and what was chosen last time. */
export interface WizardOffer {
  readonly companies: readonly Choice[]
  readonly levels: readonly { readonly name: string; readonly value: Level }[]
  readonly minutes: readonly number[]
  readonly promptsOf: (company: string) => readonly Choice[]
  readonly last: { readonly company: string; readonly level: Level; readonly minutes: number }
}

/** What a person wants to practise; no prompt is "surprise me". */
export interface WizardChoices {
  readonly company: string
  readonly level: Level
  readonly minutes: number
  readonly prompt: string | null
}

const ANY = ''

/** Asks for company, level, minutes and prompt; null when the person breaks it off. */
export const askWizard = async (offer: WizardOffer): Promise<WizardChoices | null> => {
  const { default: inquirer } = await import('inquirer')
  const { companies, levels, minutes, promptsOf, last } = offer
  return unlessBroken(async () => {
    const { company, level, length } = await inquirer.prompt([
      {
        type: 'select',
        name: 'company',
        message: 'Which company?',
        choices: companies,
        default: last.company,
      },
      { type: 'select', name: 'level', message: 'Which level?', choices: levels, default: last.level },
      {
        type: 'select',
        name: 'length',
        message: 'How many minutes?',
        choices: minutes.map((value) => ({ name: String(value), value })),
        default: last.minutes,
      },
    ])
    const { prompt } = await inquirer.prompt([
      {
        type: 'select',
        name: 'prompt',
        message: 'Which problem?',
        choices: [{ name: 'Surprise me', value: ANY }, ...promptsOf(company)],
      },
    ])
    return { company, level, minutes: length, prompt: prompt === ANY ? null : prompt }
  })
}
