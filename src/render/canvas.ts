import type { Theme } from './theme.ts'

/** Where a view is drawn. */
export interface Canvas {
  /** Columns to use at most. */
  readonly width: number
  readonly theme: Theme
}
