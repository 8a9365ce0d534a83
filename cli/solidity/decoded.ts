/**
 * What came of calls, read by the contracts' ABIs. What no ABI fits stays bytes.
 * @module
 */

import type { CallResult, Log } from '@zkmips/rollup/calls/calls'
import {
  type Abi,
  type AbiFunction,
  type AbiParameter,
  decodeAbiParameters,
  decodeErrorResult,
  decodeEventLog,
} from 'viem'
import { formatValue, jsonValue, typeName } from './values.ts'

/** A name and the values in it, for text and for JSON. */
export interface Decoded {
  readonly text: string
  readonly json: object
}

/** Of `Panic(uint256)`: docs.soliditylang.org, "Panic via assert and Error via require". */
const PANICS: Readonly<Record<string, string>> = {
  '1': 'assert failed',
  '17': 'arithmetic overflow or underflow',
  '18': 'division by zero',
  '33': 'no such value of an enum',
  '34': 'a byte array in storage is encoded wrongly',
  '49': 'pop of an empty array',
  '50': 'index out of bounds',
  '65': 'too much memory',
  '81': 'a function pointer that points nowhere',
}

/** @returns what a call returned; undefined where its type is not known or the bytes are not of it */
export function decodeReturned({ output }: CallResult, item: AbiFunction | undefined): Decoded | undefined {
  const outputs = item?.outputs ?? []
  if (outputs.length === 0) return output === '0x' && item !== undefined ? { text: 'nothing', json: [] } : undefined
  return attempt(() => {
    const values = decodeAbiParameters(outputs, output)
    const text = outputs.map((parameter, i) => `${labelOf(parameter)}${formatValue(values[i])}`).join(', ')
    const json = outputs.map((parameter, i) => ({
      name: parameter.name ?? '',
      type: typeName(parameter),
      value: jsonValue(values[i]),
    }))
    return { text, json }
  })
}

const labelOf = (parameter: AbiParameter): string =>
  `${typeName(parameter)} ${parameter.name ? `${parameter.name} ` : ''}`

/** @returns why a call reverted, as far as it says so */
export function decodeReason({ output }: CallResult, abis: readonly Abi[]): Decoded {
  if (output === '0x') return { text: 'no reason given', json: { name: null, args: [] } }
  for (const abi of [...abis, []]) {
    const found = attempt(() => {
      // Error(string) and Panic(uint256) are known to any ABI.
      const { errorName, args, abiItem } = decodeErrorResult({ abi: abi as Abi, data: output })
      const values = (args ?? []) as readonly unknown[]
      const json = { name: errorName, args: values.map(jsonValue) }
      if (errorName === 'Error') return { text: String(values[0]), json }
      const named = namedValues(abiItem.type === 'error' ? abiItem.inputs : [], values)
      if (errorName !== 'Panic') return { text: `${errorName}(${named})`, json }
      const meaning = PANICS[String(values[0])]
      return {
        text: `panic ${values[0]}${meaning === undefined ? '' : `: ${meaning}`}`,
        json: { ...json, meaning: meaning ?? null },
      }
    })
    if (found !== undefined) return found
  }
  return { text: `${output} (an error that the ABI does not have)`, json: { name: null, args: [] } }
}

/** @returns undefined for an event that no ABI has */
export function decodeLog({ topics, data }: Log, abis: readonly Abi[]): Decoded | undefined {
  for (const abi of abis) {
    const found = attempt(() => {
      const { eventName, args } = decodeEventLog({ abi, topics: topics as [], data, strict: true }) as {
        eventName: string
        args: unknown
      }
      const values = args === undefined ? [] : args
      const text = Array.isArray(values) ? values.map(formatValue).join(', ') : formatValue(values).slice(1, -1)
      return { text: `${eventName}(${text})`, json: { name: eventName, args: jsonValue(values) as object } }
    })
    if (found !== undefined) return found
  }
  return undefined
}

const namedValues = (inputs: readonly AbiParameter[], values: readonly unknown[]): string =>
  values.map((value, i) => `${inputs[i]?.name ? `${inputs[i].name}: ` : ''}${formatValue(value)}`).join(', ')

/** What viem throws where bytes are not what they are taken for. */
function attempt<T>(decode: () => T): T | undefined {
  try {
    return decode()
  } catch {
    return undefined
  }
}
