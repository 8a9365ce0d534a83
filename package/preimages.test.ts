/** Preimages from a directory and from a file: what they are named by, and what is refused. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { keccakKey, MemoryOracle, sha256Key } from '@zkmips/emulator/host/oracle'
import { describe, expect, it } from 'vitest'
import { InputError } from './errors.ts'
import { addPreimageDirectory, addPreimageFile } from './preimages.ts'
import { preimageFiles } from './testing/preimage-files.ts'

const { directoryOf, fileOf } = preimageFiles()

const data = new TextEncoder().encode('some data')
const [keccak, sha, keccakAsKey, shaAsKey] = [keccak_256, sha256, keccakKey, sha256Key].map(hash =>
  bytesToHex(hash(data)),
) as [string, string, string, string]

/** Which of the two keys of `data` an oracle has. */
const has = (oracle: MemoryOracle): string[] =>
  [keccakKey(data), sha256Key(data)].filter(key => oracle.get(key)).map(bytesToHex)

describe('a preimage is found', () => {
  it.each([
    ['its keccak256', keccak, [keccakAsKey]],
    ['its sha256', sha, [shaAsKey]],
    ['its keccak256 key', keccakAsKey, [keccakAsKey]],
    ['its sha256 key', shaAsKey, [shaAsKey]],
    ['its hash after 0x', `0x${keccak}`, [keccakAsKey]],
    ['its hash in capitals', keccak.toUpperCase(), [keccakAsKey]],
  ])('by %s', async (_name, name, keys) => {
    for (const extension of ['', '.bin']) {
      const oracle = new MemoryOracle()
      await addPreimageDirectory(oracle, directoryOf({ [name + extension]: data }))
      expect(has(oracle)).toEqual(keys)
    }
    const oracle = new MemoryOracle()
    await addPreimageFile(oracle, fileOf({ [name]: `0x${bytesToHex(data)}` }))
    expect(has(oracle)).toEqual(keys)
  })

  it('in a file of any other name, by both hashes; links are followed, directories are not', async () => {
    const directory = directoryOf({})
    symlinkSync(join(directoryOf({ notes: data }), 'notes'), join(directory, 'link'))
    mkdirSync(join(directory, 'inner'))
    const oracle = new MemoryOracle()
    await addPreimageDirectory(oracle, directory)
    expect(has(oracle)).toEqual([keccakAsKey, shaAsKey])
    expect(oracle.size).toBe(2)
  })
})

describe('refused, and nothing is added for it', () => {
  const other = '11'.repeat(32)
  it.each([
    ['data that does not have its hash', { [other]: '0x1234' }, other],
    ['a local key', { [`01${'00'.repeat(30)}02`]: `0x${other}` }, `01${'00'.repeat(30)}02`],
    ['a name that is no hash', { hello: '0x1234' }, 'hello'],
    ['data that is not hex', { [keccak]: 'milk' }, keccak],
    ['data that is no string', { [keccak]: 7 }, keccak],
    ['a list', [`0x${keccak}`], 'expected an object'],
  ])('%s', async (_name, content, says) => {
    const file = fileOf(content)
    const oracle = new MemoryOracle()
    const error = await addPreimageFile(oracle, file).catch(error => error)
    expect(error).toBeInstanceOf(InputError)
    for (const part of [file, says]) expect(error.message).toContain(part)
    expect(oracle.size).toBe(0)
  })
})
