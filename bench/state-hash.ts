/**
 * What hashing a state costs: after each million steps of a run (default: the ERC-20 block executor), incrementally and from
 * scratch in the same run; then of memory of a given size, for the first time, again, and in a copy.
 *
 *   npx tsx bench/state-hash.ts [--every STEPS] [--mib SIZE] [--json FILE] [ELF or block.json]
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { OracleHost } from '@zkmips/emulator/host/host'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { encodeState, hashEncodedState } from '@zkmips/emulator/machine/state'
import { MARK_DIRTY, Memory } from '@zkmips/emulator/memory/memory'
import { memoryRoot } from '@zkmips/emulator/memory/merkle'
import { initialState } from '@zkmips/emulator/program/image'
import { plainMemoryRoot } from '@zkmips/emulator/testing/plain-merkle'
import { openInput } from '@zkmips/package/input'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1000000' },
    mib: { type: 'string', default: '64' },
    json: { type: 'string' },
  },
})
const every = Number(values.every)
const mib = Number(values.mib)
if (!(every >= 1 && mib >= 1)) throw new RangeError('--every and --mib are numbers from 1 up')

function timed<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const started = performance.now()
  const result = work()
  return { ms: performance.now() - started, result }
}

function dirtyBlocks(memory: Memory): number {
  let count = 0
  for (const { marks } of memory.pages()) for (const mark of marks) if ((mark & MARK_DIRTY) !== 0) count++
  return count
}

const table = (cells: readonly (string | number)[]): void =>
  console.log(
    cells
      .map((cell, i) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell).padStart(i === 0 ? 12 : 16))
      .join(''),
  )
const ms = (value: number): string => `${value.toFixed(2)} ms`

async function ofRun(file: string) {
  const { image, oracle } = await openInput(file)
  const machine = new Machine(initialState(image), new OracleHost(oracle))
  const { state } = machine
  const rows = []
  console.log(`${file}: the state hash after every ${every.toLocaleString('en')} steps`)
  table(['step', 'memory', 'blocks written', 'incremental', 'from scratch', 'running'])
  for (let running = 0; ; ) {
    const blocks = dirtyBlocks(state.memory)
    const { ms: incremental, result: encoded } = timed(() => {
      const encoded = encodeState(state)
      hashEncodedState(encoded)
      return encoded
    })
    const { ms: fromScratch, result: root } = timed(() => plainMemoryRoot(state.memory))
    if (!Buffer.from(root).equals(encoded.subarray(0, 32))) throw new Error(`roots differ at step ${state.step}`)
    const bytes = [...state.memory.pages()].length * 65536
    rows.push({ step: state.step, bytes, blocks, incremental, fromScratch, running })
    table([state.step, `${bytes / 1024} KiB`, blocks, ms(incremental), ms(fromScratch), ms(running)])
    if (state.exited) return rows
    running = timed(() => machine.run(every)).ms
  }
}

function ofMemory() {
  const memory = new Memory()
  const words = mib * 2 ** 18
  for (let i = 0; i < words; i++) memory.store(4 * i, Math.imul(i + 1, 0x9e3779b1))
  const before = process.memoryUsage().arrayBuffers
  const first = timed(() => memoryRoot(memory)).ms
  const treeBytes = process.memoryUsage().arrayBuffers - before
  const again = timed(() => memoryRoot(memory)).ms
  memory.store(0, 1)
  const oneWord = timed(() => memoryRoot(memory)).ms
  const clone = timed(() => memory.clone())
  const inCopy = timed(() => memoryRoot(clone.result)).ms
  const result = { mib, first, again, oneWord, treeMiB: treeBytes / 2 ** 20, clone: clone.ms, inCopy }
  console.log(
    `\n${mib} MiB of memory, all of it written: first hash ${ms(first)} (${((first * 1e6) / (words / 16)).toFixed(0)} ns a block of 64 bytes), the tree takes ${result.treeMiB.toFixed(1)} MiB`,
  )
  console.log(
    `nothing written ${ms(again)}, one word written ${ms(oneWord)}, copying memory and tree ${ms(clone.ms)}, hash of the copy ${ms(inCopy)}`,
  )
  return result
}

const run = await ofRun(positionals[0] ?? 'fixtures/blocks/erc20.json')
const memory = ofMemory()
if (values.json) writeFileSync(values.json, `${JSON.stringify({ every, run, memory }, undefined, 2)}\n`)
