// What makes the program start fast: fewer files to open, and no module of Node's that is not used.
import { join } from 'node:path'

/** Modules that are imported when they are needed, and those that are then soon needed as well: one file each. */
const TOGETHER = {
  looking: ['commands/list.ts', 'commands/checklist.ts', 'commands/history.ts'],
  round: [
    'commands/practice.ts',
    'commands/resume.ts',
    'commands/wizard.ts',
    'terminal/plain-asker.ts',
    'terminal/scripted-asker.ts',
  ],
  judging: [
    'commands/export.ts',
    'commands/score.ts',
    'commands/score-lines.ts',
    'commands/score-short.ts',
    'commands/why.ts',
    'commands/rescore.ts',
  ],
  minding: ['commands/round/mind.ts', 'commands/round/verdict.ts'],
}

/** What every command loads; where each module was shared by other commands, each would be a file of its own. */
const COMMON = ['program.ts', ...TOGETHER.looking]

/** Whose default export is awaited. */
const PACKAGES = ['inquirer', 'ora']

const isPackage = (path) => PACKAGES.includes(path)

/** Makes an `await import` of one of them an import of all, after what is common. */
export const loadedTogether = (src) => ({
  name: 'loaded-together',
  setup: (build) => {
    const filter = new RegExp(`^\\..*\\.ts$|^(?:${PACKAGES.join('|')})$`)
    build.onResolve({ filter }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return null
      if (isPackage(path)) return { path, namespace: 'together' }
      const file = join(resolveDir, path)
      const group = Object.keys(TOGETHER).find((name) =>
        TOGETHER[name].some((each) => join(src, each) === file),
      )
      return { path: group ?? file, namespace: 'together' }
    })
    build.onLoad({ filter: /.*/, namespace: 'together' }, ({ path }) => ({
      contents: [
        ...COMMON.map((file) => `import './${file}'`),
        ...(isPackage(path) ? [`export { default } from '${path}'`] : []),
        ...(TOGETHER[path] ?? [path]).map((file) => `export * from '${file === path ? file : `./${file}`}'`),
      ].join('\n'),
      resolveDir: src,
    }))
  },
})

/** What they export and who calls it: most commands show plain text, and need none of their large expressions. */
const WHEN_CALLED = {
  'fast-string-width': 'default',
  'fast-wrap-ansi': 'wrapAnsi',
}

const calling = (path, name) => `
  let whole
  const called = (...given) => (whole ??= require('${path}')).${name}(...given)
  export { called as ${name} }
`

/** Runs a package when a function of it is first called, not when it is imported. */
export const runWhenCalled = (src) => ({
  name: 'run-when-called',
  setup: (build) => {
    build.onResolve({ filter: /^fast-/ }, ({ kind, path, importer }) =>
      kind === 'import-statement' && importer.startsWith(src) && path in WHEN_CALLED
        ? { path, namespace: 'when-called' }
        : null,
    )
    build.onLoad({ filter: /.*/, namespace: 'when-called' }, ({ path }) => ({
      contents: calling(path, WHEN_CALLED[path]),
      resolveDir: src,
    }))
  },
})

/** Imported as a module, `process` opens the standard streams to list its exports; as a global it opens none. */
export const globalProcess = {
  name: 'global-process',
  setup: (build) => {
    build.onResolve({ filter: /^(?:node:)?process$/ }, ({ kind }) => ({
      path: kind === 'require-call' ? 'required' : 'imported',
      namespace: 'global-process',
    }))
    build.onLoad({ filter: /.*/, namespace: 'global-process' }, ({ path }) => ({
      contents: `${path === 'required' ? 'module.exports =' : 'export default'} globalThis.process`,
    }))
  },
}

/** commander loads it for commands in files of their own, which this program has none of; it costs several milliseconds. */
export const withoutChildProcess = {
  name: 'without-child-process',
  setup: (build) => {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /node_modules\/commander\//.test(importer) ? { path: 'child_process', namespace: 'unused' } : null,
    )
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }))
  },
}
