// Machines as data: what a reader of the JSON computes, with an evaluator of its own, is what the chips say.

import { blake3 } from '@noble/hashes/blake3.js'
import { constraintValues } from '@zkmips/air/constraints'
import { type ChipData, describeMachine, type MachineData, type MessageData, type NodeData } from '@zkmips/air/describe'
import { evaluator } from '@zkmips/air/expression'
import { logUpLayout } from '@zkmips/air/logup'
import { BASE_ALGEBRA } from '@zkmips/air/public-messages'
import { Random } from '@zkmips/field/random'
import { describe, expect, it } from 'vitest'
import { MACHINES } from './machines.ts'

const P = 2n ** 31n - 2n ** 24n + 1n
const POINTS = 2
const mod = (a: bigint): bigint => ((a % P) + P) % P

/** Values of the leaves of expressions, by their JSON text. */
type Leaf = (node: NodeData) => bigint

function evaluateNodes(nodes: readonly NodeData[], leaf: Leaf): bigint[] {
  const values: bigint[] = []
  for (const node of nodes) {
    const [op, a, b] = node
    if (op === 'add') values.push(mod(values[a]! + values[b]!))
    else if (op === 'sub') values.push(mod(values[a]! - values[b]!))
    else if (op === 'mul') values.push(mod(values[a]! * values[b]!))
    else values.push(op === 'constant' ? BigInt(a) : leaf(node))
  }
  return values
}

/** All constraints of a chip at a point of the base field, LogUp's included, from the data alone. */
function valuesFromData(chip: ChipData, point: Point): number[] {
  const values = evaluateNodes(chip.nodes, node => BigInt(point.leaf(node)))
  const { alpha, beta, logUp, nextLogUp, sumsPerRow } = point
  const scopes = [...new Set(chip.logUp.map(g => g.scope))]
  const denominator = ({ message }: MessageData): bigint =>
    mod(message.reduceRight((tail, e) => mod(values[e]! + BigInt(beta) * tail), 0n) + BigInt(alpha))
  const lookups = chip.logUp.map((group, column) => {
    const messages = group.messages.map(m => chip.messages[m]!)
    const d = messages.map(denominator)
    const [m1, m2] = messages.map(m => values[m.multiplicity]!)
    const right = m2 === undefined ? m1! : m1! * d[1]! + m2 * d[0]!
    let left = BigInt(logUp[column]!)
    if (group.isRunningSum) {
      left = BigInt(nextLogUp[column]!) - left + BigInt(sumsPerRow[scopes.indexOf(group.scope)]!)
      chip.logUp.forEach((other, k) => {
        if (other.scope === group.scope && k !== column) left -= BigInt(logUp[k]!)
      })
    }
    return mod(left * d[0]! * (d[1] ?? 1n) - right)
  })
  return [...chip.constraints.map(c => values[c.expression]!), ...lookups].map(Number)
}

interface Point {
  /** Any value for each leaf, the same for the same leaf. */
  leaf(node: NodeData): number
  readonly alpha: number
  readonly beta: number
  readonly logUp: readonly number[]
  readonly nextLogUp: readonly number[]
  readonly sumsPerRow: readonly number[]
}

function randomPoint(random: Random, columns: number): Point {
  const known = new Map<string, number>()
  const some = (count: number): number[] => [...random.elements(count)]
  return {
    leaf: node => {
      const key = node.join()
      if (!known.has(key)) known.set(key, random.element())
      return known.get(key)!
    },
    ...{ alpha: random.element(), beta: random.element(), sumsPerRow: some(2) },
    ...{ logUp: some(columns), nextLogUp: some(columns) },
  }
}

