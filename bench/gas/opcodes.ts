/**
 * Opcodes whose cost is that of the interpreter: everything that reads no state that the block did not read before.
 * @module
 */
import { concatHex, type Hex } from 'viem'
import { blockOfLoop, CONTRACT, type Loop, measureLoop, op, push, repeat } from './assembly.ts'
import { type Case, type Cost, minus, run } from './measure.ts'

const MAX = (1n << 256n) - 1n
const HALF = (1n << 255n) - 19n
const ODD = 0x1234567890abcdef1234567890abcdef1234567890abcdefn

/** Operands, the one on top of the stack first. */
type Operands = readonly bigint[]

const COPIES = 40

/** An operation that takes operands from the stack and puts `results` there. */
function onStack(name: string, code: Hex, operands: readonly Operands[], results = 1): Case[] {
  return operands.map(words => {
    const pushes = concatHex(['0x', ...[...words].reverse().map(push)])
    return {
      group: 'opcode',
      name,
      input: words.length === 0 ? '' : words.map(short).join(', '),
      measure: async () => {
        const pop = await POP()
        const cost = await measureLoop({
          body: repeat(concatHex([pushes, code, repeat(op(0x50), results)]), COPIES),
          base: repeat(concatHex([pushes, repeat(op(0x50), words.length)]), COPIES),
          times: COPIES,
        })
        const pops = words.length - results
        return { steps: cost.steps + pops * pop.steps, gas: cost.gas + pops * pop.gas }
      },
    }
  })
}

/** A pop: what is measured is one with a PUSH0, which costs as much in gas and not less in steps. */
let pop: Promise<Cost> | undefined
function POP(): Promise<Cost> {
  pop ??= measureLoop({ body: repeat(op(0x5f, 0x50), 200), times: 400 })
  return pop
}

function short(word: bigint): string {
  if (word === MAX) return '2^256 − 1'
  if (word === HALF) return '2^255 − 19'
  return word < 1n << 32n ? `${word}` : `${word.toString(2).length} bits`
}

/** What a body does, on a stack that is the same after it. */
interface Statement extends Partial<Loop> {
  /** How many more pops the base has. */
  readonly pops?: number
}

function statement(name: string, input: string, body: Hex, base: Hex, { pops = 0, ...more }: Statement = {}): Case {
  const times = more.times ?? COPIES
  return {
    group: 'opcode',
    name,
    input,
    measure: async () => {
      const pop = await POP()
      const cost = await measureLoop({ body: repeat(body, times), base: repeat(base, times), ...more, times })
      return { steps: cost.steps + pops * pop.steps, gas: cost.gas + pops * pop.gas }
    },
  }
}

const pushed = (...words: (bigint | number | Hex)[]): Hex => concatHex(['0x', ...words.map(push)])
const popped = (count: number): Hex => repeat(op(0x50), count)

const BINARY: readonly (readonly [string, number])[] = [
  ...([['ADD', 0x01], ['SUB', 0x03], ['LT', 0x10], ['GT', 0x11], ['SLT', 0x12], ['SGT', 0x13], ['EQ', 0x14]] as const),
  ...([['AND', 0x16], ['OR', 0x17], ['XOR', 0x18]] as const),
] // biome-ignore format: a table
/** Of two words, with zeros at its end: a divisor whose quotient takes all that a division has. */
const MANY_ZEROS = ((1n << 60n) - 1n) << 35n
const DIVISIONS: readonly Operands[] = [[MAX, 3n], [MAX, ODD], [MAX, HALF >> 64n], [MAX, 1n << 128n], [MAX, MANY_ZEROS], [HALF, MAX >> 2n]] // biome-ignore format: a table
const CONSTANTS: readonly (readonly [string, number])[] = [
  ...([['ADDRESS', 0x30], ['ORIGIN', 0x32], ['CALLER', 0x33], ['CALLVALUE', 0x34], ['CALLDATASIZE', 0x36]] as const),
  ...([['CODESIZE', 0x38], ['GASPRICE', 0x3a], ['RETURNDATASIZE', 0x3d], ['COINBASE', 0x41], ['TIMESTAMP', 0x42]] as const),
  ...([['NUMBER', 0x43], ['PREVRANDAO', 0x44], ['GASLIMIT', 0x45], ['CHAINID', 0x46], ['SELFBALANCE', 0x47]] as const),
  ...([['BASEFEE', 0x48], ['BLOBBASEFEE', 0x4a], ['PC', 0x58], ['MSIZE', 0x59], ['GAS', 0x5a]] as const),
] // biome-ignore format: a table
const COPY_SIZES = [0, 1, 32, 1_000, 20_000]

