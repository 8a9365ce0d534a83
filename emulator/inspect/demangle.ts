/**
 * Rust's symbol names as people write them: `_RNvNtC4core3mem4swap` is `core::mem::swap`. Both manglings are read, v0 (RFC 2603)
 * and the older one that looks like C++'s; crate hashes are left out. Any other name, and one that is damaged, stays as it is.
 * @module
 */
import { decodePunycode } from './punycode.ts'

/** Names refer back to themselves, so a short one can stand for gigabytes. */
const MAX_LENGTH = 4096
const MAX_DEPTH = 200

/** @returns the name as in source code, or the symbol itself */
export function demangle(symbol: string): string {
  const legacy = demangleLegacy(symbol)
  if (legacy !== undefined) return legacy
  const [, body, suffix = ''] = /^_R([A-Z]\w*)(\..*)?$/.exec(symbol) ?? []
  if (body === undefined) return symbol
  try {
    return new V0(body).symbol() + (suffix.startsWith('.llvm.') ? '' : suffix)
  } catch (error) {
    if (error instanceof NotAName) return symbol
    throw error
  }
}

class NotAName extends Error {}

const BASIC_TYPES: Readonly<Record<string, string>> = {
  ...{
    a: 'i8',
    b: 'bool',
    c: 'char',
    d: 'f64',
    e: 'str',
    f: 'f32',
    h: 'u8',
    i: 'isize',
    j: 'usize',
    l: 'i32',
    m: 'u32',
  },
  ...{ n: 'i128', o: 'u128', p: '_', s: 'i16', t: 'u16', u: '()', v: '...', x: 'i64', y: 'u64', z: '!' },
}
const SIGNED = 'aslxni'
const UNSIGNED = 'htmyoj'

/** Reads one v0 name; the methods are the rules of its grammar. */
class V0 {
  readonly #text: string
  #at = 0
  #depth = 0
  #written = 0
  /** Lifetimes that `for<…>` has bound around here. */
  #bound = 0

  constructor(text: string) {
    this.#text = text
  }

