import { expect, it } from 'vitest'
import { isSame } from './same.ts'

it.each([
  [1n, 1n],
  [undefined, undefined],
  [
    { data: '0x', logs: [{ index: 1 }, null] },
    { logs: [{ index: 1 }, null], data: '0x' },
  ],
])('%o is the same again', (a, b) => {
  expect(isSame(a, b)).toBe(true)
})

it.each([
  [1n, 2n],
  [1, '1'],
  [null, {}],
  [[], {}],
  [[1, 2], [1]],
  [{ data: '0x' }, { data: '0x01' }],
  [{ data: undefined }, {}],
  [{ data: undefined }, { other: undefined }],
  [{ logs: [{ index: 1 }] }, { logs: [{ index: 2 }] }],
  [{}, { constructor: 1 }],
])('%o is not %o', (a, b) => {
  expect(isSame(a, b)).toBe(false)
  expect(isSame(b, a)).toBe(false)
})
