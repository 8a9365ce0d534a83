// What the block executor makes of block traces. Every trace of fixtures/blocks is a block of a real chain: exit code 0 means that
// the hash which the guest computed is the chain's.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MissingPreimageError } from '@zkmips/emulator/host/oracle'
import { loadElf } from '@zkmips/emulator/program/elf'
import {
  bytesToHex,
  concatHex,
  fromRlp,
  type Hex,
  hexToBytes,
  keccak256,
  parseTransaction,
  serializeTransaction,
  type TransactionSerializable,
  toHex,
  toRlp,
} from 'viem'
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '../testing/scenarios.ts'
import { type BlockTrace, parseBlockTrace } from './block-trace.ts'
import { executeBlock } from './execute-block.ts'
import { FIELDS } from './header.ts'
import { encodeChainConfig, encodePayload, type Payload } from './payload.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const program = loadElf(readFileSync(join(fixtures, 'elf/block-executor.elf')))
const readTrace = (name: string) => parseBlockTrace(readFileSync(join(fixtures, `blocks/${name}.json`), 'utf8'))
const transfer = readTrace('transfer')

/** One bit of a hex string changed, in byte `at`. */
function flipBit(hex: Hex, at: number): Hex {
  const bytes = hexToBytes(hex)
  bytes[at]! ^= 1
  return bytesToHex(bytes)
}

const withLocal = (trace: BlockTrace, local: Partial<BlockTrace['local']>): BlockTrace => ({
  ...trace,
  local: { ...trace.local, ...local },
})

describe.each(SCENARIOS.map(({ name, title }) => [name, title]))('%s: %s', name => {
  const trace = readTrace(name)

  it('gives the hash of the chain', () => {
    const { exitCode, header, log } = executeBlock(program, trace)
    expect(log).toBe('')
    expect(keccak256(header)).toBe(trace.about.hash)
    expect(exitCode).toBe(0)
  })

  it('gives exit code 1 when one byte of the claim is changed', () => {
    const claimedHash = flipBit(trace.local.claimedHash, 17)
    expect(executeBlock(program, withLocal(trace, { claimedHash })).exitCode).toBe(1)
  })

  it('gives exit code 2 when any one piece is corrupted', () => {
    for (const [hash, data] of Object.entries(trace.preimages) as [Hex, Hex][]) {
      const corrupted = flipBit(data, Math.floor((data.length / 2 - 1) / 2))
      const { exitCode, log } = executeBlock(program, {
        ...trace,
        preimages: { ...trace.preimages, [hash]: corrupted },
      })
      expect(exitCode, hash).toBe(2)
      expect(log, hash).toBe('a preimage does not have its hash')
    }
  })

  it('misses any piece that is left out', () => {
    for (const hash of Object.keys(trace.preimages) as Hex[]) {
      const { [hash]: _, ...preimages } = trace.preimages
      expect(() => executeBlock(program, { ...trace, preimages }), hash).toThrow(MissingPreimageError)
    }
  })
})

describe('the claim', () => {
  it.each(['parentHash', 'payloadDigest', 'chainConfigDigest'] as const)('needs the piece that %s names', name => {
    const trace = withLocal(transfer, { [name]: flipBit(transfer.local[name], 31) })
    expect(() => executeBlock(program, trace)).toThrow(MissingPreimageError)
  })

  it('is false for another block number', () => {
    const blockNumber = flipBit(transfer.local.blockNumber, 31)
    expect(executeBlock(program, withLocal(transfer, { blockNumber })).exitCode).toBe(1)
  })

  it('is another one on another chain: the signature is not for it', () => {
    const config = encodeChainConfig({ chainId: 1, hardfork: 'osaka', keepsEmpty: true })
    const trace = withLocal(transfer, { chainConfigDigest: config.digest })
    const { exitCode, header } = executeBlock(program, {
      ...trace,
      preimages: { ...trace.preimages, [config.digest]: config.piece },
    })
    expect(exitCode).toBe(1)
    expect(header.length).toBeGreaterThan(500)
  })

  it('gives exit code 2 under a configuration that the program does not know', () => {
    for (const piece of [
      toRlp(['0x02', '0x7a69', toHex('osaka'), '0x']),
      toRlp(['0x01', '0x7a69', toHex('mars'), '0x']),
      '0x12',
    ] as Hex[]) {
      const digest = keccak256(piece)
      const trace = withLocal(transfer, { chainConfigDigest: digest })
      const { exitCode, log } = executeBlock(program, { ...trace, preimages: { ...trace.preimages, [digest]: piece } })
      expect(exitCode).toBe(2)
      expect(log).toMatch(/chain configuration/)
    }
  })
})

