/** What the machines of a run take of the limits of the parameter sets, with all tables present: docs/proof-system.md says the same. */
import { readFileSync } from 'node:fs'
import { constraintDegree, logUpLayout } from '@zkmips/air/logup'
import { PART_MACHINES, type PartMachine } from '@zkmips/circuits/machines'
import { core100Blake3, PARAMETER_SETS } from '@zkmips/prover/parameters'
import { shardShape } from '@zkmips/prover/protocol/shard-shape'
import { expect, it } from 'vitest'

function used(machine: PartMachine, { extensionDegree } = core100Blake3) {
  const { chips } = machine
  const keyed = chips.filter(({ chip }) => chip.columns.preprocessed.length > 0)
  const heightsOf = (list: readonly unknown[]): number[] => list.map(() => 4)
  const { committed, rounds } = shardShape(machine, extensionDegree, heightsOf(keyed), heightsOf(chips))
  const messages = [...chips.flatMap(({ chip }) => chip.interactions), ...machine.publicMessages]
  const longest = (scope: string) => Math.max(...messages.filter(i => i.scope === scope).map(i => i.message.length))
  return {
    openings: committed.flatMap(round => rounds[round]).reduce((sum, m) => sum + m.width * (m.next ? 2 : 1), 0),
    constraints: chips.reduce((sum, { chip }) => sum + chip.constraints.length + logUpLayout(chip).width, 0),
    degree: Math.max(...chips.map(({ chip }) => constraintDegree(chip))),
    message: longest('shard'),
    globalMessage: longest('global'),
  }
}

it('stays within the limits of every parameter set', () => {
  for (const parameters of PARAMETER_SETS) {
    const { limits } = parameters
    for (const machine of PART_MACHINES) {
      const of = used(machine, parameters)
      expect(of.openings).toBeLessThanOrEqual(limits.maxOpenings)
      expect(of.constraints).toBeLessThanOrEqual(limits.maxConstraints)
      expect(of.degree).toBeLessThanOrEqual(limits.maxConstraintDegree)
      expect(of.message).toBeLessThanOrEqual(limits.maxMessageLength)
      expect(of.globalMessage).toBeLessThanOrEqual(limits.maxGlobalMessageLength)
    }
  }
})

it('is what the documentation says', () => {
  const text = readFileSync(new URL('../docs/proof-system.md', import.meta.url), 'utf8').replace(/\s+/g, ' ')
  const count = (n: number): string => n.toLocaleString('en-US')
  const list = (pick: (of: ReturnType<typeof used>) => number): string =>
    PART_MACHINES.map(machine => count(pick(used(machine)))).join('; ')
  expect(text).toContain(`openings ${list(of => of.openings)}, constraints ${list(of => of.constraints)}`)
  expect(text).toContain(`messages of ${list(of => of.message)} elements`)
  const global = Math.max(...PART_MACHINES.map(machine => used(machine).globalMessage))
  expect(text).toContain(`${global} in cross-shard messages`)
})
