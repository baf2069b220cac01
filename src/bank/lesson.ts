/** The lists that lessons stand in, in the order they are shown. */
export const LESSON_GROUPS = ['round', 'craft', 'problems', 'worked'] as const
export type LessonGroup = (typeof LESSON_GROUPS)[number]

/** How a mistake sounds, and how it could sound. */
export interface LessonPair {
  readonly sounds: string
  readonly instead: string
}

/** A table; every row has as many cells as the head. */
export interface LessonTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** One part of a lesson under its heading, in this order. */
export interface LessonPart {
  readonly heading: string
  readonly text?: string
  readonly table?: LessonTable
  readonly points?: readonly string[]
  readonly pairs?: readonly LessonPair[]
  /** A drawing of arrows and boxes, kept line by line. */
  readonly drawing?: string
}

/** rubrics/lessons/<id>.yaml: what to read before a round, one screen. */
export interface Lesson {
  readonly id: string
  readonly title: string
  /** One line for the list of lessons. */
  readonly about: string
  readonly group: LessonGroup
  readonly parts: readonly LessonPart[]
  /** A command that practises it. */
  readonly next: string
}
