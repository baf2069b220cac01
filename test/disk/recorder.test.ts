import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { draftFile } from '../../src/disk/drafts.ts'
import { openJournal, readJournal } from '../../src/disk/journal.ts'
import { createRecorder } from '../../src/disk/recorder.ts'
import { round } from '../session/events.ts'
import { scratch } from './scratch.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = scratch()
  path = join(folder, 'sessions', 'one.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const EVENTS = round([
  [1, { type: 'answered', text: 'a' }],
  [2, { type: 'answered', text: 'b' }],
])
const [first, second, third] = EVENTS as [(typeof EVENTS)[0], (typeof EVENTS)[0], (typeof EVENTS)[0]]

/** A file where the folder should be: nothing can be made below it, not even by root. */
const block = (): void => writeFileSync(join(folder, 'sessions'), '')
const spare = (where = folder): string => join(where, `mlsd-one-${process.pid}.jsonl`)
const unblock = (): void => rmSync(join(folder, 'sessions'))

describe('a recorder', () => {
  it('has every event on the disk at once', () => {
    const recorder = createRecorder({ path })
    expect(recorder.append(first)).toBeNull()
    expect(readJournal(path).events).toEqual([first])
    expect(recorder.append(second)).toBeNull()
    expect(recorder.settle()).toEqual({ kind: 'saved', path })
    expect(readJournal(path).events).toEqual([first, second])
  })

  it('goes on with a journal that was opened', () => {
    createRecorder({ path }).append(first)
    const { journal, events } = openJournal(path)
    const recorder = createRecorder({ path, journal, events })
    recorder.append(second)
    recorder.settle()
    expect(readJournal(path).events).toEqual([first, second])
  })

  it('goes on elsewhere at once, says so once, and moves back when it can', () => {
    block()
    const recorder = createRecorder({ path, fallbacks: [folder] })
    const trouble = recorder.append(first)
    expect(trouble?.complaint.expected).toMatch(/^cannot create .*one\.jsonl: /)
    expect(trouble?.elsewhere).toBe(spare())
    expect(recorder.append(second)).toBeNull()
    expect(readJournal(spare()).events).toEqual([first, second])
    unblock()
    expect(recorder.append(third)).toBeNull()
    expect(readJournal(path).events).toEqual(EVENTS)
    expect(existsSync(spare())).toBe(false)
    expect(recorder.settle().kind).toBe('saved')
    expect(readJournal(path).events).toEqual(EVENTS)
  })

  it('leaves the whole round elsewhere in the end', () => {
    block()
    const recorder = createRecorder({ path, fallbacks: [folder] })
    for (const event of EVENTS) recorder.append(event)
    expect(recorder.settle()).toMatchObject({ kind: 'elsewhere', path: spare() })
    expect(readJournal(spare()).events).toEqual(EVENTS)
  })

  it('takes along what was on the disk already', () => {
    createRecorder({ path }).append(first)
    const { journal, events } = openJournal(path)
    const recorder = createRecorder({ path, journal, events, fallbacks: [folder] })
    rmSync(path)
    expect(recorder.append(second)?.complaint.expected).toBe(`cannot write ${path}: there is no such file`)
    recorder.settle()
    expect(readJournal(spare()).events).toEqual([first, second])
  })

  it('tries one folder after another, and tells of each', () => {
    block()
    const [near, far] = [join(folder, 'near'), join(folder, 'far')]
    const recorder = createRecorder({ path, fallbacks: [join(folder, 'sessions'), near, far] })
    expect(recorder.append(first)?.elsewhere).toBe(spare(near))
    rmSync(near, { recursive: true })
    writeFileSync(near, '')
    expect(recorder.append(second)?.elsewhere).toBe(spare(far))
    expect(readJournal(spare(far)).events).toEqual([first, second])
  })

  it('leaves no half of a round where it went on from', () => {
    block()
    const [near, far] = [join(folder, 'near'), join(folder, 'far')]
    const recorder = createRecorder({ path, fallbacks: [near, far] })
    recorder.append(first)
    appendFileSync(spare(near), 'not ours')
    expect(recorder.append(second)?.elsewhere).toBe(spare(far))
    expect(readdirSync(near)).toEqual([])
  })

  it('makes the other file anew where somebody took it away', () => {
    block()
    const recorder = createRecorder({ path, fallbacks: [folder] })
    recorder.append(first)
    rmSync(spare())
    recorder.append(second)
    expect(readJournal(spare()).events).toEqual([first, second])
  })

  it('goes on elsewhere again when the other place, too, has failed for a while', () => {
    block()
    const recorder = createRecorder({ path, fallbacks: [folder] })
    recorder.append(first)
    const { size } = statSync(spare())
    appendFileSync(spare(), 'not ours')
    expect(recorder.append(second)?.elsewhere).toBeNull()
    truncateSync(spare(), size)
    expect(recorder.append(third)?.elsewhere).toBe(spare())
    expect(readJournal(spare()).events).toEqual(EVENTS)
  })

  it('keeps in memory what could be written nowhere, and writes it when it can', () => {
    block()
    const recorder = createRecorder({ path, fallbacks: [join(folder, 'sessions')] })
    expect(recorder.append(first)?.elsewhere).toBeNull()
    expect(recorder.append(second)).toBeNull()
    unblock()
    expect(recorder.append(third)).toBeNull()
    expect(readJournal(path).events).toEqual(EVENTS)
  })

  it('says that nothing could be written anywhere', () => {
    block()
    const recorder = createRecorder({ path, fallbacks: [join(folder, 'sessions')] })
    recorder.append(first)
    expect(recorder.settle().kind).toBe('nowhere')
  })
})

describe('a draft', () => {
  const places = (): { drafts: string } => ({ drafts: join(folder, 'drafts') })

  it('is kept until it is sent', () => {
    const draft = draftFile(places(), 'one')
    expect(draft.read()).toBe('')
    draft.keep('half a\n\nthought')
    expect(draftFile(places(), 'one').read()).toBe('half a\n\nthought')
    draft.drop()
    expect([draft.read(), existsSync(draft.path)]).toEqual(['', false])
    draft.drop()
  })

  it('is gone when there is nothing in it', () => {
    const draft = draftFile(places(), 'one')
    draft.keep('text')
    draft.keep('  \n')
    expect(existsSync(draft.path)).toBe(false)
  })

  it('is a file that an editor can open, with what was written so far', () => {
    const draft = draftFile(places(), 'one')
    expect(draft.begin()).toBe(true)
    expect(draft.read()).toBe('')
    draft.keep('text')
    expect(draft.begin()).toBe(true)
    expect(draft.read()).toBe('text')
  })

  it.each(['../../evil', '', '.hidden', 'a/b', 'a\0b'])('never lies outside its folder: %j', (name) => {
    const draft = draftFile(places(), name)
    draft.keep('text')
    expect(readdirSync(places().drafts)).toEqual(['other.md'])
  })

  it('that cannot be kept stops nobody', () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'drafts'), '')
    const draft = draftFile(places(), 'one')
    expect(draft.begin()).toBe(false)
    expect(() => draft.keep('text')).not.toThrow()
    expect(draft.read()).toBe('')
  })
})
