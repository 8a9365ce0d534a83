/**
 * The state file of `zkmips block follow`: which blocks were followed last, so that it goes on where it was.
 * @module
 */
import { readFile } from 'node:fs/promises'
import type { Followed } from '@zkmips/rollup/blocks/follow'
import { inputError } from '../errors.ts'
import { OutputFile } from '../files.ts'

const FORMAT = 'zkmips-follow'
const VERSION = 1

/** Blocks by what came of them. */
export interface Counts {
  equal: number
  different: number
  unchecked: number
}

export interface FollowState {
  /** Of the chain, in decimal. */
  readonly chainId: string
  /** The last blocks, in order and without gaps. */
  readonly blocks: readonly Followed[]
  readonly counts: Counts
}

export const noCounts = (): Counts => ({ equal: 0, different: 0, unchecked: 0 })

/** @returns undefined where there is no such file @throws CliError for a file that is something else */
export async function readState(path: string): Promise<FollowState | undefined> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw inputError('STATE_NOT_READABLE', `${path}: the state file cannot be read (${message}); name another`)
  }
  const state = parseState(text)
  if (state !== undefined) return state
  throw inputError(
    'NOT_A_STATE',
    `${path}: this is no state file of zkmips block follow, or of another version; name another file, or remove this one to begin anew`,
  )
}

function parseState(text: string): FollowState | undefined {
  let value: Record<string, unknown>
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null || value.format !== FORMAT || value.version !== VERSION)
    return undefined
  const { chainId, blocks, counts } = value
  if (typeof chainId !== 'string' || !Array.isArray(blocks) || !isCounts(counts)) return undefined
  const read: Followed[] = []
  for (const block of blocks as unknown[]) {
    const [number, hash] = Array.isArray(block) ? block : []
    if (!Number.isSafeInteger(number) || number < 0 || !/^0x[0-9a-f]{64}$/.test(String(hash))) return undefined
    if (read.length > 0 && read.at(-1)!.number + 1n !== BigInt(number)) return undefined
    read.push({ number: BigInt(number), hash })
  }
  return { chainId, blocks: read, counts }
}

function isCounts(value: unknown): value is Counts {
  const counts = value as Partial<Counts> | null
  return [counts?.equal, counts?.different, counts?.unchecked].every(Number.isSafeInteger)
}

/** The file appears whole or not at all. @throws CliError where it cannot be written */
export async function writeState(path: string, { chainId, blocks, counts }: FollowState): Promise<void> {
  const pairs = blocks.map(({ number, hash }) => [Number(number), hash])
  const output = await OutputFile.open(path)
  try {
    await output.finish(`${JSON.stringify({ format: FORMAT, version: VERSION, chainId, counts, blocks: pairs })}\n`)
  } finally {
    output.discard()
  }
}
