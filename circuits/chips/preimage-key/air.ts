/**
 * The table of writes on the preimage key descriptor: receives `preimageKey` and proves how many bytes are taken, that the key
 * is moved left by as many and they are appended, and that the offset becomes 0.
 * @module
 */

import { defineChip } from '@zkmips/air/chip'
import { type Expr, sum } from '@zkmips/air/expression'
import {
  SPACE_IMAGE,
  SPACE_MEMORY,
  SPACE_SPECIAL,
  SPECIAL_PREIMAGE_KEY,
  SPECIAL_PREIMAGE_OFFSET,
} from '@zkmips/isa/accesses'
import { bytePair, memory, preimageKey } from '../../buses.ts'
import { touchSideWord } from '../../gadgets/side-word.ts'
import { atMost, constrainRun, runIsNotEmpty, runLength, wordAddress } from '../../gadgets/word-run.ts'
import { preimageKeyColumns } from './columns.ts'

const KEY_BYTES = 32

export const preimageKeyChip = defineChip({
  name: 'preimageKey',
  main: preimageKeyColumns,
  build(b) {
    const c = b.main
    const { real, clock, word, before } = c
    b.boolean('real is boolean', real)
    b.boolean('asked is boolean', c.asked)

    // bytes [a1, a1 + length) of one word: length ≤ a2, and it is a2 or all that is left of the word
    const length = runLength(c)
    constrainRun(b, c, real)
    const address = wordAddress(b, c.a1Low, c.a1High, c, real)
    atMost(b, length, c.a2Low, c.a2High, c.borrow, real)
    b.zero('a write to the end of the word gets there', real.sub(c.asked).mul(c.run[3]!.not()))
    b.when(c.asked, r => {
      r.equal('a write as asked has the low count', c.a2Low, length)
      r.zero('a write as asked has no high count', c.a2High)
    })
    c.count.forEach((flag, n) => {
      b.boolean(`count ${n} is boolean`, flag)
    })
    b.equal('a row has one count', sum(c.count), real)
    b.equal('the count is the length of the run', sum(c.count.map((flag, n) => flag.mul(n))), length)

    // The word: from memory or, where it has no token there, from the image.
    b.boolean('fromMemory is boolean', c.fromMemory)
    b.boolean('fromImage is boolean', c.fromImage)
    const touches = c.fromMemory.add(c.fromImage)
    b.equal('the word is read once if a byte is taken', touches, runIsNotEmpty(c))
    b.send('high bytes of the word', bytePair, { x: word[0]!, y: word[1]! }, touches)
    b.send('low bytes of the word', bytePair, { x: word[2]!, y: word[3]! }, touches)
    const wordLow = word[2]!.mul(2 ** 8).add(word[3]!)
    const wordHigh = word[0]!.mul(2 ** 8).add(word[1]!)
    touchSideWord(b, 'word', {
      space: SPACE_MEMORY,
      address,
      clock,
      previousTime: c.wordTime,
      before: [wordLow, wordHigh],
      after: [wordLow, wordHigh],
    }, c.fromMemory) // biome-ignore format: one word
    const readOnly = { space: SPACE_IMAGE, address, low: wordLow, high: wordHigh, time: 0 }
    b.receive('read-only word', memory, readOnly, c.fromImage)

    // key' = the last 32 of the 32 + count bytes key ‖ word[start …]
    /** Byte i of key ‖ word[start …]. */
    const joined = (i: number): Expr =>
      i < KEY_BYTES ? before[i]! : sum(c.at.map((flag, j) => flag.mul(word[j + i - KEY_BYTES] ?? 0)))
    const limb = (i: number): Expr =>
      sum(
        c.count.map((flag, n) =>
          flag.mul(
            joined(i + n)
              .mul(2 ** 8)
              .add(joined(i + n + 1)),
          ),
        ),
      )
    for (let k = 0; k < 8; k++) {
      const [x0, x1, x2, x3] = [before[4 * k]!, before[4 * k + 1]!, before[4 * k + 2]!, before[4 * k + 3]!]
      b.send(`high bytes of key word ${k}`, bytePair, { x: x0, y: x1 }, real)
      b.send(`low bytes of key word ${k}`, bytePair, { x: x2, y: x3 }, real)
      b.equal(`key word ${k} after, high`, c.afterHigh[k]!, limb(4 * k))
      b.equal(`key word ${k} after, low`, c.afterLow[k]!, limb(4 * k + 2))
      touchSideWord(b, `key word ${k}`, {
        space: SPACE_SPECIAL,
        address: SPECIAL_PREIMAGE_KEY + k,
        clock,
        previousTime: c.keyTime[k]!,
        before: [x2.mul(2 ** 8).add(x3), x0.mul(2 ** 8).add(x1)],
        after: [c.afterLow[k]!, c.afterHigh[k]!],
      }, real) // biome-ignore format: one word
    }
    touchSideWord(b, 'offset', {
      space: SPACE_SPECIAL,
      address: SPECIAL_PREIMAGE_OFFSET,
      clock,
      previousTime: c.offsetTime,
      before: [c.offsetLow, c.offsetHigh],
      after: [0, 0],
    }, real) // biome-ignore format: one word

    b.receive(
      'the request',
      preimageKey,
      { clock, a1Low: c.a1Low, a1High: c.a1High, a2Low: c.a2Low, a2High: c.a2High, result: length },
      real,
    )
  },
})
