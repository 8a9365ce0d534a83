import { it } from 'vitest'
import { expectBuilt } from './testing/expect-built.ts'

it('holds the module of extension degree 5 that these sources give', { timeout: 600_000 }, () => {
  expectBuilt('chips-5.wasm', 5)
})
