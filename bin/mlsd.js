#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'

const argv = process.argv.slice(2)
const bundle = new URL('../dist/main.js', import.meta.url)

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  // The answer without loading anything: scripts ask this often.
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(`${manifest.version}\n`)
} else if (existsSync(bundle)) {
  const { main } = await import(bundle.href)
  process.exitCode = await main(argv)
} else {
  process.stderr.write('mlsd: not built yet: dist/main.js is missing. Run: npm ci\n')
  process.exitCode = 2
}
