// Runs a TypeScript file of the project: node .config/run.mjs <file> [arguments]
import { mkdtempSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const file = process.argv[2]
const folder = mkdtempSync(join(root, 'node_modules', '.run-'))
const outfile = join(folder, 'main.mjs')
try {
  await build({
    entryPoints: [resolve(file)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
  })
  process.argv.splice(1, 2, resolve(file))
  await import(pathToFileURL(outfile).href)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
