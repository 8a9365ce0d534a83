/**
 * The most steps that executing blocks of a rollup can take, from what a configuration allows.
 * @module
 */
import type { RollupConfig } from './chain-config.ts'

/**
 * Steps of the machine that one unit of gas costs at most: the most expensive opcode or precompiled contract at its worst input, with
 * room to spare.
 */
export const WORST_STEPS_PER_GAS = 1_000n

/** Steps of a run over blocks that are all the worst there are. */
export const worstSteps = ({ gasLimitCeiling }: Pick<RollupConfig, 'gasLimitCeiling'>, blocks: bigint): bigint =>
  gasLimitCeiling * blocks * WORST_STEPS_PER_GAS