describe('the transition is total', () => {
  const about = readPayload(transfer)

  /** The transfer block, with another payload in the place of its own. */
  function execute(pieces: readonly Hex[]) {
    const added = Object.fromEntries(pieces.map(piece => [keccak256(piece), piece]))
    const trace = withLocal(transfer, { payloadDigest: keccak256(pieces[0]!) })
    return executeBlock(program, { ...trace, preimages: { ...trace.preimages, ...added } })
  }

  it('skips transactions that are none, or not valid where they stand', () => {
    const [transaction] = about.transactions as [Hex]
    const blob = concatHex(['0x03', `0x${transaction.slice(4)}`])
    const junk: Hex[] = ['0x', '0x00', '0x02', '0xc0', `${transaction}00`, blob, '0x7f1234', withHighS(transaction)]
    const { pieces } = encodePayload({ ...about, transactions: [...junk, transaction, transaction] })
    // What is skipped leaves no trace: the block is the chain's.
    expect(execute(pieces)).toMatchObject({ exitCode: 0, log: '' })
  })

  it('reads transactions from further pieces, and skips a piece that is malformed', () => {
    const { pieces } = encodePayload({ ...about, transactions: [] })
    const further = toRlp([...about.transactions])
    const junk = '0xdeadbeef'
    const payload = toRlp([
      ...(fromRlp(pieces[0]!, 'hex') as Hex[]).slice(0, -1),
      [keccak256(junk), keccak256(further)],
    ])
    expect(execute([payload, junk, further])).toMatchObject({ exitCode: 0, log: '' })
  })

  it('pays withdrawals', () => {
    const withdrawal = { index: 3n, validatorIndex: 5n, address: about.feeRecipient, amount: 7n }
    const item = toRlp(['0x03', '0x05', withdrawal.address, '0x07'])
    // One leaf at the path rlp(0) = 0x80.
    const root = keccak256(toRlp(['0x2080', item]))
    const { pieces } = encodePayload({ ...about, withdrawals: [withdrawal] })
    const { exitCode, header } = execute(pieces)
    const [paid, unpaid] = [header, executeBlock(program, transfer).header].map(bytes => fromRlp(bytes, 'hex') as Hex[])
    expect(exitCode).toBe(1)
    const differing = FIELDS.filter((_, i) => paid![i] !== unpaid![i])
    expect(differing).toEqual(['stateRoot', 'withdrawalsRoot'])
    expect(paid![FIELDS.indexOf('withdrawalsRoot')]).toBe(root)
  })

  it('replaces attributes that the parent does not allow', () => {
    const parent = fromRlp(transfer.preimages[transfer.local.parentHash]!, 'hex') as Hex[]
    const field = (header: readonly Hex[], name: (typeof FIELDS)[number]) => BigInt(header[FIELDS.indexOf(name)]!)
    const gasLimit = field(parent, 'gasLimit')
    const bound = gasLimit / 1024n
    for (const [asked, given] of [
      [gasLimit + bound - 1n, gasLimit + bound - 1n],
      [gasLimit + bound, gasLimit],
      [gasLimit - bound + 1n, gasLimit - bound + 1n],
      [gasLimit - bound, gasLimit],
      [0n, gasLimit],
    ] as const) {
      const { pieces } = encodePayload({ ...about, gasLimit: asked, timestamp: 0n })
      const header = fromRlp(execute(pieces).header, 'hex') as Hex[]
      expect(field(header, 'gasLimit')).toBe(given)
      expect(field(header, 'timestamp')).toBe(field(parent, 'timestamp'))
    }
  })

  it('makes an empty block of a malformed payload', () => {
    for (const payload of ['0x01', '0xc0', '0xc3010203', `${encodePayload(about).pieces[0]!}00`] as Hex[]) {
      const { exitCode, header, log } = execute([payload])
      expect(log).toBe('')
      expect(exitCode).toBe(1)
      expect(header.length).toBeGreaterThan(500)
    }
  })
})

/** The same transaction of the same sender with the other signature that fits it, which Ethereum refuses (EIP-2). */
function withHighS(serialized: Hex): Hex {
  const { r, s, yParity, ...transaction } = parseTransaction(serialized)
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
  return serializeTransaction(transaction as TransactionSerializable, {
    r: r!,
    s: toHex(order - BigInt(s!), { size: 32 }),
    yParity: 1 - yParity!,
  })
}

/** The payload of the transfer block, decoded from its trace. */
function readPayload(trace: BlockTrace): Payload {
  const fields = fromRlp(trace.preimages[trace.local.payloadDigest]!, 'hex')
  const [timestamp, feeRecipient, gasLimit, prevRandao, parentBeaconBlockRoot, extraData, , transactions] = fields
  return {
    timestamp: BigInt(timestamp as Hex),
    feeRecipient: feeRecipient as Hex,
    gasLimit: BigInt(gasLimit as Hex),
    prevRandao: prevRandao as Hex,
    parentBeaconBlockRoot: parentBeaconBlockRoot as Hex,
    extraData: extraData as Hex,
    withdrawals: [],
    transactions: transactions as Hex[],
  }
}
