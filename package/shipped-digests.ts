/**
 * The digests by which a verifier knows the programs that are shipped with zkmips, without their ELFs.
 * @module
 */
import digests from '../fixtures/elf/program-digests.json' with { type: 'json' }

/** The name of the shipped program that executes blocks. */
export const BLOCK_EXECUTOR = 'block-executor'

/** The name of the shipped program that makes calls of contracts. */
export const EVM_CALL = 'evm-call'

/** Program digests (64 hex digits) by program and parameter set, written by scripts/program-digests.ts. */
export type ShippedDigests = Readonly<Record<string, Readonly<Record<string, string>>>>

export const SHIPPED_DIGESTS: ShippedDigests = digests

/** The name of a shipped program, or undefined. */
export function nameOfDigest(digest: string): string | undefined {
  return Object.keys(SHIPPED_DIGESTS).find(name => Object.values(SHIPPED_DIGESTS[name]!).includes(digest))
}

/** The digest of a shipped program under a parameter set; a text that is no digest where it has none. */
const digestOf =
  (program: string) =>
  ({ name }: { readonly name: string }): string =>
    SHIPPED_DIGESTS[program]?.[name] ?? `no digest of ${program} under ${name}`

/** The digest of the shipped block executor under a parameter set. */
export const blockExecutorDigest = digestOf(BLOCK_EXECUTOR)

/** The same of the program that makes calls. */
export const evmCallDigest = digestOf(EVM_CALL)
