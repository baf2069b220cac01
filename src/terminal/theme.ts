import { Chalk } from 'chalk'
import { plainTheme, type Theme } from '../render/theme.ts'

/** The sixteen named colours only, so that light and dark terminals both choose their own shades. */
export const colourTheme = (level: 0 | 1 | 2 | 3): Theme => {
  if (level === 0) return plainTheme
  const chalk = new Chalk({ level })
  return {
    interviewer: chalk.cyan.bold,
    coach: chalk.dim,
    heading: chalk.bold,
    good: chalk.green,
    bad: chalk.red,
    warn: chalk.yellow,
    accent: chalk.cyan,
    quote: chalk.italic,
    dim: chalk.dim,
    bold: chalk.bold,
  }
}
