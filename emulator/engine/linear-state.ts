/**
 * A machine state that the fast engine can run: memory and registers lie in WebAssembly memories. It is a state like any other;
 * the interpreter runs on it as well.
 */
import { HEAP_START } from '@zkmips/isa/syscalls'
import { MachineState } from '../machine/state.ts'
import { Memory, PAGE_COUNT } from '../memory/memory.ts'
import { initialState, type ProgramImage } from '../program/image.ts'
import { CONTROL, CONTROL_PAGES, GUEST_PAGES } from './layout.ts'
import { Translations } from './translations.ts'

const MARKS = 2 ** 26

/** The fast engine cannot run here; the reference interpreter can. */
export class EngineUnavailableError extends Error {
  readonly code = 'NO_FAST_ENGINE'
  constructor(cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause)
    // A module that is refused says that this Node is older; everything else, that memory could not be had.
    const message =
      cause instanceof WebAssembly.CompileError
        ? `the fast engine needs WebAssembly with several memories, which Node has from version 22 on (${why}); use a newer Node, or --engine reference`
        : `the fast engine needs 4 GiB of address space (${why}); raise the limit (ulimit -v), or use --engine reference`
    super(message, { cause })
    this.name = 'EngineUnavailableError'
  }
}

export class LinearState extends MachineState {
  /** Code that was translated, kept for further runs on this state. */
  readonly translations: Translations

  /** @throws EngineUnavailableError */
  constructor() {
    const [guest, control] = allocate()
    const at = <T>(make: (buffer: ArrayBuffer) => T) => make(control.buffer)
    const memory = new Memory({
      guest: guest.buffer,
      marks: at(buffer => new Uint8Array(buffer, CONTROL.marks, MARKS)),
      pageMarks: at(buffer => new Uint8Array(buffer, CONTROL.pageMarks, PAGE_COUNT)),
    })
    super(
      memory,
      at(buffer => new Int32Array(buffer, CONTROL.registers, 34)),
    )
    try {
      this.translations = new Translations(this, guest, control)
    } catch (error) {
      throw new EngineUnavailableError(error)
    }
  }

  /** The state at step 0 of a program. Translations of code that is the same in both programs are kept. */
  reset(image: ProgramImage): this {
    initialState(image, this.clear())
    return this
  }

  /** The state as it was made: memory and registers 0. */
  clear(): this {
    this.translations.adoptPages()
    this.memory.clear()
    this.registers.fill(0)
    this.preimageKey.fill(0)
    const start = { pc: 0, nextPC: 4, heap: HEAP_START, exitCode: 0, exited: false, step: 0, preimageOffset: 0 }
    return Object.assign(this, start)
  }
}

function allocate(): [WebAssembly.Memory, WebAssembly.Memory] {
  try {
    return [GUEST_PAGES, CONTROL_PAGES].map(pages => new WebAssembly.Memory({ initial: pages, maximum: pages })) as [
      WebAssembly.Memory,
      WebAssembly.Memory,
    ]
  } catch (error) {
    throw new EngineUnavailableError(error)
  }
}

/** @throws EngineUnavailableError */
export const linearState = (image: ProgramImage): LinearState => new LinearState().reset(image)
