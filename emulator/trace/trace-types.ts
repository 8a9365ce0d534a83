/**
 * The data of a traced run: what the emulator records and the circuits read. Types only (numbers of spaces, registers and
 * slots are in `isa/accesses.ts`): the first pass that cuts a run into shards is `shards.ts`, the second one that fills a `ShardTrace` is `trace.ts`.
 *
 * Invariants
 * - All columns are plain typed arrays, so that records and traces can be posted to workers.
 * - Memory addresses are word addresses (byte address / 4, 30 bits); values are 32-bit words, a memory word read big-endian.
 * - Shards are numbered from 1; shard 0 stands for the initial state.
 */

/**
 * The words a shard takes over and hands on. Rows are ordered: the 35 registers (space 1, address ascending), the 10
 * specials (space 2, ascending), then every touched memory word that is not read-only image (space 0, ascending).
 * For registers and specials previousShard is always this shard - 1; for memory it is the last shard that touched the word.
 */
export interface BoundaryTable {
  readonly length: number
  readonly space: Uint8Array
  readonly address: Uint32Array
  readonly entryValue: Uint32Array
  readonly exitValue: Uint32Array
  readonly previousShard: Uint32Array
}

/**
 * The answers to the reads on the preimage descriptor, in order, one entry per such read, those that answered 0 included.
 * `word` holds the `count` (0–4) bytes from its most significant byte on, the rest is 0.
 */
export interface ReadAnswers {
  readonly length: number
  readonly count: Uint8Array
  readonly word: Uint32Array
}

/**
 * The calls of provable precompiles, of all kinds, in order. The words of call k, as `wordsOf` in `isa/precompiles.ts` counts them,
 * are those from `start[k]` to `start[k + 1]`; words that are only read are the same after it.
 */
export interface PrecompileCalls {
  readonly length: number
  readonly row: Uint32Array
  /** The syscall's number. */
  readonly number: Uint32Array
  readonly a0: Uint32Array
  readonly a1: Uint32Array
  /** `length + 1` indexes. */
  readonly start: Uint32Array
  readonly before: Uint32Array
  readonly after: Uint32Array
}

/** The same, with what only the second pass knows of each word. */
export interface PrecompileEvents extends PrecompileCalls {
  readonly previousTime: Uint32Array
  /** 1 for a word of the read-only image: it has no previous time. */
  readonly readOnly: Uint8Array
}

/** All that is needed, with the program image, to execute one shard again without an oracle. */
export interface ShardRecord {
  /** From 1. */
  readonly index: number
  /** Steps of the run before this shard. */
  readonly startStep: number
  readonly cycles: number
  /** Byte addresses. Exiting leaves pc and nextPC as they were at the exit instruction. */
  readonly startPc: number
  readonly startNextPc: number
  readonly endPc: number
  readonly endNextPc: number
  /** True for the last shard only: its last row is the exit syscall. */
  readonly exited: boolean
  /** 0 where exited is false. */
  readonly exitCode: number
  /** Which template's heights its tables have (`shard-rule.ts`); unless given, each table has its own least height. */
  readonly template?: string
  readonly boundary: BoundaryTable
  readonly reads: ReadAnswers
  readonly calls: PrecompileCalls
}

/** Every memory word touched in the run that is not read-only image, by ascending address. */
export interface TouchedWords {
  readonly length: number
  readonly address: Uint32Array
  /** The image's value (the initial stack belongs to the image), or 0. */
  readonly initialValue: Uint32Array
  readonly finalValue: Uint32Array
  readonly lastShard: Uint32Array
}

/** Slot A: reads a register. */
export interface SlotA {
  readonly register: Uint8Array
  readonly value: Uint32Array
  readonly previousTime: Uint32Array
}

/** Slot B: reads a register, a memory word or a read-only image word; for a load into register 0 that register. */
export interface SlotB {
  /** KIND_REGISTER, KIND_MEMORY or KIND_IMAGE. */
  readonly kind: Uint8Array
  /** Register number or word address. */
  readonly address: Uint32Array
  readonly value: Uint32Array
  readonly previousTime: Uint32Array
}

