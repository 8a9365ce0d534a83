/**
 * The table of precompile calls: receives a call's pointers from the syscall table, touches its words at the side time, and sends
 * them, before and after, to the part that proves what the precompile computes.
 * @module
 */
import { defineChip } from '@zkmips/air/chip'
import { type Expr, inversePowerOfTwo, sum } from '@zkmips/air/expression'
import { SPACE_IMAGE, SPACE_MEMORY } from '@zkmips/isa/accesses'
import { memory, precompile, precompileWords, range16 } from '../../buses.ts'
import { wordFields } from '../../gadgets/precompile-words.ts'
import { touchSideWord } from '../../gadgets/side-word.ts'
import { type KindOperand, PRECOMPILE_KINDS, type PrecompileKind, tagOf } from '../../precompiles.ts'
import { PUBLIC_VALUES } from '../../public-values.ts'
import { precompileEarlyColumns, precompileMainColumns } from './columns.ts'

const TWO_OPERANDS = PRECOMPILE_KINDS.filter(kind => kind.second !== undefined)

const limbs = ([low, high]: readonly Expr[]): readonly [Expr, Expr] => [low!, high!]

export const precompileChip = defineChip({
  name: 'precompile',
  early: precompileEarlyColumns,
  main: precompileMainColumns,
  publicValues: PUBLIC_VALUES,
  build(b) {
    const e = b.early
    const c = b.main
    const { clock, pair } = e
    const { first, second, last, address, fromImage } = c

    // ── Rows: one kind each.
    for (const { flag } of PRECOMPILE_KINDS) b.boolean(`${flag} is boolean`, e[flag])
    const real = sum(PRECOMPILE_KINDS.map(kind => e[kind.flag]))
    const nextReal = sum(PRECOMPILE_KINDS.map(kind => b.nextEarly[kind.flag]))
    b.boolean('at most one kind', real)
    const ofKind = (value: (kind: PrecompileKind) => number, kinds = PRECOMPILE_KINDS): Expr =>
      sum(kinds.map(kind => e[kind.flag].mul(value(kind))))

    // ── A call is the rows first … last, with pairs 0, 1, …, as many as its kind has. The row after the last one is row 0.
    b.boolean('first is boolean', first)
    b.boolean('last is boolean', last)
    b.zero('padding is not the first row of a call', first.mul(real.not()))
    b.zero('padding is not the last row of a call', last.mul(real.not()))
    b.zero('the first row has pair 0', first.mul(pair))
    b.zero('the last row has the last pair', last.mul(pair.sub(ofKind(kind => kind.pairs - 1))))
    const continues = real.sub(last)
    b.equal('a row follows just where the call goes on', nextReal.sub(b.nextMain.first), continues)
    b.when(continues, r => {
      for (const { flag } of PRECOMPILE_KINDS)
        r.equal(`the next row is of the same kind: ${flag}`, b.nextEarly[flag], e[flag])
      r.equal('the next row has the next pair', b.nextEarly.pair, pair.add(1))
      r.equal('the next row has the same clock', b.nextEarly.clock, clock)
      r.when(b.nextMain.second.not(), r => {
        r.equal('the next row has the next address', b.nextMain.address, address.add(2))
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
    const before = [e.before0, e.before1] as const
    const after = [e.after0, e.after1] as const
    for (const w of [0, 1] as const) {
      const isImage = fromImage[w]!
      b.boolean(`word ${w} is read-only: boolean`, isImage)
      b.zero(`word ${w} is read-only: on a call's row`, isImage.mul(real.not()))
      const [[low, high], [newLow, newHigh]] = [limbs(before[w]), limbs(after[w])]
      b.zero(`word ${w} is read-only: same low limb`, isImage.mul(newLow.sub(low)))
      b.zero(`word ${w} is read-only: same high limb`, isImage.mul(newHigh.sub(high)))
      touchSideWord(b, `word ${w}`, {
        space: SPACE_MEMORY, address: address.add(w), clock, previousTime: c.previousTime[w]!,
        before: [low, high], after: [newLow, newHigh],
      }, real.sub(isImage)) // biome-ignore format: one word
      const readOnly = { space: SPACE_IMAGE, address: address.add(w), low, high, time: 0 }
      b.receive(`word ${w} of the image`, memory, readOnly, isImage)
    }
    const words = wordFields([limbs(before[0]), limbs(before[1])], [limbs(after[0]), limbs(after[1])])
    const shard = b.publicValue('shard')
    b.send('the words of the call', precompileWords, { tag, shard, clock, ...words }, real, 'global')
  },
})
