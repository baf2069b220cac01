/** Puts a style around one line of already cleaned text. */
export type Style = (text: string) => string

/** Colour as data: what a voice or a judgement looks like. */
export interface Theme {
  /** The interviewer's name and words: they stand out. */
  readonly interviewer: Style
  /** The coach's words, the gutter, keys: quieter than the interviewer. */
  readonly coach: Style
  /** The head of a section or a phase. */
  readonly heading: Style
  /** Something earned. */
  readonly good: Style
  /** Something lost. */
  readonly bad: Style
  /** Worth a look, neither earned nor lost. */
  readonly warn: Style
  /** A command to type, an id, a link. */
  readonly accent: Style
  /** Words quoted from an answer. */
  readonly quote: Style
  readonly dim: Style
  readonly bold: Style
}

const plain: Style = (text) => text

/** No colour at all: pipes, files, NO_COLOR and tests. */
export const plainTheme: Theme = {
  interviewer: plain,
  coach: plain,
  heading: plain,
  good: plain,
  bad: plain,
  warn: plain,
  accent: plain,
  quote: plain,
  dim: plain,
  bold: plain,
}
