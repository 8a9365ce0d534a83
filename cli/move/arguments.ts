/**
 * Arguments and types as a command line has them, written as in Move: `5`, `5u8`, `true`, `@0x42`, `"text"`, `x"00ff"`,
 * `[1u8, 2u8]`, `some(5)`, `none`; `u64`, `vector<u8>`, `0x1::string::String`, `0x42::m::Pair<u8, bool>`.
 * @module
 */
import { usageError } from '../errors.ts'
import { Writer } from './bcs.ts'

const WIDTHS: Readonly<Record<string, number>> = { u8: 1, u16: 2, u32: 4, u64: 8, u128: 16, u256: 32 }
const SIMPLE: Readonly<Record<string, number>> = {
  ...{ bool: 0, u8: 1, u64: 2, u128: 3, address: 4, signer: 5, u16: 8, u32: 9, u256: 10 },
}
const VECTOR = 6
const STRUCT = 7

/** What a text has in turn; what it cannot have next is an error that says where. */
class Tokens {
  #rest: string
  readonly #text: string
  readonly #what: string

  constructor(text: string, what: string) {
    this.#rest = text.trimStart()
    this.#text = text
    this.#what = what
  }

  /** The next token if it is like this, without what is before it. The pattern begins with ^. */
  take(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.#rest)
    if (found === null) return undefined
    this.#rest = this.#rest.slice(found[0].length).trimStart()
    return found[1] ?? found[0]
  }

  expect(pattern: RegExp, name: string): string {
    return this.take(pattern) ?? this.fail(`${name} expected`)
  }

  fail(why: string): never {
    const at = this.#rest === '' ? 'at its end' : `before ${JSON.stringify(this.#rest)}`
    throw usageError(`${this.#what} ${JSON.stringify(this.#text)}: ${why} ${at}`)
  }

  end(): void {
    if (this.#rest !== '') this.fail('nothing more expected')
  }
}

/** @returns the value in BCS @throws CliError naming the text and the place in it */
export function parseArgument(text: string): Uint8Array {
  const tokens = new Tokens(text, 'the argument')
  const writer = value(tokens, new Writer())
  tokens.end()
  return writer.end()
}

function value(tokens: Tokens, to: Writer): Writer {
  const number = tokens.take(/^(?:0x[0-9a-fA-F][0-9a-fA-F_]*|[0-9][0-9_]*)(?:u(?:8|16|32|64|128|256))?\b/)
  if (number !== undefined) return integer(number, tokens, to)
  const word = tokens.take(/^(?:true|false|none|some)\b/)
  if (word === 'none') return to.length(0)
  if (word === 'some') {
    tokens.expect(/^\(/, '( and a value')
    value(tokens, to.length(1))
    tokens.expect(/^\)/, ')')
    return to
  }
  if (word !== undefined) return to.byte(word === 'true' ? 1 : 0)
  const address = tokens.take(/^@(0x[0-9a-fA-F]+)/)
  if (address !== undefined) return to.bytes(parseAddress(address))
  const hex = tokens.take(/^x"([0-9a-fA-F]*)"/)
  if (hex !== undefined) {
    if (hex.length % 2 !== 0) tokens.fail('an even number of digits')
    return to.sized(Uint8Array.from(Buffer.from(hex, 'hex')))
  }
  const string = tokens.take(/^b?("(?:[^"\\]|\\.)*")/)
  if (string !== undefined) return to.text(unquoted(string, tokens))
  if (tokens.take(/^(?:vector\s*)?\[/) === undefined) tokens.fail('a value expected')
  const elements = new Writer()
  let count = 0
  while (tokens.take(/^\]/) === undefined) {
    if (count > 0) tokens.expect(/^,/, ', or ]')
    value(tokens, elements)
    count++
  }
  return to.length(count).bytes(elements.end())
}

function unquoted(text: string, tokens: Tokens): string {
  try {
    return JSON.parse(text)
  } catch {
    return tokens.fail('a string with the escapes of JSON')
  }
}

function integer(text: string, tokens: Tokens, to: Writer): Writer {
  const [, digits, type = 'u64'] = /^(.*?)(u\d+)?$/.exec(text)!
  const width = WIDTHS[type]!
  const number = BigInt(digits!.replaceAll('_', ''))
  if (number >> BigInt(8 * width) !== 0n) tokens.fail(`${digits} is more than a ${type} can be`)
  return to.number(number, width)
}

/** @param text 0x and 1 to 64 digits @throws CliError if it is not */
export function parseAddress(text: string): Uint8Array {
  if (!/^0x[0-9a-fA-F]{1,64}$/.test(text)) throw usageError(`${text} is not an address: 0x and 1 to 64 hex digits`)
  return Uint8Array.from(Buffer.from(text.slice(2).padStart(64, '0'), 'hex'))
}

/** @returns the type as a request has it @throws CliError naming the text and the place in it */
export function parseType(text: string): Uint8Array {
  const tokens = new Tokens(text, 'the type')
  const writer = type(tokens, new Writer())
  tokens.end()
  return writer.end()
}

function type(tokens: Tokens, to: Writer): Writer {
  const address = tokens.take(/^(0x[0-9a-fA-F]+)\s*::/)
  if (address === undefined) {
    const word = tokens.expect(/^[a-z]\w*/, 'a type')
    if (word === 'vector') {
      tokens.expect(/^</, '< and a type')
      type(tokens, to.byte(VECTOR))
      tokens.expect(/^>/, '>')
      return to
    }
    const tag = SIMPLE[word]
    if (tag === undefined) return tokens.fail(`${word} is not a type; name a struct with its address`)
    return to.byte(tag)
  }
  to.byte(STRUCT).bytes(parseAddress(address))
  to.text(tokens.expect(/^(\w+)\s*::/, 'module::'))
  to.text(tokens.expect(/^\w+/, 'a name'))
  const types = new Writer()
  let count = 0
  if (tokens.take(/^</) !== undefined) {
    do {
      type(tokens, types)
      count++
    } while (tokens.take(/^,/) !== undefined)
    tokens.expect(/^>/, ', or >')
  }
  return to.length(count).bytes(types.end())
}
