import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createMachine, ENGINES, engineOf } from '../engine/create-machine.ts'
import { OracleHost } from '../host/host.ts'
import { stateHash } from '../machine/state.ts'
import { FROZEN_RUNS, frozenElf, frozenImage, frozenOracle, frozenStates, frozenStep } from './frozen-states.ts'

describe.each(FROZEN_RUNS)('the frozen state hashes of %s', run => {
  const frozen = frozenStates(run)

  it('belong to the committed ELF', () => {
    const remedy = 'the program was rebuilt: run npx tsx scripts/freeze-states.ts'
    expect(createHash('sha256').update(frozenElf(run)).digest('hex'), remedy).toBe(frozen.elfSha256)
    expect(frozen.hashes.length).toBe(Math.ceil(frozen.steps / frozen.every) + 1)
  })

  it.each(ENGINES)('are those of the %s engine', engine => {
    const machine = createMachine(frozenImage(run), new OracleHost(frozenOracle()), { engine })
    expect(engineOf(machine)).toBe(engine)
    for (const [i, expected] of frozen.hashes.entries()) {
      machine.run(frozenStep(frozen, i) - machine.state.step)
      expect(Buffer.from(stateHash(machine.state)).toString('hex'), `after ${machine.state.step} steps`).toBe(expected)
    }
    expect(machine.state).toMatchObject({ exited: true, exitCode: 0, step: frozen.steps })
  })
})
