/** Blocks that no fork allows, by what is wrong with them. */
import { concatHex, fromRlp, type Hex, keccak256, numberToHex, toRlp } from 'viem'
import { encodePayload } from '../../blocks/payload.ts'
import { rlpInteger } from '../../blocks/rlp.ts'
import { address, CHAIN_ID, ETHER, GWEI, Wallet } from './accounts.ts'
import { code } from './assembler.ts'
import { AT, contract, isSince, owner, RULES, type Scenario } from './scenario.ts'

const REFUSED = 'a transaction is not valid where it stands'
const MALFORMED = 'a transaction is malformed'

/** The transaction with another signature's s: N − s, which is valid for the other parity, and which EIP-2 forbids. */
function withHighS(transaction: Hex): Hex {
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
  const fields = fromRlp(`0x${transaction.slice(4)}`, 'hex') as Hex[]
  const s = order - BigInt(fields.at(-1)!)
  const parity: Hex = fields.at(-3) === '0x' ? '0x01' : '0x'
  return concatHex(['0x02', toRlp([...fields.slice(0, -3), parity, fields.at(-2)!, numberToHex(s)])])
}

/** An account with code. */
const CODED = new Wallet(0xc0ded)
/** An account whose nonce is the largest. */
const LAST = new Wallet(0x1a57)

