/**
 * The reference interpreter: the plain one that a reader checks against the specification of the machine, and that every
 * other executor is tested against.
 *
 * Invariants
 * - Every state has exactly one successor; an exited state is its own.
 * - What a real CPU would trap on ends the run: exited, exit code 2, step + 1, and nothing else changed.
 * - A host error (a missing preimage) is thrown before anything has changed.
 *
 * `step` is one function above 60 lines because it is the machine's table of effects. Case labels are literals, so that
 * engines make a jump table of them; `satisfies` lets the compiler check each against the opcode table.
 */
import { decode } from '@zkmips/isa/decode'
import { disassemble } from '@zkmips/isa/disassemble'
import { branchTarget, jumpTarget, rd, sa, simm, uimm } from '@zkmips/isa/fields'
import { isFloatingPoint, SOFT_FLOAT_REMEDY } from '@zkmips/isa/floating-point'
import type { Op } from '@zkmips/isa/opcodes'
import { EXIT_PANIC, REG_RA, REG_V0, THREAD_POINTER_ADDRESS } from '@zkmips/isa/syscalls'
import type { Host } from '../host/host.ts'
import {
  addCarry,
  byteShift,
  countLeadingOnes,
  extractBits,
  halfShift,
  insertBits,
  loadLeft,
  loadRight,
  multiplyHighSigned,
  multiplyHighUnsigned,
  rotateRight,
  storeByte,
  storeHalf,
  storeLeft,
  storeRight,
  subtractBorrow,
  swapBytesInHalves,
} from './alu.ts'
import { precompileFault } from './precompiles/execute.ts'
import { HI, LO, type MachineState } from './state.ts'
import { executeSyscall, type SyscallOutcome } from './syscalls.ts'

/** Why a run ended with exit code 2. */
export type PanicReason =
  | 'unknown-opcode'
  | 'break'
  | 'trap'
  | 'division-by-zero'
  | 'delay-slot'
  | 'unaligned-fetch'
  | 'preimage-key'
  | 'precompile'

const PANIC_TEXT: Record<PanicReason, string> = {
  'unknown-opcode': 'not an instruction of this machine',
  break: 'break: the program detected an error and stopped itself',
  trap: 'the trap was taken',
  'division-by-zero': 'division by zero',
  'delay-slot': 'a branch or jump in the delay slot of a taken one',
  'unaligned-fetch': 'the program counter is not a multiple of 4',
  'preimage-key': 'a read with a preimage key that is neither a hash nor a local key of this run',
  precompile: 'a precompile with arguments that it does not accept',
}

/** How a run ended. */
export interface ExitReason {
  /** `exit` for the exit syscalls, whatever the code. */
  readonly kind: 'exit' | PanicReason
  /** Byte address of the last instruction. */
  readonly pc: number
  /** For people: names the instruction and its address. */
  readonly message: string
}

// The opcode of a word, remembered by the low bits of its address. An entry counts only for the very word it was made for,
// so code that is overwritten is decoded again.
const CACHE_SIZE = 1 << 16
const CACHE_MASK = CACHE_SIZE - 1

export class Machine {
  readonly state: MachineState
  /** Set when the machine has exited. */
  exitReason: ExitReason | undefined
  readonly #host: Host
  readonly #cachedWords = new Int32Array(CACHE_SIZE)
  readonly #cachedOpcodes = new Uint8Array(CACHE_SIZE).fill(decode(0))

  constructor(state: MachineState, host: Host) {
    this.state = state
    this.#host = host
  }

