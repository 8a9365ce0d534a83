/** The guest that makes calls: what it claims, and what it does with what is not as it must be. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMachine } from '@zkmips/emulator/engine/create-machine'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { MissingPreimageError } from '@zkmips/emulator/host/oracle'
import { loadElf } from '@zkmips/emulator/program/elf'
import { keccak256, toRlp } from 'viem'
import { expect, it } from 'vitest'
import type { Hex } from '../hex.ts'
import { type CallTrace, callOracle, formatCallTrace, parseCallTrace } from './call-trace.ts'
import { type Call, CallError } from './calls.ts'
import { makeCalls } from './execute-calls.ts'
import { DEVELOPMENT_CHAIN, madeUpBlock } from './made-up-block.ts'

const program = loadElf(readFileSync(join(import.meta.dirname, '../../fixtures/elf/evm-call.elf')))
const FROM = '0x00000000000000000000000000000000000000f1'
const AT = '0x00000000000000000000000000000000000000c0'

const block = (code: Hex, hardfork: 'osaka' | 'shanghai' = 'osaka') =>
  madeUpBlock({
    allocation: { [FROM]: { balance: 10n }, [AT]: { code, storage: { '0x0': 4n } } },
    chainId: DEVELOPMENT_CHAIN,
    hardfork,
    timestamp: 1n,
  })
const call = (fields: Partial<Call> = {}): Call => ({
  from: FROM,
  to: AT,
  value: 0n,
  gasLimit: 100_000n,
  data: '0x',
  ...fields,
})

function execute(trace: CallTrace): { exitCode: number; log: string } {
  let log = ''
  const onOutput = (fd: 1 | 2, bytes: Uint8Array) => {
    if (fd === 2) log += new TextDecoder().decode(bytes)
  }
  const machine = createMachine(program, new CollectingHost(callOracle(trace), { onOutput }))
  machine.run()
  return { exitCode: machine.state.exitCode, log }
}

/** PUSH1 0, SLOAD, PUSH1 1, ADD, DUP1, PUSH1 0, SSTORE, PUSH1 0, MSTORE, PUSH1 32, PUSH1 0, RETURN. */
const ADDS: Hex = '0x6000546001018060005560005260206000f3'
/** Writes 1 to slot 0, and reverts with the word 7. */
const REVERTS: Hex = '0x6001600055600760005260206000fd'

it('what it computes is what it accepts as a claim, and nothing else', async () => {
  const { trace, results } = await makeCalls(program, block(ADDS), [call(), call()])
  expect(results.map(({ status, output }) => [status, BigInt(output)])).toEqual([
    ['success', 5n],
    ['success', 6n],
  ])
  expect(execute(trace)).toEqual({ exitCode: 0, log: '' })
  const claimed = trace.local.claimed.replace(/.$/, digit => (digit === '0' ? '1' : '0')) as Hex
  expect(execute({ ...trace, local: { ...trace.local, claimed } }).exitCode).toBe(1)
})

it.each(['osaka', 'shanghai'] as const)('a revert leaves the state as it was under %s', async hardfork => {
  const made = await makeCalls(program, block(REVERTS, hardfork), [call()])
  expect(made.results).toMatchObject([{ status: 'reverted', output: `0x${'07'.padStart(64, '0')}`, logs: [] }])
  const halted = await makeCalls(program, block('0xfe', hardfork), [call({ gasLimit: 50_000n })])
  expect(halted.results).toMatchObject([{ status: 'halted', halt: 'the INVALID instruction (0xfe)', gasUsed: 50_000n }])
  expect(execute(halted.trace).exitCode, 'a halt is a result').toBe(0)
})

