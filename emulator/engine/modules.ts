/**
 * The WebAssembly modules of the fast engine: that of translated regions, and one with the two functions through which regions
 * are entered and left.
 */
import { CONTROL, CONTROL_PAGES, GUEST_PAGES, SYSCALL_TYPE } from './layout.ts'
import { Code, encodeModule, type FunctionBody, type FunctionType, I32, type Import, LOAD, OP, STORE } from './wasm.ts'

const REGION_SIGNATURE: FunctionType = { parameters: [I32, I32, I32], results: [I32, I32] }
/** At REGION_TYPE and SYSCALL_TYPE. */
const TYPES: readonly FunctionType[] = [REGION_SIGNATURE, { parameters: [I32, I32], results: [I32] }]
const IMPORTS: readonly Import[] = [
  { module: 'e', name: 'syscall', kind: 'function', type: SYSCALL_TYPE },
  { module: 'e', name: 'table', kind: 'table' },
  { module: 'e', name: 'guest', kind: 'memory', pages: GUEST_PAGES },
  { module: 'e', name: 'control', kind: 'memory', pages: CONTROL_PAGES },
]

/** A module of regions, each of which goes into its table slot when the module is instantiated. */
export const regionModule = (regions: readonly FunctionBody[]) => encodeModule(TYPES, IMPORTS, regions)

/**
 * enter(budget, pc, stack, slot): calls a region from outside. interpret: what stands in table slots without a region.
 * Both pass the budget left through memory, since calls between WebAssembly and JavaScript are slow with two results.
 */
export function coreModule(): Uint8Array<ArrayBuffer> {
  const types: FunctionType[] = [
    REGION_SIGNATURE,
    { parameters: [I32, I32, I32], results: [I32] },
    { parameters: [I32, I32, I32, I32], results: [I32] },
  ]
  const imports: Import[] = [
    { module: 'e', name: 'interpret', kind: 'function', type: 1 },
    { module: 'e', name: 'table', kind: 'table' },
    { module: 'e', name: 'control', kind: 'memory', pages: CONTROL_PAGES },
  ]
  const interpret = new Code()
  for (const parameter of [0, 1, 2]) interpret.get(parameter)
  interpret.call(0)
  interpret.set(1)
  interpret.i32(0)
  interpret.memory(LOAD.i32, 0, CONTROL.budget)
  interpret.get(1)
  interpret.op(OP.end)

  const enter = new Code()
  for (const parameter of [0, 1, 2, 3]) enter.get(parameter)
  enter.callIndirect(0)
  enter.set(1)
  enter.set(0)
  enter.i32(0)
  enter.get(0)
  enter.memory(STORE.i32, 0, CONTROL.budget)
  enter.get(1)
  enter.op(OP.end)
  return encodeModule(types, imports, [
    { type: 0, i32Locals: 0, i64Locals: 0, code: interpret.bytes, exportName: 'interpret' },
    { type: 2, i32Locals: 0, i64Locals: 0, code: enter.bytes, exportName: 'enter' },
  ])
}
