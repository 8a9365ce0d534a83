import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { newFolder } from '../../testing/agents.ts'
import { AgentStore } from './store.ts'

const lockOf = (folder: string): string => join(folder, 'lock.json')
const stores: AgentStore[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const store of stores.splice(0)) store.close()
})

async function open(folder: string, onLost = () => {}): Promise<AgentStore> {
  const store = await AgentStore.open(folder, onLost)
  stores.push(store)
  return store
}

/** A folder with the lock of a process, last touched some seconds ago. */
function lockedBy(owner: { pid: number; host: string }, secondsAgo: number): string {
  const folder = newFolder()
  writeFileSync(lockOf(folder), JSON.stringify({ id: 'other', since: 'then', ...owner }))
  const touched = new Date(Date.now() - 1000 * secondsAgo)
  utimesSync(lockOf(folder), touched, touched)
  return folder
}

/** The number of no process. */
const DEAD = 2 ** 22 + 1

it('is one process’s at a time, and free again when that closes it', async () => {
  const folder = join(newFolder(), 'new', 'store')
  const first = await open(folder)
  writeFileSync(lockOf(folder), readFileSync(lockOf(folder), 'utf8').replace(`"pid":${process.pid}`, '"pid":1'))
  await expect(open(folder)).rejects.toMatchObject({
    code: 'STORE_IN_USE',
    message: expect.stringMatching(/in use by process 1 on .* stop that agent, or name another folder/),
  })
  first.close()
  await open(folder)
})

it.for([
  ['has ended', { pid: DEAD, host: hostname() }, 1],
  ['had this process’s number, in a container that was started again', { pid: process.pid, host: hostname() }, 1],
  ['stands still, wherever it is', { pid: 1, host: 'elsewhere' }, 61],
] as const)('is taken from a process that %s', async ([, owner, secondsAgo]) => {
  const folder = lockedBy(owner, secondsAgo)
  await open(folder)
  expect(readFileSync(lockOf(folder), 'utf8')).toContain(`"pid":${process.pid}`)
})

it.for([
  ['lives', { pid: 1, host: hostname() }, 59],
  ['is elsewhere and has touched it', { pid: DEAD, host: 'elsewhere' }, 1],
] as const)('is not taken from a process that %s', async ([, owner, secondsAgo]) => {
  await expect(open(lockedBy(owner, secondsAgo))).rejects.toMatchObject({ code: 'STORE_IN_USE' })
})

it('goes to one of several that find it abandoned', async () => {
  const folder = lockedBy({ pid: DEAD, host: hostname() }, 1)
  const tries = await Promise.allSettled([open(folder), open(folder), open(folder)])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

it('is touched, and its owner told when it is taken away', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const folder = newFolder()
  const onLost = vi.fn()
  const store = await open(folder, onLost)
  utimesSync(lockOf(folder), new Date(0), new Date(0))
  vi.advanceTimersByTime(10_000)
  expect(onLost).not.toHaveBeenCalled()
  await expect(AgentStore.open(lockedBy({ pid: 1, host: 'elsewhere' }, 1), onLost)).rejects.toThrow('in use')
  writeFileSync(lockOf(folder), JSON.stringify({ id: 'other', pid: 7, host: 'elsewhere', since: 'now' }))
  vi.advanceTimersByTime(10_000)
  expect(onLost.mock.calls[0]).toMatchObject([{ code: 'STORE_IN_USE', message: expect.stringContaining('process 7') }])
  store.close()
  expect(readFileSync(lockOf(folder), 'utf8')).toContain('other')
})

it('says where it cannot be written', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'file'), '')
  await expect(open(join(folder, 'file', 'store'))).rejects.toMatchObject({ code: 'STORE_NOT_WRITABLE' })
  mkdirSync(lockOf(folder))
  await expect(open(folder)).rejects.toMatchObject({ code: 'STORE_IN_USE' })
})
