/**
 * Contracts that do one thing over and over. How often is the calldata.
 * @module
 */
import { concatHex, type Hex, numberToHex, pad, size } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { type Cost, minus, per, run } from './measure.ts'
import { type BlockOptions, CHAIN_ID, type World, type WorldAccount } from './world.ts'

export const op = (...bytes: number[]): Hex => `0x${bytes.map(byte => byte.toString(16).padStart(2, '0')).join('')}`
/** The shortest push. */
export function push(value: bigint | number | Hex): Hex {
  const hex = typeof value === 'string' ? value : numberToHex(value)
  const digits = BigInt(hex) === 0n ? '' : hex.slice(2)
  const bytes = digits.length % 2 === 0 ? digits : `0${digits}`
  return `0x${(0x5f + bytes.length / 2).toString(16)}${bytes}`
}
export const repeat = (code: Hex, times: number): Hex => concatHex(Array(times).fill(code) as Hex[])

export const CONTRACT: Hex = '0x00000000000000000000000000000000c0de0000'
export const SENDER = privateKeyToAccount(pad('0x1', { size: 32 }))
export const RICH = 10n ** 24n

/** 24,576 bytes, each contract's its own. */
export const largeCode = (index: number): Hex =>
  concatHex([op(0x00), numberToHex(index, { size: 4 }), `0x${'5b'.repeat(24_571)}`])

/** A contract whose loop has this body; the counter is on top of the stack before and after it, and `memory` in memory. */
export function loop(body: Hex, memory: Hex = '0x'): Hex {
  // codecopy(0, where memory's content is, its size); the counter
  const start = (offset: number) =>
    concatHex([
      `0x62${size(memory).toString(16).padStart(6, '0')}`,
      `0x62${offset.toString(16).padStart(6, '0')}`,
      op(0x5f, 0x39, 0x5f, 0x35),
    ])
  const end = concatHex([
    push(1),
    op(0x90, 0x03, 0x80),
    `0x61${size(start(0)).toString(16).padStart(4, '0')}`,
    op(0x57, 0x00),
  ])
  const code = concatHex([op(0x5b), body, end])
  return concatHex([start(size(start(0)) + size(code)), code, memory])
}

export const call = (data: Hex, gas: bigint, fields: Record<string, unknown> = {}): Promise<Hex> =>
  callBy(SENDER, data, gas, fields)

export async function callBy(
  account: typeof SENDER,
  data: Hex,
  gas: bigint,
  fields: Record<string, unknown> = {},
): Promise<Hex> {
  const fees = { maxFeePerGas: 100n, maxPriorityFeePerGas: 1n }
  return account.signTransaction({ chainId: CHAIN_ID, nonce: 0, to: CONTRACT, data, gas, ...fees, ...fields } as never)
}

export interface Loop {
  /** Once round. */
  readonly body: Hex
  /** The same without what is measured. */
  readonly base?: Hex
  /** How often the body has it. */
  readonly times: number
  /** What memory starts with. */
  readonly memory?: Hex
  readonly accounts?: World
  readonly contract?: Omit<WorldAccount, 'code'>
  readonly rounds?: readonly [few: number, many: number]
  readonly fork?: 'prague' | 'osaka'
}

/** The block with one transaction that goes round so often. */
export async function blockOfLoop(
  options: Pick<Loop, 'body' | 'memory' | 'accounts' | 'contract' | 'fork'>,
  rounds: number,
): Promise<BlockOptions> {
  const { body, memory = '0x', accounts = new Map(), contract = {}, fork = 'osaka' } = options
  const transaction = await call(pad(numberToHex(rounds), { size: 32 }), fork === 'osaka' ? 16_000_000n : 900_000_000n)
  const code = loop(body, memory)
  const world: World = new Map([[SENDER.address, { balance: RICH }], [CONTRACT, { ...contract, code }], ...accounts])
  return { world, transactions: [transaction], fork }
}

/** The cost of one time, without that of the base. */
export async function measureLoop({ base, times, rounds: [few, many] = [1, 4], ...options }: Loop): Promise<Cost> {
  const cost = async (body: Hex) => {
    const [a, b] = [await blockOfLoop({ ...options, body }, few), await blockOfLoop({ ...options, body }, many)]
    return per(minus(run(b), run(a)), many - few)
  }
  const whole = await cost(options.body)
  return per(base === undefined ? whole : minus(whole, await cost(base)), times)
}
