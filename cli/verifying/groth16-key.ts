/**
 * Groth16 keys as commands meet them: a verification key from a file, and what is said of those for development. What verifies is loaded only with a key.
 * @module
 */
import { readInputFile, textOf } from '@zkmips/package/read-file'
import { about, inputError } from '../errors.ts'

const MAX_KEY_BYTES = 2 ** 20

export const DEVELOPMENT_NOTE =
  'WARNING: this proof is under a Groth16 key for DEVELOPMENT, whose secrets are public: anybody can make such a proof of anything, and it proves nothing'

/** JSON as snarkjs exports it. @throws InputError, CliError */
export async function readVerificationKey(file: string): Promise<unknown> {
  const bytes = await readInputFile(file, MAX_KEY_BYTES)
  let key: unknown
  try {
    key = JSON.parse(textOf(file, bytes))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const remedy = 'name a file that zkmips setup or snarkjs exported'
    throw inputError('BAD_VERIFICATION_KEY', `${file}: this is no JSON (${error.message}): ${remedy}`)
  }
  // Here, where the file is known that it is of.
  const { parseKey } = await import('@zkmips/package/verify-wrapped')
  await about(file, () => parseKey(key))
  return key
}
