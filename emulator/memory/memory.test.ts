import { describe, expect, it } from 'vitest'
import { MARK_CODE, MARK_DIRTY, Memory, PAGE_BITS, PAGE_COUNT, PAGE_MARKS, type Page } from './memory.ts'

/** The dirty 64-byte blocks, by byte address; taking them clears them. */
function takeDirty(memory: Memory): number[] {
  const addresses: number[] = []
  memory.takeDirty(({ address, marks }: Page) => {
    for (let i = 0; i < PAGE_MARKS; i++) if ((marks[i]! & MARK_DIRTY) !== 0) addresses.push(address + 64 * i)
  })
  return addresses
}

describe('marks', () => {
  it('say which 64 bytes were written since they were taken', () => {
    const memory = new Memory()
    for (const address of [0, 0x44, 0x47, 0x1_0000, 0xffff_fffc]) memory.store(address, 1)
    expect(takeDirty(memory)).toEqual([0, 0x40, 0x1_0000, 0xffff_ffc0])
    expect(takeDirty(memory)).toEqual([])
    memory.storeByte(0x7f, 1)
    expect(takeDirty(memory)).toEqual([0x40])
  })

  it('tell of a write to code once, and stay on code that was only hashed', () => {
    const memory = new Memory()
    const written: number[] = []
    memory.onCodeWrite = address => written.push(address)
    memory.store(0x80, 5)
    const { marks } = memory.page(0x80)!
    marks[2] = MARK_DIRTY | MARK_CODE
    expect(takeDirty(memory)).toEqual([0x80])
    expect(marks[2]).toBe(MARK_CODE)
    memory.storeByte(0x87, 6)
    memory.store(0x88, 7)
    expect(written).toEqual([0x84])
    expect(takeDirty(memory)).toEqual([0x80])
  })

  it('go along with a copy, without those of code', () => {
    const memory = new Memory()
    memory.store(0x2_0004, 5)
    takeDirty(memory)
    expect(takeDirty(memory.clone())).toEqual([])
    memory.page(0x2_0000)!.marks[0] = MARK_CODE
    memory.store(0x2_0048, 6)
    const copy = memory.clone()
    expect(copy.page(0x2_0000)!.marks[0]).toBe(0)
    expect(takeDirty(copy)).toEqual([0x2_0040])
    expect(takeDirty(memory)).toEqual([0x2_0040])
  })
})

describe('bytes', () => {
  it('are read and written at any alignment and length, around the end of memory too', () => {
    const start = 0xffff_fff0
    for (let offset = 0; offset < 20; offset++) {
      for (let length = 0; length < 12; length++) {
        const memory = new Memory()
        for (let i = 0; i < 40; i += 4) memory.store(start + i, 0x11111111)
        const bytes = Uint8Array.from({ length }, (_, i) => 0xf1 + i)
        memory.writeBytes(start + offset, bytes)
        expect(memory.readBytes(start + offset, length)).toEqual(bytes)
        const all = Array.from({ length: 40 }, (_, i) => memory.loadByte(start + i))
        expect(all).toEqual(new Array(40).fill(0x11).map((byte, i) => bytes[i - offset] ?? byte))
        expect([...memory.readBytes(start, 40)]).toEqual(all)
      }
    }
  })
})

describe('memory that something else writes as well', () => {
  // As small as the test allows: only the first and the last page exist.
  const linear = () => ({
    guest: new ArrayBuffer(2 ** PAGE_BITS),
    marks: new Uint8Array(PAGE_MARKS),
    pageMarks: new Uint8Array(PAGE_COUNT),
  })

  it('shows what was written there once the page is adopted', () => {
    const backing = linear()
    const memory = new Memory(backing)
    new Int32Array(backing.guest)[3] = -7
    backing.marks[0] = MARK_DIRTY
    backing.pageMarks[0] = 1
    expect(memory.loadSigned(12)).toBe(0)
    memory.adoptPages()
    expect(memory.loadSigned(12)).toBe(-7)
    memory.store(16, 9)
    expect(new Int32Array(backing.guest)[4]).toBe(9)
    expect(takeDirty(memory)).toEqual([0])
  })

  it('has its dirty marks taken without having been adopted', () => {
    const backing = linear()
    const memory = new Memory(backing)
    backing.marks[3] = MARK_DIRTY
    backing.pageMarks[0] = 1
    expect(takeDirty(memory)).toEqual([0xc0])
    expect([backing.marks[3], backing.pageMarks[0]]).toEqual([0, 0])
  })

  it('is cleared, and made equal to another one', () => {
    const backing = linear()
    const memory = new Memory(backing)
    memory.store(8, 1)
    const other = new Memory()
    other.store(12, 2)
    memory.copyFrom(other)
    expect([memory.load(8), memory.load(12)]).toEqual([0, 2])
    memory.clear()
    expect(memory.load(12)).toBe(0)
    expect(other.load(12)).toBe(2)
  })
})
