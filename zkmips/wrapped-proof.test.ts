// The file of a wrapped proof, and verifying it: proofs are forged with the secrets of the key, which is all that tells them from real ones.
import { ProofError } from '@zkmips/prover/errors'
import { LAYER_PARAMETER_SETS } from '@zkmips/prover/parameters'
import { newKey } from '@zkmips/recursion/groth16/testing/forged'
import { layerSets, RECURSION_100 } from '@zkmips/recursion/layers/system'
import { DEVELOPMENT_KEY } from '@zkmips/recursion/release/release'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filled, forgedWrap, inARow } from './testing/forged-wrap.ts'
import { nameHex, type VerifyWrappedOptions, verifyWrapped, wrappedSecurityBits } from './verify-wrapped.ts'
import type { WrappedExecution } from './wrap-types.ts'
import { decodeWrappedProof, encodeWrappedProof, MAX_EXECUTIONS } from './wrapped-proof.ts'

const name = Uint32Array.from({ length: 8 }, (_, i) => 0x01020304 * (i + 1))
const secrets = { alpha: 11n, beta: 12n, delta: 13n }
const { key } = newKey(secrets)
const programName = nameHex(name)
const one: WrappedExecution[] = [
  { name, statement: { exitCode: 1, locals: new Map([[2, filled(7)]]), contextTag: filled(9) } },
]
const file = forgedWrap(one, key, secrets)

function refusal(bytes: Uint8Array, options: Partial<VerifyWrappedOptions> = {}): string {
  try {
    verifyWrapped(bytes, { programName, key, ...options })
    return 'accepted'
  } catch (error) {
    if (error instanceof ProofError) return error.code
    throw error
  }
}
const flipped = (bytes: Uint8Array, at: number, bit: number): Uint8Array => bytes.with(at, bytes[at]! ^ (1 << bit))

describe('the file', () => {
  it('is its content, byte for byte', () => {
    for (const executions of [one, inARow(name, 5)]) {
      const bytes = forgedWrap(executions, key, secrets)
      const decoded = decodeWrappedProof(bytes)
      expect(decoded.executions).toEqual(executions)
      expect(encodeWrappedProof(decoded)).toEqual(bytes)
    }
    expect(file.length).toBe(44 + 232 + 256)
    expect(Buffer.from(file.subarray(0, 4)).toString()).toBe('ZKMW')
  })

  it('with any bit flipped is another content, or refused', () => {
    const honest = decodeWrappedProof(file)
    for (let at = 0; at < file.length; at++) {
      const bytes = flipped(file, at, at % 8)
      try {
        const decoded = decodeWrappedProof(bytes)
        expect(decoded).not.toEqual(honest)
        expect(encodeWrappedProof(decoded)).toEqual(bytes)
      } catch (error) {
        expect(error).toBeInstanceOf(ProofError)
      }
    }
  })

  it('of any other bytes is refused, by nothing but a ProofError', () => {
    const some = fc.uint8Array({ maxLength: 600 })
    const behind = some.map(rest => Uint8Array.from([...file.subarray(0, 8), ...rest]))
    const cut = fc.nat({ max: file.length - 1 }).map(length => file.subarray(0, length))
    const longer = fc.uint8Array({ minLength: 1, maxLength: 300 }).map(rest => Uint8Array.from([...file, ...rest]))
    fc.assert(
      fc.property(fc.oneof(some, behind, cut, longer), bytes => {
        expect(() => decodeWrappedProof(bytes)).toThrow(ProofError)
      }),
    )
  })

  it('has as many executions as it says, and no more than there may be', () => {
    const claimed = (count: number): Uint8Array => {
      const bytes = file.slice()
      new DataView(bytes.buffer).setUint32(40, count, true)
      return bytes
    }
    const counts = [0, MAX_EXECUTIONS + 1, 2 ** 32 - 1, 2].map(claimed)
    expect(counts.map(bytes => refusal(bytes))).toEqual([...Array(3).fill('format.range'), 'format.truncated'])
    expect(refusal(flipped(file, 4, 1))).toBe('format.version')
    const empty = { keyDigest: '00'.repeat(32), executions: [], proof: new Uint8Array(256) }
    expect(() => encodeWrappedProof(empty)).toThrow(RangeError)
  })
})

