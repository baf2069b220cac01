// Builds dist/ (or the folder that is named): the program, the compiled content, the types of the API, and the licences of what is bundled.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { asCommonJs, inAscii } from './common-js.mjs'
import { globalProcess, loadedTogether, runWhenCalled, withoutChildProcess } from './start-up.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = resolve(process.argv[2] ?? join(root, 'dist'))
// Beside what it replaces, so that the last step is two renames and no half build is ever run.
const fresh = `${out}-${process.pid}.tmp`

// CommonJS packages inside an ES module still call `require`.
const banner = {
  js: "import { createRequire as mlsdRequire } from 'node:module'; const require = mlsdRequire(import.meta.url);",
}
// Every Node that runs it reads \p{…}: rewritten as `new RegExp` each such expression would be made anew at every use.
const supported = { 'regexp-unicode-property-escapes': true }
const shared = {
  supported,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner,
  logLevel: 'warning',
}

const bundle = (entry, options) =>
  build({
    ...shared,
    entryPoints: [join(root, 'src', entry)],
    splitting: true,
    metafile: true,
    absWorkingDir: root,
    ...options,
  })

const PROGRAM = join(fresh, 'program')

const writeAsCommonJs = async ({ path, text }) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, await asCommonJs(text, supported))
}

const bundleProgram = async () => {
  const src = join(root, 'src')
  const plugins = [loadedTogether(src), runWhenCalled(src), withoutChildProcess, globalProcess]
  const { metafile, outputFiles } = await bundle('main.ts', {
    outdir: PROGRAM,
    chunkNames: '[name]-[hash]',
    plugins,
    banner: {},
    outExtension: { '.js': '.cjs' },
    write: false,
  })
  await Promise.all(outputFiles.map(writeAsCommonJs))
  return metafile.inputs
}

/** What is imported by other programs is a module, and what they import of it. */
const bundleLibrary = async () => {
  if (!existsSync(join(root, 'src/api.ts'))) return {}
  const { metafile } = await bundle('api.ts', { outdir: fresh, chunkNames: 'chunks/[name]-[hash]' })
  return metafile.inputs
}

/** The forms of what is printed as JSON, for programs that read it. */
const writeSchemas = (names, textOf) => {
  mkdirSync(join(fresh, 'schemas'), { recursive: true })
  for (const name of names) writeFileSync(join(fresh, 'schemas', `${name}.schema.json`), `${textOf(name)}\n`)
}

/** Runs the content compiler of src/, which this Node may not be able to import as it stands. */
const compileContent = async () => {
  const outfile = join(fresh, 'compile.mjs')
  await build({ ...shared, entryPoints: [join(root, 'src/commands/compile-content.ts')], outfile })
  const { compilePackage: compile, SCHEMAS, schemaText } = await import(pathToFileURL(outfile).href)
  rmSync(outfile)
  writeSchemas(Object.keys(SCHEMAS), schemaText)
  return compile(root)
}

const writeContent = (files) => {
  for (const [name, value] of files) {
    const path = join(fresh, 'content', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, inAscii(JSON.stringify(value)))
  }
}

/** `@scope/name` or `name` of a path within node_modules. */
const packageOf = (input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[0]

const licenceOf = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each))
  const text = file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8').trim()
  return `${name} ${version} (${license})\n\n${text}\n`
}

const writeLicences = (inputs) => {
  const folders = [...new Set(Object.keys(inputs).map(packageOf).filter(Boolean))].sort()
  const intro = 'mlsd is shipped with these packages inside, each under its own licence.\n'
  writeFileSync(
    join(fresh, 'THIRD-PARTY.txt'),
    [intro, ...folders.map(licenceOf)].join(`\n${'-'.repeat(72)}\n\n`),
  )
}

const writeTypes = async () => {
  if (!existsSync(join(root, 'src/api.ts'))) return
  const project = join(fresh, 'tsconfig.json')
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: join(fresh, 'types'),
    rootDir: join(root, 'src'),
    typeRoots: [join(root, 'node_modules/@types')],
  }
  writeFileSync(
    project,
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions,
      include: [],
      files: [join(root, 'src/api.ts')],
    }),
  )
  // Errors are told by `npm run types`; the declarations are written all the same.
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  await once(spawn(process.execPath, [compiler, '-p', project], { stdio: 'ignore' }), 'exit')
  rmSync(project)
  writeFileSync(join(fresh, 'api.d.ts'), "export * from './types/api.ts'\n")
}

const tell = ({ file, line, column, path, expected, found }) =>
  process.stderr.write(`${file}:${line}:${column}  ${path}\n  expected ${expected}, found ${found}\n`)

/** Only this very Node reads it: one of another version compiles for itself, as it would without. */
const compileAhead = async () => {
  const args = [join(root, '.config/code-cache.mjs'), join(out, 'program')]
  await once(spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit')
}

const swap = () => {
  const old = `${out}-${process.pid}.old`
  if (existsSync(out)) renameSync(out, old)
  renameSync(fresh, out)
  rmSync(old, { recursive: true, force: true })
}

try {
  mkdirSync(fresh, { recursive: true })
  const [program, library, { files, problems }] = await Promise.all([
    bundleProgram(),
    bundleLibrary(),
    compileContent(),
    writeTypes(),
  ])
  writeLicences({ ...program, ...library })
  writeContent(files)
  swap()
  await compileAhead()
  for (const problem of problems) tell(problem)
  if (problems.length > 0) {
    process.stderr.write(
      `The content was not compiled: ${problems.length} problem${problems.length === 1 ? '' : 's'}.\n`,
    )
    process.exitCode = 1
  }
} catch (error) {
  // esbuild has already said what is wrong with the sources.
  if (!('errors' in error)) throw error
  process.exitCode = 1
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
