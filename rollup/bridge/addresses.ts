/**
 * Where the contracts of a bridge are: all of them follow from the address of the bridge on L1.
 * @module
 */
import { type Address, concatHex, getAddress, getContractAddress, type Hex, keccak256, numberToHex, pad } from 'viem'

const ALIAS_OFFSET = 0x1111000000000000000000000000000000001111n

/** Who a contract of L1 is on L2 (AddressAlias.sol). Accounts with a key are themselves. */
export const aliasOf = (l1Contract: Address): Address =>
  getAddress(numberToHex((BigInt(l1Contract) + ALIAS_OFFSET) % 2n ** 160n, { size: 20 }))

export interface BridgeAddresses {
  /** Of L1. */
  readonly bridge: Address
  readonly tokenBridge: Address
  /** Of L2. */
  readonly l2Bridge: Address
  readonly l2TokenBridge: Address
}

/** @param bridge the one on L1 */
export function bridgeAddresses(bridge: Address): BridgeAddresses {
  // What a contract creates first has the nonce 1; the alias has no code, and creates with 0.
  const l2Bridge = getContractAddress({ from: aliasOf(bridge), nonce: 0n })
  return {
    bridge: getAddress(bridge),
    tokenBridge: getContractAddress({ from: bridge, nonce: 1n }),
    l2Bridge,
    l2TokenBridge: getContractAddress({ from: l2Bridge, nonce: 1n }),
  }
}

/** Where L2Bridge keeps that it has sent a message: in the mapping at slot 0. */
export const sentSlot = (messageHash: Hex): Hex => keccak256(concatHex([messageHash, pad('0x00', { size: 32 })]))
