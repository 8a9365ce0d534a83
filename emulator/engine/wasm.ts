/**
 * Writes WebAssembly binaries: the instructions that translated code consists of, and modules of functions that import all
 * they use. No validation here: what is wrong is refused when the module is compiled.
 *
 * Source: WebAssembly Core Specification 3.0, section 5 (binary format), with several memories and tail calls.
 */

export const I32 = 0x7f
export const I64 = 0x7e

/** Opcodes without immediates, and those whose immediates a method of Code writes. */
export const OP = {
  unreachable: 0x00,
  else: 0x05,
  end: 0x0b,
  return: 0x0f,
  drop: 0x1a,
  select: 0x1b,
  i32Eqz: 0x45,
  i32Eq: 0x46,
  i32Ne: 0x47,
  i32LtS: 0x48,
  i32LtU: 0x49,
  i32GtS: 0x4a,
  i32LeS: 0x4c,
  i32GeS: 0x4e,
  i32GeU: 0x4f,
  i32Clz: 0x67,
  i32Add: 0x6a,
  i32Sub: 0x6b,
  i32Mul: 0x6c,
  i32DivS: 0x6d,
  i32DivU: 0x6e,
  i32And: 0x71,
  i32Or: 0x72,
  i32Xor: 0x73,
  i32Shl: 0x74,
  i32ShrS: 0x75,
  i32ShrU: 0x76,
  i32Rotr: 0x78,
  i64Add: 0x7c,
  i64Sub: 0x7d,
  i64Mul: 0x7e,
  i64And: 0x83,
  i64Or: 0x84,
  i64Shl: 0x86,
  i64ShrU: 0x88,
  i64Rotl: 0x89,
  i32WrapI64: 0xa7,
  i64ExtendI32S: 0xac,
  i64ExtendI32U: 0xad,
  i32Extend8S: 0xc0,
  i32Extend16S: 0xc1,
} as const

export const LOAD = { i32: 0x28, i64: 0x29, i8s: 0x2c, i8u: 0x2d, i16s: 0x2e, i16u: 0x2f } as const
export const STORE = { i32: 0x36, i64: 0x37, i8: 0x3a, i16: 0x3b } as const

const VOID = 0x40

/** Bytes of code, or of anything else in a module. */
export class Code {
  #bytes: Uint8Array
  length = 0

  /** @param capacity bytes that there is room for at first */
  constructor(capacity = 1 << 8) {
    this.#bytes = new Uint8Array(capacity)
  }

  /** What was written; overwritten by further writes after `clear`. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length)
  }

  clear(): void {
    this.length = 0
  }

  byte(value: number): void {
    if (this.length === this.#bytes.length) this.#grow(1)
    this.#bytes[this.length++] = value
  }

  append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.#bytes.length) this.#grow(bytes.length)
    this.#bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  #grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + by))
    larger.set(this.#bytes)
    this.#bytes = larger
  }

  /** LEB128 of a u32. */
  unsigned(value: number): void {
    let rest = value >>> 0
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.byte(rest)
  }

  /** LEB128 of an i32. */
  signed(value: number): void {
    let rest = value | 0
    while (rest < -64 || rest > 63) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>= 7
    }
    this.byte(rest & 0x7f)
  }

  name(text: string): void {
    this.unsigned(text.length)
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i))
  }

  op(opcode: number): void {
    this.byte(opcode)
  }

  get(local: number): void {
    this.byte(0x20)
    this.unsigned(local)
  }

  set(local: number): void {
    this.byte(0x21)
    this.unsigned(local)
  }

  tee(local: number): void {
    this.byte(0x22)
    this.unsigned(local)
  }

  i32(value: number): void {
    this.byte(0x41)
    this.signed(value)
  }

  /** @param value an i32, extended with its sign */
  i64(value: number): void {
    this.byte(0x42)
    this.signed(value)
  }

  /** A load or a store. Alignment is a hint, and always 0 here. */
  memory(opcode: number, memory: number, offset: number): void {
    this.byte(opcode)
    if (memory === 0) this.byte(0)
    else {
      this.byte(0x40)
      this.unsigned(memory)
    }
    this.unsigned(offset)
  }

  block(): void {
    this.byte(0x02)
    this.byte(VOID)
  }

  loop(): void {
    this.byte(0x03)
    this.byte(VOID)
  }

  if(): void {
    this.byte(0x04)
    this.byte(VOID)
  }

  br(depth: number): void {
    this.byte(0x0c)
    this.unsigned(depth)
  }

  brTable(depths: readonly number[], otherwise: number): void {
    this.byte(0x0e)
    this.unsigned(depths.length)
    for (const depth of depths) this.unsigned(depth)
    this.unsigned(otherwise)
  }

  call(func: number): void {
    this.byte(0x10)
    this.unsigned(func)
  }

  callIndirect(type: number): void {
    this.byte(0x11)
    this.unsigned(type)
    this.byte(0)
  }

  returnCall(func: number): void {
    this.byte(0x12)
    this.unsigned(func)
  }

  returnCallIndirect(type: number): void {
    this.byte(0x13)
    this.unsigned(type)
    this.byte(0)
  }
}