  symbol(): string {
    const path = this.#path(true)
    // An instantiating crate may follow; it says nothing about what the function is.
    if (this.#at < this.#text.length) this.#path(false)
    if (this.#at < this.#text.length) throw new NotAName()
    return path
  }

  /** @param isValue generic arguments are written `::<T>` */
  #path(isValue: boolean): string {
    return this.#nested(() => {
      const tag = this.#next()
      switch (tag) {
        case 'C':
          return this.#identifier().name
        case 'M':
          this.#implPath()
          return `<${this.#type()}>`
        case 'X':
          this.#implPath()
          return `<${this.#type()} as ${this.#path(false)}>`
        case 'Y':
          return `<${this.#type()} as ${this.#path(false)}>`
        case 'N':
          return this.#inNamespace(isValue)
        case 'I':
          return `${this.#path(isValue)}${isValue ? '::' : ''}<${this.#list(() => this.#genericArgument())}>`
        case 'B':
          return this.#backReference(() => this.#path(isValue))
        default:
          throw new NotAName()
      }
    })
  }

  /** Where an impl stands: not shown. */
  #implPath(): void {
    this.#disambiguator()
    this.#path(false)
  }

  #inNamespace(isValue: boolean): string {
    const namespace = this.#next()
    const path = this.#path(isValue)
    const { name, index } = this.#identifier()
    if (/[a-z]/.test(namespace)) return name === '' ? path : `${path}::${name}`
    const kind = namespace === 'C' ? 'closure' : namespace === 'S' ? 'shim' : namespace
    return `${path}::{${kind}${name && `:${name}`}#${index}}`
  }

  #genericArgument(): string {
    if (this.#take('L')) return this.#lifetime(this.#base62())
    return this.#take('K') ? this.#constant() : this.#type()
  }

  #type(): string {
    return this.#nested(() => {
      const tag = this.#text[this.#at] ?? ''
      const basic = BASIC_TYPES[tag]
      if (basic === undefined && 'CMXYNI'.includes(tag)) return this.#path(false)
      this.#at++
      if (basic !== undefined) return basic
      switch (tag) {
        case 'A':
          return `[${this.#type()}; ${this.#constant()}]`
        case 'S':
          return `[${this.#type()}]`
        case 'T':
          return tuple(this.#items(() => this.#type()))
        case 'R':
        case 'Q':
          return `&${this.#optionalLifetime()}${tag === 'Q' ? 'mut ' : ''}${this.#type()}`
        case 'P':
          return `*const ${this.#type()}`
        case 'O':
          return `*mut ${this.#type()}`
        case 'F':
          return this.#binder(() => this.#functionType())
        case 'D':
          return this.#dynType()
        case 'B':
          return this.#backReference(() => this.#type())
        default:
          throw new NotAName()
      }
    })
  }

  #functionType(): string {
    const unsafe = this.#take('U') ? 'unsafe ' : ''
    const abi = this.#take('K')
      ? `extern "${this.#take('C') ? 'C' : this.#identifier().name.replaceAll('_', '-')}" `
      : ''
    const parameters = this.#list(() => this.#type())
    const result = this.#type()
    return `${unsafe}${abi}fn(${parameters})${result === '()' ? '' : ` -> ${result}`}`
  }

  #dynType(): string {
    const bounds = this.#binder(() => this.#items(() => this.#dynTrait()).join(' + '))
    if (!this.#take('L')) throw new NotAName()
    const lifetime = this.#base62()
    return `dyn ${bounds}${lifetime === 0 ? '' : ` + ${this.#lifetime(lifetime)}`}`
  }

  #dynTrait(): string {
    const path = this.#path(false)
    const bindings: string[] = []
    while (this.#take('p')) bindings.push(`${this.#plainIdentifier()} = ${this.#type()}`)
    if (bindings.length === 0) return path
    const list = bindings.join(', ')
    return path.endsWith('>') ? `${path.slice(0, -1)}, ${list}>` : `${path}<${list}>`
  }

  #constant(): string {
    return this.#nested(() => {
      const type = this.#next()
      if (type === 'p') return '_'
      if (type === 'B') return this.#backReference(() => this.#constant())
      if (UNSIGNED.includes(type)) return this.#hexNumber()
      if (SIGNED.includes(type)) return (this.#take('n') ? '-' : '') + this.#hexNumber()
      switch (type) {
        case 'b':
          return this.#hexNumber() === '0' ? 'false' : 'true'
        case 'c':
          return JSON.stringify(String.fromCodePoint(Math.min(Number(this.#hexNumber()), 0x10ffff))).replaceAll(
            '"',
            "'",
          )
        case 'e':
          return JSON.stringify(Buffer.from(this.#hex(), 'hex').toString())
        case 'R':
        case 'Q':
          return `&${type === 'Q' ? 'mut ' : ''}${this.#constant()}`
        case 'A':
          return `[${this.#list(() => this.#constant())}]`
        case 'T':
          return tuple(this.#items(() => this.#constant()))
        case 'V':
          return this.#structConstant()
        default:
          throw new NotAName()
      }
    })
  }

  #structConstant(): string {
    const path = this.#path(true)
    switch (this.#next()) {
      case 'U':
        return path
      case 'T':
        return `${path}(${this.#list(() => this.#constant())})`
      case 'S':
        return `${path} { ${this.#list(() => `${this.#identifier().name}: ${this.#constant()}`)} }`
      default:
        throw new NotAName()
    }
  }

  /** `for<'a, 'b>` and what it is in front of. */
  #binder(inner: () => string): string {
    const count = this.#take('G') ? this.#base62() + 1 : 0
    if (count > 26) throw new NotAName()
    this.#bound += count
    const names = Array.from({ length: count }, (_, i) => this.#lifetime(count - i))
    const text = inner()
    this.#bound -= count
    return count === 0 ? text : `for<${names.join(', ')}> ${text}`
  }

  #optionalLifetime(): string {
    if (!this.#take('L')) return ''
    const index = this.#base62()
    return index === 0 ? '' : `${this.#lifetime(index)} `
  }

  /** @param index 0 for one that was erased; else how many binders outwards it was bound */
  #lifetime(index: number): string {
    if (index === 0) return "'_"
    const depth = this.#bound - index
    if (depth < 0) throw new NotAName()
    return depth < 26 ? `'${String.fromCharCode(0x61 + depth)}` : `'_${depth}`
  }

  /** @returns the name, and which of several of that name it is: closures have a number only */
  #identifier(): { readonly name: string; readonly index: number } {
    const index = this.#disambiguator()
    return { index, name: this.#plainIdentifier() }
  }

  #disambiguator(): number {
    return this.#take('s') ? this.#base62() + 1 : 0
  }

  #plainIdentifier(): string {
    const isPunycode = this.#take('u')
    const length = Number(this.#match(/0|[1-9]\d*/y))
    this.#take('_')
    const name = this.#text.slice(this.#at, this.#at + length)
    if (name.length !== length) throw new NotAName()
    this.#at += length
    return isPunycode ? (decodePunycode(name) ?? `punycode{${name}}`) : name
  }

  #backReference(read: () => string): string {
    const before = this.#at - 1
    const target = this.#base62()
    if (target >= before) throw new NotAName()
    const after = this.#at
    this.#at = target
    const text = read()
    this.#at = after
    return text
  }

  #hexNumber(): string {
    return BigInt(`0x0${this.#hex()}`).toString()
  }

  #hex(): string {
    return this.#match(/[0-9a-f]*_/y).slice(0, -1)
  }

  #base62(): number {
    const digits = this.#match(/[0-9a-zA-Z]*_/y).slice(0, -1)
    if (digits === '') return 0
    let value = 0
    for (const digit of digits) value = value * 62 + BASE_62.indexOf(digit)
    return value + 1
  }

  #list(read: () => string): string {
    return this.#items(read).join(', ')
  }

  #items(read: () => string): string[] {
    const items: string[] = []
    while (!this.#take('E')) items.push(read())
    return items
  }

  #next(): string {
    const character = this.#text[this.#at++]
    if (character === undefined) throw new NotAName()
    return character
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at++
    return true
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found === undefined) throw new NotAName()
    this.#at += found.length
    return found
  }

  #nested(read: () => string): string {
    if (++this.#depth > MAX_DEPTH) throw new NotAName()
    const text = read()
    this.#depth--
    this.#written += text.length
    if (text.length > MAX_LENGTH || this.#written > 100 * MAX_LENGTH) throw new NotAName()
    return text
  }
}

