/**
 * Blocks under the rules of Prague: requests, delegations, and the new prices of data.
 * @module
 */
import { concatHex, type Hex, pad } from 'viem'
import type { HDAccount } from 'viem/accounts'
import {
  alice,
  bob,
  callThrough,
  carol,
  dave,
  erin,
  filled,
  frank,
  type GethBlock,
  keepBlobs,
  nobody,
  setSlots,
  word,
} from './calls.ts'
import { AT, addressOf, CHAIN_ID, FORK_TIMES } from './genesis.ts'

const { prague, osaka } = FORK_TIMES

/** The data of a deposit's log, laid out as EIP-6110 demands: public key, withdrawal credentials, amount, signature, index. */
function deposit(fill: number): Hex {
  const parts = [filled(48, fill), filled(32, fill + 1), filled(8, fill + 2), filled(96, fill + 3), filled(8, fill + 4)]
  const padded = parts.map(part =>
    concatHex([word((part.length - 2) / 2), pad(part, { dir: 'right', size: Math.ceil((part.length - 2) / 64) * 32 })]),
  )
  let offset = 32 * parts.length
  const offsets = padded.map(part => {
    const at = offset
    offset += (part.length - 2) / 2
    return word(at)
  })
  return concatHex([...offsets, ...padded])
}

export const PRAGUE: readonly GethBlock[] = [
  { name: 'prague-first', timestamp: prague, order: { parentBeaconBlockRoot: word(0xbeae) } },
  {
    name: 'requests',
    timestamp: prague + 12,
    send: async chain => {
      for (const fill of [1, 17]) await chain.send(alice, { to: AT.deposits, data: deposit(fill), gas: 200_000n })
      // Another event of the deposit contract is none.
      await chain.send(alice, { to: AT.deposits, data: '0x1234', value: 5n, gas: 100_000n })
      for (const fill of [1, 2, 3]) {
        await chain.send(bob, { to: AT.withdrawalRequests, data: filled(56, fill), value: 1n, gas: 300_000n })
      }
      for (const fill of [4, 5]) {
        await chain.send(carol, {
          ...callThrough(AT.consolidationRequests, filled(96, fill)),
          value: 1n,
          gas: 400_000n,
        })
      }
      // The fee is not enough.
      await chain.send(dave, { to: AT.withdrawalRequests, data: filled(56, 6), value: 0n, gas: 300_000n })
    },
  },
  {
    // The queues still hold what did not fit.
    name: 'requests-left',
    timestamp: prague + 24,
    send: async chain => {
      for (let fill = 0; fill < 20; fill++) {
        await chain.send(bob, { to: AT.withdrawalRequests, data: filled(56, fill), value: 100n, gas: 300_000n })
      }
    },
  },
  { name: 'requests-next', timestamp: prague + 36 },
  {
    name: 'delegations',
    timestamp: prague + 48,
    send: async chain => {
      const authorize = (account: HDAccount, fields: object) =>
        account.signAuthorization!({ chainId: CHAIN_ID, ...fields } as never)
      const gas = 500_000n
      // For itself: the transaction's own nonce comes first.
      const own = await authorize(dave, { address: AT.slots, nonce: chain.nonce(dave.address) + 1 })
      await chain.send(dave, {
        type: 'eip7702',
        authorizationList: [own],
        to: dave.address,
        data: setSlots([[1, 2]]),
        gas,
      })
      chain.nextNonce(dave.address)
      const everywhere = await erin.signAuthorization!({
        chainId: 0,
        address: AT.blobs,
        nonce: chain.nextNonce(erin.address),
      })
      const wrongChain = await erin.signAuthorization!({
        chainId: 5,
        address: AT.slots,
        nonce: chain.nonce(erin.address),
      })
      const wrongNonce = await authorize(frank, { address: AT.slots, nonce: 99 })
      await chain.send(alice, {
        type: 'eip7702',
        authorizationList: [everywhere, wrongChain, wrongNonce],
        ...keepBlobs(1),
        to: erin.address,
        gas,
      })
      // To a precompiled contract, then back to nothing.
      const precompile = await authorize(frank, { address: addressOf(4), nonce: chain.nextNonce(frank.address) })
      const nothing = await authorize(dave, { address: addressOf(0), nonce: chain.nextNonce(dave.address) })
      await chain.send(bob, {
        type: 'eip7702',
        authorizationList: [precompile, nothing],
        ...callThrough(frank.address, '0x1234'),
        gas,
      })
    },
  },
  {
    name: 'prague-prices',
    timestamp: prague + 60,
    send: async chain => {
      // The floor for data decides the gas of this one.
      await chain.send(alice, { to: nobody(11), data: filled(3_000, 9), gas: 200_000n })
      await chain.send(alice, { ...callThrough(AT.history, word(3)), gas: 100_000n })
      // G1 addition of BLS12-381 on two points at infinity.
      await chain.send(bob, { ...callThrough(addressOf(11), filled(256, 0)), gas: 100_000n })
      await chain.sendBlobs(carol, 6, 0, keepBlobs(1))
      await chain.sendBlobs(dave, 3, 0, keepBlobs(1))
    },
  },
  { name: 'prague-last', timestamp: osaka - 1 },
]
