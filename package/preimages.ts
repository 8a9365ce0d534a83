/**
 * Preimages from files, checked against the hashes that name them. A preimage is named by its full keccak256 or sha256, or by
 * the key under which a guest reads it (the hash with byte 0 replaced by the type, 02 or 04).
 * @module
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { keccakKey, type MemoryOracle, sha256Key } from '@zkmips/emulator/host/oracle'
import { InputError } from './errors.ts'
import { parseHex } from './hex.ts'
import { cannotRead, readInputFile } from './read-file.ts'

/**
 * Every file of a directory is a preimage. One that is named by 32 bytes in hex (extension allowed) must have that hash; any other
 * is found by its keccak256 and by its sha256.
 * @throws InputError
 */
export async function addPreimageDirectory(oracle: MemoryOracle, directory: string): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(error => {
    throw cannotRead(directory, error)
  })
  for (const entry of entries) {
    if (entry.isDirectory()) continue
    const file = join(directory, entry.name)
    const data = await readInputFile(file)
    const name = entry.name.replace(/\.[a-z]+$/i, '')
    if (/^(0x)?[0-9a-f]{64}$/i.test(name)) addNamed(oracle, file, name, data)
    else oracle.addUnchecked(keccakKey(data), data).addUnchecked(sha256Key(data), data)
  }
}

/**
 * A JSON object of hash to data, both in hex.
 * @throws InputError
 */
export async function addPreimageFile(oracle: MemoryOracle, file: string): Promise<void> {
  const text = new TextDecoder().decode(await readInputFile(file))
  const entries = Object.entries(parseObject(file, text))
  for (const [name, data] of entries) {
    const bytes = typeof data === 'string' ? parseHex(data) : undefined
    if (!bytes)
      throw new InputError('BAD_PREIMAGES', `${file}: the data of ${name} is not a string of hex; write "0x…"`)
    addNamed(oracle, file, name, bytes)
  }
}

function parseObject(file: string, text: string): object {
  const expected = 'expected an object of hash to data, {"0x…": "0x…"}'
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (error) {
    throw new InputError('NOT_JSON', `${file}: this is not JSON (${(error as Error).message}); ${expected}`)
  }
  throw new InputError('BAD_PREIMAGES', `${file}: ${expected}`)
}

function addNamed(oracle: MemoryOracle, file: string, name: string, data: Uint8Array): void {
  const wanted = bytesToHex(parseHex(name, 32) ?? new Uint8Array(0))
  for (const [hash, key] of [
    [keccak_256(data), keccakKey(data)],
    [sha256(data), sha256Key(data)],
  ] as const) {
    if (wanted === bytesToHex(hash) || wanted === bytesToHex(key)) {
      oracle.addUnchecked(key, data)
      return
    }
  }
  const hash = `0x${bytesToHex(keccak_256(data))}`
  throw new InputError(
    'WRONG_PREIMAGE',
    `${file}: the preimage named ${name} has ${data.length} bytes with keccak256 ${hash}; name it so, or get the right data`,
  )
}
