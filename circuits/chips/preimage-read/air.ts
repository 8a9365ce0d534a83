/**
 * The table of reads on the preimage descriptor: receives `preimageRead` and proves how many bytes are read, that the rest of
 * the memory word stays, the new offset, and under a local key the bytes themselves. Bytes under a hash key, and where such a
 * preimage ends, are the prover's choice: the guest checks them.
 * @module
 */

import { defineChip } from '@zkmips/air/chip'
import { type Expr, sum } from '@zkmips/air/expression'
import { SPACE_MEMORY, SPACE_SPECIAL, SPECIAL_PREIMAGE_KEY, SPECIAL_PREIMAGE_OFFSET } from '@zkmips/isa/accesses'
import { KEY_KECCAK256, KEY_LOCAL, KEY_SHA256 } from '@zkmips/isa/syscalls'
import { bytePair, localByte, preimageRead, range8, range16 } from '../../buses.ts'
import { touchSideWord } from '../../gadgets/side-word.ts'
import { atMost, constrainRun, runIsNotEmpty, runLength, wordAddress } from '../../gadgets/word-run.ts'
import { LOCAL_DATA_END } from '../local-preimage/columns.ts'
import { preimageReadColumns } from './columns.ts'

export const KINDS = ['keccak', 'sha256', 'idle', 'localWordEnd', 'localAsked', 'localDataEnd'] as const

export const preimageReadChip = defineChip({
  name: 'preimageRead',
  main: preimageReadColumns,
  build(b) {
    const c = b.main
    const { clock, keyLow, keyHigh, before, after } = c
    const hash = c.keccak.add(c.sha256)
    const isLocal = c.localWordEnd.add(c.localAsked).add(c.localDataEnd)
    const real = hash.add(c.idle).add(isLocal)
    for (const kind of KINDS) b.boolean(`${kind} is boolean`, c[kind])
    b.boolean('at most one kind', real)

    // bytes [a1, a1 + count) of one word, count ≤ a2
    const count = runLength(c)
    constrainRun(b, c, real)
    b.equal('touches means that there is a byte', c.touches, runIsNotEmpty(c))
    const address = wordAddress(b, c.a1Low, c.a1High, c, real)
    atMost(b, count, c.a2Low, c.a2High, c.borrow, real)

    // What allows a read, by kind:
    //   hash          key byte 0 is 2 or 4
    //   idle          a2 = 0
    //   local         key = 01 00 … 00 index, it is there, and the count is no smaller than it must be:
    //     WordEnd     the word's last byte is written
    //     Asked       count = a2
    //     DataEnd     new offset ≥ 40
    // Limbs are 16 bits wide, so sums of them do not wrap.
    const typeOfHash = c.keccak.mul(KEY_KECCAK256 << 8).add(c.sha256.mul(KEY_SHA256 << 8))
    b.send('a hash key has a hash type', range8, { value: keyHigh[0]!.sub(typeOfHash) }, hash)
    b.zero('an idle read has a count of zero', c.idle.mul(c.a2Low.add(c.a2High)))
    b.when(isLocal, r => {
      r.equal('a local key has the local type', keyHigh[0]!, KEY_LOCAL << 8)
      r.zero('a local key is zero up to its index', sum([...keyLow.slice(0, 7), ...keyHigh.slice(1, 8)]))
    })
    b.zero('a local read to the end of the word gets there', c.localWordEnd.mul(c.run[3]!.not()))
    b.when(c.localAsked, r => {
      r.equal('a local read as asked has the low count', c.a2Low, count)
      r.zero('a local read as asked has no high count', c.a2High)
    })

    // offset' = offset + count, below 2^32: no preimage is longer.
    const newLow = c.offsetLow.add(count).sub(c.carry.mul(2 ** 16))
    const newHigh = c.offsetHigh.add(c.carry)
    b.boolean('carry is boolean', c.carry)
    b.send('the new offset, low', range16, { value: newLow }, real)
    b.send('the new offset, high', range16, { value: newHigh }, real)
    b.boolean('endBorrow is boolean', c.endBorrow)
    b.send(
      'the new offset is at the end or past it, low',
      range16,
      { value: newLow.sub(LOCAL_DATA_END).add(c.endBorrow.mul(2 ** 16)) },
      c.localDataEnd,
    )
    b.send(
      'the new offset is at the end or past it, high',
      range16,
      { value: newHigh.sub(c.endBorrow) },
      c.localDataEnd,
    )

    // Bytes that are written are bytes; the others stay.
    b.send('high bytes before', bytePair, { x: before[0]!, y: before[1]! }, c.touches)
    b.send('low bytes before', bytePair, { x: before[2]!, y: before[3]! }, c.touches)
    b.send('high bytes after', bytePair, { x: after[0]!, y: after[1]! }, c.touches)
    b.send('low bytes after', bytePair, { x: after[2]!, y: after[3]! }, c.touches)
    c.run.forEach((written, j) => {
      b.zero(`byte ${j} stays unless it is written`, written.not().mul(after[j]!.sub(before[j]!)))
    })

    // Local bytes are looked up. The offset is then a single limb, so offset + j cannot wrap modulo p.
    c.local.forEach((flag, j) => {
      b.equal(`byte ${j} is local if it is written under a local key`, flag, isLocal.mul(c.run[j]!))
    })
    b.zero('a local byte has a small offset', sum(c.local).mul(c.offsetHigh))
    const key = keyLow[7]!
    const start = c.at[1]!.add(c.at[2]!.mul(2)).add(c.at[3]!.mul(3))
    c.local.forEach((flag, j) => {
      b.send(`local byte ${j}`, localByte, { key, offset: c.offsetLow.add(j).sub(start), byte: after[j]! }, flag)
    })
    // The first byte of the length is 0. Where no byte is left, nothing else shows that the key is there.
    b.send('the local key is there', localByte, { key, offset: 0, byte: 0 }, isLocal)

    keyLow.forEach((low, k) => {
      const word: readonly [Expr, Expr] = [low, keyHigh[k]!]
      touchSideWord(b, `key word ${k}`, {
        space: SPACE_SPECIAL,
        address: SPECIAL_PREIMAGE_KEY + k,
        clock,
        previousTime: c.keyTime[k]!,
        before: word,
        after: word,
      }, real) // biome-ignore format: one word
    })
    touchSideWord(b, 'offset', {
      space: SPACE_SPECIAL,
      address: SPECIAL_PREIMAGE_OFFSET,
      clock,
      previousTime: c.offsetTime,
      before: [c.offsetLow, c.offsetHigh],
      after: [newLow, newHigh],
    }, real) // biome-ignore format: one word
    // A read-only word has no token, so it cannot be written.
    const limbs = (x: readonly Expr[]): [Expr, Expr] => [x[2]!.mul(2 ** 8).add(x[3]!), x[0]!.mul(2 ** 8).add(x[1]!)]
    touchSideWord(b, 'word', {
      space: SPACE_MEMORY,
      address,
      clock,
      previousTime: c.wordTime,
      before: limbs(before),
      after: limbs(after),
    }, c.touches) // biome-ignore format: one word

    b.receive(
      'the request',
      preimageRead,
      { clock, a1Low: c.a1Low, a1High: c.a1High, a2Low: c.a2Low, a2High: c.a2High, result: count },
      real,
    )
  },
})