/** Slot C: writes a register or a memory word; a row without destination writes 0 over 0 into the sink register. */
export interface SlotC {
  /** KIND_REGISTER or KIND_MEMORY. */
  readonly kind: Uint8Array
  readonly address: Uint32Array
  readonly oldValue: Uint32Array
  readonly newValue: Uint32Array
  readonly previousTime: Uint32Array
}

/** mult, multu, div, divu, madd, maddu, msub, msubu: they write HI and LO at the row's side time. */
export interface MultiplyEvents {
  readonly length: number
  readonly row: Uint32Array
  readonly opcode: Uint8Array
  /** Values of rs and rt. */
  readonly a: Uint32Array
  readonly b: Uint32Array
  readonly oldHi: Uint32Array
  readonly oldLo: Uint32Array
  readonly newHi: Uint32Array
  readonly newLo: Uint32Array
  readonly previousTimeHi: Uint32Array
  readonly previousTimeLo: Uint32Array
}

/** sc: writes 1 into rt at the row's side time (into the sink, 0 over 0, where rt is register 0). */
export interface StoreConditionalEvents {
  readonly length: number
  readonly row: Uint32Array
  readonly register: Uint8Array
  readonly oldValue: Uint32Array
  readonly newValue: Uint32Array
  readonly previousTime: Uint32Array
}

/**
 * One entry per syscall row. v0 is read in slot A and written in slot C, a0 is read in slot B (values repeated here); all the
 * rest happens at the row's side time: a1 and a2 are read and a3 is written by every syscall (exit writes v0 and a3 back).
 *
 * - read on fd 5: key words are read (keyNew = keyOld), the offset is written; the memory word is written, unless 0 bytes are answered.
 * - write on fd 6: key words and the offset are written; the memory word is read, unless 0 bytes are taken.
 * - mmap: the heap is written (also when it stays the same).
 * - set_thread_area: the memory word 0x7fff_dffc is written.
 * - a precompile: its words are in `PrecompileEvents`.
 */
export interface SyscallEvents {
  readonly length: number
  readonly row: Uint32Array
  readonly v0Old: Uint32Array
  readonly v0New: Uint32Array
  readonly a0: Uint32Array
  readonly a1: Uint32Array
  readonly a2: Uint32Array
  readonly a3Old: Uint32Array
  readonly a3New: Uint32Array
  readonly previousTimeA1: Uint32Array
  readonly previousTimeA2: Uint32Array
  readonly previousTimeA3: Uint32Array

  /** KIND_NONE, KIND_MEMORY, or (write on fd 6 only) KIND_IMAGE. */
  readonly memoryKind: Uint8Array
  readonly memoryAddress: Uint32Array
  readonly memoryOld: Uint32Array
  readonly memoryNew: Uint32Array
  readonly previousTimeMemory: Uint32Array

  /** 1 where the heap word (special 0) is touched. */
  readonly touchesHeap: Uint8Array
  readonly heapOld: Uint32Array
  readonly heapNew: Uint32Array
  readonly previousTimeHeap: Uint32Array

  /** 1 where the preimage offset (special 1) and the key (specials 2–9) are touched. */
  readonly touchesPreimage: Uint8Array
  readonly offsetOld: Uint32Array
  readonly offsetNew: Uint32Array
  readonly previousTimeOffset: Uint32Array
  /** Eight words per event: word k of event e is at 8 * e + k. */
  readonly keyOld: Uint32Array
  readonly keyNew: Uint32Array
  readonly previousTimeKey: Uint32Array
}

/** One shard's execution, a row per cycle. */
export interface ShardTrace {
  readonly index: number
  readonly cycles: number
  /** Word address of the instruction. */
  readonly pc: Uint32Array
  /** Word address of the next instruction, before the step. */
  readonly nextPc: Uint32Array
  /** Index into the opcode table of isa. */
  readonly opcode: Uint8Array
  readonly a: SlotA
  readonly b: SlotB
  readonly c: SlotC
  readonly multiplies: MultiplyEvents
  readonly storeConditionals: StoreConditionalEvents
  readonly syscalls: SyscallEvents
  readonly precompiles: PrecompileEvents
  /** For each row of the record's boundary: time of the last access in this shard; 0 for a register or special that was not accessed. */
  readonly boundaryLastTime: Uint32Array
  /** Word addresses after the last row; those of the last row itself where it exits. */
  readonly endPc: number
  readonly endNextPc: number
}
