/**
 * The heights of a circuit's tables.
 * @module
 */
import { tableHeight } from '@zkmips/air/table'

/**
 * @param rows in use, by chip
 * @param step heights are the tallest one divided by powers of 2^step
 * @param logHeights log₂ of heights that are given; the other tables are as tall as their rows need
 * @throws RangeError where rows do not fit, or a given height is not among those that the step allows
 */
export function heightsOf(
  rows: Readonly<Record<string, number>>,
  step: number,
  logHeights: Readonly<Record<string, number>>,
): Record<string, number> {
  const chips = Object.keys(rows)
  const stranger = Object.keys(logHeights).find(chip => !chips.includes(chip))
  if (stranger !== undefined) throw new RangeError(`a height is given for ${stranger}, which is no chip of the machine`)
  const least = Object.fromEntries(
    chips.map(chip => {
      const needed = tableHeight(rows[chip]!)
      const given = logHeights[chip]
      if (given !== undefined && needed > 2 ** given) {
        throw new RangeError(
          `the circuit has ${rows[chip]} rows of chip ${chip}, for which its height of 2^${given} is too small: 2^${Math.log2(needed)} are needed`,
        )
      }
      return [chip, given === undefined ? needed : 2 ** given]
    }),
  )
  const tallest = Math.max(...Object.values(least))
  return Object.fromEntries(
    chips.map(chip => {
      let height = tallest
      while (height / 2 ** step >= least[chip]!) height /= 2 ** step
      const given = logHeights[chip]
      if (given !== undefined && height !== 2 ** given) {
        throw new RangeError(
          `chip ${chip} cannot have a height of 2^${given}: heights are the tallest one, 2^${Math.log2(tallest)}, divided by powers of ${2 ** step}`,
        )
      }
      return [chip, height]
    }),
  )
}
