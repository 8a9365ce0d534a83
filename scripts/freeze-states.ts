/**
 * Writes fixtures/states: the state hashes of a few runs, made with the reference interpreter. Run it only after the program of
 * such a run was rebuilt: the hashes of an unchanged program never change.
 *
 *   npx tsx scripts/freeze-states.ts
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { OracleHost } from '@zkmips/emulator/host/host'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { stateHash } from '@zkmips/emulator/machine/state'
import { initialState } from '@zkmips/emulator/program/image'
import {
  FROZEN_RUNS,
  type FrozenRun,
  type FrozenStates,
  frozenElf,
  frozenImage,
  frozenOracle,
  frozenStatesFile,
} from '@zkmips/emulator/testing/frozen-states'

const EVERY = 1000

function freeze(run: FrozenRun): FrozenStates {
  const machine = new Machine(initialState(frozenImage(run)), new OracleHost(frozenOracle()))
  const hash = (): string => Buffer.from(stateHash(machine.state)).toString('hex')
  const hashes = [hash()]
  while (!machine.state.exited) {
    machine.run(EVERY)
    hashes.push(hash())
  }
  if (machine.state.exitCode !== 0) throw new Error(`${run} ends badly: ${machine.exitReason?.message}`)
  const elfSha256 = createHash('sha256').update(frozenElf(run)).digest('hex')
  return { elfSha256, every: EVERY, steps: machine.state.step, hashes }
}

for (const run of FROZEN_RUNS) {
  const states = freeze(run)
  writeFileSync(frozenStatesFile(run), `${JSON.stringify(states, undefined, 1)}\n`)
  console.log(`${run}: ${states.steps.toLocaleString('en')} steps, ${states.hashes.length} hashes`)
}
