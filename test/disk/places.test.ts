import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { places } from '../../src/disk/places.ts'
import { ioWith, scratch } from './scratch.ts'

describe('places on Linux', () => {
  test.each([
    [{ MLSD_HOME: '/data' }, '/data', '/data/cache'],
    [{ MLSD_HOME: 'here' }, '/there/here', '/there/here/cache'],
    [{ MLSD_HOME: '', HOME: '/h' }, '/h/.local/share/mlsd', '/h/.cache/mlsd'],
    [{ HOME: '/h' }, '/h/.local/share/mlsd', '/h/.cache/mlsd'],
    [{ HOME: '/h', XDG_DATA_HOME: '/d', XDG_CACHE_HOME: '/c' }, '/d/mlsd', '/c/mlsd'],
    [{ HOME: '/h', XDG_DATA_HOME: 'relative' }, '/h/.local/share/mlsd', '/h/.cache/mlsd'],
    [{ HOME: '/h', XDG_DATA_HOME: '' }, '/h/.local/share/mlsd', '/h/.cache/mlsd'],
  ])('%j', (env: Record<string, string>, home, cache) => {
    expect(places(ioWith(env, '/there'), 'linux')).toEqual({
      home,
      prompts: join(home, 'prompts'),
      rubrics: join(home, 'rubrics'),
      sessions: join(home, 'sessions'),
      drafts: join(home, 'drafts'),
      drills: join(home, 'drills'),
      cache,
    })
  })
})

test.each(['darwin', 'win32'] as const)(
  'on %s the platform decides, and the folder is called mlsd',
  (platform) => {
    const { home, cache } = places(ioWith({ XDG_DATA_HOME: '/d' }), platform)
    expect(home).toMatch(/mlsd/)
    expect(cache).not.toBe(home === cache)
  },
)

test('asking creates nothing', () => {
  const root = scratch()
  places(ioWith({ MLSD_HOME: join(root, 'home') }))
  expect(existsSync(join(root, 'home'))).toBe(false)
})
