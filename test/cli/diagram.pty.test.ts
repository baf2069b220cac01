import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDocument } from '../../src/language/document.ts'
import { diagramsIn } from '../../src/scoring/diagram.ts'
import { openTerminal, type TestTerminal } from './pty.ts'
import { root, run } from './run.ts'

const LINES =
  'Client -> API gateway -> Feature store -> Model -> Decision\nDecision -> Event log -> Trainer -> Model'
const SENT = `\`\`\`\n${LINES}\n\`\`\``
const PRACTICE = ['practice', 'stripe/payment-fraud', '--seed', '1']

let home = ''
let t: TestTerminal | undefined

beforeEach(async () => {
  t = undefined
  home = await mkdtemp(join(tmpdir(), 'mlsd-diagram-'))
})
afterEach(async () => {
  t?.kill('SIGKILL')
  await t?.exited
  await rm(home, { recursive: true, force: true })
})

const practise = async (...args: readonly string[]): Promise<TestTerminal> => {
  const command = [join(root, 'bin', 'mlsd.js'), ...PRACTICE, ...args]
  t = openTerminal(process.execPath, command, { rows: 50, cols: 80, env: { MLSD_HOME: home } })
  await t.waitFor('/next /hint /help')
  return t
}

const answers = async (): Promise<readonly string[]> => {
  const folder = join(home, 'sessions')
  const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'))
  const lines = (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n')
  return lines
    .map((line) => JSON.parse(line) as { readonly type: string; readonly text: string })
    .filter(({ type }) => type === 'answered')
    .map(({ text }) => text)
}

describe('/diagram', () => {
  it('shows the drawing, takes it back to be mended, and sends it', async () => {
    const term = await practise()
    await term.waitForPrompt()
    term.type('/di\t')
    await term.waitFor('┃ /diagram')
    term.type('\r')
    await term.waitFor('Enter draws · Alt+Enter new line · /diagram leaves it')
    await term.waitForPrompt()
    term.type('Client -> API gateway')
    await term.waitFor('┃ Client -> API gateway')
    term.type('\r')
    await term.waitFor('Not a drawing yet')
    await term.waitFor('Send it? (Y/n)')
    term.type('n')
    await term.waitFor(/Not sent\.[\s\S]*┃ Client -> API gateway\n/)
    term.type(` -> Feature store -> Model -> Decision\x1b\r${LINES.split('\n')[1]}`)
    await term.waitFor('┃ Decision -> Event log -> Trainer -> Model\n')
    term.type('\r')
    await term.waitFor('  Client → API gateway → Feature store → Model → Decision → Event log')
    await term.waitFor('Read as 7 parts and 7 arrows.')
    expect(await answers()).toEqual([])
    term.type('y')
    await expect.poll(answers, { timeout: 10_000 }).toEqual([SENT])
  })

  it('works line by line', async () => {
    const term = await practise('--plain')
    term.type('/diagram\r')
    await term.waitFor('An empty line draws. /diagram leaves it.')
    term.type(`${LINES.replace('\n', '\r')}\r\r`)
    await term.waitFor('Read as 7 parts and 7 arrows.')
    await term.waitFor('Send it? (Y/n)')
    term.type('\r')
    await expect.poll(answers, { timeout: 10_000 }).toEqual([SENT])
  })

  it('works in a pipe, and the scorer reads what was sent as one drawing', async () => {
    const input = `/diagram\n${LINES}\n\n/quit\n`
    const { status, out } = run(PRACTICE, { home, input })
    expect(status).toBe(0)
    expect(out).toContain('Read as 7 parts and 7 arrows.')
    const [sent = ''] = await answers()
    expect(sent).toBe(SENT)
    expect(diagramsIn(readDocument(sent))).toMatchObject([{ links: 7, parts: { length: 7 } }])
  })
})
