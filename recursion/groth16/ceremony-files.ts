/**
 * What the files of a ceremony say of themselves: powers of τ, keys and circuits in snarkjs's formats. Read before anything that takes minutes, so that a wrong, cut
 * or foreign file is refused at once, with its true cause. That what they say is true is for snarkjs to verify.
 * @module
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { DEVELOPMENT_KEY_MARK } from './development.ts'
import { GrothError } from './task.ts'
import { Q } from './verification-key.ts'

type Kind = 'ptau' | 'zkey' | 'r1cs'
const WHAT: Readonly<Record<Kind, string>> = {
  ptau: 'no file of powers of τ',
  zkey: 'no Groth16 key',
  r1cs: 'no file of constraints',
}

/** Powers of τ. */
export interface PtauFacts {
  /** log₂ of the constraints that they are for. */
  readonly power: number
  /** For the second phase: with the values of Lagrange polynomials. */
  readonly isPrepared: boolean
}

export interface ZkeyFacts {
  readonly variables: number
  readonly publics: number
  /** log₂ of the domain. */
  readonly power: number
  /** Names of those who contributed, in order; empty for who gave none. */
  readonly contributors: readonly string[]
  /** Made from public secrets. */
  readonly isDevelopment: boolean
}

export interface R1csFacts {
  readonly constraints: number
  readonly variables: number
  readonly publics: number
  /** log₂ of the domain that its keys have. */
  readonly power: number
}

/** @throws GrothError of code `GROTH16_FILE`, with the file's name */
export const inspectPtau = (path: string): PtauFacts =>
  withSections(path, 'ptau', file => {
    const header = file.section(1, 44)
    if (header.readUInt32LE(0) !== 32 || littleEndian(header.subarray(4, 36)) !== Q) {
      throw file.refusal('its powers are of another curve than BN254')
    }
    return { power: header.readUInt32LE(36), isPrepared: file.has(12) }
  })

/** @throws GrothError of code `GROTH16_FILE`, with the file's name */
export const inspectZkey = (path: string): ZkeyFacts =>
  withSections(path, 'zkey', file => {
    if (file.section(1, 4).readUInt32LE(0) !== 1)
      throw file.refusal('this is a key of another proof system than Groth16')
    const header = file.section(2, 84)
    if (header.readUInt32LE(0) !== 32 || littleEndian(header.subarray(4, 36)) !== Q) {
      throw file.refusal('this is a key over another curve than BN254')
    }
    const [variables, publics, domain] = [72, 76, 80].map(at => header.readUInt32LE(at)) as [number, number, number]
    const mpc = file.section(10)
    const isDevelopment = mpc.subarray(0, 64).equals(DEVELOPMENT_KEY_MARK)
    try {
      return { variables, publics, power: Math.log2(domain), contributors: contributorsOf(mpc), isDevelopment }
    } catch (error) {
      throw file.refusal(`its list of contributions is damaged (${(error as Error).message})`)
    }
  })

/** @throws GrothError of code `GROTH16_FILE`, with the file's name */
export const inspectR1cs = (path: string): R1csFacts =>
  withSections(path, 'r1cs', file => {
    const header = file.section(1, 64)
    const [variables, outputs, inputs] = [36, 40, 44].map(at => header.readUInt32LE(at)) as [number, number, number]
    const constraints = header.readUInt32LE(60)
    const publics = outputs + inputs
    return { constraints, variables, publics, power: 32 - Math.clz32(constraints + publics) }
  })

const CONTRIBUTION_POINTS = 3 * 64 + 128
const TRANSCRIPT_BYTES = 64

function contributorsOf(mpc: Buffer): string[] {
  const names: string[] = []
  let at = 64
  const count = mpc.readUInt32LE(at)
  at += 4
  for (let i = 0; i < count; i++) {
    at += CONTRIBUTION_POINTS + TRANSCRIPT_BYTES + 4
    const end = at + 4 + mpc.readUInt32LE(at)
    at += 4
    // The name comes first, if there is one: 1, its length, its bytes.
    const isNamed = at < end && mpc.readUInt8(at) === 1
    names.push(isNamed ? mpc.subarray(at + 2, at + 2 + mpc.readUInt8(at + 1)).toString() : '')
    if (end > mpc.length) throw new RangeError('it ends too early')
    at = end
  }
  return names
}

const littleEndian = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)

interface Sections {
  has(id: number): boolean
  /** Its bytes, at least so many. */
  section(id: number, least?: number): Buffer
  refusal(why: string): GrothError
}

const HEAD_BYTES = 12
const MAX_SECTION = 2 ** 24

/** A file of the iden3 format: magic, version, number of sections, then each with its id and length. */
function withSections<T>(path: string, kind: Kind, read: (file: Sections) => T): T {
  const refusal = (why: string): GrothError => new GrothError('GROTH16_FILE', `${path}: ${why}`)
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw refusal(missing ? 'there is no such file; check the path' : `cannot be read (${(error as Error).message})`)
  }
  try {
    const status = fstatSync(file)
    if (!status.isFile()) throw refusal('this is no regular file')
    const bytes = (at: number, length: number): Buffer => {
      const buffer = Buffer.alloc(length)
      if (readSync(file, buffer, 0, length, at) !== length) {
        throw refusal('the file is cut short: copy or download it again')
      }
      return buffer
    }
    const isKind = status.size >= HEAD_BYTES && bytes(0, 4).toString('latin1') === kind
    if (!isKind) throw refusal(`this is ${WHAT[kind]} in snarkjs's format`)
    const sections = new Map<number, { readonly at: number; readonly length: number }>()
    let at = HEAD_BYTES
    for (let left = bytes(0, HEAD_BYTES).readUInt32LE(8); left > 0; left--) {
      const head = bytes(at, 12)
      const length = Number(head.readBigUInt64LE(4))
      sections.set(head.readUInt32LE(0), { at: at + 12, length })
      at += 12 + length
      if (at > status.size) throw refusal('the file is cut short: copy or download it again')
    }
    return read({
      has: id => sections.has(id),
      section: (id, least = 0) => {
        const found = sections.get(id)
        if (!found || found.length < least || found.length > MAX_SECTION) {
          throw refusal(
            `this is ${WHAT[kind]} in snarkjs's format, or it is damaged: section ${id} is not as it must be`,
          )
        }
        return bytes(found.at, found.length)
      },
      refusal,
    })
  } finally {
    closeSync(file)
  }
}
