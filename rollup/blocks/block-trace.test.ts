import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hex } from 'viem'
import { describe, expect, it } from 'vitest'
import { BlockTraceError, formatBlockTrace, parseBlockTrace } from './block-trace.ts'

const text = readFileSync(join(import.meta.dirname, '../../fixtures/blocks/transfer.json'), 'utf8')
const flip = (hex: Hex, at = 2): Hex => `0x${hex.slice(2, at)}${hex[at] === '0' ? '1' : '0'}${hex.slice(at + 1)}`

function refusal(change: (trace: ReturnType<typeof JSON.parse>) => void): BlockTraceError {
  const trace = JSON.parse(text)
  change(trace)
  try {
    parseBlockTrace(JSON.stringify(trace))
  } catch (error) {
    expect(error).toBeInstanceOf(BlockTraceError)
    return error as BlockTraceError
  }
  throw new Error('the trace was accepted')
}

describe('the block trace file', () => {
  it('is read and written back byte by byte', () => {
    expect(formatBlockTrace(parseBlockTrace(text))).toBe(text)
  })

  it('is refused when it is no JSON, not a block trace, or of another version', () => {
    expect(() => parseBlockTrace(text.slice(0, 100))).toThrow(/not JSON/)
    expect(() => parseBlockTrace('null')).toThrow(/not a block trace/)
    expect(() => parseBlockTrace('{"format":"something"}')).toThrow(/not a block trace/)
    const error = refusal(trace => {
      trace.version = 1
    })
    expect(error.code).toBe('WRONG_VERSION')
    expect(error.message).toContain('version 1, this program reads 2; capture the block again')
  })

  it('names the piece that is wrong', () => {
    const hash = Object.keys(JSON.parse(text).preimages)[3] as Hex
    const error = refusal(trace => {
      trace.preimages[hash] = flip(trace.preimages[hash], 10)
    })
    expect(error.code).toBe('WRONG_PREIMAGE')
    expect(error.message).toContain(hash)
  })

  it.each([
    ['local', (trace: Record<string, unknown>) => delete trace.local],
    ['local.claimedHash', (trace: { local: Record<string, string> }) => delete trace.local.claimedHash],
    [
      'local.parentHash',
      (trace: { local: Record<string, string> }) => Object.assign(trace.local, { parentHash: '0x12' }),
    ],
    ['local.other', (trace: { local: Record<string, string> }) => Object.assign(trace.local, { other: '0x' })],
    ['preimages', (trace: Record<string, unknown>) => Object.assign(trace, { preimages: [] })],
    ['preimages["0x12"]', (trace: { preimages: object }) => Object.assign(trace.preimages, { '0x12': '0x' })],
    ['about.first', (trace: { about: object }) => Object.assign(trace.about, { first: 'two' })],
    ['about.chainId', (trace: { about: object }) => Object.assign(trace.about, { chainId: 31337 })],
    ['about.rules', (trace: { about: object }) => Object.assign(trace.about, { rules: 'mine' })],
    ['about.gasUsed', (trace: { about: object }) => Object.assign(trace.about, { gasUsed: -1 })],
    ['about.hash', (trace: { about: object }) => Object.assign(trace.about, { hash: 5 })],
  ])('is refused for a bad %s', (field, change) => {
    const error = refusal(change as (trace: unknown) => void)
    expect(error.code).toBe('BAD_FIELD')
    expect(error.message).toContain(field)
  })

  it('may not hold a preimage longer than the guest reads', () => {
    const error = refusal(trace => {
      trace.preimages[`0x${'11'.repeat(32)}`] = `0x${'00'.repeat(120_001)}`
    })
    expect(error.message).toContain('120000')
  })
})
