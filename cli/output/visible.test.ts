import fc from 'fast-check'
import { expect, it } from 'vitest'
import { facts, table } from './format.ts'
import { jsonText, visible, visibleLines } from './visible.ts'

const hostile = '\x1b[31mred\x9b0m\n\tnext\u202etxet\u2028\u{e0041}\ud800'
const shown = '\\x1b[31mred\\x9b0m\\n\\tnext\\u{202e}txet\\u{2028}\\u{e0041}\\u{d800}'

it('shows what a terminal would act on', () => {
  expect(visible(hostile)).toBe(shown)
  expect(visibleLines(hostile)).toBe(shown.replace('\\n\\t', '\n\t'))
})

it('leaves other text as it is', () => {
  for (const text of ['guest_main+0x1c', 'größer → 漢字 👍', '<T as core::fmt::Debug>::fmt', 'C:\\path']) {
    expect([visible(text), visibleLines(text)]).toEqual([text, text])
  }
})

it('in JSON, escapes it, and the value stays the same', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), value => {
      const text = jsonText(value, 2)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(text).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?!\n)\p{Cc}/u)
    }),
  )
})

it('never makes a line of its own in columns', () => {
  expect(facts([['a', 'x\nexit code  0']])).toBe('a  x\\nexit code  0\n')
  expect(table(['name', 'n'], [['x\ny', '1']])).toBe('name  n\nx\\ny  1\n')
})
