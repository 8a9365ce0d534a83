/**
 * For tests of statements: what the check of a statement says over numbers and over the wires of a circuit, which must be the same.
 * @module
 */
import type { Numbers, Representation } from '@zkmips/field/algebra'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { refusal } from '@zkmips/prover/testing/refusals'
import { CircuitBuilder } from '@zkmips/recursion/circuit/builder'
import { evaluateCircuit } from '@zkmips/recursion/circuit/evaluate'
import { inputValues, inputWires } from '@zkmips/recursion/circuit/proof-wires'
import type { ConvertStatement } from '@zkmips/recursion/statement/convert'
import { wireStatements } from '@zkmips/recursion/statement/wires'
import { proofStatements, type StatementAlgebra } from '@zkmips/statement/algebra'

/** Converts all that it reads, and only then checks it. */
export type Checked = <R extends Representation>(algebra: StatementAlgebra<R>, convert: ConvertStatement<R>) => void

/** The code of the check that refuses, or `accepted`. @throws Error where the circuit does not say the same */
export function statementVerdict(params: ProofParameters, checked: Checked): string {
  const inputs: number[] = []
  const native = refusal(() => checked<Numbers>(proofStatements(params), inputValues(inputs)))
  const builder = new CircuitBuilder(params.extensionDegree)
  checked(wireStatements(builder), inputWires(builder))
  const inCircuit = evaluateCircuit(builder.finish(), inputs).failed?.code ?? 'accepted'
  if (inCircuit !== native) throw new Error(`over numbers "${native}", in a circuit "${inCircuit}"`)
  return native
}
