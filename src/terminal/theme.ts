import { Chalk } from 'chalk'
import { plainTheme, type Style, type Theme } from '../render/theme.ts'

// Chalk would print the index too when a style is handed to `map`.
const alone =
  (style: Style): Style =>
  (text) =>
    style(text)

/** The sixteen named colours only, so that light and dark terminals both choose their own shades. */
export const colourTheme = (level: 0 | 1 | 2 | 3): Theme => {
  if (level === 0) return plainTheme
  const chalk = new Chalk({ level })
  return {
    interviewer: alone(chalk.cyan.bold),
    coach: alone(chalk.dim),
    heading: alone(chalk.bold),
    good: alone(chalk.green),
    bad: alone(chalk.red),
    warn: alone(chalk.yellow),
    accent: alone(chalk.cyan),
    quote: alone(chalk.italic),
    dim: alone(chalk.dim),
    bold: alone(chalk.bold),
  }
}