const BASE_62 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

const tuple = (items: readonly string[]): string => (items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`)

const LEGACY_ESCAPES: Readonly<Record<string, string>> = {
  ...{ SP: '@', BP: '*', RF: '&', LT: '<', GT: '>', LP: '(', RP: ')', C: ',' },
}

/** `_ZN`, names with their lengths, the last one a hash: that is how Rust's are told from C++'s. */
function demangleLegacy(symbol: string): string | undefined {
  const body = /^_ZN(.*)17h[0-9a-f]{16}E(\.llvm\..*)?$/.exec(symbol)?.[1]
  if (body === undefined) return undefined
  const parts: string[] = []
  for (let at = 0; at < body.length; ) {
    const digits = /^\d+/.exec(body.slice(at))?.[0]
    if (digits === undefined) return undefined
    const start = at + digits.length
    at = start + Number(digits)
    if (Number(digits) === 0 || at > body.length) return undefined
    parts.push(unescapeLegacy(body.slice(start, at)))
  }
  return parts.join('::')
}

function unescapeLegacy(part: string): string {
  return part
    .replace(/^_(?=\$)/, '')
    .replaceAll('..', '::')
    .replace(/\$(\w+)\$/g, (whole, name: string) => {
      const code = /^u([0-9a-f]{1,5})$/.exec(name)?.[1]
      return code === undefined ? (LEGACY_ESCAPES[name] ?? whole) : String.fromCodePoint(Number.parseInt(code, 16))
    })
}
