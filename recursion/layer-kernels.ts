/**
 * The C functions of `kernels/` over the arena: a circuit's tape, and the tables of its layout. What they compute is said by
 * `circuit/evaluate.ts` and `machine/fill.ts`, which tests compare them with.
 * @module
 */
import { allocateCells, type FilledTables, flatten, type Table } from '@zkmips/air/table'
import type { Arena, Ptr } from '@zkmips/field/arena'
import type { AttachedCalls, CallsOf } from '@zkmips/field/kernels/backend'
import { EXTERNAL_FINAL, EXTERNAL_INITIAL, INTERNAL } from '@zkmips/field/poseidon2-constants'
import type { Circuit, CircuitAssertion } from './circuit/tape.ts'
import { planTape, type TapePlan } from './circuit/tape-plan.ts'
import { fillIndices, INDEX_CELLS, publicValuesOf } from './machine/fill.ts'
import { type FillPlan, planFill } from './machine/fill-plan.ts'
import type { Layout } from './machine/layout.ts'

const [address, number] = ['address', 'number'] as const
const PARAMETERS = {
  recursion_init: [address],
  recursion_run_tape_4: [address, address],
  recursion_run_tape_5: [address, address],
  recursion_fill_permutations: [address, number, number, address, address],
  recursion_fill_packs: [address, number, number, address, address],
  recursion_fill_gates_4: [address, number, number, number, address, address],
  recursion_fill_gates_5: [address, number, number, number, address, address],
  recursion_fill_batches_4: [address, address, number, number, address, address],
  recursion_fill_batches_5: [address, address, number, number, address, address],
} as const

/** A tape in the arena. */
export interface PlacedTape {
  readonly circuit: Circuit
  readonly plan: TapePlan
  readonly code: Ptr
}

/** A layout's tape and rows in the arena. */
export interface PlacedLayout {
  readonly layout: Layout
  readonly tape: PlacedTape
  readonly rows: { readonly [K in keyof FillPlan]: Ptr }
}

/** A run of a tape: where its cells are, or what does not hold. */
export interface TapeRun {
  readonly cells: Ptr
  /** The first assertion of the tape that does not hold. */
  readonly failed: CircuitAssertion | undefined
}

export class RecursionKernels {
  readonly #arena: Arena
  readonly #call: CallsOf<typeof PARAMETERS>

  constructor(arena: Arena, calls: AttachedCalls) {
    this.#arena = arena
    this.#call = calls.functions(PARAMETERS)
    const mark = arena.mark()
    this.#call.recursion_init(arena.store([...EXTERNAL_INITIAL, ...EXTERNAL_FINAL, INTERNAL].flat()))
    arena.release(mark)
  }

  /** Makes the plan of a tape, and copies it into the arena, where it stays until that is released. */
  placeTape(circuit: Circuit, plan = planTape(circuit)): PlacedTape {
    return { circuit, plan, code: this.#store(plan.code) }
  }

  /** The same of a layout and its circuit. */
  placeLayout(layout: Layout): PlacedLayout {
    if (layout.slots > MAX_SLOTS) throw new RangeError(`rows of ${layout.slots} gates are more than the kernels fill`)
    const { permutation, gate, batch, batchKinds, pack } = planFill(layout)
    const rows = { permutation: this.#store(permutation), gate: this.#store(gate), batch: this.#store(batch) }
    return {
      layout,
      tape: this.placeTape(layout.circuit, layout.plan),
      rows: { ...rows, batchKinds: this.#store(batchKinds), pack: this.#store(pack) },
    }
  }

  /**
   * The cells stay in the arena; they are what `evaluateCircuit` gives unless something failed.
   * @param inputs values of the circuit's inputs, canonical, in order
   */
  run({ circuit, plan, code }: PlacedTape, inputs: ArrayLike<number>): TapeRun {
    const cells = this.#arena.alloc(plan.cells)
    setKnown(this.#arena.view(cells, plan.cells), circuit, inputs)
    const run = circuit.degree === 4 ? this.#call.recursion_run_tape_4 : this.#call.recursion_run_tape_5
    const check = run(code, cells) >>> 0
    return { cells, failed: check === NONE ? undefined : circuit.assertions[plan.assertions[check]!] }
  }

  #store(words: Int32Array): Ptr {
    return this.#arena.store(new Uint32Array(words.buffer, words.byteOffset, words.length))
  }

  /**
   * The tables, their columns in the arena: views of them end with the next allocation, but the prover finds them.
   * @param cells of a run in which nothing failed
   */
  fill({ layout, rows: from }: PlacedLayout, cells: Ptr): FilledTables {
    const { machine, preprocessed, circuit, slots, rows } = layout
    const arena = this.#arena
    const is4 = circuit.degree === 4
    const columnsOf: Record<string, (height: number, columns: Ptr) => void> = {
      permutation: (height, columns) =>
        this.#call.recursion_fill_permutations(from.permutation, rows.permutation!, height, cells, columns),
      gate: (height, columns) => {
        const gates = is4 ? this.#call.recursion_fill_gates_4 : this.#call.recursion_fill_gates_5
        gates(from.gate, layout.operands.length / OPERANDS, slots, height, cells, columns)
      },
      batch: (height, columns) => {
        const batches = is4 ? this.#call.recursion_fill_batches_4 : this.#call.recursion_fill_batches_5
        batches(from.batch, from.batchKinds, rows.batch!, height, cells, columns)
      },
      pack: (height, columns) => this.#call.recursion_fill_packs(from.pack, rows.pack!, height, cells, columns),
    }
    const tables = machine.chips.map(({ chip }): Table => {
      const height = preprocessed[chip.name]![0]!.length
      const fill = columnsOf[chip.name]
      const common = { chip, height, preprocessed: preprocessed[chip.name]!, early: [] }
      if (!fill) {
        const columns = allocateCells(INDEX_CELLS, height, (n, h) => arena.newColumns(n, h))
        fillIndices(layout, arena.view(cells, circuit.size), columns)
        return { ...common, main: flatten(columns) }
      }
      const main = arena.newColumns(chip.columns.main.length, height)
      const mark = arena.mark()
      fill(height, arena.storeAddresses(main.map(column => arena.store(column))))
      arena.release(mark)
      return { ...common, main }
    })
    return { tables, publicValues: publicValuesOf(layout, arena.view(cells, circuit.size)) }
  }
}

const OPERANDS = 4
/** As `kernels/fill.h` has it. */
const MAX_SLOTS = 4
/** What `run_tape` returns where all checks hold. */
const NONE = 2 ** 32 - 1

function setKnown(cells: Uint32Array, circuit: Circuit, inputs: ArrayLike<number>): void {
  const { inputs: addresses, constants, size } = circuit
  if (inputs.length !== addresses.length)
    throw new RangeError(`the circuit has ${addresses.length} inputs, got ${inputs.length}`)
  cells.fill(0, size)
  for (let i = 0; i < addresses.length; i++) cells[addresses[i]!] = inputs[i]!
  for (let i = 0; i < constants.length; i += 2) cells[constants[i]!] = constants[i + 1]!
}
