/**
 * The table of local preimages: receives `localByte` for the bytes that reads get, and `localWord` for the words of the public
 * values, so that a byte can be read only as the statement has it. A key that the statement does not have serves nothing.
 * @module
 */

import { defineChip, type Interaction } from '@zkmips/air/chip'
import { constant, type Expr } from '@zkmips/air/expression'
import { bytePair, localByte, localWord } from '../../buses.ts'
import { LOCAL_KEYS, LOCAL_WORDS, localLimbName, localPresentName } from '../../public-values.ts'
import { localPreimageColumns, localPreimageFixedColumns } from './columns.ts'

export const localPreimageChip = defineChip({
  name: 'localPreimage',
  preprocessed: localPreimageFixedColumns,
  main: localPreimageColumns,
  build(b) {
    const { present, bytes, reads } = b.main
    const { real, key, offset, data, word, length, continues } = b.preprocessed

    // present is the same on all rows of a key; on the rows of its data the public values say what it is.
    b.boolean('present is boolean', present)
    b.zero('padding is not present', present.mul(real.not()))
    b.zero('a key is present as a whole', continues.mul(present.sub(b.nextMain.present)))
    b.receive(
      'word of the statement',
      localWord,
      { key, word, low: bytes[2]!.mul(2 ** 8).add(bytes[3]!), high: bytes[0]!.mul(2 ** 8).add(bytes[1]!) },
      present.mul(data),
    )
    b.send('high bytes', bytePair, { x: bytes[0]!, y: bytes[1]! }, present)
    b.send('low bytes', bytePair, { x: bytes[2]!, y: bytes[3]! }, present)

    for (let i = 0; i < 4; i++) {
      b.equal(`byte ${i} of the length`, data.not().mul(bytes[i]!), i === 3 ? length : 0)
      b.zero(`byte ${i} of an absent key is not read`, reads[i]!.mul(present.not()))
      b.receive(`byte ${i}`, localByte, { key, offset: offset.add(i), byte: bytes[i]! }, reads[i]!)
    }
  },
})

/** What the verifier sends: every word of every key that the statement has, once, if the table stands in the proof. */
export function localPreimageMessages(publicValue: (name: string) => Expr): Interaction[] {
  return LOCAL_KEYS.flatMap(key =>
    Array.from({ length: LOCAL_WORDS }, (_, word): Interaction => {
      const limb = (which: 'Low' | 'High') => publicValue(localLimbName(key, word, which))
      return {
        label: `word ${word} of local preimage ${key}`,
        scope: 'shard',
        multiplicity: publicValue(localPresentName(key)).mul(publicValue('localTable')),
        message: [constant(localWord.id), constant(key), constant(word), limb('Low'), limb('High')],
        buses: [localWord],
      }
    }),
  )
}
