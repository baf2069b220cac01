// A conversation around the prompts alone: what the pseudo-terminal tests of this folder run.
import { appendFileSync } from 'node:fs'
import type { Reply } from '../../src/terminal/asker.ts'
import { createTerminalAsker } from '../../src/terminal/terminal-asker.ts'
import { colourTheme } from '../../src/terminal/theme.ts'

const [draftFile = '', left = '4 min left here · 44 in all'] = process.argv.slice(2)
const asker = createTerminalAsker({
  in: process.stdin,
  out: process.stdout,
  env: process.env,
  theme: colourTheme(process.env['COLOUR'] ? 1 : 0),
})

const history: string[] = []
const started = Date.now()

const entry = (): Promise<Reply> =>
  asker.entry({
    header: 'CLARIFY  6 min',
    left: () => (left === 'seconds' ? `${Math.floor((Date.now() - started) / 1000)} s gone` : left),
    hintKeys: 'Enter send · Alt+Enter new line · /next /hint /help',
    draft: process.env['DRAFT'] ?? '',
    history,
    onDraft: (text) => appendFileSync(draftFile, `${JSON.stringify(text)}\n`),
  })

for (;;) {
  const reply = await entry()
  if (reply.kind === 'text') {
    history.push(reply.text)
    const lines = reply.text.split('\n')
    const shown = reply.text.length < 200 ? JSON.stringify(reply.text) : `${lines.length} lines`
    asker.say(`got ${shown} ${reply.text.length}`)
    continue
  }
  asker.say(`reply ${JSON.stringify(reply)}`)
  if (reply.kind === 'command' && reply.name === 'next') {
    asker.say(`sure ${await asker.confirm('Go on with so little?', false)}`)
  } else if (reply.kind === 'command' && reply.name === 'time') {
    const phases = [
      { id: 'clarify', name: 'Clarify' },
      { id: 'design', name: 'Design' },
    ] as const
    asker.say(`rated ${JSON.stringify(await asker.rate(phases))}`)
  } else if (reply.kind === 'command' && reply.name === 'editor') {
    asker.say(`edited ${await asker.edit?.(draftFile)}`)
  } else break
}
asker.close()
