/**
 * Stopping a run at a preimage: a host that leaves the run before the step that asks for it.
 * @module
 */
import { CollectingHost, type HostOptions } from '@zkmips/emulator/host/host'
import type { PreimageOracle } from '@zkmips/emulator/host/oracle'
import { KEY_KECCAK256, KEY_LOCAL, KEY_SHA256 } from '@zkmips/isa/syscalls'
import { parseHex } from '@zkmips/package/hex'
import { InvalidArgumentError } from 'commander'

/** Which reads stop a run. */
export interface PreimageCondition {
  /** The key begins with these bytes. */
  readonly keyPrefix: Uint8Array
  /** The read is at this offset, where it matters. */
  readonly offset?: number
  /** The preimage has more bytes. */
  readonly largerThan?: number
}

/** Thrown out of a run by a read that is looked for; the state is as before its step. */
export class PreimageStop {}

export class StoppingHost extends CollectingHost {
  readonly #preimages: PreimageOracle
  /** Emptied once a read was met, so that its step can be made. */
  conditions: readonly PreimageCondition[]

  constructor(oracle: PreimageOracle, options: HostOptions, conditions: readonly PreimageCondition[]) {
    super(oracle, options)
    this.#preimages = oracle
    this.conditions = conditions
  }

  override readPreimage(key: Uint8Array, offset: number, limit: number): Uint8Array | undefined {
    if (limit > 0 && this.conditions.some(condition => this.#meets(condition, key, offset))) throw new PreimageStop()
    return super.readPreimage(key, offset, limit)
  }

  #meets({ keyPrefix, offset: wanted, largerThan }: PreimageCondition, key: Uint8Array, offset: number): boolean {
    if (wanted !== undefined && wanted !== offset) return false
    if (!keyPrefix.every((byte, i) => key[i] === byte)) return false
    return largerThan === undefined || (this.#preimages.get(key)?.length ?? 0) > largerThan
  }
}

const TYPES: Readonly<Record<string, readonly number[]>> = {
  any: [],
  local: [KEY_LOCAL],
  keccak: [KEY_KECCAK256],
  sha256: [KEY_SHA256],
}

export const PREIMAGE_TYPES = Object.keys(TYPES)

/** Where the guest begins to read a preimage of the type; with `any`, all reads. */
export const readsOfType = (type: string): PreimageCondition => {
  const keyPrefix = Uint8Array.from(TYPES[type]!)
  return type === 'any' ? { keyPrefix } : { keyPrefix, offset: 0 }
}

/** @throws InvalidArgumentError */
export function parsePreimageKey(text: string): PreimageCondition {
  const [, digits, at] = /^([^@]+)(?:@(\d+))?$/.exec(text) ?? []
  const keyPrefix = digits === undefined ? undefined : parseHex(digits)
  if (!keyPrefix || keyPrefix.length === 0 || keyPrefix.length > 32) {
    throw new InvalidArgumentError('Write a key or its beginning in hex, and perhaps @ and the offset of the read.')
  }
  return { keyPrefix, offset: Number(at ?? 0) }
}
