/**
 * The names of a program as text.
 * @module
 */
import type { ProgramNames } from '@zkmips/package/program-names'

/** For `facts`. */
export const namesAsFacts = ({ prestate, programDigests, nameOnL1 }: ProgramNames): (readonly [string, string])[] => [
  ['absolute prestate', prestate],
  ...Object.entries(programDigests).map(([set, digest]) => [`digest, ${set}`, digest] as const),
  ['name on L1', nameOnL1],
]
