/**
 * What reads state for the first time, or changes it: nodes of tries are read and hashed, and hashed again for the state root.
 * @module
 */
import { concatHex, getContractAddress, type Hex, numberToHex, pad, size } from 'viem'
import { CONTRACT, type Loop, largeCode, measureLoop, op, push } from './assembly.ts'
import type { Case } from './measure.ts'
import type { WorldAccount } from './world.ts'

const MANY = 24
const FIRST = 0x100000
const at = (index: number): Hex => pad(numberToHex(FIRST + index), { size: 20 })

/** The counter is below the top of the stack; leaves a new address or slot there. */
const NEXT = concatHex([op(0x80), push(FIRST), op(0x01)])

const accounts = (make: (index: number) => WorldAccount | undefined) =>
  new Map(Array.from({ length: MANY }, (_, i) => [at(i + 1), make(i + 1)] as const))
const slots = (value: (index: number) => bigint) =>
  new Map(Array.from({ length: MANY }, (_, i) => [BigInt(FIRST + i + 1), value(i + 1)] as const))

function state(name: string, input: string, body: Hex, more: Partial<Loop> = {}): Case {
  const options = { body: concatHex([NEXT, body]), times: 1, rounds: [4, MANY] as const, ...more }
  return { group: 'state', name, input, measure: () => measureLoop(options) }
}

const plain = () => ({ balance: 5n, nonce: 1n })
const withLarge = (index: number) => ({ nonce: 1n, code: largeCode(index) })
/** A call of the address below the operands: value, input and output empty. */
const CALL = concatHex([op(0x5f, 0x5f, 0x5f, 0x5f, 0x5f, 0x85, 0x5a, 0xf1, 0x50, 0x50)])
const CALL_WITH_VALUE = concatHex([op(0x5f, 0x5f, 0x5f, 0x5f, 0x60, 0x01, 0x85, 0x5a, 0xf1, 0x50, 0x50)])
const DELEGATECALL = concatHex([op(0x5f, 0x5f, 0x5f, 0x5f, 0x84, 0x5a, 0xf4, 0x50, 0x50)])
const paying = { balance: 10n ** 18n }

/** Creations of what is in memory, which is the init code. */
function creation(opcode: 'CREATE' | 'CREATE2', input: string, memory: Hex): Case {
  const from = { from: CONTRACT, bytecode: memory }
  const created = Array.from({ length: 4 }, (_, i) =>
    opcode === 'CREATE'
      ? getContractAddress({ ...from, opcode, nonce: BigInt(i) })
      : getContractAddress({ ...from, opcode, salt: pad(numberToHex(i), { size: 32 }) }),
  )
  const operands = concatHex([push(size(memory)), op(0x5f, 0x5f)])
  // CREATE2 takes the counter as its salt.
  const body =
    opcode === 'CREATE' ? concatHex([operands, op(0xf0, 0x50)]) : concatHex([op(0x80), operands, op(0xf5, 0x50)])
  const accounts = new Map(created.map(address => [address.toLowerCase() as Hex, undefined]))
  const options = { body, times: 1, memory, accounts, rounds: [1, 3] as const, fork: 'prague' as const }
  return { group: 'state', name: opcode, input, measure: () => measureLoop(options) }
}
/** Init code that returns `bytes` bytes of code: zeros. */
const returning = (bytes: number): Hex => concatHex([push(bytes), op(0x5f, 0xf3)])

