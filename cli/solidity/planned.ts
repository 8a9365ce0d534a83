/**
 * The calls that a command line asks for: functions with their arguments, encoded.
 * @module
 */

import type { Address, Hex } from '@zkmips/rollup/hex'
import {
  type Abi,
  type AbiFunction,
  type AbiParameter,
  concatHex,
  encodeAbiParameters,
  encodeFunctionData,
  parseAbiItem,
} from 'viem'
import { usageError } from '../errors.ts'
import { plural } from '../output/format.ts'
import type { Contract } from './contract.ts'
import { parseValue, signatureOf } from './values.ts'

export interface PlannedCall {
  /** As it is shown. */
  readonly text: string
  /** Undefined for the contract that is created. */
  readonly to: Address | undefined
  readonly data: Hex
  /** Undefined for call data that was given as such. */
  readonly item: AbiFunction | undefined
}

/** The code that creates a contract, with its arguments. @throws CliError */
export function creationCode({ name, abi, bytecode }: Contract, args: readonly string[]): Hex {
  const creator = abi.find(item => item.type === 'constructor')
  const inputs = creator?.inputs ?? []
  requireCount(`the constructor ${signatureOf(name, inputs)}`, inputs, args)
  return concatHex([bytecode, encodeAbiParameters(inputs, parseArguments(inputs, args))])
}

/**
 * @param words of `--call`: a function, its arguments, the next function, and so on. A function is its name, where the contract has one of that
 *   name only, its signature, or either behind an address and a dot; or all of the call data in hex
 * @throws CliError
 */
export function planCalls(words: readonly string[], contract: Contract): PlannedCall[] {
  const calls: PlannedCall[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at++]!
    if (/^0x([0-9a-f]{2})*$/i.test(word)) {
      calls.push({ text: `call data ${word}`, to: undefined, data: word as Hex, item: undefined })
      continue
    }
    const [, address, name] = /^(?:(0x[0-9a-f]{40})\.)?(.+)$/is.exec(word) ?? []
    const item = findFunction(name ?? word, contract, address !== undefined)
    const args = words.slice(at, at + item.inputs.length)
    at += item.inputs.length
    requireCount(signatureOf(item.name, item.inputs), item.inputs, args)
    const data = encodeFunctionData({ abi: [item], functionName: item.name, args: parseArguments(item.inputs, args) })
    calls.push({ text: `${item.name}(${args.join(', ')})`, to: address as Address | undefined, data, item })
  }
  return calls
}

function requireCount(what: string, inputs: readonly AbiParameter[], args: readonly string[]): void {
  if (inputs.length === args.length) return
  throw usageError(
    `${what} takes ${plural(inputs.length, 'argument')}, and ${args.length} ${args.length === 1 ? 'is' : 'are'} given`,
  )
}

const parseArguments = (inputs: readonly AbiParameter[], args: readonly string[]): unknown[] =>
  inputs.map((input, i) => parseValue(input, args[i]!, `argument ${i + 1}${input.name ? `, ${input.name},` : ''}`))

const isFunction = (item: Abi[number]): item is AbiFunction => item.type === 'function'

/** @throws CliError */
function findFunction(text: string, { name, abi, others }: Contract, isElsewhere: boolean): AbiFunction {
  const own = abi.filter(isFunction)
  const known = isElsewhere ? [...own, ...others.flatMap(other => other.filter(isFunction))] : own
  const compact = text.replaceAll(' ', '')
  const hasTypes = compact.includes('(')
  const matching = known.filter(item =>
    hasTypes ? signatureOf(item.name, item.inputs) === compact : item.name === compact,
  )
  const [found] = matching
  const signatures = [...new Set(matching.map(item => signatureOf(item.name, item.inputs)))]
  if (signatures.length > 1)
    throw usageError(`${name} has several functions ${compact}; name one: ${signatures.join(' or ')}`)
  if (found !== undefined) return found
  if (isElsewhere && hasTypes) return fromSignature(text)
  const near = own
    .filter(item => item.name === compact.replace(/\(.*/s, ''))
    .map(item => signatureOf(item.name, item.inputs))
  const shown = (near.length > 0 ? near : own.map(item => signatureOf(item.name, item.inputs))).slice(0, 12)
  const there = shown.length === 0 ? 'it has none' : `it has ${shown.join(', ')}`
  throw usageError(`${name} has no function ${text}: ${there}`)
}

/** Of a contract that nothing here is known of. @throws CliError */
function fromSignature(text: string): AbiFunction {
  try {
    const item = parseAbiItem(`function ${text}`) as Abi[number]
    if (isFunction(item)) return item
  } catch {}
  throw usageError(
    `${text} is no signature of a function: write transfer(address,uint256), and behind it returns (bool) if you like`,
  )
}
