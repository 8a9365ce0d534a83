/**
 * Names for addresses and addresses for names, as people write and read them: a function and an offset, or a number in hex. The
 * names come from the ELF's symbol table and are optional: without one, everything still works on addresses.
 * @module
 */

import { demangle } from '@zkmips/emulator/inspect/demangle'
import { type ElfSymbol, FunctionTable } from '@zkmips/emulator/program/symbols'
import { CliError } from '../errors.ts'
import { EXIT_USAGE } from '../exit-codes.ts'
import { nearest } from './nearest.ts'

export const hex = (value: number): string => `0x${(value >>> 0).toString(16).padStart(8, '0')}`

export interface NameOptions {
  /** Leaves Rust's names as they are in the file. */
  readonly raw?: boolean
}

export class Names {
  /** With names as they are shown. */
  readonly functions: FunctionTable
  readonly #objects: readonly ElfSymbol[]
  /** By the name in the file and by the name shown, which several may share. */
  readonly #byName = new Map<string, ElfSymbol[]>()
  readonly #shownNames = new Set<string>()

  constructor(symbols: readonly ElfSymbol[], options: NameOptions = {}) {
    const shown = symbols.map(symbol => (options.raw ? symbol : { ...symbol, name: demangle(symbol.name) }))
    this.functions = new FunctionTable(shown)
    this.#objects = shown.filter(({ kind }) => kind === 'object')
    for (const [i, symbol] of shown.entries()) {
      if (symbol.kind === 'object') continue
      this.#shownNames.add(symbol.name)
      for (const name of new Set([symbol.name, symbols[i]!.name])) {
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), symbol])
      }
    }
  }

  get isEmpty(): boolean {
    return this.functions.length === 0
  }

  /** `name` or `name+0x10`; undefined where no function is known. */
  place(address: number): string | undefined {
    const found = this.functions.find(address)
    return found && withOffset(found, address)
  }

  /** As `place`, and for variables as well. */
  label(address: number): string | undefined {
    const place = this.place(address)
    if (place !== undefined) return place
    const object = this.#objects.findLast(symbol => symbol.address <= address)
    return object && address < object.address + object.size ? withOffset(object, address) : undefined
  }

  /**
   * The function of a name: as in the file, as shown, or the end of one as shown after `::`.
   * @throws CliError with near names, or with the several that are meant
   */
  function(text: string): ElfSymbol {
    const exact = this.#byName.get(text) ?? []
    const found = exact.length > 0 ? exact : this.#endingWith(text)
    if (found.length === 1) return found[0]!
    if (found.length > 1) {
      const list = found.slice(0, 3).map(({ name, address }) => `${name} at ${hex(address)}`)
      throw new CliError(
        'AMBIGUOUS_FUNCTION',
        EXIT_USAGE,
        `${found.length} functions are named ${text}: ${list.join(', ')}${found.length > 3 ? ', …' : ''}; give the address`,
      )
    }
    throw this.#unknown(text)
  }

  /**
   * A byte address: `0x…`, or a function or variable, `+` and an offset.
   * @throws CliError
   */
  address(text: string): number {
    if (/^0x/i.test(text)) return parseAddress(text)
    // The first reading that names a function wins: `+` occurs in names, too.
    const [, name, offset] = /^(.+)\+(0x[0-9a-f]+|\d+)$/i.exec(text) ?? []
    if (name === undefined || this.#byName.has(text)) return this.#symbol(text).address
    return (this.#symbol(name).address + Number(offset)) >>> 0
  }

  #symbol(text: string): ElfSymbol {
    const variable = this.#objects.find(({ name }) => name === text)
    return variable && !this.#byName.has(text) ? variable : this.function(text)
  }

  /** Byte addresses of a function's code. One without a size reaches to the next, the last one to the end of memory. */
  extent({ address, size }: ElfSymbol): { readonly start: number; readonly end: number } {
    if (size > 0) return { start: address, end: address + size }
    const next = this.functions.indexOf(address) + 1
    return { start: address, end: next < this.functions.length ? this.functions.at(next).address : 2 ** 32 }
  }

  /** Names that start with `text`, for completion. */
  startingWith(text: string): string[] {
    return [...this.#shownNames].filter(name => name.startsWith(text)).sort()
  }

  #endingWith(text: string): ElfSymbol[] {
    const found = new Set<ElfSymbol>()
    for (const symbols of this.#byName.values()) {
      for (const symbol of symbols) if (symbol.name.endsWith(`::${text}`)) found.add(symbol)
    }
    return [...found]
  }

  #unknown(text: string): CliError {
    if (this.isEmpty) {
      return new CliError(
        'NO_SYMBOLS',
        EXIT_USAGE,
        `there is no function ${text}: the program does not have a symbol table; give an address (0x…), or build it without stripping`,
      )
    }
    if (/^[0-9a-f]{1,8}$/i.test(text)) {
      const what = `there is no function ${text}; an address starts with 0x: 0x${text}`
      return new CliError('UNKNOWN_FUNCTION', EXIT_USAGE, what)
    }
    const near = nearest(text, [...this.#shownNames])
    const remedy = near.length > 0 ? `did you mean ${near.join(', ')}?` : 'zkmips disasm --list shows all'
    return new CliError('UNKNOWN_FUNCTION', EXIT_USAGE, `there is no function ${text}; ${remedy}`)
  }
}

function withOffset({ name, address }: ElfSymbol, at: number): string {
  return at === address ? name : `${name}+0x${(at - address).toString(16)}`
}

/**
 * `0x` and up to eight digits.
 * @throws CliError
 */
export function parseAddress(text: string): number {
  if (/^0x[0-9a-f]{1,8}$/i.test(text)) return Number(text)
  throw new CliError(
    'BAD_ADDRESS',
    EXIT_USAGE,
    `${text} is not an address; write 0x and up to eight digits of hex, or a function with or without an offset: main+0x10`,
  )
}

/** Long names end in the middle: how they begin and how they end tells most. */
export function shorten(name: string, width: number): string {
  if (name.length <= width) return name
  const head = Math.ceil((width - 1) / 3)
  return `${name.slice(0, head)}…${name.slice(name.length - (width - 1 - head))}`
}
