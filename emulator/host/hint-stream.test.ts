/** Hints in what a guest writes: however it is cut into writes, and whatever it costs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MachineState } from '../machine/state.ts'
import { HintStream, MAX_HINT_BYTES } from './hint-stream.ts'

const ADDRESS = 0x0010_0001

function frame(hint: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + hint.length)
  new DataView(bytes.buffer).setUint32(0, hint.length)
  bytes.set(hint, 4)
  return bytes
}

/** A state whose memory holds the bytes. */
function stateWith(bytes: Uint8Array): MachineState {
  const state = new MachineState()
  state.memory.writeBytes(ADDRESS, bytes)
  return state
}

describe('hints in writes', () => {
  it('are the same however they are cut, also where each piece goes on from what another stream has', () => {
    const hint = fc.uint8Array({ maxLength: 12 })
    const cuts = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(hint, { maxLength: 6 }), cuts, fc.boolean(), (hints, pieces, resumes) => {
        const stream = Buffer.concat(hints.map(frame))
        const state = stateWith(stream)
        const got: Uint8Array[] = []
        let host = new HintStream()
        let at = 0
        for (let i = 0; at < stream.length; i++) {
          const length = Math.min(pieces[i % pieces.length]! + Number(i > 20), stream.length - at)
          const before = host.bytes!.slice()
          const given = host.bytes
          expect(host.take(state, ADDRESS + at, length, hint => got.push(hint))).toBeUndefined()
          expect(given).toEqual(before)
          at += length
          if (!resumes) continue
          const next = new HintStream()
          next.bytes = host.bytes
          host = next
        }
        expect(got).toEqual(hints)
        if (hints.length > 0) expect(host.bytes).toEqual(frame(hints.at(-1)!))
      }),
    )
  })

  it('cost as much as they have bytes: millions of pieces of one hint', () => {
    // Copying what was there before at each piece would move 2^41 bytes, which takes minutes.
    const length = 1 << 21
    const stream = new HintStream()
    const state = stateWith(frame(new Uint8Array(length)))
    let whole = 0
    for (let at = 0; at < 4 + length; at++) {
      stream.take(state, ADDRESS + at, 1, hint => {
        whole = hint.length
      })
    }
    expect(whole).toBe(length)
  })

  it('that are too long are refused with the place, and leave what was begun as it was', () => {
    const bytes = Buffer.concat([frame(Uint8Array.of(1)), Buffer.of(0x68, 0x65, 0x6c, 0x6c, 0x6f)])
    const state = stateWith(bytes)
    Object.assign(state, { pc: 0x0001_2340, step: 77 })
    const stream = new HintStream()
    stream.take(state, ADDRESS, 2, () => expect.unreachable())
    const problem = stream.take(state, ADDRESS + 2, bytes.length - 2, () => {})
    expect(problem).toContain('step 77 at 0x00012340 begins a hint of 1751477356 bytes')
    expect(problem).toContain('4-byte big-endian length')
    expect(stream.bytes).toEqual(Uint8Array.of(0, 0))
    const atOnce = stream.take(state, ADDRESS, 0xffff_ffff, () => expect.unreachable())
    expect(atOnce).toContain('writes 4294967295 bytes of hints at once')
  })

  it('may have just as many bytes as are allowed', () => {
    const stream = new HintStream()
    const state = stateWith(frame(new Uint8Array(0)))
    state.memory.store(ADDRESS - 1, MAX_HINT_BYTES >>> 8)
    state.memory.store(ADDRESS + 3, (MAX_HINT_BYTES & 0xff) << 24)
    const lengths: number[] = []
    expect(stream.take(state, ADDRESS, 4 + MAX_HINT_BYTES, hint => lengths.push(hint.length))).toBeUndefined()
    expect(lengths).toEqual([MAX_HINT_BYTES])
  })
})
