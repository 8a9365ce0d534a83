/**
 * How many layers a run takes, and what each costs: for progress, and for the time that is left.
 * @module
 */
import type { LayerCircuit, RecursionSystem } from '@zkmips/recursion/layers/system'

/** Seconds of one thread at full parameters, native kernels (docs/progress.md); only their proportions matter. */
const SECONDS: readonly (readonly [prefix: string, seconds: number])[] = [
  ['leaf', 2.4],
  ['join', 1.3],
  ['finish', 1.3],
  ['list', 1.5],
  ['shrink', 9],
  ['wrap', 37],
]
/** Of a part with larger tables than others. */
const TALL_LEAF = 4.8

export function layerCost(
  { settings }: RecursionSystem,
  circuit: Pick<LayerCircuit<never>, 'name' | 'settings'>,
): number {
  if (circuit.settings === settings.tallLeaf) return TALL_LEAF
  return SECONDS.find(([prefix]) => circuit.name.startsWith(prefix))![1]
}

export interface LayerWork {
  readonly layers: number
  readonly work: number
}

/** @param runs of each run the machines of its parts, by name, in order */
export function layerWork(system: RecursionSystem, runs: readonly (readonly string[])[]): LayerWork {
  const { joinLeaves, finish, list, settings } = system
  const cost = (circuit: LayerCircuit<never>): number => layerCost(system, circuit)
  let [layers, work] = [0, 0]
  const add = (count: number, each: number): void => {
    layers += count
    work += count * each
  }
  for (const machines of runs) {
    const isTall = machines.map(name => settings.tallMachines.includes(name))
    const tall = isTall.filter(Boolean).length
    add(machines.length - tall, SECONDS[0]![1])
    add(tall, TALL_LEAF)
    // Pairs of neighbours between tall ones, each of which is a join of its own.
    const groups = isTall
      .map(t => (t ? ' ' : 'x'))
      .join('')
      .split(' ')
    const lowest = tall + groups.reduce((sum, { length }) => sum + Math.ceil(length / 2), 0)
    add(2 * lowest - 1, cost(joinLeaves))
    add(1, cost(finish))
  }
  add(runs.length - 1, cost(list))
  add(1, SECONDS.find(([name]) => name === 'shrink')![1])
  add(1, SECONDS.find(([name]) => name === 'wrap')![1])
  return { layers, work }
}
