/**
 * Local preimages as a proof states them, with what they mean.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { LOCAL_KEYS } from '@zkmips/isa/syscalls'
import { BLOCK_EXECUTOR } from '@zkmips/package/shipped-digests'
import type { VerifiedRun } from '@zkmips/zkmips/types'

/** What the local preimages are, for a block and for any other program. */
const LOCAL_MEANINGS = ['agreed before', 'claimed', 'digest of the inputs', 'number', 'configuration']
const BLOCK_LOCAL_MEANINGS = ['parent block hash', 'block hash', 'inputs digest', 'block number', 'chain config digest']

/** @param program name of a shipped one */
export function localsOf({ locals }: VerifiedRun['statement'], program: string | undefined) {
  const meanings = program === BLOCK_EXECUTOR ? BLOCK_LOCAL_MEANINGS : LOCAL_MEANINGS
  return [...locals]
    .sort(([a], [b]) => a - b)
    .map(([key, bytes]) => ({ key, meaning: meanings[key - 1]!, value: `0x${bytesToHex(bytes)}` }))
}

/** For `facts`. A block number is written so that a person can read it. */
export const localsAsFacts = (statement: VerifiedRun['statement'], program: string | undefined) =>
  localsOf(statement, program).map(({ key, meaning, value }) => {
    const readable = meaning === 'block number' ? `${meaning} ${BigInt(value)}` : meaning
    return [`local key ${key}`, `${value} (${readable})`] as const
  })

/** For `facts`. */
export const contextAsFact = (contextTag: Uint8Array): readonly [string, string] => [
  'context',
  contextTag.some(byte => byte !== 0) ? `0x${bytesToHex(contextTag)}` : 'none',
]

/** For `facts`: that no contract takes a wrapped proof, where none does. */
export const withoutContract = (
  statements: readonly Pick<VerifiedRun['statement'], 'locals'>[],
): (readonly [string, string])[] =>
  statements.every(({ locals }) => locals.size === LOCAL_KEYS.length)
    ? []
    : [['contract', 'does not take this proof: it takes only statements with all five local preimages']]
