/** A circuit of a few constraints with two public inputs. */
import { checkRange } from '../../r1cs/gadgets.ts'
import { add, ConstraintSystem, constant } from '../../r1cs/system.ts'

/** Statement: I know a number below 2^8 and another one; their product and their sum are the public inputs. */
export function smallCircuit(x: bigint, y: bigint): ConstraintSystem {
  const system = new ConstraintSystem()
  const [product, sum] = [x * y, x + y].map(v => system.publicInput(v))
  const [a, b] = [x, y].map(v => system.variable(v))
  checkRange(system, a!, 8)
  system.constrain(a!, b!, product!)
  system.constrain(add(a!, b!), constant(1n), sum!)
  return system
}

/** One public input of any value, and its square, which nobody sees. */
export function squareCircuit(input: bigint): ConstraintSystem {
  const system = new ConstraintSystem()
  const a = system.publicInput(input)
  system.multiply(a, a)
  return system
}
