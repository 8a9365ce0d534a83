/** A block that is run from preimages in a directory and in a file. */
import { readFileSync } from 'node:fs'
import { preimageFiles } from '@zkmips/package/testing/preimage-files'
import { describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { fixture, pinnedNode, zkmips } from './testing/spawn.ts'

const { directoryOf, fileOf } = preimageFiles()

describe('zkmips run of the block executor, with what a block trace contains', () => {
  const executor = fixture('elf/block-executor.elf')
  const trace = JSON.parse(readFileSync(fixture('blocks/transfer.json'), 'utf8')) as {
    local: Record<string, string>
    preimages: Record<string, string>
  }
  const names = ['parentHash', 'claimedHash', 'inputsDigest', 'blockNumber', 'chainConfigDigest']
  const locals = names.flatMap((name, i) => ['--local', `${i + 1}=${trace.local[name]}`])
  const pieces = Object.entries(trace.preimages)
  const asFiles = (named: boolean): Record<string, Uint8Array> =>
    Object.fromEntries(
      pieces.map(([hash, hex], i) => [named ? `${hash}.bin` : `piece-${i}`, Buffer.from(hex.slice(2), 'hex')]),
    )

  it.each([
    ['from a file', () => ['--preimages', fileOf(trace.preimages)]],
    ['from a directory', () => ['--preimage-dir', directoryOf(asFiles(true))]],
    ['from a directory with other names', () => ['--preimage-dir', directoryOf(asFiles(false))]],
    [
      'from both',
      () => [
        ...['--preimages', fileOf(Object.fromEntries(pieces.slice(0, 3)))],
        ...['--preimage-dir', directoryOf(Object.fromEntries(Object.entries(asFiles(true)).slice(3)))],
      ],
    ],
  ])('%s', async (_name, options) => {
    const outcome = await zkmips(['run', executor, ...locals, ...options(), '--json'], pinnedNode)
    expect(outcome.code).toBe(codes.EXIT_OK)
  })

  it('less one', async () => {
    const [missing] = pieces[2]!
    const without = fileOf(Object.fromEntries(pieces.filter(([hash]) => hash !== missing)))
    const outcome = await zkmips(['run', executor, ...locals, '--preimages', without], pinnedNode)
    expect(outcome.code).toBe(codes.EXIT_BAD_INPUT)
    expect(outcome.stderr).toContain(`0x02${missing.slice(4)} is missing`)
  })
})
