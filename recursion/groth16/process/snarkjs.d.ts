// What is used of snarkjs 0.7, which has no types of its own.
declare module 'snarkjs' {
  /** A file in memory, or a path. */
  type File = string | { type: 'mem'; data?: Uint8Array } | Uint8Array

  type Logger = Record<'debug' | 'info' | 'warn' | 'error', (message: string) => void>

  interface Curve {
    terminate(): Promise<void>
  }

  interface ProofJson {
    readonly pi_a: readonly string[]
    readonly pi_b: readonly (readonly string[])[]
    readonly pi_c: readonly string[]
  }

  export const curves: { getCurveFromName(name: 'bn128'): Promise<Curve> }
  export const powersOfTau: {
    newAccumulator(curve: Curve, power: number, file: File): Promise<unknown>
    contribute(from: File, to: File, name: string, entropy: string): Promise<unknown>
    preparePhase2(from: File, to: File): Promise<unknown>
    verify(file: File, logger?: Logger): Promise<boolean>
  }
  export const r1cs: { info(file: File): Promise<{ nConstraints: number; nVars: number; nPubInputs: number }> }
  export const wtns: { check(r1cs: File, wtns: File, logger: Logger): Promise<boolean> }
  export const zKey: {
    /** The hash of the circuit, or −1 where the powers of τ are no use. */
    newZKey(r1cs: File, ptau: File, zkey: File, logger?: Logger): Promise<unknown>
    contribute(from: File, to: File, name: string, entropy: string, logger?: Logger): Promise<Uint8Array>
    verifyFromR1cs(r1cs: File, ptau: File, zkey: File, logger?: Logger): Promise<boolean>
    exportVerificationKey(zkey: File): Promise<object>
  }
  export const groth16: {
    prove(zkey: File, wtns: File, logger?: Logger): Promise<{ proof: ProofJson; publicSignals: string[] }>
    verify(key: object, publicSignals: readonly string[], proof: object): Promise<boolean>
  }
}