describe('verifying', () => {
  it('gives what is stated', () => {
    const { statements, isDevelopment, securityBits } = verifyWrapped(file, { programName, key })
    expect([statements, isDevelopment]).toEqual([[one[0]!.statement], false])
    expect(securityBits).toBe(wrappedSecurityBits())
    expect(securityBits).toBeGreaterThanOrEqual(100)
    const list = inARow(name, 5)
    expect(verifyWrapped(forgedWrap(list, key, secrets), { programName, key }).statements).toEqual(
      list.map(({ statement }) => statement),
    )
  })

  it('refuses another program, another statement, and another proof', () => {
    expect(refusal(file, { programName: programName.replace('1', '2') })).toBe('wrapped.program')
    // Exit code, a local preimage, the context.
    for (const at of [44 + 67, 44 + 72 + 32, 44 + 33]) expect(refusal(flipped(file, at, 0))).toBe('wrapped.groth16')
    // Presence of a key whose preimage is zeros.
    expect(refusal(flipped(file, 44 + 71, 0))).toBe('wrapped.groth16')
    for (let at = file.length - 256; at < file.length; at += 31) {
      expect(refusal(flipped(file, at, 0))).toMatch(/^wrapped\.(format|groth16)$/)
    }
    expect(refusal(Uint8Array.from([...file.subarray(0, -256), ...new Uint8Array(256)]))).toBe('wrapped.format')
  })

  it('trusts no key but the one that is named, and one for development only where that is said', () => {
    const development = forgedWrap(one)
    expect(refusal(file, { key: newKey({ ...secrets, delta: 14n }).key })).toBe('wrapped.key')
    const { key: _, ...none } = { key }
    const unnamed = (bytes: Uint8Array, allowDevelopment: boolean): string => {
      try {
        return String(verifyWrapped(bytes, { programName, ...none, allowDevelopment }).isDevelopment)
      } catch (error) {
        return (error as ProofError).code
      }
    }
    expect([unnamed(file, false), unnamed(file, true)]).toEqual(['wrapped.key', 'wrapped.key'])
    expect([unnamed(development, false), unnamed(development, true)]).toEqual(['wrapped.development', 'true'])
    // Named by hand, it is still what it is.
    const { verificationKey: everybodys } = DEVELOPMENT_KEY
    expect(refusal(development, { key: everybodys })).toBe('wrapped.development')
    expect(refusal(development, { key: everybodys, allowDevelopment: true })).toBe('accepted')
    expect(verifyWrapped(development, { programName, allowDevelopment: true }).securityBits).toBe(0)
  })

  it('trusts no key that nobody has contributed to, though it is named', () => {
    const known = { ...secrets, delta: 1n }
    const open = newKey(known).key
    expect(refusal(forgedWrap(one, open, known), { key: open })).toBe('wrapped.key')
    expect(refusal(forgedWrap(one, open, known), { key: open, allowDevelopment: true })).toBe('wrapped.key')
  })

  it('has the parameters of the layers of a release', () => {
    expect(LAYER_PARAMETER_SETS).toEqual(layerSets(RECURSION_100))
  })
})

describe('a list is refused', () => {
  const list = (change: (executions: WrappedExecution[]) => void): string => {
    const executions = inARow(name, 4)
    change(executions)
    return refusal(forgedWrap(executions, key, secrets))
  }
  const changed = (
    execution: WrappedExecution,
    statement: Partial<WrappedExecution['statement']>,
  ): WrappedExecution => ({
    ...execution,
    statement: { ...execution.statement, ...statement },
  })

  it.each<[string, string, (executions: WrappedExecution[]) => void]>([
    ['in its order', 'accepted', () => {}],
    ['of one execution of any kind', 'accepted', e => e.splice(0, 4, ...one)],
    ['with a gap', 'list.gap', e => e.splice(1, 1)],
    ['with two exchanged', 'list.order', e => e.splice(1, 2, e[2]!, e[1]!)],
    ['backwards', 'list.order', e => e.reverse()],
    ['with a repetition', 'list.repetition', e => e.splice(2, 0, e[1]!)],
    ['with another program', 'wrapped.program', e => e.splice(1, 1, { ...e[1]!, name: name.with(0, 1) })],
    ['with another context', 'list.context', e => e.splice(1, 1, changed(e[1]!, { contextTag: filled(1) }))],
    ['with a false claim', 'list.exitCode', e => e.splice(3, 1, changed(e[3]!, { exitCode: 1 }))],
    [
      'without a local preimage',
      'list.local',
      e => e.splice(3, 1, changed(e[3]!, { locals: new Map([...e[3]!.statement.locals].slice(0, 4)) })),
    ],
  ])('%s: %s', (_, code, change) => {
    expect(list(change)).toBe(code)
  })
})
