import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decode } from './decode.ts'
import { isFloatingPoint } from './floating-point.ts'
import { UNKNOWN_OPCODE } from './opcodes.ts'

it.each([
  ['add.s $f0,$f0,$f0', 0x4600_0000],
  ['mfc1 $0,$f0', 0x4400_0000],
  ['bc1f 0', 0x4500_0000],
  ['madd.s $f0,$f0,$f0,$f0', 0x4c00_0020],
  ['lwc1 $f0,0($sp)', 0xc7a0_0000],
  ['swc1 $f0,0($sp)', 0xe7a0_0000],
  ['ldc1 $f0,0($sp)', 0xd7a0_0000],
  ['sdc1 $f0,0($sp)', 0xf7a0_0000],
  ['movf $2,$3,$fcc0', 0x0060_1001],
  ['movt $2,$3,$fcc7', 0x007d_1001],
])('%s is an instruction of the floating-point unit', (_name, word) => {
  expect(isFloatingPoint(word)).toBe(true)
  expect(isFloatingPoint(word | 0)).toBe(true)
})

it('no instruction of the machine is one, nor words that are none at all', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      word => decode(word) === UNKNOWN_OPCODE || !isFloatingPoint(word),
    ),
    { numRuns: 10_000 },
  )
  // SPECIAL2 without a function, COP0, COP2, lwc2.
  for (const word of [0x7000_003f, 0x4000_0000, 0x4800_0000, 0xc800_0000]) expect(isFloatingPoint(word)).toBe(false)
})