export interface FunctionType {
  readonly parameters: readonly number[]
  readonly results: readonly number[]
}

export type Import = { readonly module: string; readonly name: string } & (
  | { readonly kind: 'function'; readonly type: number }
  | { readonly kind: 'table' }
  | { readonly kind: 'memory'; readonly pages: number }
)

export interface FunctionBody {
  readonly type: number
  /** Locals beyond the parameters: i32 first, then i64. */
  readonly i32Locals: number
  readonly i64Locals: number
  /** With the final `end`. */
  readonly code: Uint8Array
  readonly exportName?: string
  /** The slot of table 0 that the function is put into. */
  readonly slot?: number
}

/** Memories have equal minimum and maximum; tables need at least one slot. */
export function encodeModule(
  types: readonly FunctionType[],
  imports: readonly Import[],
  functions: readonly FunctionBody[],
): Uint8Array<ArrayBuffer> {
  const codeBytes = functions.reduce((sum, { code }) => sum + code.length + 16, 16)
  const module = new Code(codeBytes + (1 << 10))
  module.append(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))
  const imported = imports.filter(({ kind }) => kind === 'function').length
  section(module, 1, types, (out, { parameters, results }) => {
    out.byte(0x60)
    vector(out, parameters, (to, type) => to.byte(type))
    vector(out, results, (to, type) => to.byte(type))
  })
  section(module, 2, imports, encodeImport)
  section(module, 3, functions, (out, { type }) => out.unsigned(type))
  const numbered = functions.map((body, i) => ({ ...body, index: imported + i }))
  const exported = numbered.filter(({ exportName }) => exportName !== undefined)
  section(module, 7, exported, (out, { exportName, index }) => {
    out.name(exportName!)
    out.byte(0)
    out.unsigned(index)
  })
  const placed = numbered.filter(({ slot }) => slot !== undefined)
  section(module, 9, placed, (out, { slot, index }) => {
    out.byte(0)
    out.i32(slot!)
    out.op(OP.end)
    out.byte(1)
    out.unsigned(index)
  })
  section(module, 10, functions, encodeBody, codeBytes)
  return module.bytes.slice() as Uint8Array<ArrayBuffer>
}

function vector<T>(out: Code, items: readonly T[], write: (out: Code, item: T) => void): void {
  out.unsigned(items.length)
  for (const item of items) write(out, item)
}

/** @param capacity bytes that the content may need */
function section<T>(
  module: Code,
  id: number,
  items: readonly T[],
  write: (out: Code, item: T) => void,
  capacity?: number,
): void {
  if (items.length === 0) return
  const content = new Code(capacity)
  vector(content, items, write)
  module.byte(id)
  module.unsigned(content.length)
  module.append(content.bytes)
}

function encodeImport(out: Code, item: Import): void {
  out.name(item.module)
  out.name(item.name)
  switch (item.kind) {
    case 'function':
      out.byte(0)
      out.unsigned(item.type)
      return
    case 'table':
      out.byte(1)
      out.byte(0x70)
      out.byte(0)
      out.unsigned(1)
      return
    case 'memory':
      out.byte(2)
      out.byte(1)
      out.unsigned(item.pages)
      out.unsigned(item.pages)
  }
}

function encodeBody(out: Code, { i32Locals, i64Locals, code }: FunctionBody): void {
  const locals = new Code()
  const groups = [
    [i32Locals, I32],
    [i64Locals, I64],
  ].filter(([count]) => count !== 0)
  vector(locals, groups, (to, [count, type]) => {
    to.unsigned(count!)
    to.byte(type!)
  })
  out.unsigned(locals.length + code.length)
  out.append(locals.bytes)
  out.append(code)
}
