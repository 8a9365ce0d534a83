/** A host that fails in the middle of a block: both engines stop before the step that asked, in the same state, and go on from it. */
import { readFileSync } from 'node:fs'
import { bytesToHex } from '@noble/hashes/utils.js'
import { createMachine, type EngineName, engineOf } from '@zkmips/emulator/engine/create-machine'
import { CollectingHost } from '@zkmips/emulator/host/host'
import type { PreimageOracle } from '@zkmips/emulator/host/oracle'
import { stateHash } from '@zkmips/emulator/machine/state'
import { loadElf } from '@zkmips/emulator/program/elf'
import { oracleOfUnchecked, parseBlockTrace } from '@zkmips/rollup/blocks/block-trace'
import { expect, it } from 'vitest'
import { fixture } from '../testing/spawn.ts'

const image = loadElf(readFileSync(fixture('elf/block-executor.elf')))
const trace = parseBlockTrace(readFileSync(fixture('blocks/transfer.json'), 'utf8'))

/** Where a run stood when the host failed, and where it ended after that. */
function run(engine: EngineName, fails: 'get' | 'hint', nth: number): readonly string[] {
  const preimages = oracleOfUnchecked(trace)
  let calls = 0
  const count = (what: 'get' | 'hint'): void => {
    if (what === fails && ++calls === nth) throw new Error('not now')
  }
  const oracle: PreimageOracle = {
    get: key => {
      count('get')
      return preimages.get(key)
    },
    hint: () => count('hint'),
  }
  const machine = createMachine(image, new CollectingHost(oracle), { engine })
  expect(engineOf(machine)).toBe(engine)
  const where = (): string => {
    const { step, exitCode, exited } = machine.state
    return `${step} ${exited} ${exitCode} ${bytesToHex(stateHash(machine.state))}`
  }
  expect(() => machine.run()).toThrow('not now')
  const stopped = where()
  machine.run()
  return [stopped, where()]
}

it.each([
  ['get', 1],
  ['get', 9],
  ['hint', 1],
  ['hint', 5],
] as const)('at %s number %i', (fails, nth) => {
  const [stopped, ended] = run('reference', fails, nth)
  expect(stopped).toMatch(/^\d+ false /)
  expect(ended).toMatch(/^\d+ true 0 /)
  expect(run('fast', fails, nth)).toEqual([stopped, ended])
})
