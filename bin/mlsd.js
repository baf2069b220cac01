#!/usr/bin/env node
'use strict'

const { existsSync, readFileSync } = require('node:fs')
const { basename, join } = require('node:path')
const { Script } = require('node:vm')

const argv = process.argv.slice(2)
const program = join(__dirname, '../dist/program')
const codeCache = join(program, 'code-cache', `${process.versions.v8}-${process.arch}`)

/** What the build had V8 compile; another V8 finds none, or does not take it. */
const compiledAhead = (name) => {
  try {
    return readFileSync(join(codeCache, name))
  } catch {
    return undefined
  }
}

const loaded = new Map()

/** Each file is a function of what a module is given. To find it as Node finds modules would cost as much as to run it. */
const load = (id) => {
  if (!id.startsWith('.')) return require(id)
  const name = basename(id)
  const known = loaded.get(name)
  if (known !== undefined) return known.exports
  const module = { exports: {} }
  loaded.set(name, module)
  const filename = join(program, name)
  const source = readFileSync(filename, 'utf8')
  const run = new Script(source, { filename, cachedData: compiledAhead(name) }).runInThisContext()
  run.call(module.exports, module.exports, load, module, filename, program)
  return module.exports
}

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  // The answer without loading anything: scripts ask this often.
  const manifest = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'))
  process.stdout.write(`${manifest.version}\n`)
} else if (existsSync(program)) {
  load('./main.cjs')
    .main(argv)
    .then((code) => {
      process.exitCode = code
    })
} else {
  process.stderr.write('mlsd: not built yet: dist/program is missing. Run: npm ci\n')
  process.exitCode = 2
}
