import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { hold } from '../../src/disk/lock.ts'
import { scratch } from './scratch.ts'

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return { ...fs, linkSync: vi.fn(fs.linkSync), renameSync: vi.fn(fs.renameSync) }
})

const session = (): string => join(scratch(), 'one.jsonl')

describe('a round that is being played', () => {
  it('is not opened a second time while its process lives, and is once that was killed', async () => {
    const path = session()
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(other, 'spawn')
    writeFileSync(`${path}.lock`, `${other.pid} ${hostname()}`)
    expect(() => hold(path)).toThrow(`this round is open in another terminal (process ${other.pid})`)
    expect(readdirSync(dirname(path))).toEqual(['one.jsonl.lock'])
    other.kill('SIGKILL')
    await once(other, 'exit')
    hold(path)()
    expect(readdirSync(dirname(path))).toEqual([])
  })

  it('is held until it is let go', () => {
    const path = session()
    const release = hold(path)
    expect(existsSync(`${path}.lock`)).toBe(true)
    // one process may open again what it holds itself
    hold(path)
    release()
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  it.each(['', 'nonsense', '99999999 elsewhere', 'x'.repeat(9000)])('is not held by %j', (text) => {
    const path = session()
    writeFileSync(`${path}.lock`, text)
    const release = hold(path)
    expect(readFileSync(`${path}.lock`, 'utf8')).toBe(`${process.pid} ${hostname()}`)
    release()
    expect(readdirSync(dirname(path))).toEqual([])
  })

  it('is let go only by who holds it', () => {
    const path = session()
    const release = hold(path)
    writeFileSync(`${path}.lock`, '1 elsewhere')
    release()
    expect(existsSync(`${path}.lock`)).toBe(true)
  })

  it('goes on without a lock where none can be written', () => {
    expect(() => hold(join(scratch(), 'no', 'such', 'folder'))()).not.toThrow()
  })

  describe('with a rival that is as quick', () => {
    const rival = `${process.ppid} ${hostname()}`
    const refusal = `this round is open in another terminal (process ${process.ppid})`

    it('is refused where the rival took a dead lock away first, and made its own', () => {
      const path = session()
      writeFileSync(`${path}.lock`, '99999999 elsewhere')
      vi.mocked(renameSync).mockImplementationOnce((lock) => {
        rmSync(lock)
        writeFileSync(lock, rival)
        throw Object.assign(new Error('gone'), { code: 'ENOENT' })
      })
      expect(() => hold(path)).toThrow(refusal)
      expect(readFileSync(`${path}.lock`, 'utf8')).toBe(rival)
    })

    it('is refused where the lock became the rival’s in between, which it stays', () => {
      const path = session()
      writeFileSync(`${path}.lock`, '99999999 elsewhere')
      vi.mocked(renameSync).mockImplementationOnce((lock, aside) => {
        writeFileSync(aside, rival)
        rmSync(lock)
      })
      expect(() => hold(path)).toThrow(refusal)
      expect(readdirSync(dirname(path))).toEqual(['one.jsonl.lock'])
      expect(readFileSync(`${path}.lock`, 'utf8')).toBe(rival)
    })

    it('is refused on a disk without links as well', () => {
      const path = session()
      writeFileSync(`${path}.lock`, rival)
      vi.mocked(linkSync).mockImplementationOnce(() => {
        throw Object.assign(new Error('no links'), { code: 'EPERM' })
      })
      expect(() => hold(path)).toThrow(refusal)
    })
  })
})
