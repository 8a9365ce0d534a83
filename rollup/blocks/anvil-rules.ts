/**
 * What is different about anvil, said where it shows. Its blocks follow Ethereum's rules but for the state's root: what the EVM
 * reads or writes stays in the state, empty or not, which the executor follows (keepsEmpty); and its state can be changed outside of
 * blocks, which no executor can.
 * @module
 */
import { CaptureError } from './capture-error.ts'
import type { FoundRules } from './find-rules.ts'
import type { BlockHeader } from './header.ts'
import type { OtherStateError } from './node-pieces.ts'
import { EMPTY_ROOT } from './trie.ts'

/** Why a block of anvil's has another hash than the executor computes; undefined for other nodes and other differences. */
export function anvilReason(fields: readonly string[], { isAnvil }: FoundRules, log: string): string | undefined {
  if (isAnvil && log.includes('the block is not later than its parent'))
    return 'anvil gives blocks of the same second the same time, which Ethereum does not allow: mine them a second apart, or capture them under the rules of a rollup (block capture --rules rollup)'
  if (!isAnvil || fields.length !== 1 || fields[0] !== 'stateRoot') return undefined
  return (
    'the known difference is that anvil keeps slots of zero in its state which were read in a call that failed, but only of accounts ' +
    'that no transaction created (code by anvil_setCode or by delegation), and no state says which those are; ' +
    'leave that call out, or deploy the code by a transaction'
  )
}

/** @throws CaptureError for a parent that does not state the root of its state: anvil's genesis block states that of no accounts */
export function requireStatedRoot({ number, stateRoot }: BlockHeader, { isAnvil }: FoundRules): void {
  if (!isAnvil || stateRoot !== EMPTY_ROOT) return
  const first = BigInt(number) + 1n
  throw new CaptureError(
    'OTHER_STATE',
    `anvil's block ${BigInt(number)} does not state the root of its state, so block ${first} has no parent to be proved on; capture block ${first + 1n} or a later one`,
  )
}

/** The state that the node proves is not the one that its header states. */
export function otherStateOf({ message, state }: OtherStateError, { isAnvil }: FoundRules): CaptureError {
  if (!isAnvil) return new CaptureError('OTHER_STATE', `${message}; the answer is wrong, ask another node`)
  return new CaptureError(
    'OTHER_STATE',
    `anvil's state was changed after block ${state.number} outside of any block (anvil_setBalance, anvil_setCode, anvil_setStorageAt and the like), so no header states what block ${state.number + 1n} was executed on; ` +
      'mine a block after such changes, and capture a later one',
  )
}
