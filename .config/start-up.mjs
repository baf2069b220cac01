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
const COMMON = 'looking'

/** Makes an `await import` of one of them an import of all, after what is common. */
export const loadedTogether = (src) => ({
  name: 'loaded-together',
  setup: (build) => {
    build.onResolve({ filter: /^\..*\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return null
      const file = join(resolveDir, path)
      const group = Object.keys(TOGETHER).find((name) =>
        TOGETHER[name].some((each) => join(src, each) === file),
      )
      return { path: group ?? file, namespace: 'together' }
    })
    build.onLoad({ filter: /.*/, namespace: 'together' }, ({ path }) => ({
      contents: [
        ...TOGETHER[COMMON].map((file) => `import './${file}'`),
        ...(TOGETHER[path] ?? [path]).map((file) => `export * from '${file === path ? file : `./${file}`}'`),
      ].join('\n'),
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
