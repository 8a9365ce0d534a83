// More random programs against qemu-mips, others at every run; ZKMIPS_FUZZ_SEED repeats one. Needs qemu-user.
import { expect, it } from 'vitest'
import { compareWithQemu, engineStart, hasQemu, startReference } from './qemu.ts'

const SEED = Number(process.env.ZKMIPS_FUZZ_SEED ?? Date.now())
const PROGRAMS = 1000

it.skipIf(!hasQemu && process.env.CI === undefined)('agree', { timeout: 1_200_000 }, () => {
  const steps = compareWithQemu(SEED, PROGRAMS, 1500, [startReference, engineStart()])
  console.log(`seeds from ${SEED} on: ${PROGRAMS} programs, ${steps} steps`)
  expect(steps).toBeGreaterThan(PROGRAMS * 1000)
})
