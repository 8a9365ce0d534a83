/**
 * Stopping a run at a preimage: a host that leaves the run before the step that asks for it.
 * @module
 */
import { CollectingHost, type HostOptions } from '@zkmips/emulator/host/host'
import type { PreimageOracle } from '@zkmips/emulator/host/oracle'
import { KEY_KECCAK256, KEY_LOCAL, KEY_SHA256 } from '@zkmips/isa/syscalls'
import { InvalidArgumentError } from 'commander'

/** Which reads stop a run. */
export interface PreimageCondition {
  /** The key begins with these digits of hex, each 0 to 15: an odd number of them is half a byte more. */
  readonly keyDigits: readonly number[]
  /** The read is at this offset, where it matters. */
  readonly offset?: number
  /** The preimage has more bytes. */
  readonly largerThan?: number
}

/** Thrown out of a run by a read that is looked for; the state is as before its step. */
export class PreimageStop {}

export class StoppingHost extends CollectingHost {
  /** Emptied once a read was met, so that its step can be made. */
  conditions: readonly PreimageCondition[]

  constructor(oracle: PreimageOracle, options: HostOptions, conditions: readonly PreimageCondition[]) {
    super(oracle, options)
    this.conditions = conditions
  }

  override readPreimage(key: Uint8Array, offset: number, limit: number): Uint8Array | undefined {
    if (limit > 0 && this.conditions.some(condition => this.#meets(condition, key, offset))) throw new PreimageStop()
    return super.readPreimage(key, offset, limit)
  }

  #meets({ keyDigits, offset: wanted, largerThan }: PreimageCondition, key: Uint8Array, offset: number): boolean {
    if (wanted !== undefined && wanted !== offset) return false
    if (!keyDigits.every((digit, i) => digit === digitOf(key, i))) return false
    return largerThan === undefined || (this.preimage(key)?.length ?? 0) > largerThan
  }
}

const digitOf = (key: Uint8Array, index: number): number => (key[index >>> 1]! >>> (index % 2 === 0 ? 4 : 0)) & 15

const TYPES: Readonly<Record<string, readonly number[]>> = {
  any: [],
  local: [0, KEY_LOCAL],
  keccak: [0, KEY_KECCAK256],
  sha256: [0, KEY_SHA256],
}

export const PREIMAGE_TYPES = Object.keys(TYPES)

/** Where the guest begins to read a preimage of the type; with `any`, all reads. */
export const readsOfType = (type: string): PreimageCondition => {
  const keyDigits = TYPES[type]!
  return type === 'any' ? { keyDigits } : { keyDigits, offset: 0 }
}

const KEY_DIGITS = 64
const HELP = 'Write a key or its beginning in hex, and perhaps @ and the offset of the read.'

/**
 * `KEY[@OFFSET]`: any number of digits of a key, and bytes.
 * @throws InvalidArgumentError
 */
export function parsePreimageKey(text: string): PreimageCondition {
  const [, digits, at = '0'] = /^(?:0x)?([^@]*)(?:@(.*))?$/is.exec(text) ?? []
  if (!digits) throw new InvalidArgumentError(`There is no key. ${HELP}`)
  const wrong = /[^0-9a-f]/iu.exec(digits)?.[0]
  if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is not a digit of hex. ${HELP}`)
  if (digits.length > KEY_DIGITS) {
    throw new InvalidArgumentError(`A key has ${KEY_DIGITS} digits of hex, and these are ${digits.length}.`)
  }
  const keyDigits = Array.from(digits, digit => Number.parseInt(digit, 16))
  if (!Object.values(TYPES).some(([high, low]) => keyDigits[0] === high && (keyDigits[1] ?? low) === low)) {
    throw new InvalidArgumentError(
      `No key begins with ${digits.slice(0, 2)}. Its first byte is 01 (local), 02 (keccak256) or 04 (sha256), in place of a hash's own.`,
    )
  }
  const offset = Number(at)
  if (!/^\d+$/.test(at) || offset >= 2 ** 32) {
    throw new InvalidArgumentError(`The offset after @ is a number of bytes below 2^32, not "${at}".`)
  }
  return { keyDigits, offset }
}