  /** Opcode of the instruction `word` found at byte address `pc`; UNKNOWN_OPCODE where there is none. */
  opcodeAt(pc: number, word: number): number {
    const slot = (pc >>> 2) & CACHE_MASK
    if (this.#cachedWords[slot] === word) return this.#cachedOpcodes[slot]!
    const opcode = decode(word)
    this.#cachedWords[slot] = word
    this.#cachedOpcodes[slot] = opcode
    return opcode
  }

  /**
   * At most `maxSteps` steps, fewer where the machine exits.
   * @returns the number of steps made
   * @throws MissingPreimageError
   */
  run(maxSteps = Number.POSITIVE_INFINITY): number {
    const { state } = this
    let steps = 0
    while (steps < maxSteps && !state.exited) {
      this.step()
      steps++
    }
    return steps
  }

  /** @throws MissingPreimageError */
  step(): void {
    const { state } = this
    if (state.exited) return
    const { pc, nextPC, memory, signedRegisters: r } = state
    if ((pc & 3) !== 0) {
      this.#panic('unaligned-fetch', 0)
      return
    }
    const word = memory.loadSigned(pc)
    const a = r[(word >>> 21) & 31]!
    const b = r[(word >>> 16) & 31]!
    let afterNext = (nextPC + 4) >>> 0
    // The register written last, with register 0 standing for none.
    let destination = 0
    let value = 0
    let panic: PanicReason | undefined
    let syscall: SyscallOutcome = 'continue'

    switch (this.opcodeAt(pc, word)) {
      // shifts
      case 0 satisfies Op<'sll'>:
        destination = (word >>> 11) & 31
        value = b << sa(word)
        break
      case 1 satisfies Op<'srl'>:
        destination = (word >>> 11) & 31
        value = b >>> sa(word)
        break
      case 2 satisfies Op<'rotr'>:
        destination = (word >>> 11) & 31
        value = rotateRight(b, sa(word))
        break
      case 3 satisfies Op<'sra'>:
        destination = (word >>> 11) & 31
        value = b >> sa(word)
        break
      case 4 satisfies Op<'sllv'>:
        destination = (word >>> 11) & 31
        value = b << (a & 31)
        break
      case 5 satisfies Op<'srlv'>:
        destination = (word >>> 11) & 31
        value = b >>> (a & 31)
        break
      case 6 satisfies Op<'rotrv'>:
        destination = (word >>> 11) & 31
        value = rotateRight(b, a & 31)
        break
      case 7 satisfies Op<'srav'>:
        destination = (word >>> 11) & 31
        value = b >> (a & 31)
        break

      // arithmetic and logic
      case 23 satisfies Op<'add'>:
      case 24 satisfies Op<'addu'>:
        destination = (word >>> 11) & 31
        value = (a + b) | 0
        break
      case 25 satisfies Op<'sub'>:
      case 26 satisfies Op<'subu'>:
        destination = (word >>> 11) & 31
        value = (a - b) | 0
        break
      case 27 satisfies Op<'and'>:
        destination = (word >>> 11) & 31
        value = a & b
        break
      case 28 satisfies Op<'or'>:
        destination = (word >>> 11) & 31
        value = a | b
        break
      case 29 satisfies Op<'xor'>:
        destination = (word >>> 11) & 31
        value = a ^ b
        break
      case 30 satisfies Op<'nor'>:
        destination = (word >>> 11) & 31
        value = ~(a | b)
        break
      case 31 satisfies Op<'slt'>:
        destination = (word >>> 11) & 31
        value = a < b ? 1 : 0
        break
      case 32 satisfies Op<'sltu'>:
        destination = (word >>> 11) & 31
        value = a >>> 0 < b >>> 0 ? 1 : 0
        break
      case 55 satisfies Op<'addi'>:
      case 56 satisfies Op<'addiu'>:
        destination = (word >>> 16) & 31
        value = (a + simm(word)) | 0
        break
      case 57 satisfies Op<'slti'>:
        destination = (word >>> 16) & 31
        value = a < simm(word) ? 1 : 0
        break
      case 58 satisfies Op<'sltiu'>:
        destination = (word >>> 16) & 31
        value = a >>> 0 < simm(word) >>> 0 ? 1 : 0
        break
      case 59 satisfies Op<'andi'>:
        destination = (word >>> 16) & 31
        value = a & uimm(word)
        break
      case 60 satisfies Op<'ori'>:
        destination = (word >>> 16) & 31
        value = a | uimm(word)
        break
      case 61 satisfies Op<'xori'>:
        destination = (word >>> 16) & 31
        value = a ^ uimm(word)
        break
      case 62 satisfies Op<'lui'>:
        destination = (word >>> 16) & 31
        value = word << 16
        break
      case 65 satisfies Op<'mul'>:
        destination = (word >>> 11) & 31
        value = Math.imul(a, b)
        break
      case 68 satisfies Op<'clz'>:
        destination = (word >>> 11) & 31
        value = Math.clz32(a)
        break
      case 69 satisfies Op<'clo'>:
        destination = (word >>> 11) & 31
        value = countLeadingOnes(a)
        break
      case 70 satisfies Op<'ext'>:
        destination = (word >>> 16) & 31
        value = extractBits(a, sa(word), rd(word) + 1)
        break
      case 71 satisfies Op<'ins'>:
        destination = (word >>> 16) & 31
        value = insertBits(b, a, sa(word), rd(word) - sa(word) + 1)
        break
      case 72 satisfies Op<'wsbh'>:
        destination = (word >>> 11) & 31
        value = swapBytesInHalves(b)
        break
      case 73 satisfies Op<'seb'>:
        destination = (word >>> 11) & 31
        value = (b << 24) >> 24
        break
      case 74 satisfies Op<'seh'>:
        destination = (word >>> 11) & 31
        value = (b << 16) >> 16
        break
      case 10 satisfies Op<'movz'>:
        if (b === 0) {
          destination = (word >>> 11) & 31
          value = a
        }
        break
      case 11 satisfies Op<'movn'>:
        if (b !== 0) {
          destination = (word >>> 11) & 31
          value = a
        }
        break

      // HI and LO
      case 15 satisfies Op<'mfhi'>:
        destination = (word >>> 11) & 31
        value = r[HI]!
        break
      case 17 satisfies Op<'mflo'>:
        destination = (word >>> 11) & 31
        value = r[LO]!
        break
      case 16 satisfies Op<'mthi'>:
        destination = HI
        value = a
        break
      case 18 satisfies Op<'mtlo'>:
        destination = LO
        value = a
        break
      case 19 satisfies Op<'mult'>:
        r[LO] = Math.imul(a, b)
        r[HI] = multiplyHighSigned(a, b)
        break
      case 20 satisfies Op<'multu'>:
        r[LO] = Math.imul(a, b)
        r[HI] = multiplyHighUnsigned(a, b)
        break
      case 21 satisfies Op<'div'>:
        if (b === 0) {
          panic = 'division-by-zero'
        } else {
          r[LO] = a / b
          r[HI] = a % b
        }
        break
      case 22 satisfies Op<'divu'>:
        if (b === 0) {
          panic = 'division-by-zero'
        } else {
          r[LO] = (a >>> 0) / (b >>> 0)
          r[HI] = (a >>> 0) % (b >>> 0)
        }
        break
      case 63 satisfies Op<'madd'>:
        accumulate(r, Math.imul(a, b), multiplyHighSigned(a, b))
        break
      case 64 satisfies Op<'maddu'>:
        accumulate(r, Math.imul(a, b), multiplyHighUnsigned(a, b))
        break
      case 66 satisfies Op<'msub'>:
        deduct(r, Math.imul(a, b), multiplyHighSigned(a, b))
        break
      case 67 satisfies Op<'msubu'>:
        deduct(r, Math.imul(a, b), multiplyHighUnsigned(a, b))
        break

      // branches and jumps: not in a taken delay slot
      case 39 satisfies Op<'bltz'>:
        panic = delaySlot(pc, nextPC)
        if (a < 0) afterNext = branchTarget(word, pc)
        break
      case 40 satisfies Op<'bgez'>:
        panic = delaySlot(pc, nextPC)
        if (a >= 0) afterNext = branchTarget(word, pc)
        break
      case 47 satisfies Op<'bltzal'>:
        panic = delaySlot(pc, nextPC)
        destination = REG_RA
        value = pc + 8
        if (a < 0) afterNext = branchTarget(word, pc)
        break
      case 48 satisfies Op<'bgezal'>:
        panic = delaySlot(pc, nextPC)
        destination = REG_RA
        value = pc + 8
        if (a >= 0) afterNext = branchTarget(word, pc)
        break
      case 51 satisfies Op<'beq'>:
        panic = delaySlot(pc, nextPC)
        if (a === b) afterNext = branchTarget(word, pc)
        break
      case 52 satisfies Op<'bne'>:
        panic = delaySlot(pc, nextPC)
        if (a !== b) afterNext = branchTarget(word, pc)
        break
      case 53 satisfies Op<'blez'>:
        panic = delaySlot(pc, nextPC)
        if (a <= 0) afterNext = branchTarget(word, pc)
        break
      case 54 satisfies Op<'bgtz'>:
        panic = delaySlot(pc, nextPC)
        if (a > 0) afterNext = branchTarget(word, pc)
        break
      case 49 satisfies Op<'j'>:
        panic = delaySlot(pc, nextPC)
        afterNext = jumpTarget(word, nextPC)
        break
      case 50 satisfies Op<'jal'>:
        panic = delaySlot(pc, nextPC)
        destination = REG_RA
        value = pc + 8
        afterNext = jumpTarget(word, nextPC)
        break
      case 8 satisfies Op<'jr'>:
        panic = delaySlot(pc, nextPC)
        afterNext = a >>> 0
        break
      case 9 satisfies Op<'jalr'>:
        panic = delaySlot(pc, nextPC)
        destination = (word >>> 11) & 31
        value = pc + 8
        afterNext = a >>> 0
        break

      // loads and stores; the low address bits of half and word accesses do not count
      case 76 satisfies Op<'lb'>:
        destination = (word >>> 16) & 31
        value = (memory.loadSigned(a + simm(word)) << (24 - byteShift(a + simm(word)))) >> 24
        break
      case 80 satisfies Op<'lbu'>:
        destination = (word >>> 16) & 31
        value = (memory.loadSigned(a + simm(word)) >>> byteShift(a + simm(word))) & 0xff
        break
      case 77 satisfies Op<'lh'>:
        destination = (word >>> 16) & 31
        value = (memory.loadSigned(a + simm(word)) << (16 - halfShift(a + simm(word)))) >> 16
        break
      case 81 satisfies Op<'lhu'>:
        destination = (word >>> 16) & 31
        value = (memory.loadSigned(a + simm(word)) >>> halfShift(a + simm(word))) & 0xffff
        break
      case 79 satisfies Op<'lw'>:
      case 88 satisfies Op<'ll'>:
        destination = (word >>> 16) & 31
        value = memory.loadSigned(a + simm(word))
        break
      case 78 satisfies Op<'lwl'>:
        destination = (word >>> 16) & 31
        value = loadLeft(b, memory.loadSigned(a + simm(word)), a + simm(word))
        break
      case 82 satisfies Op<'lwr'>:
        destination = (word >>> 16) & 31
        value = loadRight(b, memory.loadSigned(a + simm(word)), a + simm(word))
        break
      case 83 satisfies Op<'sb'>:
        memory.store(a + simm(word), storeByte(memory.loadSigned(a + simm(word)), b, a + simm(word)))
        break
      case 84 satisfies Op<'sh'>:
        memory.store(a + simm(word), storeHalf(memory.loadSigned(a + simm(word)), b, a + simm(word)))
        break
      case 85 satisfies Op<'swl'>:
        memory.store(a + simm(word), storeLeft(memory.loadSigned(a + simm(word)), b, a + simm(word)))
        break
      case 87 satisfies Op<'swr'>:
        memory.store(a + simm(word), storeRight(memory.loadSigned(a + simm(word)), b, a + simm(word)))
        break
      case 86 satisfies Op<'sw'>:
        memory.store(a + simm(word), b)
        break
      case 90 satisfies Op<'sc'>:
        memory.store(a + simm(word), b)
        destination = (word >>> 16) & 31
        value = 1
        break
      case 75 satisfies Op<'rdhwr'>:
        destination = (word >>> 16) & 31
        value = memory.loadSigned(THREAD_POINTER_ADDRESS)
        break
      case 14 satisfies Op<'sync'>:
      case 89 satisfies Op<'pref'>:
        break

      // traps and system calls
      case 33 satisfies Op<'tge'>:
        if (a >= b) panic = 'trap'
        break
      case 34 satisfies Op<'tgeu'>:
        if (a >>> 0 >= b >>> 0) panic = 'trap'
        break
      case 35 satisfies Op<'tlt'>:
        if (a < b) panic = 'trap'
        break
      case 36 satisfies Op<'tltu'>:
        if (a >>> 0 < b >>> 0) panic = 'trap'
        break
      case 37 satisfies Op<'teq'>:
        if (a === b) panic = 'trap'
        break
      case 38 satisfies Op<'tne'>:
        if (a !== b) panic = 'trap'
        break
      case 41 satisfies Op<'tgei'>:
        if (a >= simm(word)) panic = 'trap'
        break
      case 42 satisfies Op<'tgeiu'>:
        if (a >>> 0 >= simm(word) >>> 0) panic = 'trap'
        break
      case 43 satisfies Op<'tlti'>:
        if (a < simm(word)) panic = 'trap'
        break
      case 44 satisfies Op<'tltiu'>:
        if (a >>> 0 < simm(word) >>> 0) panic = 'trap'
        break
      case 45 satisfies Op<'teqi'>:
        if (a === simm(word)) panic = 'trap'
        break
      case 46 satisfies Op<'tnei'>:
        if (a !== simm(word)) panic = 'trap'
        break
      case 13 satisfies Op<'break'>:
        panic = 'break'
        break
      case 12 satisfies Op<'syscall'>:
        syscall = executeSyscall(state, this.#host)
        if (syscall !== 'continue' && syscall !== 'exit') panic = syscall
        break

      default:
        panic = 'unknown-opcode'
    }

    if (syscall === 'exit') {
      state.step++
      this.exitReason = { kind: 'exit', pc, message: `the program exited with code ${state.exitCode}` }
      return
    }
    if (panic !== undefined) {
      this.#panic(panic, word)
      return
    }
    r[destination] = value
    r[0] = 0
    state.pc = nextPC
    state.nextPC = afterNext
    state.step++
  }

  #panic(kind: PanicReason, word: number): void {
    const { state } = this
    const { pc } = state
    state.exited = true
    state.exitCode = EXIT_PANIC
    state.step++
    const instruction = kind === 'unaligned-fetch' ? '' : ` ${disassemble(word, pc)}`
    const what = this.#fault(kind, word) ?? PANIC_TEXT[kind]
    const message = `exit code 2 at 0x${pc.toString(16).padStart(8, '0')}:${instruction}: ${what}`
    this.exitReason = { kind, pc, message }
  }

  /** What there is to say beyond the kind. */
  #fault(kind: PanicReason, word: number): string | undefined {
    const { registers } = this.state
    // A panic leaves the registers of the call as they were.
    if (kind === 'precompile') return precompileFault(registers[REG_V0]!, registers)
    if (kind !== 'unknown-opcode' || !isFloatingPoint(word)) return undefined
    return `a floating-point instruction, and this machine has none; ${SOFT_FLOAT_REMEDY}`
  }
}

const delaySlot = (pc: number, nextPC: number) => (nextPC === (pc + 4) >>> 0 ? undefined : 'delay-slot')

/** HI:LO plus a product. */
function accumulate(r: Int32Array, low: number, high: number): void {
  const carry = addCarry(r[LO]!, low)
  r[LO] = r[LO]! + low
  r[HI] = r[HI]! + high + carry
}

/** HI:LO minus a product. */
function deduct(r: Int32Array, low: number, high: number): void {
  const borrow = subtractBorrow(r[LO]!, low)
  r[LO] = r[LO]! - low
  r[HI] = r[HI]! - high - borrow
}