export const REFUSALS: readonly Scenario[] = [
  {
    name: 'transactions that are not valid where they stand',
    rules: RULES,
    genesis: { baseFeePerGas: 1000n },
    accounts: {
      [CODED.address]: { ...contract(code('STOP')), balance: '0xffffffffffffffffff' },
      [LAST.address]: { ...owner(ETHER), nonce: '0xffffffffffffffff' },
    },
    run: async ({ chain, alice, bob, poor }, rules) => {
      const to = bob.address
      const first = await alice.sign({ to, value: 1n })
      await chain.add({ transactions: [first] })
      const cases: Record<string, Hex> = {
        'a nonce that was used': first,
        'a nonce too high': await alice.signAt(2, { to }),
        'less gas than a call costs': await alice.signAt(1, { to, gas: 20_999n }),
        'less gas than its data cost': await alice.signAt(1, { to, data: `0x${'11'.repeat(100)}`, gas: 21_100n }),
        'less gas than its access list costs': await alice.signAt(1, {
          to,
          accessList: [{ address: to, storageKeys: [] }],
          gas: 23_000n,
        }),
        'less gas than a creation costs': await alice.signAt(1, { data: '0x00', gas: 53_000n }),
        'a fee below the base fee': await alice.signAt(1, { to, maxFeePerGas: 700n, maxPriorityFeePerGas: 0n }),
        'a gas price below the base fee': await alice.signAt(1, { to, gasPrice: 700n }),
        'a tip above the fee': await signUnchecked(alice, 1, {
          to,
          maxFeePerGas: 2_000n,
          maxPriorityFeePerGas: 2_001n,
        }),
        'more value than the sender has': await bob.signAt(0, { to, value: 1_000n * ETHER }),
        'a sender without anything': await poor.signAt(0, { to, maxFeePerGas: 1_000n }),
        'fees that overflow': await alice.signAt(1, { to, gasPrice: 2n ** 255n, gas: 1_000_000n }),
        'another chain': await alice.signAt(1, { to, chainId: 8 }),
        'another chain, as a legacy transaction': await alice.signAt(1, {
          to,
          chainId: 8,
          gasPrice: GWEI,
          type: 'legacy',
        }),
        'a sender with code': await CODED.signAt(1, { to }),
        'the largest nonce': await signUnchecked(LAST, 2n ** 64n - 1n, { to }),
        'creation code that is too long': await alice.signAt(1, { data: `0x${'00'.repeat(49_153)}`, gas: 2_000_000n }),
      }
      for (const [what, transaction] of Object.entries(cases))
        await chain.refuse('', { transactions: [transaction] }, { what })
      for (const transaction of [
        '0x',
        '0x00',
        '0x02',
        '0xc0',
        `${first}00`,
        first.slice(0, -2),
        `0x7e${first.slice(4)}`,
        `0x05${first.slice(4)}`,
        concatHex(['0x02', toRlp(fromRlp(`0x${first.slice(4)}`, 'hex').slice(1) as Hex[])]),
      ] as Hex[])
        await chain.refuse(MALFORMED, { transactions: [transaction] })
      await chain.refuse("a transaction's signature is not valid", {
        transactions: [withHighS(await alice.signAt(1, { to }))],
      })
      // One that is not valid spoils the block, whatever is beside it.
      const good = await bob.signAt(0, { to, value: 1n })
      await chain.refuse(REFUSED, { transactions: [good, good] })
      await chain.add({ transactions: [good] })
      if (!isSince(rules, 'osaka')) {
        const half = await bob.signAt(1, { to, gas: 15_000_001n })
        const other = await alice.signAt(1, { to, gas: 29_990_000n })
        await chain.refuse('more gas or blobs than the block has left', { transactions: [half, other] })
      }
      await chain.refuse('', { transactions: [await bob.signAt(1, { to, gas: 30_000_001n })] })
    },
  },
  {
    name: 'times, extra data and payloads',
    rules: RULES,
    run: async ({ chain, alice }) => {
      await chain.add({ timestamp: 100n })
      await chain.refuse('the block is not later than its parent', { timestamp: 100n })
      await chain.refuse('the block is not later than its parent', { timestamp: 99n })
      await chain.refuse('the payload is malformed', { extraData: `0x${'00'.repeat(33)}` })
      const attributes = {
        timestamp: 112n,
        feeRecipient: address(1),
        gasLimit: 30_000_000n,
        prevRandao: `0x${'00'.repeat(32)}` as Hex,
        parentBeaconBlockRoot: `0x${'00'.repeat(32)}` as Hex,
        extraData: '0x' as Hex,
        withdrawals: [],
        transactions: [await alice.signAt(0, { to: AT })],
      }
      const { pieces } = encodePayload(attributes)
      const fields = fromRlp(pieces[0]!, 'hex') as Hex[]
      const with_ = (index: number, value: unknown) =>
        toRlp(fields.map((field, i) => (i === index ? value : field)) as Hex[])
      const payloads: Hex[] = [
        '0x',
        '0xc0',
        '0x00',
        concatHex([pieces[0]!, '0x00']),
        toRlp(fields.slice(0, -1)),
        toRlp([...fields, '0x']),
        with_(0, '0x0070'),
        with_(0, numberToHex(2n ** 64n)),
        with_(1, '0x01'),
        with_(3, `0x${'00'.repeat(31)}`),
        with_(6, [['0x01', '0x02', address(3)]]),
        with_(6, [['0x01', '0x02', '0x03', '0x04']]),
        with_(6, '0x01'),
        with_(7, '0x01'),
        with_(7, [[]]),
        with_(8, ['0x01']),
      ]
      for (const payload of payloads)
        chain.refusePayload('the payload is malformed', { digest: keccak256(payload), pieces: [payload] })
      // A stream of pieces that ends inside a transaction.
      const piece: Hex = '0xb8ff00'
      const payload = with_(8, [keccak256(piece)])
      chain.refusePayload('the pieces of the payload are no list', {
        digest: keccak256(payload),
        pieces: [payload, piece],
      })
      await chain.add({ timestamp: 2n ** 40n })
    },
  },
  {
    name: 'payloads in pieces',
    rules: ['prague'],
    run: async ({ chain, alice }) => {
      // Each is longer than a piece.
      const transactions = [
        await alice.sign({ to: AT, data: `0x${'00'.repeat(130_000)}`, gas: 2_000_000n }),
        await alice.sign({ to: AT, data: `0x${'01'.repeat(121_000)}`, gas: 6_000_000n }),
        await alice.sign({ to: AT, value: 1n }),
      ]
      await chain.add({ transactions })
    },
  },
]

/** viem refuses to sign some of these. */
function signUnchecked(
  wallet: Wallet,
  nonce: number | bigint,
  {
    to,
    maxFeePerGas = 100n * GWEI,
    maxPriorityFeePerGas = 1n,
  }: { to: Hex; maxFeePerGas?: bigint; maxPriorityFeePerGas?: bigint },
): Promise<Hex> {
  const integers = [BigInt(CHAIN_ID), BigInt(nonce), maxPriorityFeePerGas, maxFeePerGas, 100_000n].map(rlpInteger)
  return wallet.signFields('0x02', [...integers, to, '0x', '0x', []])
}
