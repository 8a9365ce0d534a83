/**
 * The first block of a chain of our own.
 * @module
 */
import { type Hex, keccak256, toRlp } from 'viem'
import { FORKS, type Fork } from '../blocks/chain-config.ts'
import { ZERO_WORD } from '../blocks/inputs.ts'
import { rlpInteger } from '../blocks/rlp.ts'
import { EMPTY_ROOT } from './state-trie.ts'

export interface GenesisFields {
  readonly timestamp: bigint
  readonly gasLimit: bigint
  readonly gasUsed: bigint
  readonly baseFee: bigint
  readonly blobGasUsed?: bigint
  readonly excessBlobGas?: bigint
}

const NO_REQUESTS: Hex = '0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const ZERO_ADDRESS: Hex = `0x${'00'.repeat(20)}`

/** RLP of the header of block 0, or of another block of nothing that a chain begins with. @param fork whose fields it has */
export function genesisHeader(stateRoot: Hex, fields: GenesisFields, fork: Fork): Hex {
  const isFrom = (name: Fork) => FORKS.indexOf(fork) >= FORKS.indexOf(name)
  const { gasLimit, gasUsed, timestamp, baseFee, blobGasUsed = 0n, excessBlobGas = 0n } = fields
  return toRlp([
    ...[ZERO_WORD, keccak256('0xc0'), ZERO_ADDRESS, stateRoot, EMPTY_ROOT, EMPTY_ROOT, `0x${'00'.repeat(256)}` as Hex],
    ...[0n, 0n, gasLimit, gasUsed, timestamp].map(rlpInteger),
    ...(['0x', ZERO_WORD, '0x0000000000000000', rlpInteger(baseFee), EMPTY_ROOT] as const),
    ...(isFrom('cancun') ? [rlpInteger(blobGasUsed), rlpInteger(excessBlobGas), ZERO_WORD] : []),
    ...(isFrom('prague') ? [NO_REQUESTS] : []),
  ])
}