it('the trace survives being written, and is refused where anything in it is changed', async () => {
  const { trace } = await makeCalls(program, block(ADDS), [call()])
  const text = formatCallTrace(trace)
  expect(parseCallTrace(text).trace).toEqual(trace)
  for (const [hash, data] of Object.entries(trace.preimages)) {
    const changed = text.replace(
      `"${hash}": "${data}"`,
      `"${hash}": "${data.slice(0, -1)}${data.endsWith('1') ? '2' : '1'}"`,
    )
    expect(changed).not.toBe(text)
    expect(() => parseCallTrace(changed)).toThrow(/its bytes have the hash/)
  }
  expect(() => parseCallTrace(text.replace('"version": 1', '"version": 9'))).toThrow(/version 9/)
})

it('whatever piece is wrong, nothing follows; without one it stops', async () => {
  const { trace } = await makeCalls(program, block(ADDS), [call()])
  for (const hash of Object.keys(trace.preimages) as Hex[]) {
    const { [hash]: data, ...others } = trace.preimages
    expect(() => execute({ ...trace, preimages: others }), hash).toThrow(MissingPreimageError)
    const wrong = { ...others, [hash]: `${data}00` as Hex }
    expect(execute({ ...trace, preimages: wrong })).toEqual({ exitCode: 2, log: 'a preimage does not have its hash' })
  }
})

const word: Hex = `0x${'11'.repeat(32)}`
it.each<[string, Hex, string]>([
  ['no RLP', '0xff', 'the list of calls is malformed'],
  ['a text', toRlp('0x1234'), 'the list of calls is malformed'],
  ['short hashes', toRlp(['0x12']), 'the list of calls is malformed'],
  ['more behind it', `${toRlp([word])}00`, 'the list of calls is malformed'],
])('ends with 2 for a list of calls that is %s', async (_, list, says) => {
  const { trace } = await makeCalls(program, block(ADDS), [call()])
  const callsDigest = keccak256(list)
  const preimages = { ...trace.preimages, [callsDigest]: list }
  expect(execute({ ...trace, local: { ...trace.local, callsDigest }, preimages })).toEqual({ exitCode: 2, log: says })
})

it.each<[string, Hex]>([
  ['of four fields', toRlp([FROM, AT, '0x', '0x'])],
  ['of six fields', toRlp([FROM, AT, '0x', '0x', '0x', '0x'])],
  ['from 19 bytes', toRlp([`0x${'11'.repeat(19)}`, AT, '0x', '0x5208', '0x'])],
  ['to 19 bytes', toRlp([FROM, `0x${'11'.repeat(19)}`, '0x', '0x5208', '0x'])],
  ['with a value of 33 bytes', toRlp([FROM, AT, `0x${'11'.repeat(33)}`, '0x5208', '0x'])],
  ['with a gas limit of 9 bytes', toRlp([FROM, AT, '0x', `0x${'11'.repeat(9)}`, '0x'])],
])('ends with 2 for a call %s', async (_, document) => {
  const { trace } = await makeCalls(program, block(ADDS), [call()])
  const list = toRlp([keccak256(document)])
  const callsDigest = keccak256(list)
  const preimages = { ...trace.preimages, [callsDigest]: list, [keccak256(document)]: document }
  const end = execute({ ...trace, local: { ...trace.local, callsDigest }, preimages })
  expect(end).toEqual({ exitCode: 2, log: 'a call is malformed' })
})

it('what no transaction could do has no true claim', async () => {
  const refused = (calls: Call[]) => makeCalls(program, block(ADDS), calls).catch(error => error)
  const error = await refused([call(), call({ value: 11n })])
  expect(error).toBeInstanceOf(CallError)
  expect(error.message).toContain('call 2 of 2 cannot be made: the caller has less ether')
  expect((await refused([call({ gasLimit: 20_000n })])).message).toContain('its gas limit is below')
  expect((await refused([call({ data: `0x${'00'.repeat(120_000)}` })])).message).toContain(
    'a call with its data has 120055 bytes',
  )
  const { trace } = await makeCalls(program, block(ADDS), [call()])
  const other = { ...trace, local: { ...trace.local, blockNumber: word } }
  expect(execute(other)).toEqual({ exitCode: 1, log: "local key 4 is not the block's number" })
})
