/** Code with labels, for the programs of the fuzzer: what `encode` is for one instruction, this is for a piece of code. */
import { encode, type Fields } from '@zkmips/isa/encode'
import type { OpcodeName } from '@zkmips/isa/opcodes'

/** A place in the code; its address is known when it has been placed. */
export interface Label {
  address: number | undefined
}

type PatchKind = 'branch' | 'jump' | 'high' | 'low' | 'word'

export class Assembler {
  /** Byte address of the first word. */
  readonly start: number
  readonly words: number[] = []
  readonly #patches: { readonly index: number; readonly kind: PatchKind; readonly label: Label }[] = []

  constructor(start: number) {
    this.start = start
  }

  /** Address of the next word; wraps modulo 2^32. */
  get here(): number {
    return (this.start + 4 * this.words.length) >>> 0
  }

  emit(...words: readonly number[]): void {
    this.words.push(...words)
  }

  op(name: OpcodeName, fields: Fields = {}): void {
    this.words.push(encode(name, fields))
  }

  label(): Label {
    return { address: undefined }
  }

  /** The label stands for the next word. */
  place(label: Label): void {
    label.address = this.here
  }

  branch(name: OpcodeName, fields: Fields, label: Label): void {
    this.#patched('branch', label, encode(name, fields))
  }

  /** j or jal; reaches only the 256 MiB of its delay slot. */
  jump(name: 'j' | 'jal', label: Label): void {
    this.#patched('jump', label, encode(name))
  }

  /** A register gets a constant, always in two instructions. */
  constant(rt: number, value: number): void {
    this.op('lui', { rt, imm: value >>> 16 })
    this.op('ori', { rt, rs: rt, imm: value & 0xffff })
  }

  /** A register gets the address of a label. */
  address(rt: number, label: Label): void {
    this.#patched('high', label, encode('lui', { rt }))
    this.#patched('low', label, encode('ori', { rt, rs: rt }))
  }

  /** The address of a label as data. */
  word(label: Label): void {
    this.#patched('word', label, 0)
  }

  #patched(kind: PatchKind, label: Label, word: number): void {
    this.#patches.push({ index: this.words.length, kind, label })
    this.words.push(word)
  }

  /** The code; labels that were never placed stand behind it. */
  finish(): Uint32Array {
    const words = Uint32Array.from(this.words)
    for (const { index, kind, label } of this.#patches) {
      const target = label.address ?? this.here
      const delaySlot = (this.start + 4 * index + 4) >>> 0
      const field = {
        branch: ((target - delaySlot) >> 2) & 0xffff,
        jump: (target >>> 2) & 0x03ff_ffff,
        high: target >>> 16,
        low: target & 0xffff,
        word: target,
      }[kind]
      words[index] = words[index]! | field
    }
    return words
  }
}
