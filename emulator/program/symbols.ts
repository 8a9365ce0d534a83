/**
 * The symbol table of an ELF: names for addresses, for people and for patches by name. Nothing the machine does depends on it:
 * a file without one has no symbols, and so has one whose section headers are damaged, cut off or left over from before it was
 * stripped. The rest of the file is `elf.ts`'s. Names are as in the file, which anybody may have written.
 */

export interface ElfSymbol {
  /** As in the file: Rust's and C++'s names are mangled. */
  readonly name: string
  /** Byte address. */
  readonly address: number
  /** Bytes; 0 where the assembler did not say. */
  readonly size: number
  readonly kind: 'function' | 'object' | 'label'
}

const SECTION_HEADER_BYTES = 40
const SYMBOL_BYTES = 16
const SHT_SYMTAB = 2
const KINDS = new Map<number, ElfSymbol['kind']>([
  [0, 'label'],
  [1, 'object'],
  [2, 'function'],
])

/** What a table may have for names in all: a hostile one could say the same long name a million times. */
const MAX_NAME_BYTES = 2 ** 26

/** Thrown and caught here: there are no symbols. */
class UnusableTable extends Error {}

/**
 * Symbols of functions, objects and labels, by ascending address; none where the file has no table, or none that can be used.
 * @param file an ELF that `loadElf` accepts
 * @param onUnusable told why a table cannot be used
 */
export function readSymbols(file: Uint8Array, onUnusable?: (why: string) => void): ElfSymbol[] {
  try {
    return symbolsOf(file)
  } catch (error) {
    if (!(error instanceof UnusableTable)) throw error
    onUnusable?.(error.message)
    return []
  }
}

/** @throws UnusableTable */
function symbolsOf(file: Uint8Array): ElfSymbol[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const sections = view.getUint32(32)
  const count = sections === 0 ? 0 : view.getUint16(48)
  if (count === 0) return []
  const headerBytes = view.getUint16(46)
  if (headerBytes !== SECTION_HEADER_BYTES) throw new UnusableTable(`its section headers have ${headerBytes} bytes`)
  checkInFile(file, 'section headers', sections, count * SECTION_HEADER_BYTES)
  const section = (index: number) => {
    const at = sections + index * SECTION_HEADER_BYTES
    return { type: view.getUint32(at + 4), offset: view.getUint32(at + 16), size: view.getUint32(at + 20), at }
  }
  for (let index = 0; index < count; index++) {
    const table = section(index)
    if (table.type !== SHT_SYMTAB) continue
    const link = view.getUint32(table.at + 24)
    if (link >= count) throw new UnusableTable(`its symbol table names section ${link} of ${count}`)
    const strings = section(link)
    checkInFile(file, 'symbol table', table.offset, table.size)
    checkInFile(file, 'names of symbols', strings.offset, strings.size)
    const names = file.subarray(strings.offset, strings.offset + strings.size)
    return readTable(new DataView(file.buffer, file.byteOffset + table.offset, table.size), names)
  }
  return []
}

function checkInFile(file: Uint8Array, what: string, offset: number, size: number): void {
  if (offset + size <= file.length) return
  throw new UnusableTable(`its ${what} end at byte ${offset + size}, the file at ${file.length}`)
}

function readTable(table: DataView, names: Uint8Array): ElfSymbol[] {
  const text = new TextDecoder()
  const symbols: ElfSymbol[] = []
  let nameBytes = 0
  for (let at = 0; at + SYMBOL_BYTES <= table.byteLength; at += SYMBOL_BYTES) {
    const kind = KINDS.get(table.getUint8(at + 12) & 15)
    const section = table.getUint16(at + 14)
    const start = table.getUint32(at)
    // Section 0: defined elsewhere. From 0xff00: constants, which are no addresses.
    if (kind === undefined || section === 0 || section >= 0xff00 || start >= names.length) continue
    const zero = names.indexOf(0, start)
    const end = zero < 0 ? names.length : zero
    nameBytes += end - start
    if (nameBytes > MAX_NAME_BYTES) throw new UnusableTable(`its symbols' names have more than ${MAX_NAME_BYTES} bytes`)
    const name = text.decode(names.subarray(start, end))
    if (name === '' || name.startsWith('$')) continue
    symbols.push({ name, address: table.getUint32(at + 4), size: table.getUint32(at + 8), kind })
  }
  return symbols.sort((a, b) => a.address - b.address)
}

/** Finds the function that an address lies in. */
export class FunctionTable {
  readonly #addresses: Uint32Array
  readonly #functions: readonly ElfSymbol[]

  /** Functions, and labels where no function begins. */
  constructor(symbols: readonly ElfSymbol[]) {
    const byAddress = new Map<number, ElfSymbol>()
    for (const symbol of symbols) {
      if (symbol.kind === 'object') continue
      const known = byAddress.get(symbol.address)
      if (known === undefined || (known.kind === 'label' && symbol.kind === 'function'))
        byAddress.set(symbol.address, symbol)
    }
    const named = [...byAddress.values()]
    this.#functions = withoutInnerLabels(named.sort((a, b) => a.address - b.address))
    this.#addresses = Uint32Array.from(this.#functions, ({ address }) => address)
  }

  get length(): number {
    return this.#functions.length
  }

  at(index: number): ElfSymbol {
    return this.#functions[index]!
  }

  /** Index of the function that holds a byte address, or -1. One without a size reaches to the next. */
  indexOf(address: number): number {
    let low = 0
    let high = this.#addresses.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#addresses[middle]! <= address) low = middle + 1
      else high = middle
    }
    const found = this.#functions[low - 1]
    if (found === undefined) return -1
    return found.size === 0 || address < found.address + found.size ? low - 1 : -1
  }

  find(address: number): ElfSymbol | undefined {
    return this.#functions[this.indexOf(address)]
  }
}

/** Labels inside a function (targets of jumps that an assembler left) are no functions. */
function withoutInnerLabels(symbols: readonly ElfSymbol[]): ElfSymbol[] {
  let end = 0
  return symbols.filter(({ kind, address, size }) => {
    if (kind === 'label') return address >= end
    end = Math.max(end, address + size)
    return true
  })
}
