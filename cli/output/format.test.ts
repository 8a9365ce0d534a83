import { expect, it } from 'vitest'
import { bits, bytes, count, duration, facts, table } from './format.ts'

it('writes numbers with their units', () => {
  expect([0.002, 0.42, 7.04, 59.4, 200, 7500].map(duration)).toEqual([
    '2 ms',
    '0.42 s',
    '7.0 s',
    '59 s',
    '3 min 20 s',
    '2 h 5 min',
  ])
  expect([12, 2048, 5.5 * 2 ** 20, 3 * 2 ** 30].map(bytes)).toEqual(['12 bytes', '2.0 KiB', '5.5 MiB', '3.0 GiB'])
  expect(bits(100.1999)).toBe('100.1 bits')
  expect(count(1234567)).toBe('1,234,567')
})

it('writes columns', () => {
  expect(
    facts([
      ['a', '1'],
      ['long', '2'],
    ]),
  ).toBe('a     1\nlong  2\n')
  expect(
    table(
      ['name', 'n'],
      [
        ['x', '1'],
        ['yyyyy', '22'],
      ],
    ),
  ).toBe('name    n\nx       1\nyyyyy  22\n')
})
