/** Powers of τ of test size, from a real ceremony of one participant whose secret everybody knows. */
import * as snarkjs from 'snarkjs'

/** @param to the file with contribution, prepared @param contributions 0 leaves τ at 1 */
export async function writePtau(to: string, power: number, contributions = 1, prepared = true): Promise<void> {
  const curve = await snarkjs.curves.getCurveFromName('bn128')
  try {
    await snarkjs.powersOfTau.newAccumulator(curve, power, `${to}.0`)
    for (let i = 0; i < contributions; i++) {
      await snarkjs.powersOfTau.contribute(`${to}.${i}`, `${to}.${i + 1}`, 'test', 'known to all: no security')
    }
    if (prepared) await snarkjs.powersOfTau.preparePhase2(`${to}.${contributions}`, to)
  } finally {
    await curve.terminate()
  }
}
