import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { hold } from '../../src/disk/lock.ts'
import { scratch } from './scratch.ts'

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return { ...fs, linkSync: vi.fn(fs.linkSync) }
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

    it('is refused where the rival took a dead lock away in between, and made its own', () => {
      const path = session()
      writeFileSync(`${path}.lock`, '99999999 elsewhere')
      // its turn to look at the lock comes when the rival has had it
      vi.mocked(linkSync).mockImplementationOnce(() => {
        throw Object.assign(new Error('there is one'), { code: 'EEXIST' })
      })
      vi.mocked(linkSync).mockImplementationOnce((words, guard) => {
        writeFileSync(guard, readFileSync(words))
        writeFileSync(`${path}.lock`, rival)
      })
      expect(() => hold(path)).toThrow(refusal)
      expect(readFileSync(`${path}.lock`, 'utf8')).toBe(rival)
      expect(readdirSync(dirname(path))).toEqual(['one.jsonl.lock'])
    })

    it('waits while the rival takes a dead lock away', () => {
      const path = session()
      writeFileSync(`${path}.lock`, '99999999 elsewhere')
      writeFileSync(`${path}.lock.away`, rival)
      let asked = 0
      vi.mocked(linkSync).mockImplementation(() => {
        asked += 1
        // the rival is done, and plays
        if (asked === 5) rmSync(`${path}.lock.away`)
        if (asked === 5) writeFileSync(`${path}.lock`, rival)
        throw Object.assign(new Error('there is one'), { code: 'EEXIST' })
      })
      expect(() => hold(path)).toThrow(refusal)
      expect(readFileSync(`${path}.lock`, 'utf8')).toBe(rival)
      vi.mocked(linkSync).mockReset()
    })

    it('goes on where the rival was killed while it took a lock away', () => {
      const path = session()
      writeFileSync(`${path}.lock`, '99999999 elsewhere')
      writeFileSync(`${path}.lock.away`, '99999998 elsewhere')
      hold(path)
      expect(readFileSync(`${path}.lock`, 'utf8')).toBe(`${process.pid} ${hostname()}`)
      expect(readdirSync(dirname(path))).toEqual(['one.jsonl.lock'])
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
