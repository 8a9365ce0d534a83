// What the block executor makes of block traces. Every trace of fixtures/blocks is a block of a real chain: exit code 0 means that
// the hash which the guest computed is the chain's.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MissingPreimageError } from '@zkmips/emulator/host/oracle'
import { loadElf } from '@zkmips/emulator/program/elf'
import { bytesToHex, type Hex, hexToBytes, keccak256, toHex, toRlp } from 'viem'
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '../testing/scenarios.ts'
import { type BlockTrace, parseBlockTrace } from './block-trace.ts'
import { encodeChainConfig } from './chain-config.ts'
import { executeBlock } from './execute-block.ts'
import { configOfHardfork, DEPOSIT_CONTRACT } from './networks.ts'

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
  it.each(['parentHash', 'inputsDigest', 'chainConfigDigest'] as const)('needs the piece that %s names', name => {
    const trace = withLocal(transfer, { [name]: flipBit(transfer.local[name], 31) })
    expect(() => executeBlock(program, trace)).toThrow(MissingPreimageError)
  })

  it('is false for another block number', () => {
    const blockNumber = flipBit(transfer.local.blockNumber, 31)
    expect(executeBlock(program, withLocal(transfer, { blockNumber })).exitCode).toBe(1)
  })

  it('is another one on another chain: the signature is not for it', () => {
    const config = encodeChainConfig(configOfHardfork(1n, 'osaka', { keepsEmpty: true }))
    const trace = withLocal(transfer, { chainConfigDigest: config.digest })
    const preimages = { ...trace.preimages, [config.digest]: config.piece }
    expect(executeBlock(program, { ...trace, preimages })).toMatchObject({
      exitCode: 1,
      log: expect.stringMatching(/not valid where it stands/),
    })
  })

  it('is false for a block from before the hardforks that the configuration lists', () => {
    const osaka = configOfHardfork(31337n, 'osaka', { keepsEmpty: true })
    const config = encodeChainConfig({ ...osaka, forks: [{ time: 2n ** 62n, name: 'osaka' }] })
    const trace = withLocal(transfer, { chainConfigDigest: config.digest })
    const preimages = { ...trace.preimages, [config.digest]: config.piece }
    const { exitCode, log } = executeBlock(program, { ...trace, preimages })
    expect({ exitCode, log }).toEqual({
      exitCode: 1,
      log: 'the block is from before the hardforks that the configuration lists',
    })
  })

  it('gives exit code 2 under a configuration that the program does not know', () => {
    const fork = (name: string, version: Hex = '0x02', time: Hex = '0x') =>
      toRlp([version, '0x', '0x7a69', [[time, toHex(name)]], [], [DEPOSIT_CONTRACT, '0x01']])
    for (const piece of [
      fork('osaka', '0x03'),
      fork('mars'),
      toRlp(['0x01', '0x7a69', toHex('osaka'), '0x']),
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
