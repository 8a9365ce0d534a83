/**
 * The most memory that executing blocks of a rollup can take, from what a configuration allows: what decides how many blocks, and how
 * large ones, a claim may cover. A run that has no more memory ends without an answer, and then no claim about its blocks can be shown
 * to be true or false.
 *
 * The figures are the worst that was found, and some percent more (docs/ethereum.md has the claims and the command). The worst block
 * loads as much code as its gas pays for; what a claim's earlier blocks changed in the state stays, and what they only read is given up.
 * @module
 */
import { HEAP_END, HEAP_START } from '@zkmips/isa/syscalls'
import type { RollupConfig } from './chain-config.ts'
import { QUEUE_ENTRY_BYTES } from './worst-case.ts'

/** Bytes that the machine has for everything that a program allocates. */
export const HEAP_BYTES = BigInt(HEAP_END - HEAP_START)
/** What the worst claim may take of it, by the figures below. The other half is there for what nobody found. */
export const MOST_HEAP_BYTES = HEAP_BYTES / 2n

/**
 * The executor itself, the EVM's stacks at the depth that 30 million gas reach (some 520 calls of 32 KiB), and what may be kept between
 * blocks of what they read (16 MiB as it was read).
 */
const BASE_BYTES = 42n * 2n ** 20n
/** Bytes for each gas of a block: code of 24,576 bytes for 2,500 gas, its account, and the nodes on the way to it. */
const BYTES_PER_GAS = 17n
/** Bytes for two gas of the blocks before it, for what they changed: the nodes on the way to a contract, and to a slot of it. */
const CHANGED_BYTES_PER_TWO_GAS = 5n
/** Bytes for each one of a payload, the most with withdrawals, and of queue entries: as they came, as transactions, in the block's tries. */
const BYTES_PER_PAYLOAD_BYTE = 10n
const BYTES_PER_QUEUE_BYTE = 8n

type Bounds = Pick<RollupConfig, 'gasLimitCeiling' | 'maxPayloadBytes' | 'maxQueueEntries'>

/** Bytes of the heap that a run over so many blocks takes, all of which are the worst there are. */
export function worstHeap(config: Bounds, blocks: bigint): bigint {
  const { gasLimitCeiling: gas, maxPayloadBytes, maxQueueEntries } = config
  const inputs = maxPayloadBytes * BYTES_PER_PAYLOAD_BYTE + maxQueueEntries * QUEUE_ENTRY_BYTES * BYTES_PER_QUEUE_BYTE
  const changed = ((blocks - 1n) * gas * CHANGED_BYTES_PER_TWO_GAS) / 2n
  return BASE_BYTES + memoryBytes(gas) + gas * BYTES_PER_GAS + changed + inputs
}

/** What the EVM's frames of a transaction can have of memory at once, which the executor sets aside: √(2^25 · gas). */
function memoryBytes(gas: bigint): bigint {
  return BigInt(Math.ceil(Math.sqrt(2 ** 25 * Number(gas))))
}
