// What is used of ffjavascript 0.3, which has no types of its own.
declare module 'ffjavascript' {
  interface Field {
    /** Roots of unity by the logarithm of their order. */
    readonly w: readonly Uint8Array[]
    e(value: bigint): Uint8Array
  }
  interface Group {
    readonly g: Uint8Array
    timesFr(point: Uint8Array, scalar: Uint8Array): Uint8Array
    toAffine(point: Uint8Array): Uint8Array
  }
  interface Bn128 {
    readonly Fr: Field
    readonly G1: Group
    readonly G2: Group
    readonly tm: {
      /** The WebAssembly module. */
      readonly code: Uint8Array
    }
  }
  export function buildBn128(singleThread: true): Promise<Bn128>
}
