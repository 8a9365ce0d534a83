/** The fixed columns of the table of local preimages, and the bytes and counts of one shard. */

import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import type { SyscallEvents } from '@zkmips/emulator/trace/trace-types'
import { LOCAL_KEYS } from '../../public-values.ts'
import { isPreimageRead, readKind } from '../preimage-read/trace.ts'
import { localPreimageChip } from './air.ts'
import {
  LOCAL_DATA_END,
  LOCAL_LENGTH_BYTES,
  LOCAL_ROWS_PER_KEY,
  localPreimageColumns,
  localPreimageFixedColumns,
} from './columns.ts'

const HEIGHT = tableHeight(LOCAL_KEYS.length * LOCAL_ROWS_PER_KEY)
const LENGTH_WORDS = LOCAL_LENGTH_BYTES / 4
const DATA_BYTES = LOCAL_DATA_END - LOCAL_LENGTH_BYTES

/** The preprocessed columns, in the order of the chip. */
export function localPreimageTable(): Uint32Array[] {
  const c = allocateCells(localPreimageFixedColumns, HEIGHT)
  LOCAL_KEYS.forEach((key, index) => {
    for (let w = 0; w < LOCAL_ROWS_PER_KEY; w++) {
      const row = index * LOCAL_ROWS_PER_KEY + w
      c.real[row] = 1
      c.key[row] = key
      c.offset[row] = 4 * w
      c.data[row] = w >= LENGTH_WORDS ? 1 : 0
      c.word[row] = w >= LENGTH_WORDS ? w - LENGTH_WORDS : 0
      c.length[row] = w === LENGTH_WORDS - 1 ? DATA_BYTES : 0
      c.continues[row] = w < LOCAL_ROWS_PER_KEY - 1 ? 1 : 0
    }
  })
  return flatten(c)
}

/**
 * `undefined` when no read of the shard needs the table, unless it is wanted. Local preimages have 32 bytes.
 * @throws RangeError for a read of an absent one
 */
export function fillLocalPreimage(
  syscalls: SyscallEvents,
  locals: ReadonlyMap<number, Uint8Array>,
  isWanted = false,
): Table | undefined {
  const { counts: reads, needed } = countReads(syscalls, locals)
  if (!needed && !isWanted) return undefined
  const c = allocateCells(localPreimageColumns, HEIGHT)
  LOCAL_KEYS.forEach((key, index) => {
    const data = locals.get(key)
    for (let offset = 0; offset < LOCAL_DATA_END; offset++) {
      const row = index * LOCAL_ROWS_PER_KEY + (offset >>> 2)
      // The length is a constant of the table, whether the key is there or not.
      const lengthByte = offset === LOCAL_LENGTH_BYTES - 1 ? DATA_BYTES : 0
      c.bytes[offset & 3]![row] = offset < LOCAL_LENGTH_BYTES ? lengthByte : (data?.[offset - LOCAL_LENGTH_BYTES] ?? 0)
      c.reads[offset & 3]![row] = reads[index * LOCAL_DATA_END + offset]!
      c.present[row] = data === undefined ? 0 : 1
    }
  })
  return { chip: localPreimageChip, height: HEIGHT, preprocessed: localPreimageTable(), early: [], main: flatten(c) }
}

/** Lookups by key and offset, as the table of reads sends them: the bytes, and every time the key's first byte. */
function countReads(
  syscalls: SyscallEvents,
  locals: ReadonlyMap<number, Uint8Array>,
): { readonly counts: Uint32Array; readonly needed: boolean } {
  const counts = new Uint32Array(LOCAL_KEYS.length * LOCAL_DATA_END)
  let needed = false
  for (let e = 0; e < syscalls.length; e++) {
    if (!isPreimageRead(syscalls, e)) continue
    const kind = readKind(syscalls, e)
    if (!kind.startsWith('local')) continue
    const key = syscalls.keyOld[8 * e + 7]! & 0xffff
    const first = (LOCAL_KEYS as readonly number[]).indexOf(key) * LOCAL_DATA_END
    if (first < 0 || !locals.has(key)) throw new RangeError(`the run reads local preimage ${key}, which is missing`)
    needed = true
    counts[first]!++
    const offset = syscalls.offsetOld[e]!
    for (let i = 0; i < syscalls.v0New[e]!; i++) counts[first + offset + i]!++
  }
  return { counts, needed }
}
