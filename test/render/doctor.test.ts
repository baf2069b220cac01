import { expect, it } from 'vitest'
import { renderDoctor } from '../../src/render/doctor.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import { type Checkup, diagnosisOf } from '../../src/report/doctor.ts'
import { HEALTHY } from '../fixtures/checkup.ts'

const shown = (changes: Partial<Checkup> = {}, width = 80): string =>
  renderDoctor(diagnosisOf({ ...HEALTHY, ...changes }), { width, theme: plainTheme })

it('shows what is well', () => {
  expect(shown()).toMatchInlineSnapshot(`
    "mlsd 0.1.0 · Node 20.19.0 · linux x64

    Folders
      data      ~/data, can be written
      cache     ~/cache, made when it is needed

    Terminal
      type      xterm-256color, 80 columns
      colours   256 (as the terminal says)
      letters   UTF-8
      rounds    redrawn as you type
      editor    code --wait (VISUAL)
      pager     less -FRX

    Banks
      bundled   15 companies, 42 prompts, 65 rubric files
      yours     0 companies, 1 prompt, 0 rubric files

    Rounds
      sessions  12 finished, 1 open
      drills    3 held, 9 cards asked, 2 of them due
      drafts    1

    Nothing needs attention."
  `)
})

it('shows what needs attention, with what to do', () => {
  const [problem] = [{ file: '~/bad.yaml', line: 3, column: 1, path: 'title', expected: 'a text' }]
  const text = shown({
    folders: [{ name: 'data', path: '/ro', exists: true, problem: 'the file system is read-only' }],
    terminal: {
      ...HEALTHY.terminal,
      type: null,
      colours: 0,
      coloursBecause: 'NO_COLOR is set',
      unicode: false,
      plain: 'TERM is dumb',
    },
    editor: { command: 'emax', setBy: 'EDITOR', there: false },
    pager: { command: null, setBy: 'PAGER', there: null },
    banks: { ...HEALTHY.banks, own: { companies: 1, prompts: 0, rubrics: 1, broken: [problem!] } },
    sessions: {
      finished: 0,
      open: 0,
      unreadable: [{ what: 'a line of this file cannot be read (~/x.jsonl:3)', next: 'Mend that line.' }],
    },
    drills: {
      held: 0,
      cards: 0,
      due: 0,
      unreadable: [{ what: 'cannot read ~/d.jsonl', next: 'Look at it.' }],
    },
  })
  expect(text).toMatchInlineSnapshot(`
    "mlsd 0.1.0 · Node 20.19.0 · linux x64

    Folders
      data      /ro, cannot be written: the file system is read-only

    Terminal
      type      not set, 80 columns
      colours   none (NO_COLOR is set)
      letters   the locale does not say UTF-8; lines may show as question marks
      rounds    line by line (TERM is dumb)
      editor    emax (EDITOR), which is not there: /editor does not work
      pager     none (PAGER)

    Banks
      bundled   15 companies, 42 prompts, 65 rubric files
      yours     1 company, 0 prompts, 1 rubric file, 1 file left out

    Rounds
      sessions  0 finished, 0 open, 1 unreadable
      drills    0 held, 1 unreadable
      drafts    1

    ! The data folder /ro cannot be written: the file system is read-only.
      Next:  Make it writable, or set MLSD_HOME to a folder that is: rounds are not
             kept until then.
    ! a line of this file cannot be read (~/x.jsonl:3)
      Next:  Mend that line.
    ! cannot read ~/d.jsonl
      Next:  Look at it.
    ! ~/bad.yaml:3:1 is left out: title is to be a text.
      Next:  mlsd check
    ! The editor "emax" is not there.
      Next:  Set EDITOR to a command that is."
  `)
})

it('fits a narrow screen', () => {
  const rows = shown(
    {
      folders: [
        {
          name: 'data',
          path: '~/a/very/long/path/that/goes/on/and/on/and/on/to/its/end',
          exists: true,
          problem: null,
        },
      ],
    },
    60,
  ).split('\n')
  expect(rows.filter((row) => displayWidth(row) > 60)).toEqual([])
})

it('shows no escapes of the surroundings', () => {
  expect(shown({ editor: { command: 'e\x1b[31m', setBy: 'EDITOR\x07', there: true } })).not.toMatch(
    /[\x1b\x07]/,
  )
})
