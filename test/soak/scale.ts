/** `npm run soak` does all of it; the gate does a hundredth, always the same. */
export const SOAKING = process.env['MLSD_SOAK'] === '1'

/** Whatever is tried at random follows from it. */
export const SEED = Number(process.env['MLSD_SEED'] ?? 20_261_130)

/** How often to try. */
export const times = (soak: number): number => (SOAKING ? soak : Math.ceil(soak / 100))

/** Numbers from 0 to below 1 that follow from a seed (mulberry32). */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_00_00_00_00
  }
}
