/**
 * The part of the WebAssembly JavaScript API that this workspace uses. TypeScript declares it in `lib.dom` only, and the rest
 * of the DOM does not belong in code that runs in Node too.
 */
declare namespace WebAssembly {
  interface MemoryDescriptor {
    readonly initial: number
    readonly maximum?: number
    readonly shared?: boolean
  }

  class Memory {
    constructor(descriptor: MemoryDescriptor)
    readonly buffer: ArrayBuffer
    /** Adds pages of 64 KiB; returns the previous size in pages. @throws RangeError beyond the maximum */
    grow(pages: number): number
  }

  class Module {
    constructor(bytes: BufferSource)
  }

  class Table {
    constructor(descriptor: {
      readonly element: 'anyfunc' | 'externref'
      readonly initial: number
      readonly maximum?: number
    })
    readonly length: number
    get(index: number): unknown
    set(index: number, value: unknown): void
    grow(delta: number): number
  }

  class Global {
    constructor(descriptor: { readonly value: string; readonly mutable?: boolean }, value?: number | bigint)
    value: number | bigint
  }

  type ImportValue = ((...args: never[]) => unknown) | Memory | Table | Global | number
  type Imports = Record<string, Record<string, ImportValue>>
  type Exports = Record<string, unknown>

  class Instance {
    constructor(module: Module, imports?: Imports)
    readonly exports: Exports
  }

  class RuntimeError extends Error {}
  class CompileError extends Error {}

  type BufferSource = ArrayBuffer | ArrayBufferView<ArrayBuffer>

  function compile(bytes: BufferSource): Promise<Module>
  function validate(bytes: BufferSource): boolean
  function instantiate(module: Module, imports?: Imports): Promise<Instance>
}
