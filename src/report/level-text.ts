/** A level with the company's own name for it, where that is another: `L5 (E5)`. */
export const levelText = (level: string, levelName: string): string =>
  levelName === level ? level : `${level} (${levelName})`