export const STATE: readonly Case[] = [
  state('BALANCE', 'cold', op(0x31, 0x50), { accounts: accounts(plain) }),
  state('BALANCE', 'cold, absent', op(0x31, 0x50), { accounts: accounts(() => undefined) }),
  state('EXTCODEHASH', 'cold', op(0x3f, 0x50), { accounts: accounts(plain) }),
  state('EXTCODESIZE', 'cold, code of 24,576 bytes', op(0x3b, 0x50), { accounts: accounts(withLarge) }),
  state('EXTCODECOPY', 'cold, code of 24,576 bytes', concatHex([push(24_576), op(0x5f, 0x5f, 0x83, 0x3c, 0x50)]), {
    accounts: accounts(withLarge),
  }),
  state('CALL', 'cold, no code', CALL, { accounts: accounts(plain) }),
  state('CALL', 'cold, code of 24,576 bytes', CALL, { accounts: accounts(withLarge) }),
  state('CALL', 'cold, with value', CALL_WITH_VALUE, { accounts: accounts(plain), contract: paying }),
  state('CALL', 'cold, with value, to an absent account', CALL_WITH_VALUE, {
    accounts: accounts(() => undefined),
    contract: paying,
  }),
  state('DELEGATECALL', 'cold, code of 24,576 bytes', DELEGATECALL, { accounts: accounts(withLarge) }),
  state('CALL', 'cold, delegated (EIP-7702) to a cold account with 24,576 bytes', CALL, {
    accounts: new Map<Hex, WorldAccount | undefined>([
      ...Array.from(
        { length: MANY },
        (_, i) => [at(i + 1), { code: concatHex([op(0xef, 1, 0), at(0x1000 + i)]) }] as const,
      ),
      ...Array.from({ length: MANY }, (_, i) => [at(0x1000 + i), withLarge(i)] as const),
    ]),
  }),
  state('SELFDESTRUCT', 'to a cold account with value', '0x', {
    body: concatHex([NEXT, op(0x5f, 0x5f, 0x5f, 0x5f, 0x5f, 0x85, 0x5a, 0xf1, 0x50, 0x50)]),
    accounts: new Map<Hex, WorldAccount | undefined>([
      ...Array.from(
        { length: MANY },
        (_, i) => [at(i + 1), { balance: 5n, code: concatHex([push(at(0x1000 + i)), op(0xff)]) }] as const,
      ),
      ...Array.from({ length: MANY }, (_, i) => [at(0x1000 + i), plain()] as const),
    ]),
  }),
  state('SLOAD', 'cold', op(0x54, 0x50), { contract: { slots: slots(() => 7n) } }),
  state('SLOAD', 'cold, absent', op(0x54, 0x50), { contract: { slots: slots(() => 0n) } }),
  state('SSTORE', 'a new slot', op(0x60, 1, 0x90, 0x55), { contract: { slots: slots(() => 0n) } }),
  state('SSTORE', 'a changed slot', op(0x60, 1, 0x90, 0x55), { contract: { slots: slots(() => 7n) } }),
  state('SSTORE', 'a deleted slot (before the refund)', op(0x5f, 0x90, 0x55), { contract: { slots: slots(() => 7n) } }),
  state('SSTORE', 'not changed', op(0x60, 7, 0x90, 0x55), { contract: { slots: slots(() => 7n) } }),
  ...(['CREATE', 'CREATE2'] as const).flatMap(opcode => [
    creation(opcode, 'code of 24,576 bytes', returning(24_576)),
    creation(opcode, 'init code of 49,152 bytes that stops', `0x00${'5b'.repeat(49_151)}`),
    creation(opcode, 'nothing', '0x'),
  ]),
  warmCall('CALL', 'warm, code that stops', op(0x5f, 0x5f, 0x5f, 0x5f, 0x5f), op(0xf1), { code: op(0x00) }),
  warmCall('CALL', 'warm, no code', op(0x5f, 0x5f, 0x5f, 0x5f, 0x5f), op(0xf1), { balance: 1n }),
  warmCall('STATICCALL', 'warm, code that stops', op(0x5f, 0x5f, 0x5f, 0x5f), op(0xfa), { code: op(0x00) }),
  warmCall('DELEGATECALL', 'warm, code that stops', op(0x5f, 0x5f, 0x5f, 0x5f), op(0xf4), { code: op(0x00) }),
  warmCall('CALL', 'warm, code that fails', op(0x5f, 0x5f, 0x5f, 0x5f, 0x5f), op(0xf1), { code: op(0x5f, 0x5f, 0xfd) }),
  warmCall('CALL', 'warm, code of 24,576 bytes that stops', op(0x5f, 0x5f, 0x5f, 0x5f, 0x5f), op(0xf1), {
    code: largeCode(1),
  }),
  deepCalls(),
]

function warmCall(name: string, input: string, operands: Hex, code: Hex, account: WorldAccount): Case {
  const target = at(1)
  const body = concatHex([operands, push(target), op(0x5a), code, op(0x50)])
  return {
    group: 'state',
    name,
    input,
    measure: () =>
      measureLoop({ body: concatHex(Array(10).fill(body)), times: 10, accounts: new Map([[target, account]]) }),
  }
}

/** A contract that calls itself with all but a 64th of the gas until there is none. */
function deepCalls(): Case {
  const target = at(1)
  const code = concatHex([op(0x5f, 0x5f, 0x5f, 0x5f, 0x5f), push(target), op(0x5a, 0xf1, 0x50, 0x00)])
  const body = concatHex([op(0x5f, 0x5f, 0x5f, 0x5f, 0x5f), push(target), op(0x5a, 0xf1, 0x50)])
  return {
    group: 'state',
    name: 'CALL',
    input: 'into itself, as deep as it goes',
    measure: () => measureLoop({ body, times: 1, rounds: [2, 4], accounts: new Map([[target, { code }]]) }),
  }
}
