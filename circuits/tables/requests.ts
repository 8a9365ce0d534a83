/**
 * What CPU rows ask of side tables, as typed arrays: the CPU's filler collects them, the side tables' fillers read them.
 * Words are whole u32; previous times are already within 2^16 of the access (see the refresh chip).
 * @module
 */

/** Bus `shift`. `amount` is the low limb of the amount word (immediate or register). */
export interface ShiftRequests {
  readonly length: number
  readonly operation: Uint8Array
  readonly amount: Uint32Array
  readonly x: Uint32Array
  readonly result: Uint32Array
}

/** Bus `alu`. */
export interface AluRequests {
  readonly length: number
  readonly operation: Uint8Array
  readonly a: Uint32Array
  readonly b: Uint32Array
  readonly imm: Uint32Array
  readonly old: Uint32Array
  readonly result: Uint32Array
}

/** Bus `hilo`. For mul the HI/LO cells and times are 0 and unused. */
export interface HiloRequests {
  readonly length: number
  readonly operation: Uint8Array
  readonly clock: Uint32Array
  readonly a: Uint32Array
  readonly b: Uint32Array
  readonly result: Uint32Array
  readonly oldHi: Uint32Array
  readonly oldLo: Uint32Array
  readonly newHi: Uint32Array
  readonly newLo: Uint32Array
  readonly previousTimeHi: Uint32Array
  readonly previousTimeLo: Uint32Array
}

/** Bus `logic`: both operands, of which one may be an immediate. */
export interface LogicRequests {
  readonly length: number
  readonly a: Uint32Array
  readonly b: Uint32Array
}

/** Bus `part`. For sc `registerOld` and its time are those of rt before it becomes 1 (of the sink, which stays 0, for register 0); else 0. */
export interface PartRequests {
  readonly length: number
  readonly operation: Uint8Array
  readonly clock: Uint32Array
  readonly register: Uint8Array
  /** Low limb of the address. */
  readonly low: Uint16Array
  readonly b: Uint32Array
  readonly old: Uint32Array
  readonly result: Uint32Array
  readonly registerOld: Uint32Array
  readonly previousTimeRegister: Uint32Array
}
