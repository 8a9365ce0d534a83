/** What the machine's benchmark runs: the programs of `guests/c/bench` with a number of rounds, and commitments in software. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MemoryOracle, type PreimageOracle } from '@zkmips/emulator/host/oracle'
import { loadElf } from '@zkmips/emulator/program/elf'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { readSymbols } from '@zkmips/emulator/program/symbols'
import { openInput } from '@zkmips/package/input'

export interface Workload {
  readonly name: string
  readonly image: ProgramImage
  readonly oracle: PreimageOracle
  readonly readsPreimages: boolean
}

/** A program that does a given number of rounds of the same work. */
export interface LoopProgram {
  readonly name: string
  /** Rounds that take native code some tenths of a second. */
  readonly rounds: number
}

export const LOOPS: readonly LoopProgram[] = [
  { name: 'sha256', rounds: 600_000 },
  { name: 'keccak', rounds: 40_000 },
  { name: 'sort', rounds: 1500 },
  { name: 'pointers', rounds: 300 },
  { name: 'sweep', rounds: 640 },
]

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))

/** The program with another number of rounds written over the one in its ELF. */
export function loopWorkload(name: string, rounds: number): Workload {
  const file = readFileSync(fixture(`elf/bench-${name}.elf`))
  const symbol = readSymbols(file).find(s => s.name === 'rounds')
  if (symbol === undefined) throw new Error(`bench-${name}.elf has no symbol "rounds"; build it again`)
  const image = loadElf(file)
  const changed = withWords(image, new Map([[symbol.address, rounds]]))
  return { name, image: changed, oracle: new MemoryOracle(), readsPreimages: false }
}

/** Name of the workload that computes commitments in software: the block executor calls precompiles, which qemu-mips has not. */
export const COMMITMENTS = 'commitments'

export async function commitmentsWorkload(): Promise<Workload> {
  const { image, oracle } = await openInput(fixture('elf/commitments.elf'))
  return { name: COMMITMENTS, image, oracle, readsPreimages: true }
}

/** The image with some words changed, by byte address. */
export function withWords(image: ProgramImage, words: ReadonlyMap<number, number>): ProgramImage {
  const segments = image.segments.map(segment => {
    const { address } = segment
    const bytes = segment.bytes.slice()
    const view = new DataView(bytes.buffer)
    for (const [at, word] of words) {
      if (at >= address && at + 4 <= address + bytes.length) view.setUint32(at - address, word)
    }
    return { ...segment, bytes }
  })
  return { ...image, segments }
}
