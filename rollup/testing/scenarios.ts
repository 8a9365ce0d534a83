/**
 * The blocks of fixtures/blocks, each made on a fresh anvil. A scenario prepares the chain, puts transactions into the pool, and its
 * last block is the one to capture.
 */
import { bls12_381 } from '@noble/curves/bls12-381.js'
import { bn254 } from '@noble/curves/bn254.js'
import {
  concatHex,
  encodeDeployData,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  hexToBytes,
  keccak256,
  sha256,
  slice,
  toHex,
} from 'viem'
import type { HDAccount } from 'viem/accounts'
import type { Anvil } from '../l1/anvil.ts'
import { type Contract, compileContracts } from './contracts.ts'

export interface Scenario {
  readonly name: string
  readonly title: string
  /** Dev accounts: each is a leaf of the state trie. */
  readonly accounts: number
  /** Mines the block to capture and returns its number. */
  readonly run: (chain: Chain) => Promise<number>
}

const GWEI = 10n ** 9n
const ETHER = 10n ** 18n
const FEES = { maxFeePerGas: 10n * GWEI, maxPriorityFeePerGas: GWEI }

/** Sends signed transactions with nonces counted here, so that several can wait for one block. */
export class Chain {
  readonly anvil: Anvil
  readonly chainId: number
  readonly #nonces = new Map<HDAccount, number>()

  constructor(anvil: Anvil, chainId: number) {
    this.anvil = anvil
    this.chainId = chainId
  }

  account(index: number): HDAccount {
    return this.anvil.accounts[index]!
  }

  nextNonce(from: HDAccount): number {
    const nonce = this.#nonces.get(from) ?? 0
    this.#nonces.set(from, nonce + 1)
    return nonce
  }

  /** Signs and sends; with fields of viem's transaction request that override the defaults. */
  async send(
    from: HDAccount,
    fields: { to?: Hex; data?: Hex; value?: bigint; gas: bigint; [field: string]: unknown },
  ): Promise<Hex> {
    const nonce = this.nextNonce(from)
    const fees = 'gasPrice' in fields ? {} : FEES
    const raw = await from.signTransaction({ chainId: this.chainId, nonce, ...fees, ...fields } as never)
    return (await this.anvil.request('eth_sendRawTransaction', [raw])) as Hex
  }