/** A copy (dest 1 or 32, source, size): the first touch of memory is in the first rounds. */
function copies(name: string, code: Hex, misaligned: number): Case[] {
  return COPY_SIZES.flatMap(size =>
    [0, misaligned].map(to =>
      statement(
        name,
        `${size} bytes to ${to}`,
        concatHex([pushed(size, 0, to), code]),
        concatHex([pushed(size, 0, to), popped(3)]),
        {
          pops: 3,
          memory: `0x${'5b'.repeat(size)}`,
        },
      ),
    ),
  )
}

export const OPCODES: readonly Case[] = [
  ...BINARY.flatMap(([name, code]) => onStack(name, op(code), [[MAX, HALF]])),
  ...onStack('MUL', op(0x02), [[MAX, HALF]]),
  ...onStack('DIV', op(0x04), DIVISIONS),
  ...onStack('SDIV', op(0x05), [
    [HALF, MAX - ODD],
    [(1n << 255n) + 5n, MANY_ZEROS],
    ...DIVISIONS.map(([a, b]) => [a! >> 1n, b!]),
  ]),
  ...onStack('MOD', op(0x06), DIVISIONS),
  ...onStack('SMOD', op(0x07), [
    [HALF, MAX - ODD],
    [(1n << 255n) + 5n, MANY_ZEROS],
    ...DIVISIONS.map(([a, b]) => [a! >> 1n, b!]),
  ]),
  ...onStack('ADDMOD', op(0x08), [
    [MAX, MAX, HALF],
    [MAX, MAX, ODD],
    [MAX, MAX, 3n],
    [MAX, MAX, MAX - 1n],
  ]),
  ...onStack('MULMOD', op(0x09), [
    [MAX, MAX, HALF],
    [MAX, MAX, ODD],
    [MAX, MAX, 3n],
    [MAX, MAX, 1n << 200n],
    [MAX, MAX, MAX - 1n],
  ]),
  ...onStack('EXP', op(0x0a), [
    [ODD, 0n],
    [ODD, 1n],
    [ODD, 255n],
    [MAX, 65535n],
    [HALF, MAX],
  ]),
  ...onStack('SIGNEXTEND', op(0x0b), [
    [0n, MAX],
    [30n, HALF],
  ]),
  ...onStack('ISZERO', op(0x15), [[0n]]),
  ...onStack('NOT', op(0x19), [[HALF]]),
  ...onStack('BYTE', op(0x1a), [[31n, HALF]]),
  ...onStack('SHL', op(0x1b), [
    [1n, HALF],
    [131n, HALF],
  ]),
  ...onStack('SHR', op(0x1c), [
    [1n, HALF],
    [131n, HALF],
  ]),
  ...onStack('SAR', op(0x1d), [
    [1n, MAX],
    [131n, MAX],
  ]),
  ...onStack('CLZ', op(0x1e), [[1n], [0n]]),
  ...[0, 32, 64, 136, 1_000, 20_000].map(size =>
    statement(
      'KECCAK256',
      `${size} bytes`,
      concatHex([pushed(size, 0), op(0x20, 0x50)]),
      concatHex([pushed(size, 0), popped(2)]),
      {
        pops: 1,
        memory: `0x${'5b'.repeat(size)}`,
      },
    ),
  ),
  ...CONSTANTS.flatMap(([name, code]) => onStack(name, op(code), [[]])),
  ...onStack('BALANCE', op(0x31), [[BigInt(CONTRACT)]]),
  ...onStack('EXTCODESIZE', op(0x3b), [[BigInt(CONTRACT)]]),
  ...onStack('EXTCODEHASH', op(0x3f), [[BigInt(CONTRACT)]]),
  ...onStack('BLOCKHASH', op(0x40), [[0n], [5n]]),
  ...onStack('BLOBHASH', op(0x49), [[0n]]),
  ...onStack('CALLDATALOAD', op(0x35), [[1n], [1n << 200n]]),
  ...copies('CALLDATACOPY', op(0x37), 1),
  ...copies('CODECOPY', op(0x39), 1),
  ...[0, 32, 10_000].map(size =>
    statement(
      'EXTCODECOPY',
      `warm, ${size} bytes`,
      concatHex([pushed(size, 0, 1, CONTRACT), op(0x3c)]),
      concatHex([pushed(size, 0, 1, CONTRACT), popped(4)]),
      { pops: 4 },
    ),
  ),
  ...copies('MCOPY', op(0x5e), 1),
  ...onStack('POP and PUSH0', op(0x5f), [[]]),
  ...onStack('MLOAD', op(0x51), [[0n], [1n]]),
  ...onStack(
    'MSTORE',
    op(0x52),
    [
      [0n, HALF],
      [1n, HALF],
    ],
    0,
  ),
  ...onStack('MSTORE8', op(0x53), [[1n, HALF]], 0),
  statement('SLOAD', 'warm', concatHex([pushed(1), op(0x54, 0x50)]), concatHex([pushed(1), popped(1)]), {
    contract: { slots: new Map([[1n, 7n]]) },
  }),
  statement(
    'SSTORE',
    'warm and written before',
    concatHex([op(0x80), push(1), op(0x55)]),
    concatHex([op(0x80), push(1), popped(2)]),
    {
      pops: 2,
      contract: { slots: new Map([[1n, 7n]]) },
    },
  ),
  ...onStack('TLOAD', op(0x5c), [[1n]]),
  statement('TSTORE', 'one slot', concatHex([op(0x5a), push(1), op(0x5d)]), concatHex([op(0x5a), push(1), popped(2)]), {
    pops: 2,
  }),
  statement('TSTORE', 'new slots', concatHex([push(1), op(0x5a, 0x5d)]), concatHex([push(1), op(0x5a), popped(2)]), {
    pops: 2,
  }),
  statement('JUMP', 'with its destination', op(0x58, 0x60, 0x05, 0x01, 0x56, 0x5b), op(0x58, 0x60, 0x05, 0x01, 0x50), {
    pops: 1,
  }),
  statement(
    'JUMPI',
    'with its destination',
    op(0x60, 1, 0x58, 0x60, 0x05, 0x01, 0x57, 0x5b),
    op(0x60, 1, 0x58, 0x60, 0x05, 0x01, 0x50, 0x50),
    { pops: 2 },
  ),
  statement('JUMPI', 'not taken', op(0x5f, 0x5f, 0x57), op(0x5f, 0x5f, 0x50, 0x50), { pops: 2 }),
  statement('JUMPDEST', '', op(0x5b), '0x', { times: 400 }),
  ...onStack('PUSH1', op(0x60, 1), [[]]),
  ...onStack('PUSH32', concatHex([op(0x7f), `0x${'5b'.repeat(32)}`]), [[]]),
  ...onStack('DUP1', op(0x80), [[1n]], 2),
  statement(
    'DUP16',
    '',
    concatHex([repeat(op(0x5f), 16), repeat(op(0x8f), 20), popped(36)]),
    concatHex([repeat(op(0x5f), 16), popped(16)]),
    { times: 5 },
  ),
  statement('SWAP1', '', concatHex([op(0x5f), repeat(op(0x90), 40), op(0x50)]), op(0x5f, 0x50), { times: 5 }),
  statement(
    'SWAP16',
    '',
    concatHex([repeat(op(0x5f), 17), repeat(op(0x9f), 40), popped(17)]),
    concatHex([repeat(op(0x5f), 17), popped(17)]),
    { times: 5 },
  ),
  ...[0, 1, 2, 3, 4].flatMap(topics =>
    [0, 32, 5_000].map(size => {
      const words = concatHex([pushed(...Array(topics).fill(HALF)), pushed(size, 0)])
      return statement(
        `LOG${topics}`,
        `${size} bytes`,
        concatHex([words, op(0xa0 + topics)]),
        concatHex([words, popped(topics + 2)]),
        {
          pops: topics + 2,
          memory: `0x${'5b'.repeat(size)}`,
          times: 10,
        },
      )
    }),
  ),
  memoryExpansion(1_000_000),
  memoryExpansion(5_000_000),
]

/** Memory that is touched at `bytes` once. */
function memoryExpansion(bytes: number): Case {
  const touch = async (at: number) =>
    run(await blockOfLoop({ body: concatHex([push(at), op(0x51, 0x50)]), fork: 'prague' }, 1))
  return {
    group: 'opcode',
    name: 'memory expansion',
    input: `${bytes} bytes`,
    measure: async () => minus(await touch(bytes), await touch(0)),
  }
}
