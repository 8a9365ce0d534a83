/** A span of twenty blocks: every single change of one input of every block. */
import { beforeAll, expect, it } from 'vitest'
import { ChangedSpan, changesOf, makeBlocks } from '../testing/changed-inputs.ts'

let span: ChangedSpan
beforeAll(async () => {
  span = new ChangedSpan(await makeBlocks())
})

it.each(Array.from({ length: 20 }, (_, i) => i + 1))('block %i: each field of its inputs', number => {
  const changes = changesOf(span.blocks[number - 1]!)
  expect(changes.length).toBeGreaterThanOrEqual(12)
  expect(changes.flatMap(change => span.try(number - 1, change))).toEqual([])
})
