/** A parent that gives the next block the base fee and the blob gas that a state test wants. */
import { bytesToHex, numberToHex } from 'viem'
import type { EthereumConfig } from '../../blocks/chain-config.ts'
import { forkAt } from '../../blocks/chain-config.ts'
import { rlpInteger } from '../../blocks/rlp.ts'
import type { Hex } from '../../hex.ts'
import { EMPTY_ROOT } from './trie.ts'

const GAS_PER_BLOB = 131_072n
/** EIP-7918. */
const BLOB_BASE_COST = 8_192n
const NO_OMMERS: Hex = '0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347'
const NO_REQUESTS: Hex = '0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const WORD: Hex = `0x${'00'.repeat(32)}`

/** The fields of the header. @throws Error where no parent does it */
export function parentOf(env: Readonly<Record<string, Hex>>, config: EthereumConfig, stateRoot: Uint8Array): Hex[] {
  const timestamp = BigInt(env.currentTimestamp ?? 1)
  const gasLimit = BigInt(env.currentGasLimit!)
  const baseFee = BigInt(env.currentBaseFee ?? 7)
  const fork = forkAt(config, timestamp)!
  const empty = bytesToHex(EMPTY_ROOT)
  const fields = [
    WORD,
    NO_OMMERS,
    numberToHex(0n, { size: 20 }),
    bytesToHex(stateRoot),
    empty,
    empty,
    `0x${'00'.repeat(256)}`,
    '0x',
    rlpInteger(BigInt(env.currentNumber ?? 1) - 1n),
    rlpInteger(gasLimit),
    // Half of the limit leaves the base fee as it is.
    rlpInteger(gasLimit / 2n),
    rlpInteger(timestamp - 1n),
    '0x',
    WORD,
    '0x0000000000000000',
    rlpInteger(baseFee),
    empty,
  ] as Hex[]
  if (fork === 'shanghai') return fields
  const { used, excess } = blobGasBefore(BigInt(env.currentExcessBlobGas ?? 0), baseFee, config, timestamp)
  fields.push(rlpInteger(used), rlpInteger(excess), WORD)
  return fork === 'cancun' ? fields : [...fields, NO_REQUESTS]
}

function blobGasBefore(wanted: bigint, baseFee: bigint, config: EthereumConfig, timestamp: bigint) {
  const schedule = config.blobs.findLast(({ time }) => time <= timestamp)!
  const target = schedule.target * GAS_PER_BLOB
  const fork = forkAt(config, timestamp)
  const hasReserve = fork === 'osaka' || fork === 'amsterdam'
  const candidates = [
    { used: target, excess: wanted },
    { used: 0n, excess: wanted },
    { used: 0n, excess: wanted + target },
  ]
  const found = candidates.find(({ used, excess }) => {
    if (used + excess < target) return wanted === 0n
    const isReserved =
      hasReserve && BLOB_BASE_COST * baseFee > GAS_PER_BLOB * blobPrice(excess, schedule.baseFeeUpdateFraction)
    if (isReserved) return excess + (used * (schedule.max - schedule.target)) / schedule.max === wanted
    return used + excess - target === wanted
  })
  if (!found) throw new Error(`no parent gives an excess of ${wanted} blob gas`)
  return found
}

/** EIP-4844's fake exponential, from 1 wei. */
function blobPrice(excess: bigint, fraction: bigint): bigint {
  let sum = 0n
  let term = fraction
  for (let i = 1n; term > 0n; i++) {
    sum += term
    term = (term * excess) / (fraction * i)
  }
  return sum / fraction
}
