import { LEVELS } from '../bank/vocabulary.ts'
import { openContent } from '../disk/content.ts'
import { places } from '../disk/places.ts'
import { newestSessions } from '../disk/sessions.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { askWizard, type WizardOffer } from '../terminal/wizard.ts'
import { runPractice } from './practice.ts'

const MINUTES = [20, 30, 45, 60, 90]

const offerFor = async (io: Io): Promise<WizardOffer> => {
  const { companies, prompts } = await (await openContent(io)).bank()
  const offered = companies.filter(({ id }) => prompts.some(({ company }) => company === id))
  const [latest] = newestSessions(places(io), 1)
  return {
    companies: offered.map(({ id, name }) => ({ name, value: id })),
    levels: LEVELS.map((value) => ({ name: value, value })),
    minutes: MINUTES,
    promptsOf: (company) =>
      prompts.filter((each) => each.company === company).map(({ id, title }) => ({ name: title, value: id })),
    last: {
      company: latest?.started.company ?? offered[0]?.id ?? '',
      level: latest?.started.level ?? 'L5',
      minutes: latest?.started.minutes ?? 45,
    },
  }
}

/** `mlsd` alone, in a terminal: a few choices, then the round. */
export const runWizard = async (io: Io): Promise<ExitCode> => {
  const chosen = await askWizard(await offerFor(io))
  if (chosen === null) return EXIT.interrupted
  const { prompt, ...rest } = chosen
  return runPractice(io, { ...rest, ...(prompt === null ? {} : { prompt }) })
}
