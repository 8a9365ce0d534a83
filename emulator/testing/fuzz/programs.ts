/**
 * Random programs: fragments (`fragments.ts`), the functions they call, and an end. Where a program stands and how it is run
 * is `shapes.ts`.
 */
import { encode } from '@zkmips/isa/encode'
import * as sys from '@zkmips/isa/syscalls'
import { Assembler, type Label } from './assembler.ts'
import { BAD_KEYS, GOOD_KEYS } from './case.ts'
import { FRAGMENTS } from './fragments.ts'
import {
  accessWord,
  anyWord,
  computingWord,
  cornerOrAny,
  FIRST_OPERAND,
  LAST_OPERAND,
  operand,
  REG_CODE,
  REG_DATA,
  REG_WILD,
  trapWord,
  wordWith,
} from './instructions.ts'
import type { Random } from './random.ts'

/** The data of a program: random words, the preimage keys, and space for the operands of precompiles. */
const RANDOM_DATA_WORDS = 64
const KEYS = [...GOOD_KEYS, ...BAD_KEYS]
const DATA_WORDS = 512

/** Page ends, the ends of memory, of the heap and of the stack. */
export const WILD_ADDRESSES: readonly number[] = [
  ...[0, 4, 0x0000_fffc, 0x0fff_fffc, 0x1000_0000, 0x4000_0000, 0x7fff_fffc, 0x8000_0000, 0xffff_fffc, 0xffff_fff9],
  ...[
    sys.HEAP_START,
    sys.HEAP_END - 4,
    sys.THREAD_POINTER_ADDRESS,
    sys.INITIAL_STACK_POINTER,
    0x0040_fffe,
    0x0041_0001,
  ],
]

export function dataWords(random: Random): Uint32Array {
  const words = Uint32Array.from({ length: DATA_WORDS }, () => cornerOrAny(random))
  for (const [k, key] of KEYS.entries()) {
    const view = new DataView(key.buffer, key.byteOffset)
    for (let i = 0; i < 8; i++) words[RANDOM_DATA_WORDS + 8 * k + i] = view.getUint32(4 * i)
  }
  return words
}

export class ProgramMaker {
  readonly random: Random
  readonly asm: Assembler
  /** Byte address of the data. */
  readonly data: number
  /** Instructions that other fragments may overwrite. */
  readonly slots: Label[] = []
  readonly functions: readonly Label[]

  constructor(random: Random, start: number, data: number) {
    this.random = random
    this.asm = new Assembler(start)
    this.data = data
    this.functions = Array.from({ length: random.below(4) }, () => this.asm.label())
  }

  /** The words of a whole program, which starts with its first one. */
  make(fragments: number): Uint32Array {
    const { asm, random } = this
    asm.constant(REG_DATA, this.data)
    asm.constant(REG_WILD, random.pick(WILD_ADDRESSES))
    asm.constant(REG_CODE, asm.here)
    const again = asm.label()
    asm.place(again)
    this.fragments(fragments, 0)
    // Mostly the program runs until it is stopped, so that cases are long and code that was overwritten is executed.
    if (random.oneIn(5)) this.#exit()
    asm.branch('beq', {}, again)
    asm.emit(random.oneIn(2) ? 0 : computingWord(random))
    for (const label of this.functions) {
      asm.place(label)
      this.fragments(random.below(4), 2)
      // Some return to elsewhere than their callers think.
      if (random.oneIn(8)) asm.op('addiu', { rs: sys.REG_RA, rt: sys.REG_RA, imm: random.pick([4, 8, -8]) })
      asm.op('jr', { rs: sys.REG_RA })
      asm.emit(random.oneIn(2) ? 0 : computingWord(random))
    }
    return asm.finish()
  }

  /** @param depth how deep in loops and functions; from 3 on there are no more of them */
  fragments(count: number, depth: number): void {
    for (let i = 0; i < count; i++) this.random.weighted(FRAGMENTS)(this, depth)
  }

  /** An instruction that may stand anywhere, in a delay slot too. */
  plain(): number {
    const { random } = this
    const kind = random.below(80)
    if (kind < 45) return computingWord(random)
    if (kind < 68) return accessWord(random, random.oneIn(8) ? sys.REG_SP : REG_DATA, 4 * RANDOM_DATA_WORDS)
    if (kind < 70) return accessWord(random, REG_CODE, 60)
    if (kind < 72) return accessWord(random, REG_WILD, 16)
    if (kind < 75) return trapWord(random)
    if (kind < 76) return encode('rdhwr', { rt: random.between(FIRST_OPERAND, LAST_OPERAND) })
    if (kind < 79) return this.#division()
    return random.oneIn(20) ? anyWord(random) : encode('sync')
  }

  // The stack pointer and the addresses are not 0, an operand may be: then the run ends.
  #division(): number {
    const { random } = this
    const rt = random.oneIn(40) ? operand(random) : random.pick([REG_DATA, REG_CODE, sys.REG_SP])
    return wordWith(random.pick(['div', 'divu']), { rs: operand(random), rt, rd: 0 }, 0)
  }

  /** Byte address of the preimage key `k`, counted modulo their number; the last ones are not good. */
  keyAddress(k: number): number {
    return this.data + 4 * (RANDOM_DATA_WORDS + 8 * (k % KEYS.length))
  }

  #exit(): void {
    const { asm, random } = this
    asm.op('ori', { rt: sys.REG_V0, imm: random.pick([sys.SYS_EXIT, sys.SYS_EXIT_GROUP]) })
    asm.op('syscall')
  }
}
