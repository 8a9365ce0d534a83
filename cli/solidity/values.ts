/**
 * Values of Solidity's types as text: read from a command line, and shown.
 * @module
 */
import { type AbiParameter, getAddress, isAddress, size } from 'viem'
import { usageError } from '../errors.ts'
import { parseAmount } from './amount.ts'

type Parameter = AbiParameter & { readonly components?: readonly AbiParameter[] }

/** As signatures have it: `(uint256,address)[]` for an array of tuples. */
export function typeName(parameter: Parameter): string {
  if (!parameter.type.startsWith('tuple')) return parameter.type
  return `(${(parameter.components ?? []).map(typeName).join(',')})${parameter.type.slice('tuple'.length)}`
}

/** `name(uint256,address)`. */
export const signatureOf = (name: string, inputs: readonly AbiParameter[]): string =>
  `${name}(${inputs.map(typeName).join(',')})`

/**
 * Reads a value as the encoder of calls takes it. Arrays and tuples are written `[1,2]` and `(1,true)`; a string within one in quotes.
 * @param where what is said in front of an error
 * @throws CliError
 */
export function parseValue(parameter: Parameter, text: string, where: string): unknown {
  const wrong = (expected: string) =>
    usageError(`${where} is of type ${typeName(parameter)}, and "${text}" is not: write ${expected}`)
  const { type } = parameter
  const [, element, length] = /^(.*)\[(\d*)\]$/s.exec(type) ?? []
  if (element !== undefined) {
    const items = split(text, '[', ']')
    if (items === undefined) throw wrong('a list as [a,b,c]')
    if (length !== '' && items.length !== Number(length))
      throw wrong(`a list of ${length} values, not of ${items.length}`)
    return items.map((item, i) => parseValue({ ...parameter, type: element }, item, `${where}[${i}]`))
  }
  if (type === 'tuple') {
    const components: readonly Parameter[] = parameter.components ?? []
    const items = split(text, '(', ')') ?? split(text, '[', ']')
    if (items?.length !== components.length) throw wrong(`${components.length} values as (a,b,c)`)
    const values = items.map((item, i) => parseValue(components[i]!, item, `${where}.${components[i]!.name || i}`))
    // The encoder takes tuples by name where all have one.
    return components.every(({ name }) => name)
      ? Object.fromEntries(components.map(({ name }, i) => [name, values[i]]))
      : values
  }
  if (type === 'bool') {
    if (text !== 'true' && text !== 'false') throw wrong('true or false')
    return text === 'true'
  }
  if (type === 'string') return unquoted(text)
  if (type === 'address') {
    if (!isAddress(text, { strict: false })) throw wrong('20 bytes in hex')
    if (/[a-f]/.test(text) && /[A-F]/.test(text.slice(2)) && getAddress(text) !== text)
      throw wrong('an address whose checksum is right')
    return text
  }
  const [, bytes] = /^bytes(\d*)$/.exec(type) ?? []
  if (bytes !== undefined) {
    const isHex = /^0x([0-9a-f]{2})*$/i.test(text)
    if (!isHex || (bytes !== '' && size(text as `0x${string}`) !== Number(bytes)))
      throw wrong(bytes === '' ? 'bytes in hex' : `${bytes} bytes in hex`)
    return text
  }
  return parseInteger(type, text, wrong)
}

function parseInteger(type: string, text: string, wrong: (expected: string) => Error): bigint | number {
  const [, unsigned, digits] = /^(u?)int(\d*)$/.exec(type) ?? []
  if (digits === undefined) throw wrong('its encoding yourself, as the call data 0x…: this type is not known here')
  const bits = BigInt(digits === '' ? 256 : digits)
  const value = parseAmount(text)
  const [least, most] = unsigned ? [0n, (1n << bits) - 1n] : [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n]
  if (value === undefined) throw wrong('a whole number, such as 12, 0xff, 1e18 or 0.5ether')
  if (value < least || value > most) throw wrong(`a number from ${least} to ${most}`)
  // What the encoder takes below 53 bits.
  return bits <= 48n ? Number(value) : value
}

/** The parts of a list between commas that are in no further brackets or quotes; undefined where it is no list. */
function split(text: string, open: string, close: string): string[] | undefined {
  const trimmed = text.trim()
  if (!trimmed.startsWith(open) || !trimmed.endsWith(close) || trimmed.length < 2) return undefined
  const inner = trimmed.slice(1, -1)
  if (inner.trim() === '') return []
  const parts: string[] = ['']
  let depth = 0
  let isQuoted = false
  for (const [character] of inner.matchAll(/\\.|./gsu)) {
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && '([{'.includes(character)) depth++
    else if (!isQuoted && ')]}'.includes(character)) depth--
    if (depth < 0) return undefined
    if (character === ',' && depth === 0 && !isQuoted) parts.push('')
    else parts[parts.length - 1] += character
  }
  return depth === 0 && !isQuoted ? parts.map(part => part.trim()) : undefined
}

function unquoted(text: string): string {
  if (!/^".*"$/s.test(text)) return text
  try {
    return JSON.parse(text) as string
  } catch {
    return text
  }
}

/** A decoded value, as `parseValue` reads it. */
export function formatValue(value: unknown): string {
  if (typeof value === 'string') return /^0x[0-9a-fA-F]*$/.test(value) ? value : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(formatValue).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `(${Object.entries(value)
      .map(([name, part]) => `${name}: ${formatValue(part)}`)
      .join(', ')})`
  }
  return String(value)
}

/** A decoded value for JSON: integers as decimal text, so that none loses digits. */
export function jsonValue(value: unknown): unknown {
  if (typeof value === 'bigint' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(jsonValue)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, jsonValue(part)]))
  return value
}