/** The digest's text, as docs/protocol/machines.md defines it. */
function digestText(machine: MachineData): string {
  const text = [machine.name, machine.publicValues.join(',')]
  const leafText = (node: NodeData): string => {
    const [op, a, b] = node
    if (op === 'column' || op === 'next') return `${a[0]}${b}${op === 'next' ? "'" : ''}`
    return op === 'public' ? `v${a}` : String(a)
  }
  const writer = (nodes: readonly NodeData[], maxNodes: number) => {
    const sizes: number[] = []
    for (const [op, a, b] of nodes) {
      sizes.push(op === 'add' || op === 'sub' || op === 'mul' ? 1 + sizes[a]! + sizes[b]! : 1)
    }
    const names = new Map<number, string>()
    const body = (n: number): string => {
      const node = nodes[n]!
      const [op, a, b] = node
      return op === 'add' || op === 'sub' || op === 'mul' ? `(${op} ${write(a)} ${write(b)})` : leafText(node)
    }
    const write = (n: number): string => {
      if (sizes[n]! <= maxNodes) return body(n)
      if (!names.has(n)) {
        const written = body(n)
        names.set(n, `#${names.size}`)
        text.push(`${names.get(n)} = ${written}`)
      }
      return names.get(n)!
    }
    return write
  }
  const messageText = (m: MessageData, write: (n: number) => string): string =>
    `${m.scope} ${write(m.multiplicity)} (${m.message.map(write).join(' ')})`
  for (const chip of machine.chips) {
    text.push(`chip ${chip.name} ${chip.presence} ${chip.maxLogHeight}`)
    for (const group of ['preprocessed', 'early', 'main'] as const) text.push(`${group} ${chip.columns[group].length}`)
    const write = writer(chip.nodes, 2 ** 16)
    for (const { expression } of chip.constraints) text.push(write(expression))
    for (const m of chip.messages) text.push(messageText(m, write))
  }
  const write = writer(machine.publicNodes, Number.POSITIVE_INFINITY)
  for (const m of machine.publicMessages) text.push(messageText(m, write))
  return text.join('\n')
}

describe.each(MACHINES.map(m => [m.name, m] as const))('%s as data', (_, machine) => {
  // As a reader has it.
  const data = JSON.parse(JSON.stringify(describeMachine(machine))) as MachineData

  it('says of each chip what the chip says: constraints and LogUp at random points', () => {
    expect(data.chips.map(c => c.name)).toEqual(machine.chips.map(c => c.chip.name))
    const random = new Random(1)
    machine.chips.forEach(({ chip, presence, maxLogHeight }, k) => {
      const { columns } = chip
      expect(data.chips[k]).toMatchObject({ presence, maxLogHeight, columns })
      const { width, scopes } = logUpLayout(chip)
      for (let i = 0; i < POINTS; i++) {
        const point = randomPoint(random, width)
        const { alpha, beta, logUp, nextLogUp } = point
        const values = constraintValues(chip, BASE_ALGEBRA, {
          leaves: {
            column: (group, index, next) => point.leaf([next ? 'next' : 'column', group, index]),
            public: index => point.leaf(['public', index]),
            selector: which => point.leaf(['selector', which]),
          },
          challenges: { shard: { alpha, beta }, global: { alpha, beta } },
          ...{ logUp, nextLogUp, sumsPerRow: point.sumsPerRow.slice(0, scopes.length) },
        })
        expect(valuesFromData(data.chips[k]!, point)).toEqual(values)
      }
    })
  })

  it("says what the verifier's own messages say", () => {
    expect(data.publicValues).toEqual(machine.publicValues)
    const random = new Random(2)
    const values = machine.publicValues.map(() => random.element())
    const nodes = evaluateNodes(data.publicNodes, node => BigInt(values[Number(node[1])]!))
    const none = (): never => {
      throw new Error('no public message reads this')
    }
    const evaluate = evaluator(BASE_ALGEBRA, { column: none, selector: none, public: index => values[index]! })
    const expected = machine.publicMessages.map(i => [i.scope, ...[i.multiplicity, ...i.message].map(evaluate)])
    const got = data.publicMessages.map(m => [m.scope, ...[m.multiplicity, ...m.message].map(n => Number(nodes[n]!))])
    expect(got).toEqual(expected)
  })

  it('has the digest that its text has', () => {
    expect(Buffer.from(blake3(Buffer.from(digestText(data)))).toString('hex')).toBe(data.digest)
  })
})
