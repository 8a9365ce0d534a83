/**
 * Preimages from files, checked against the hashes that name them. A preimage is named by its full keccak256 or sha256, or by
 * the key under which a guest reads it (the hash with byte 0 replaced by the type, 02 or 04).
 * @module
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { keccakKey, localKey, type MemoryOracle, sha256Key } from '@zkmips/emulator/host/oracle'
import { MAX_PREIMAGE_BYTES } from '@zkmips/emulator/host/preimage-server/protocol'
import { LOCAL_KEYS } from '@zkmips/isa/syscalls'
import { InputError } from './errors.ts'
import { parseHex } from './hex.ts'
import { cannotRead, readInputFile, readInputText } from './read-file.ts'

/**
 * Every file of a directory is a preimage, also where a link leads to it. One that is named by 32 bytes in hex (extension allowed)
 * must have that hash; any other is found by its keccak256 and by its sha256. What is no file is passed over: so a directory may
 * be one that Kubernetes mounts, whose files are links into another that a link names.
 * @param onWarning told what was passed over, unless its name begins with a dot
 * @throws InputError
 */
export async function addPreimageDirectory(
  oracle: MemoryOracle,
  directory: string,
  onWarning?: (message: string) => void,
): Promise<void> {
  const names = await readdir(directory).catch(error => {
    throw noDirectory(directory, error)
  })
  const passedOver: string[] = []
  for (const name of names.sort()) {
    const file = join(directory, name)
    const isKey = KEY_NAME.test(name)
    const reason = await reasonToPassOver(file)
    if (reason === undefined) {
      const data = await readInputFile(file)
      if (isKey) addNamed(oracle, file, name.replace(EXTENSION, ''), data)
      else oracle.addUnchecked(keccakKey(data), data).addUnchecked(sha256Key(data), data)
    } else if (isKey) {
      throw new InputError('BAD_PREIMAGES', `${file}: a preimage is expected under this name, and this is ${reason}`)
    } else if (!name.startsWith('.')) passedOver.push(`${name} (${reason})`)
  }
  if (passedOver.length > 0) {
    const more = passedOver.length > MOST_NAMED ? `, and ${passedOver.length - MOST_NAMED} more` : ''
    onWarning?.(`${directory}: not read as preimages: ${passedOver.slice(0, MOST_NAMED).join(', ')}${more}`)
  }
}

const EXTENSION = /\.[a-z]+$/i
const KEY_NAME = /^(0x)?[0-9a-f]{64}(\.[a-z]+)?$/i
const MOST_NAMED = 5

/** What a path leads to that cannot be read as a preimage. A fifo, for one, might be waited for without end. */
async function reasonToPassOver(file: string): Promise<string | undefined> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ELOOP') return undefined
    throw cannotRead(file, error)
  })
  if (found === undefined) return 'a link that leads nowhere'
  if (found.isDirectory()) return 'a directory'
  if (found.isFIFO()) return 'a fifo'
  if (found.isSocket()) return 'a socket'
  if (!found.isFile()) return 'a device'
  if (found.size > MAX_PREIMAGE_BYTES)
    return `a file of ${found.size} bytes, where a preimage has at most ${MAX_PREIMAGE_BYTES}`
  return undefined
}

function noDirectory(directory: string, error: NodeJS.ErrnoException): Error {
  const shown = directory === '' ? '""' : directory
  switch (error.code) {
    case 'ENOENT':
      return new InputError('NO_SUCH_DIRECTORY', `${shown}: there is no such directory; check the path`)
    case 'ENOTDIR':
      return new InputError(
        'NOT_A_DIRECTORY',
        `${shown}: this is not a directory; name the one that the preimages are in`,
      )
    default:
      return cannotRead(directory, error)
  }
}

/**
 * A JSON object of hash to data, both in hex.
 * @throws InputError
 */
export async function addPreimageFile(oracle: MemoryOracle, file: string): Promise<void> {
  const text = await readInputText(file)
  const entries = Object.entries(parseObject(file, text))
  for (const [name, data] of entries) {
    const bytes = typeof data === 'string' ? parseHex(data) : undefined
    if (!bytes) throw new InputError('BAD_PREIMAGES', `${file}: the data of ${name} is not a hex string; write "0x…"`)
    addNamed(oracle, file, name, bytes)
  }
}

function parseObject(file: string, text: string): object {
  const expected = 'expected an object from hashes to data, {"0x…": "0x…"}'
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
  const local = LOCAL_KEYS.find(index => bytesToHex(localKey(index)) === wanted)
  if (local !== undefined) {
    const remedy = `local preimages are part of the claim: give it with --local ${local}=0x…`
    throw new InputError('WRONG_PREIMAGE', `${file}: ${name} is the key of a local preimage; ${remedy}`)
  }
  const hash = `0x${bytesToHex(keccak_256(data))}`
  throw new InputError(
    'WRONG_PREIMAGE',
    `${file}: the preimage named ${name} has ${data.length} bytes, whose keccak256 is ${hash}; use that name, or get the right data`,
  )
}
