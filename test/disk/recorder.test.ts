import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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

  it('says once that it fails, and writes everything when it can again', () => {
    block()
    const recorder = createRecorder({ path })
    expect(recorder.append(first)?.expected).toMatch(/^cannot create .*one\.jsonl: /)
    expect(recorder.append(second)).toBeNull()
    unblock()
    expect(recorder.append(third)).toBeNull()
    expect(readJournal(path).events).toEqual(EVENTS)
    expect(recorder.settle().kind).toBe('saved')
  })

  it('puts the whole round elsewhere in the end', () => {
    block()
    const recorder = createRecorder({ path, fallback: folder })
    for (const event of EVENTS) recorder.append(event)
    const kept = recorder.settle()
    expect(kept).toMatchObject({ kind: 'elsewhere', path: join(folder, `mlsd-one-${process.pid}.jsonl`) })
    expect(readJournal(kept.kind === 'elsewhere' ? kept.path : '').events).toEqual(EVENTS)
  })

  it('takes along what was on the disk already', () => {
    createRecorder({ path }).append(first)
    const { journal, events } = openJournal(path)
    const recorder = createRecorder({ path, journal, events, fallback: folder })
    rmSync(path)
    expect(recorder.append(second)?.expected).toBe(`cannot write ${path}: there is no such file`)
    const kept = recorder.settle()
    expect(readJournal(kept.kind === 'elsewhere' ? kept.path : '').events).toEqual([first, second])
  })

  it('says that nothing could be written anywhere', () => {
    block()
    const recorder = createRecorder({ path, fallback: join(folder, 'sessions') })
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