  /** Sends a creation; it becomes part of the next block. */
  async deploy(from: HDAccount, { abi, bytecode }: Contract, args: readonly unknown[] = []): Promise<Hex> {
    const address = getContractAddress({ from: from.address, nonce: BigInt(this.#nonces.get(from) ?? 0) })
    await this.send(from, { data: encodeDeployData({ abi, bytecode, args }), gas: 2_000_000n })
    return address
  }

  call(from: HDAccount, to: Hex, { abi }: Contract, functionName: string, args: readonly unknown[], gas = 200_000n) {
    return this.send(from, { to, data: encodeFunctionData({ abi, functionName, args }), gas })
  }

  mine(): Promise<number> {
    return this.anvil.mine()
  }
}

const token = () => compileContracts('Token.sol').Token!
const exercises = () => compileContracts('Exercises.sol').Exercises!

async function exercisesOn(chain: Chain, contract: Contract): Promise<Hex> {
  const address = await chain.deploy(chain.account(0), contract)
  await chain.mine()
  return address
}

/** Three blocks of a rollup, with transfers of a token in each: what the demonstration of disputes is about. */
export const ROLLUP_SCENARIO = {
  name: 'rollup',
  accounts: 5,
  /** @returns number of the first and the last block */
  run: async (chain: Chain): Promise<readonly [first: number, last: number]> => {
    const contract = token()
    const owner = chain.account(0)
    const address = await chain.deploy(owner, contract, [1000n * ETHER])
    const first = (await chain.mine()) + 1
    const pay = (from: HDAccount, to: HDAccount, amount: bigint) =>
      chain.call(from, address, contract, 'transfer', [to.address, amount * ETHER])
    for (const i of [1, 2]) await pay(owner, chain.account(i), 100n)
    await chain.mine()
    await pay(chain.account(1), chain.account(2), 7n)
    await chain.mine()
    await pay(chain.account(2), chain.account(3), 50n)
    // Account 4 has no tokens.
    await pay(chain.account(4), chain.account(3), 1n)
    return [first, await chain.mine()]
  },
}

/** Calls of precompiled contracts that multiply in large fields: address, input, gas. */
function curveCalls(): readonly (readonly [contract: number, input: Hex, gas: bigint])[] {
  const number = (value: bigint, bytes: number): Hex => toHex(value, { size: bytes })
  const g1 = (multiple: bigint): Hex => {
    const { x, y } = bls12_381.G1.ProjectivePoint.BASE.multiply(multiple).toAffine()
    return concatHex([number(x, 64), number(y, 64)])
  }
  // p(x) = 5 everywhere: the commitment is 5 times the base, the proof is the point at infinity.
  const commitment = toHex(bls12_381.G1.ProjectivePoint.BASE.multiply(5n).toRawBytes(true))
  const versioned = concatHex(['0x01', slice(sha256(commitment), 1)])
  const infinity: Hex = `0xc0${'00'.repeat(47)}`
  const { x, y } = bn254.G1.ProjectivePoint.BASE.multiply(3n).toAffine()
  return [
    [0x0a, concatHex([versioned, number(77n, 32), number(5n, 32), commitment, infinity]), 50_000n],
    [0x0b, concatHex([g1(7n), g1(11n)]), 400n],
    [0x10, number(bls12_381.fields.Fp.ORDER - 3n, 64), 5_500n],
    [0x07, concatHex([number(x, 32), number(y, 32), number(2n ** 200n + 1n, 32)]), 6_000n],
  ]
}

/** Waits for the answer to a call. Point evaluation's first one loads the trusted setup, longer than a request may take. */
async function answer({ anvil }: Chain, call: { readonly to: Hex; readonly data: Hex }): Promise<void> {
  for (let attempts = 10; ; attempts--) {
    try {
      await anvil.request('eth_call', [call, 'latest'])
      return
    } catch (error) {
      if (attempts === 0) throw error
    }
  }
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'transfer',
    title: 'one plain transfer, as small as a block gets',
    accounts: 2,
    run: async chain => {
      await chain.send(chain.account(0), { to: chain.account(1).address, value: ETHER, gas: 21_000n })
      return chain.mine()
    },
  },
  {
    name: 'erc20',
    title: 'three ERC-20 transfers from different senders and one that reverts',
    accounts: 5,
    run: async chain => {
      const contract = token()
      const owner = chain.account(0)
      const address = await chain.deploy(owner, contract, [1_000_000n * ETHER])
      await chain.mine()
      for (const i of [1, 2])
        await chain.call(owner, address, contract, 'transfer', [chain.account(i).address, 100n * ETHER])
      await chain.mine()
      await chain.call(owner, address, contract, 'transfer', [chain.account(1).address, ETHER])
      await chain.call(chain.account(1), address, contract, 'transfer', [chain.account(2).address, 2n * ETHER])
      await chain.call(chain.account(2), address, contract, 'transfer', [chain.account(4).address, 3n * ETHER])
      // Account 3 has no tokens.
      await chain.call(chain.account(3), address, contract, 'transfer', [chain.account(4).address, ETHER])
      return chain.mine()
    },
  },
  {
    name: 'creation',
    title: 'two contract creations',
    accounts: 3,
    run: async chain => {
      await chain.deploy(chain.account(0), token(), [ETHER])
      await chain.deploy(chain.account(1), exercises())
      return chain.mine()
    },
  },
  {
    name: 'storage-delete',
    title: 'slots set to zero: branches of the storage trie collapse',
    accounts: 3,
    run: async chain => {
      const contract = exercises()
      const address = await exercisesOn(chain, contract)
      await chain.call(chain.account(0), address, contract, 'set', [0n, 15n, 7n], 600_000n)
      await chain.mine()
      await chain.call(chain.account(0), address, contract, 'set', [1n, 12n, 0n], 600_000n)
      await chain.call(chain.account(1), address, contract, 'set', [14n, 14n, 0n], 600_000n)
      return chain.mine()
    },
  },
  {
    name: 'precompiles',
    title: 'calls of ecrecover, sha256, ripemd160, identity, modexp, alt_bn128 and secp256r1',
    accounts: 3,
    run: async chain => {
      const contract = exercises()
      const address = await exercisesOn(chain, contract)
      const hash = keccak256(toHex('a message'))
      const signature = hexToBytes(await chain.account(1).sign({ hash }))
      const [r, s] = [toHex(signature.subarray(0, 32)), toHex(signature.subarray(32, 64))]
      await chain.call(chain.account(0), address, contract, 'precompiles', [hash, signature[64], r, s], 400_000n)
      return chain.mine()
    },
  },
  {
    name: 'curves',
    title: 'point evaluation (of a constant polynomial), addition and map of BLS12-381, a multiple on alt_bn128',
    accounts: 2,
    run: async chain => {
      const from = chain.account(0)
      for (const [contract, data, gas] of curveCalls()) {
        const to: Hex = `0x${contract.toString(16).padStart(40, '0')}`
        await answer(chain, { to, data })
        await chain.send(from, { to, data, gas: 40_000n + gas })
      }
      return chain.mine()
    },
  },
  {
    name: 'out-of-gas',
    title: 'a call that runs out of gas',
    accounts: 3,
    run: async chain => {
      const contract = exercises()
      const address = await exercisesOn(chain, contract)
      await chain.call(chain.account(0), address, contract, 'spin', [], 150_000n)
      return chain.mine()
    },
  },
  {
    name: 'logs',
    title: 'three logs of 500 bytes with four topics',
    accounts: 3,
    run: async chain => {
      const contract = exercises()
      const address = await exercisesOn(chain, contract)
      await chain.call(chain.account(0), address, contract, 'log', [3n, 500n], 400_000n)
      return chain.mine()
    },
  },
  {
    name: 'transaction-types',
    title: 'legacy, access list and delegation (EIP-7702) transactions, ancestors’ hashes, a contract that ends itself',
    accounts: 4,
    run: async chain => {
      const contract = exercises()
      const [a, b, c] = [chain.account(0), chain.account(1), chain.account(2)]
      const address = await exercisesOn(chain, contract)
      const maker = compileContracts('Exercises.sol').Maker!
      const makerAddress = await chain.deploy(a, maker)
      await chain.mine()
      const environment = encodeFunctionData({ abi: contract.abi, functionName: 'environment' })
      await chain.send(a, { type: 'legacy', gasPrice: 3n * GWEI, to: address, data: environment, gas: 200_000n })
      const accessList = [{ address, storageKeys: [toHex(16, { size: 32 }), toHex(3, { size: 32 })] }]
      await chain.send(b, {
        type: 'eip2930',
        gasPrice: 3n * GWEI,
        accessList,
        to: address,
        data: environment,
        gas: 200_000n,
      })
      const data = encodeFunctionData({ abi: maker.abi, functionName: 'makeAndEnd' })
      await chain.send(a, { to: makerAddress, data, value: GWEI, gas: 300_000n })
      const delegation = await c.signAuthorization!({ address, chainId: chain.chainId, nonce: chain.nextNonce(c) })
      await chain.send(b, {
        type: 'eip7702',
        authorizationList: [delegation],
        to: c.address,
        data: encodeFunctionData({ abi: contract.abi, functionName: 'set', args: [0n, 1n, 5n] }),
        gas: 300_000n,
      })
      return chain.mine()
    },
  },
]
