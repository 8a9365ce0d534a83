import { keccak_256 } from '@noble/hashes/sha3.js'
import { describe, expect, it } from 'vitest'
import { Memory } from '../memory/memory.ts'
import { memoryRoot } from '../memory/merkle.ts'
import { decodeState, encodeState, HI, LO, MachineState, STATE_BYTES, StateDecodeError, stateHash } from './state.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const EMPTY_ROOT = '838c5655cb21c6cb83313b5a631175dff4963772cce9108188b34ac87c81c41e'

function sampleState(): MachineState {
  const state = new MachineState()
  for (let i = 1; i < 32; i++) state.registers[i] = 0x01010101 * i
  state.registers[HI] = 0xaaaaaaaa
  state.registers[LO] = 0xbbbbbbbb
  state.preimageKey.fill(0x77)
  return Object.assign(state, {
    pc: 0x10000,
    nextPC: 0xfffffffc,
    heap: 0x05001000,
    preimageOffset: 0xcccccccc,
    step: 0x1_0000_0002,
  })
}

describe('memory', () => {
  it('is big-endian, ignores low address bits of words, and wraps', () => {
    const memory = new Memory()
    memory.store(0x1002, 0xfedcba98)
    expect(memory.load(0x1003)).toBe(0xfedcba98)
    expect(Array.from({ length: 4 }, (_, i) => memory.loadByte(0x1000 + i))).toEqual([0xfe, 0xdc, 0xba, 0x98])
    memory.writeBytes(0xfffffffe, Uint8Array.of(1, 2, 3, 4))
    expect([memory.load(0xfffffffc), memory.load(0)]).toEqual([0x0102, 0x03040000])
    expect([...memory.readBytes(0xfffffffe, 4)]).toEqual([1, 2, 3, 4])
  })

  it('a copy is independent', () => {
    const memory = new Memory()
    memory.store(0x1000, 1)
    const copy = memory.clone()
    copy.store(0x1000, 2)
    expect([memory.load(0x1000), copy.load(0x1000)]).toEqual([1, 2])
  })
})

describe('the encoded state', () => {
  it('has 226 bytes in the stated order', () => {
    const encoded = encodeState(sampleState())
    const registers = Array.from({ length: 32 }, (_, i) => i.toString(16).padStart(2, '0').repeat(4))
    expect(encoded.length).toBe(STATE_BYTES)
    expect(hex(encoded)).toBe(
      [
        EMPTY_ROOT,
        '77'.repeat(32),
        'cccccccc',
        '00010000',
        'fffffffc',
        'bbbbbbbb',
        'aaaaaaaa',
        '05001000',
        '00',
        '00',
        '0000000100000002',
        ...registers,
      ].join(''),
    )
  })

  it('is decoded to the same fields', () => {
    const state = Object.assign(sampleState(), { exited: true, exitCode: 255 })
    const { preimageOffset, pc, nextPC, heap, step, exited, exitCode } = state
    expect(decodeState(encodeState(state))).toEqual({
      ...{ preimageOffset, pc, nextPC, heap, step, exited, exitCode, lo: 0xbbbbbbbb, hi: 0xaaaaaaaa },
      memoryRoot: memoryRoot(state.memory),
      preimageKey: state.preimageKey,
      registers: state.registers.slice(0, 32),
    })
  })

  it('is refused when it is none', () => {
    const encoded = encodeState(sampleState())
    expect(() => decodeState(encoded.slice(1))).toThrow(StateDecodeError)
    expect(() => decodeState(encoded.with(89, 2))).toThrow('exited byte is 2')
    expect(() => decodeState(encoded.with(90, 0xff))).toThrow('2^53')
  })

  it.each([
    [false, 0, 3],
    [true, 0, 0],
    [true, 1, 1],
    [true, 2, 2],
    [true, 255, 2],
  ])('exited %s with %i: the hash starts with status %i', (exited, exitCode, status) => {
    const state = Object.assign(sampleState(), { exited, exitCode })
    const expected = keccak_256(encodeState(state))
    expected[0] = status
    expect(hex(stateHash(state))).toBe(hex(expected))
  })
})
