/** Runs a case on two executors and tells the first difference of what can be observed: states, ends, errors, host calls. */

import { type Host, OracleHost } from '../../host/host.ts'
import type { Executor } from '../../machine/executor.ts'
import { HI, LO, type MachineState, stateHash } from '../../machine/state.ts'
import { type FuzzCase, ORACLE } from './case.ts'
import type { Start } from './executor.ts'

export interface Difference {
  /** Index of the stop at which it shows. */
  readonly stop: number
  readonly what: string
}

/** What a comparison did, for the statistics. */
export interface Comparison {
  readonly difference: Difference | undefined
  /** Of the first executor. */
  readonly steps: number
  readonly stops: number
  /** How the first executor's run ended: kind of exit, name of an error, or `stopped`. */
  readonly end: string
}

/** Notes the order and content of what the guest writes. */
class NotingHost extends OracleHost implements Host {
  calls = 0
  digest = 0
  last = ''

  written(fd: number, { memory }: MachineState, address: number, count: number): void {
    this.calls++
    this.last = `write(${fd}, 0x${address.toString(16)}, ${count})`
    this.digest = Math.imul(this.digest ^ fd, 31) ^ address ^ Math.imul(count, 17)
    // The memory is as it stands at the call.
    for (const byte of memory.readBytes(address, Math.min(count, 64))) {
      this.digest = Math.imul(this.digest ^ byte, 0x0100_0193)
    }
  }
}

class Run {
  readonly executor: Executor
  readonly host = new NotingHost(ORACLE)
  error = ''

  constructor(fuzzCase: FuzzCase, start: Start) {
    this.executor = start(fuzzCase, this.host)
  }

  /** @returns the steps that the executor says it made */
  run(steps: number): number {
    this.error = ''
    try {
      return this.executor.run(steps)
    } catch (error) {
      this.error = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
      return Number.NaN
    }
  }
}

/** Stops at which memories are compared; the others compare all but memory, which takes longest. */
const MEMORY_COMPARISONS = 5

/** @param withHash where memories are compared, state hashes are as well, which takes long */
export function compare(fuzzCase: FuzzCase, first: Start, second: Start, withHash = false): Comparison {
  const [a, b] = [new Run(fuzzCase, first), new Run(fuzzCase, second)]
  const { stops } = fuzzCase
  const every = Math.ceil(stops.length / MEMORY_COMPARISONS)
  let stop = 0
  let what = stateDifference(a, b) ?? memoryDifference(a, b, withHash)
  for (; what === undefined && stop < stops.length; stop++) {
    const before = a.executor.state.step
    const [made, alsoMade] = [a.run(stops[stop]!), b.run(stops[stop]!)]
    const { state } = a.executor
    const isOver = state.exited || a.error !== ''
    if (a.error !== b.error)
      what = `the first one throws ${a.error || 'nothing'}, the second one ${b.error || 'nothing'}`
    else if (a.error === '' && made !== alsoMade) what = `run answers ${made} and ${alsoMade}`
    else if (a.error === '' && made !== state.step - before)
      what = `run answers ${made} for ${state.step - before} steps`
    else if (!isOver && made !== stops[stop]) what = `run stops after ${made} steps of ${stops[stop]} without an end`
    else what = stateDifference(a, b)
    if (what === undefined && (isOver || stop % every === 0 || stop === stops.length - 1)) {
      what = memoryDifference(a, b, withHash)
    }
    if (what !== undefined || isOver) break
  }
  if (what === undefined && (a.executor.state.exited || a.error !== '')) what = differenceAfterTheEnd(a, b)
  const end = a.executor.exitReason?.kind ?? (a.error === '' ? 'stopped' : a.error.split(':')[0]!)
  const difference = what === undefined ? undefined : { stop, what }
  return { difference, steps: a.executor.state.step, stops: stop, end }
}

/** An exited state is its own successor; a host error comes again, and the state is as before the step. */
function differenceAfterTheEnd(a: Run, b: Run): string | undefined {
  const { step } = a.executor.state
  for (const run of [a, b]) {
    const { error } = run
    const made = run.run(3)
    if (run.error !== error || run.executor.state.step !== step) return `run goes on after the end: ${made} steps`
  }
  return stateDifference(a, b)
}

const FIELDS = ['step', 'pc', 'nextPC', 'exited', 'exitCode', 'heap', 'preimageOffset'] as const
const hex = (value: number | boolean) => (typeof value === 'number' ? `0x${(value >>> 0).toString(16)}` : String(value))

/** Of all but memory. */
function stateDifference(a: Run, b: Run): string | undefined {
  const [s, t] = [a.executor.state, b.executor.state]
  for (const field of FIELDS) if (s[field] !== t[field]) return `${field} is ${hex(s[field])} and ${hex(t[field])}`
  for (let i = 0; i < s.registers.length; i++) {
    if (s.registers[i] === t.registers[i]) continue
    const name = i === HI ? 'hi' : i === LO ? 'lo' : `register ${i}`
    return `${name} is ${hex(s.registers[i]!)} and ${hex(t.registers[i]!)}`
  }
  if (Buffer.compare(s.preimageKey, t.preimageKey) !== 0) return 'the preimage keys differ'
  const [e, f] = [a.executor.exitReason, b.executor.exitReason]
  if (e?.kind !== f?.kind || e?.pc !== f?.pc || e?.message !== f?.message) {
    return `the run ends with ${JSON.stringify(e)} and ${JSON.stringify(f)}`
  }
  const [g, h] = [a.host, b.host]
  if (g.calls !== h.calls || g.digest !== h.digest) {
    return `the host was called ${g.calls} times, last ${g.last}, and ${h.calls} times, last ${h.last}`
  }
  return undefined
}

function memoryDifference(a: Run, b: Run, withHash: boolean): string | undefined {
  const [s, t] = [a.executor.state, b.executor.state]
  const found = wordDifferences(s, t)
  if (found !== undefined || !withHash) return found
  const [left, right] = [s, t].map(state => Buffer.from(stateHash(state)).toString('hex'))
  return left === right ? undefined : `the state hash is ${left} and ${right}`
}

/** Words of a page that was written on one side only are compared with zeros. */
function wordDifferences(s: MachineState, t: MachineState): string | undefined {
  const others = new Map([...t.memory.pages()].map(({ address, words }) => [address, words]))
  for (const { address, words } of s.memory.pages()) {
    const found = wordDifference(address, words, others.get(address))
    if (found !== undefined) return found
    others.delete(address)
  }
  for (const [address, words] of others) {
    const found = wordDifference(address, undefined, words)
    if (found !== undefined) return found
  }
  return undefined
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array) => new Uint8Array(buffer, byteOffset, byteLength)

function wordDifference(address: number, left?: Int32Array, right?: Int32Array): string | undefined {
  if (left && right && Buffer.compare(bytesOf(left), bytesOf(right)) === 0) return undefined
  const length = (left ?? right)!.length
  for (let i = 0; i < length; i++) {
    const [x, y] = [left?.[i] ?? 0, right?.[i] ?? 0]
    if (x !== y) return `the word at ${hex(address + 4 * i)} is ${hex(x)} and ${hex(y)}`
  }
  return undefined
}
