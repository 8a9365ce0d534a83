/**
 * Fills the cells of a run of bytes in a word.
 * @module
 */
export interface WordRunCells {
  readonly at: readonly Uint32Array[]
  readonly run: readonly Uint32Array[]
}

/** Fills the flags of one row. */
export function fillRun({ at, run }: WordRunCells, row: number, address: number, length: number): void {
  const start = address & 3
  at[start]![row] = 1
  for (let j = start; j < start + length; j++) run[j]![row] = 1
}

/** The borrow of limit − count in the low limb. */
export const borrowOf = (limit: number, count: number): number => ((limit & 0xffff) < count ? 1 : 0)
