/**
 * What is said of calls: facts for people, and JSON.
 * @module
 */
import { decodeChainConfig, forkAt } from '@zkmips/rollup/blocks/chain-config'
import { decodeHeader } from '@zkmips/rollup/blocks/header'
import type { CallTrace } from '@zkmips/rollup/calls/call-trace'
import type { Call, CallResult, CallResults } from '@zkmips/rollup/calls/calls'
import type { Address } from '@zkmips/rollup/hex'
import { type Abi, type AbiFunction, type AbiParameter, decodeFunctionData } from 'viem'
import { count } from '../output/format.ts'
import { type Decoded, decodeLog, decodeReason, decodeReturned } from './decoded.ts'
import { formatValue } from './values.ts'

/** Calls with what came of them. */
export interface Answered extends CallResults {
  readonly trace: CallTrace
  readonly calls: readonly AnsweredCall[]
}

export interface AnsweredCall extends Omit<Call, 'gasLimit'> {
  /** As it is shown; read from its data unless given. */
  readonly text?: string
  readonly item?: AbiFunction | undefined
}

type Fact = readonly [label: string, value: string]

/** @param abis the called contract's first */
export function callFacts({ trace, calls, results, stateRoot }: Answered, abis: readonly Abi[]): Fact[] {
  return [
    ...environmentFacts(trace),
    ...results.flatMap((result, i) => resultFacts(calls[i]!, result, abis)),
    ['state root', `${stateRoot} afterwards`],
    ['claim', `${trace.local.claimed}, the digest of these results`],
  ]
}

/** The block, as the pieces say that the claim names. */
function environmentFacts({ local, preimages }: CallTrace): Fact[] {
  const header = decodeHeader(preimages[local.blockHash] ?? '0x')
  if (header === undefined) return [['block', local.blockHash]]
  const config = decodeChainConfig(preimages[local.chainConfigDigest]!)
  const time = BigInt(header.timestamp)
  return [
    [
      'block',
      `${BigInt(header.number)} of chain ${config.chainId}, ${forkAt(config, time)}, at ${time}: ${local.blockHash}`,
    ],
    ['state root', `${header.stateRoot} before`],
  ]
}

function resultFacts(call: AnsweredCall, result: CallResult, abis: readonly Abi[]): Fact[] {
  const { to, from, value } = call
  const { text, item } = described(call, abis)
  const sent = value > 0n ? `, with ${value} wei` : ''
  return [
    [to === undefined ? 'creation' : 'call', `${text}${to === undefined ? '' : ` at ${to}`}, from ${from}${sent}`],
    outcomeFact(result, item, abis),
    ...result.logs.map((log): Fact => {
      const known = decodeLog(log, abis)?.text
      return ['log', `${known ?? `${log.topics.join(' ')} ${log.data}`} at ${log.address}`]
    }),
    ['gas', count(Number(result.gasUsed))],
  ]
}

function outcomeFact(result: CallResult, item: AbiFunction | undefined, abis: readonly Abi[]): Fact {
  if (result.status === 'reverted') return ['reverted', decodeReason(result, abis).text]
  if (result.status === 'halted') return ['halted', result.halt!]
  if (result.created !== undefined)
    return ['created', `${result.created}, ${count((result.output.length - 2) / 2)} bytes of code`]
  return ['returned', decodeReturned(result, item)?.text ?? (result.output === '0x' ? 'nothing' : result.output)]
}

/** What a call does by its data, where nobody says it. */
function described({ text, item, to, data }: AnsweredCall, abis: readonly Abi[]): Pick<AnsweredCall, 'text' | 'item'> {
  if (text !== undefined) return { text, item }
  if (to === undefined)
    return { text: `a contract, by ${count((data.length - 2) / 2)} bytes of code and arguments`, item }
  for (const abi of abis) {
    try {
      const { functionName, args = [] } = decodeFunctionData({ abi, data })
      const functions = abi.filter(
        (entry): entry is AbiFunction => entry.type === 'function' && entry.name === functionName,
      )
      const found = functions.find(({ inputs }: { inputs: readonly AbiParameter[] }) => inputs.length === args.length)
      return { text: `${functionName}(${(args as readonly unknown[]).map(formatValue).join(', ')})`, item: found }
    } catch {}
  }
  return { text: `call data ${data}`, item }
}

/** Integers are decimal text. */
export function callJson({ trace, calls, results, stateRoot }: Answered, abis: readonly Abi[]) {
  return {
    local: trace.local,
    calls: results.map((result, i) => resultJson(calls[i]!, result, abis)),
    stateRoot,
  }
}

function resultJson(call: AnsweredCall, result: CallResult, abis: readonly Abi[]) {
  const { text, item } = described(call, abis)
  const { status, halt, output, created, logs } = result
  const returned = status === 'success' && created === undefined ? decodeReturned(result, item) : undefined
  return {
    call: text,
    from: call.from,
    to: call.to ?? null,
    value: String(call.value),
    data: call.data,
    status,
    ...(created && { created }),
    ...(halt && { halt }),
    ...(status === 'reverted' && { reason: reasonJson(decodeReason(result, abis)) }),
    output,
    ...(returned && { returned: returned.json }),
    gasUsed: Number(result.gasUsed),
    logs: logs.map(log => ({ ...log, ...(decodeLog(log, abis)?.json ?? { name: null }) })),
  }
}

const reasonJson = ({ text, json }: Decoded) => ({ text, ...json })

/** Where the contract is, in front of the rest. */
export const contractFact = (name: string, address: Address | undefined, source: string): Fact[] => [
  ['contract', address === undefined ? `${name}, which could not be created` : `${name} at ${address}`],
  ['state', source],
]
