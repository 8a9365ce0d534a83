/**
 * The table of precompile calls: receives a call's pointers from the syscall table, touches its words at the side time, and sends
 * them, before and after, to the part that proves what the precompile computes.
 * @module
 */
import { defineChip } from '@zkmips/air/chip'
import { type Expr, inversePowerOfTwo, sum } from '@zkmips/air/expression'
import { SLOT_SIDE, SPACE_IMAGE, SPACE_MEMORY } from '@zkmips/isa/accesses'
import { memory, precompile, precompileWords, range16 } from '../../buses.ts'
import { wordFields } from '../../gadgets/precompile-words.ts'
import { isOdd, type KindOperand, PRECOMPILE_KINDS, type PrecompileKind, tagOf } from '../../precompiles.ts'
import { PUBLIC_VALUES } from '../../public-values.ts'
import { precompileEarlyColumns, precompileMainColumns, ROW_WORDS } from './columns.ts'

const TWO_OPERANDS = PRECOMPILE_KINDS.filter(kind => kind.second !== undefined)
const ODD = PRECOMPILE_KINDS.filter(isOdd)

const limbs = ([low, high]: readonly Expr[]): readonly [Expr, Expr] => [low!, high!]

export const precompileChip = defineChip({
  name: 'precompile',
  early: precompileEarlyColumns,
  main: precompileMainColumns,
  publicValues: PUBLIC_VALUES,
  build(b) {
    const e = b.early
    const c = b.main
    const { both, clock, pair } = e
    const { first, second, last, address, fromImage } = c

    // ── Rows: one kind each.
    for (const { flag } of PRECOMPILE_KINDS) b.boolean(`${flag} is boolean`, e[flag])
    const real = sum(PRECOMPILE_KINDS.map(kind => e[kind.flag]))
    const nextReal = sum(PRECOMPILE_KINDS.map(kind => b.nextEarly[kind.flag]))
    b.boolean('at most one kind', real)
    const ofKind = (value: (kind: PrecompileKind) => number, kinds = PRECOMPILE_KINDS): Expr =>
      sum(kinds.map(kind => e[kind.flag].mul(value(kind))))

    // ── A call is the rows first … last, with pairs 0 and 1, 2 and 3, …, as many as its kind has. The last row of an odd number of
    //    pairs has one only. The row after the last one is row 0.
    b.boolean('first is boolean', first)
    b.boolean('last is boolean', last)
    b.zero('padding is not the first row of a call', first.mul(real.not()))
    b.zero('padding is not the last row of a call', last.mul(real.not()))
    b.zero('the first row has pair 0', first.mul(pair))
    b.zero('the last row has the last pair', last.mul(pair.sub(ofKind(kind => kind.pairs - (isOdd(kind) ? 1 : 2)))))
    b.equal('a row has both pairs, but the last one of an odd number', both, real.sub(last.mul(ofKind(() => 1, ODD))))
    const continues = real.sub(last)
    b.equal('a row follows just where the call goes on', nextReal.sub(b.nextMain.first), continues)
    b.when(continues, r => {
      for (const { flag } of PRECOMPILE_KINDS)
        r.equal(`the next row is of the same kind: ${flag}`, b.nextEarly[flag], e[flag])
      r.equal('the next row has the next pair', b.nextEarly.pair, pair.add(2))
      r.equal('the next row has the same clock', b.nextEarly.clock, clock)
      r.when(b.nextMain.second.not(), r => {
        r.equal('the next row has the next address', b.nextMain.address, address.add(ROW_WORDS))
      })
    })

    // ── Pointers: aligned, so that an operand lies in one piece.
    b.boolean('second is boolean', second)
    b.zero('only kinds with two operands have a second', second.mul(ofKind(() => 1, TWO_OPERANDS).not()))
    b.zero(
      'the second operand has its first pair',
      second.mul(pair.sub(ofKind(k => k.second!.firstPair, TWO_OPERANDS))),
    )
    const takes = first.add(second)
    const alignment = (operand: (kind: PrecompileKind) => KindOperand, kinds = PRECOMPILE_KINDS): Expr =>
      ofKind(kind => operand(kind).bytes, kinds).mul(c.aligned)
    b.zero('the first operand is aligned', first.mul(c.pointerLow.sub(alignment(kind => kind.first))))
    b.zero('the second operand is aligned', second.mul(c.pointerLow.sub(alignment(kind => kind.second!, TWO_OPERANDS))))
    b.send('the multiple of the alignment', range16, { value: c.aligned }, takes)
    const wordAddress = c.pointerLow.mul(inversePowerOfTwo(2)).add(c.pointerHigh.mul(2 ** 14))
    b.zero('the address is the pointer', takes.mul(address.sub(wordAddress)))
    const tag = ofKind(kind => tagOf(kind.machine)).add(pair)
    b.receive('the request', precompile, { tag, clock, pointerLow: c.pointerLow, pointerHigh: c.pointerHigh }, takes)

    // ── Words: from memory or, where they are only read, from the image.
    const before = [e.before0, e.before1, e.before2, e.before3] as const
    const after = [e.after0, e.after1, e.after2, e.after3] as const
    const time = clock.mul(4).add(SLOT_SIDE)
    before.forEach((beforeLimbs, w) => {
      const present = w < 2 ? real : both
      const isImage = fromImage[w]!
      b.boolean(`word ${w} is read-only: boolean`, isImage)
      b.zero(`word ${w} is read-only: on a row that has it`, isImage.mul(present.not()))
      const [[low, high], [newLow, newHigh]] = [limbs(beforeLimbs), limbs(after[w]!)]
      b.zero(`word ${w} is read-only: same low limb`, isImage.mul(newLow.sub(low)))
      b.zero(`word ${w} is read-only: same high limb`, isImage.mul(newHigh.sub(high)))
      const previous = c.previousTime[w]!
      const word = { space: SPACE_MEMORY, address: address.add(w) }
      const taken = { address: word.address, low, high, time: previous }
      // A token of the image is not given back, and has no time that matters.
      const space = isImage.mul(SPACE_IMAGE - SPACE_MEMORY).add(SPACE_MEMORY)
      b.receive(`word ${w}: take`, memory, { ...taken, space }, present)
      b.send(`word ${w}: give`, memory, { ...word, low: newLow, high: newHigh, time }, present.sub(isImage))
      b.send(`word ${w}: later`, range16, { value: time.sub(previous).sub(1) }, present.sub(isImage))
    })
    const shard = b.publicValue('shard')
    for (const [k, when] of [real, both].entries()) {
      const pairOf = (words: readonly (readonly Expr[])[]) => [limbs(words[2 * k]!), limbs(words[2 * k + 1]!)] as const
      const words = wordFields(pairOf(before), pairOf(after))
      b.send(`words of pair ${k}`, precompileWords, { tag: tag.add(k), shard, clock, ...words }, when, 'global')
    }
  },
})
