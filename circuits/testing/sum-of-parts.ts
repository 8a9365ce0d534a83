/**
 * What the verifier of runs says of the public values of a run's parts, for tests without proofs.
 * @module
 */
import type { Numbers } from '@zkmips/field/algebra'
import {
  afterPiece,
  afterShard,
  assertEnd,
  initialProgress,
  localElements,
  numberOperations,
  type Progress,
  type Statement,
} from '../statement.ts'

class Refused extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

const operations = numberOperations(code => {
  throw new Refused(code)
})

/**
 * @param entry byte address of the program's first instruction
 * @returns the code of the first check that fails, or undefined
 */
export function sumOfParts(
  entry: number,
  { exitCode, locals }: Pick<Statement, 'exitCode' | 'locals'>,
  shards: readonly (readonly number[])[],
  pieces: readonly (readonly number[])[],
): string | undefined {
  let state: Progress<Numbers> = initialProgress(operations, entry / 4)
  try {
    for (const [i, values] of shards.entries()) {
      state = { ...state, ...afterShard(operations, state, values, i + 1, localElements(locals)) }
    }
    for (const values of pieces) state = { ...state, ...afterPiece(operations, state, values) }
    assertEnd(operations, state)
    return state.exitCode === exitCode ? undefined : 'execution.exit-code'
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
}
