/**
 * The name of a program in disputes and in snapshots.
 * @module
 */
import { stateHash } from '../machine/state.ts'
import { initialState, type ProgramImage } from './image.ts'

/** State hash at step 0, 32 bytes: the absolute prestate. */
export const prestateHash = (image: ProgramImage): Uint8Array => stateHash(initialState(image))
