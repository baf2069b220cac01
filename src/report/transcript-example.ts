/** The least that a transcript holds, in lines that can be copied; a phase that was not reached is left out. */
export const TRANSCRIPT_EXAMPLE: readonly string[] = [
  'prompt: uber/ride-eta',
  'level: L5',
  'answers:',
  '  clarify: "Who reads the number? What does late cost against early?"',
  '  design: "Baseline: the road network. I learn the residual, because …"',
]

/** Shown where a transcript could not be read. */
export const transcriptExample = (): string =>
  [
    'A transcript looks like this; deep-dive and trade-offs follow as well:',
    ...TRANSCRIPT_EXAMPLE.map((line) => `  ${line}`),
  ].join('\n')
