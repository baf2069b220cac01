import { describe, expect, it } from 'vitest'
import { type Checkup, diagnosisOf, isWithin } from '../../src/report/doctor.ts'
import { HEALTHY } from '../fixtures/checkup.ts'

describe('a version of Node', () => {
  const RANGE = '^20.19.0 || ^22.13.0 || >=24.0.0'
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['20.18.9', false],
    ['21.9.0', false],
    ['22.12.9', false],
    ['22.13.0', true],
    ['23.1.0', false],
    ['24.0.0', true],
    ['26.10.1', true],
    ['18.0.0', false],
  ])('%s: %s', (version, wanted) => {
    expect(isWithin(version, RANGE)).toBe(wanted)
  })

  it('is within no range that it cannot read', () => {
    expect(isWithin('20.0.0', '*')).toBe(false)
  })
})

const PROBLEM = {
  file: '~/p.yaml',
  line: 3,
  column: 5,
  path: 'title',
  expected: 'a text',
  found: 'my secret',
}

const [DATA, CACHE] = HEALTHY.folders

describe('a diagnosis', () => {
  it('of a prompt with parts that are never heard', () => {
    expect(diagnosisOf({ ...HEALTHY, faulty: [{ id: 'acme/x', parts: 2 }] }).concerns).toEqual([
      { what: 'Your own acme/x has 2 broken parts, never heard in a round.', next: 'mlsd check acme/x' },
    ])
  })

  it('of what is well', () => {
    expect(diagnosisOf(HEALTHY)).toEqual({ schema: 1, healthy: true, concerns: [], checkup: HEALTHY })
  })

  it.each<readonly [string, Partial<Checkup>, string, string]>([
    [
      'an old Node',
      { program: { ...HEALTHY.program, node: '18.1.0' } },
      'Node 18.1.0 is not one of ^20.19.0 || >=24.0.0.',
      'Install one of these versions of Node.',
    ],
    [
      'a data folder',
      { folders: [{ ...DATA!, problem: 'the disk is full' }, CACHE!] },
      'The data folder ~/data cannot be written: the disk is full.',
      'Make it writable, or set MLSD_HOME to a folder that is: rounds are not kept until then.',
    ],
    [
      'a cache folder',
      { folders: [DATA!, { ...CACHE!, problem: 'permission denied' }] },
      'The cache folder ~/cache cannot be written: permission denied.',
      'Make it writable: until then, files of your own are read anew every time.',
    ],
    [
      'a file of one’s own',
      { banks: { ...HEALTHY.banks, own: { ...HEALTHY.banks.own, broken: [PROBLEM] } } },
      '~/p.yaml:3:5 is left out: title is to be a text.',
      'mlsd check',
    ],
    [
      'a session',
      { sessions: { ...HEALTHY.sessions, unreadable: [{ what: 'torn', next: 'mend' }] } },
      'torn',
      'mend',
    ],
    [
      'an editor that is set',
      { editor: { command: 'emax', setBy: 'VISUAL', there: false } },
      'The editor "emax" is not there.',
      'Set VISUAL to a command that is.',
    ],
    [
      'a pager that is set',
      { pager: { command: 'lesss -R', setBy: 'PAGER', there: false } },
      'The pager "lesss -R" is not there.',
      'Set PAGER to a command that is.',
    ],
  ])('of %s', (_name, changes, what, next) => {
    const { healthy, concerns } = diagnosisOf({ ...HEALTHY, ...changes })
    expect([healthy, concerns]).toEqual([false, [{ what, next }]])
  })

  it.each<readonly [string, Partial<Checkup>]>([
    ['the usual editor that is missing', { editor: { command: 'vi', setBy: null, there: false } }],
    ['the usual pager that is missing', { pager: { command: 'less -FRX', setBy: null, there: false } }],
    ['an editor that only the shell knows', { editor: { command: '~/bin/e', setBy: 'EDITOR', there: null } }],
    ['open rounds and drafts', { sessions: { ...HEALTHY.sessions, open: 7 }, drafts: 3 }],
  ])('makes nothing of %s', (_name, changes) => {
    expect(diagnosisOf({ ...HEALTHY, ...changes }).healthy).toBe(true)
  })
})
