/** Everything that is measured. @module */
import type { Case } from './measure.ts'
import { OPCODES } from './opcodes.ts'
import { PRECOMPILES } from './precompiles.ts'
import { STATE } from './state.ts'
import { TRANSACTIONS, UNPAID } from './transactions.ts'

export const CASES: readonly Case[] = [...OPCODES, ...STATE, ...PRECOMPILES, ...TRANSACTIONS, ...UNPAID]
