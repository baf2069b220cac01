// What is too long for the gate, with a seed of its own each time: npm run soak, or MLSD_SEED=… npm run soak
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import gate from './vitest.config.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Property tests try other things with another seed. */
const properties = readdirSync(`${root}/test`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name}`)
  .filter((name) => readFileSync(`${root}/${name}`, 'utf8').includes("from 'fast-check'"))

const seed = process.env.MLSD_SEED ?? String(Math.floor(Math.random() * 1_000_000_000))

export default defineConfig({
  test: {
    ...gate.test,
    // shown beside every file
    name: `MLSD_SEED=${seed}`,
    include: ['test/soak/**/*.test.ts', ...properties],
    testTimeout: 3_600_000,
    maxWorkers: '100%',
    maxConcurrency: 3,
    env: { ...gate.test?.env, MLSD_SOAK: '1', MLSD_SEED: seed },
  },
})
