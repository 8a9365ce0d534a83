import type { ExecutedSpan } from './execute-span.ts'
import type { BlockHeader } from './header.ts'

/** Why a capture cannot be made, where no single answer of the node is to blame. */
export type CaptureErrorCode =
  /** A block has no parent to be executed on. */
  | 'NO_PARENT'
  /** The blocks do not follow one another: the chain changed while it was read. */
  | 'REORGANISED'
  /** What is said about the chain contradicts itself, or the options. */
  | 'WRONG_CHAIN'
  | 'WRONG_HARDFORK'
  /** Nothing says which rules hold. */
  | 'UNKNOWN_RULES'
  | 'UNSUPPORTED'
  /** The node's state is not the one that its blocks state. */
  | 'OTHER_STATE'
  /** The guest computes another block than the node has. */
  | 'OTHER_BLOCK'
  | 'GUEST_STOPPED'

/** The blocks of a node cannot be made into a trace. */
export class CaptureError extends Error {
  readonly code: CaptureErrorCode
  /** Of OTHER_BLOCK: the header's fields that differ. */
  readonly fields: readonly string[]
  /** Of OTHER_BLOCK: the complete trace, whose claim is false, and what came of it. */
  readonly executed: ExecutedSpan | undefined
  /** Of OTHER_BLOCK: the header of the last block, as the node has it. */
  readonly header: BlockHeader | undefined
  constructor(
    code: CaptureErrorCode,
    message: string,
    options: ErrorOptions & Partial<Pick<CaptureError, 'fields' | 'executed' | 'header'>> = {},
  ) {
    super(message, options)
    this.name = 'CaptureError'
    this.code = code
    this.fields = options.fields ?? []
    this.executed = options.executed
    this.header = options.header
  }
}
