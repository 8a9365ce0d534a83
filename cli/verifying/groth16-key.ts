/**
 * Groth16 keys as commands meet them: a verification key from a file, and what is said of those for development. Loads nothing that verifies.
 * @module
 */
import { readInputFile, textOf } from '@zkmips/package/read-file'
import { inputError } from '../errors.ts'

const MAX_KEY_BYTES = 2 ** 20

export const DEVELOPMENT_NOTE =
  'WARNING: this proof is under a Groth16 key for DEVELOPMENT, whose secrets are public: anybody can make such a proof of anything, and it proves nothing'

/** JSON as snarkjs exports it. @throws InputError, CliError */
export async function readVerificationKey(file: string): Promise<unknown> {
  const bytes = await readInputFile(file, MAX_KEY_BYTES)
  try {
    return JSON.parse(textOf(file, bytes)) as unknown
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const remedy = 'name a file that zkmips setup or snarkjs exported'
    throw inputError('BAD_VERIFICATION_KEY', `${file}: this is no JSON (${error.message}): ${remedy}`)
  }
}
