/**
 * What the page reads: from the form, the address of the page (`#rpc=…&chain=…`), or built in by `zkmips l1 page`.
 * @module
 */
import { type Address, isAddress } from 'viem'

/** Where the chain of claims is. */
export interface Source {
  /** JSON-RPC of an L1 node. */
  readonly rpc: string
  readonly chain: Address
  /** That the node must be of; any if not given. */
  readonly chainId?: number
  /** Number of a block of L1 at or before the first one with one of the contracts. */
  readonly fromBlock: number
}

/** What the file has built in: JSON in an attribute of its body. */
export type BuiltIn = Partial<Source>

/** Either may be empty. */
export interface Asked {
  readonly rpc: string
  readonly chain: string
}

/** @param hash with its # */
export function askedFor(hash: string, builtIn: BuiltIn): Asked {
  const given = new URLSearchParams(hash.slice(1))
  return { rpc: given.get('rpc') ?? builtIn.rpc ?? '', chain: given.get('chain') ?? builtIn.chain ?? '' }
}

export const hashOf = ({ rpc, chain }: Asked): string => `#${new URLSearchParams({ rpc, chain })}`

/** @throws Error that says what is missing, or what is wrong with what there is */
export function sourceOf({ rpc, chain }: Asked, builtIn: BuiltIn): Source {
  if (rpc === '') throw new Error('no L1 node is named: give the URL of its JSON-RPC, such as http://localhost:8545')
  if (!URL.canParse(rpc) || !/^https?:$/.test(new URL(rpc).protocol))
    throw new Error(`${rpc} is not the URL of a node; give one such as http://localhost:8545`)
  if (chain === '')
    throw new Error('no chain of claims is named: give its address, "stateChain" in the deployment file')
  if (!isAddress(chain, { strict: false }))
    throw new Error(`${chain} is not an address; give that of the chain of claims, "stateChain" in the deployment file`)
  const isBuiltIn = builtIn.chain?.toLowerCase() === chain.toLowerCase()
  return isBuiltIn ? { fromBlock: 0, ...builtIn, rpc, chain } : { rpc, chain, fromBlock: 0 }
}
