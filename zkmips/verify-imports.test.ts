import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'

const circuits = fileURLToPath(new URL('../circuits/', import.meta.url))
const names = (folder: string): string[] => readdirSync(`${circuits}${folder}`, { recursive: true, encoding: 'utf8' })

it('verifying a run loads no filler of a table, no emulator, no kernels and no workers', async () => {
  const fillers = names('chips')
    .filter(name => name.endsWith('/trace.ts'))
    .map(name => `@zkmips/circuits/chips/${name.slice(0, -3)}`)
  const tables = names('tables')
    .filter(name => !name.endsWith('.test.ts'))
    .map(name => `@zkmips/circuits/tables/${name.slice(0, -3)}`)
  expect(fillers.length).toBeGreaterThan(15)
  expect(tables).toContain('@zkmips/circuits/tables/shard')
  const forbidden = [
    ...fillers,
    ...tables,
    '@zkmips/circuits/compiled-chips',
    '@zkmips/emulator/program/image',
    '@zkmips/emulator/machine/interpreter',
    '@zkmips/emulator/trace/trace',
    '@zkmips/field/kernels',
    './tasks.ts',
    './prove.ts',
    './pool.ts',
    '@msgpack/msgpack',
  ]
  const loaded: string[] = []
  for (const name of forbidden) {
    vi.doMock(name, () => {
      loaded.push(name)
      return {}
    })
  }
  expect((await import('./verify.ts')).verifyRun).toBeTypeOf('function')
  expect(loaded).toEqual([])
  // The mocks do work.
  await import('@zkmips/circuits/chips/shift/trace')
  expect(loaded).toEqual(['@zkmips/circuits/chips/shift/trace'])
})
