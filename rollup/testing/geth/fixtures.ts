/**
 * The blocks of geth that are committed as fixtures/blocks/geth-*.json, for machines without geth.
 * @module
 */

export interface GethFixture {
  /** Of the file, without `geth-`. */
  readonly name: string
  /** The names of the first and the last block. */
  readonly first: string
  readonly last: string
}

const alone = (name: string): GethFixture => ({ name, first: name, last: name })

export const GETH_FIXTURES: readonly GethFixture[] = [
  alone('deep-accounts'),
  { name: 'into-cancun', first: 'shanghai-last', last: 'cancun-first' },
  alone('blobs'),
  alone('requests'),
  alone('delegations'),
  { name: 'into-osaka', first: 'prague-last', last: 'osaka-first' },
]
