import { expect, it } from 'vitest'
import { chooseJob } from './job-choice.ts'
import type { PoolCall, PoolTaskName } from './worker-tasks.ts'

const call = (task: PoolTaskName, name?: string): PoolCall =>
  ({ task, args: name === undefined ? [] : [{ name }] }) as unknown as PoolCall
const job = (task: PoolTaskName, name?: string, attempts = 0) => ({ call: call(task, name), attempts })
const part = job('proveShard')
const layer = (name: string) => job('proveLayer', name)
const ahead = (name: string) => job('prepareLayer', name)
const chosen = (job: number, worker = 0) => ({ job, worker })

it('nothing is chosen where there is no job, or no worker', () => {
  expect(chooseJob([], [[]], [])).toBeUndefined()
  expect(chooseJob([part], [], [])).toBeUndefined()
})

it('a worker is given a layer that it has ready before anything else', () => {
  expect(chooseJob([part, layer('leaf'), layer('join')], [[], ['join']], [])).toEqual(chosen(2, 1))
})

it('parts come first, until a layer waits for each worker: so layers begin while parts are left', () => {
  expect(chooseJob([layer('leaf'), part], [[], []], [])).toEqual(chosen(1))
  expect(chooseJob([layer('leaf'), layer('leaf'), part], [[], []], [])).toEqual(chosen(0))
})

it('a layer that no other worker has is taken rather than one that another has, but no worker stays idle', () => {
  const busy = [{ atHand: ['leaf'], call: call('proveLayer', 'leaf') }]
  expect(chooseJob([layer('leaf'), layer('join')], [[]], busy)).toEqual(chosen(1))
  expect(chooseJob([layer('leaf')], [[]], busy)).toEqual(chosen(0))
})

it('circuits are made ahead only where nothing else is to be done, and not twice; who needs one that is being made waits for it', () => {
  expect(chooseJob([ahead('wrap'), layer('shrink')], [[]], [])).toEqual(chosen(1))
  expect(chooseJob([ahead('wrap')], [['leaf'], []], [])).toEqual(chosen(0, 1))
  const busy = [{ atHand: [], call: call('prepareLayer', 'wrap') }]
  expect(chooseJob([ahead('wrap'), layer('wrap')], [[]], busy)).toBeUndefined()
})

it('what a worker has died at comes first, and checks', () => {
  expect(chooseJob([part, job('proveShard', undefined, 1)], [[]], [])).toEqual(chosen(1))
  expect(chooseJob([part, job('checkPart')], [[]], [])).toEqual(chosen(1))
})
