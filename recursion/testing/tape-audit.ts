/**
 * What a tape leaves to the prover. Every operation but two is a function of what it reads; a division and the bits of an element are hints, which their
 * relations fix (there is one inverse, and one canonical list of bits). So a circuit has as many solutions as lists of inputs that all
 * assertions accept, and what could be free is an input: found here where nothing that is asserted or stated depends on it.
 * @module
 */
import type { Circuit } from '../circuit/tape.ts'
import { type Operation, operationsOf } from './tape-operations.ts'

const DIGEST = 8
const STATE = 16

/** @returns what is wrong with the tape: nothing, of a sound one */
export function auditTape(circuit: Circuit): string[] {
  const { size, constants, inputs, batches, statement, degree } = circuit
  const flaws: string[] = []
  const operations = operationsOf(circuit)
  const isWritten = new Uint8Array(size)
  const write = (cell: number, by: string): void => {
    if (isWritten[cell] === 1) flaws.push(`cell ${cell} is written again, by ${by}`)
    isWritten[cell] = 1
  }
  for (const cell of inputs) write(cell, 'an input')
  for (let i = 0; i < constants.length; i += 2) write(constants[i]!, 'a constant')
  for (const operation of operations) {
    for (const cell of readBy(operation, degree)) {
      if (isWritten[cell] === 0) flaws.push(`${operation.kind} reads cell ${cell} before it is written`)
    }
    for (const cell of writtenBy(operation, degree)) write(cell, operation.kind)
  }

  const matters = new Uint8Array(size)
  const need = (cells: readonly number[]): void => {
    for (const cell of cells) matters[cell] = 1
  }
  if (statement >= 0) need(word(statement, DIGEST))
  for (const operation of operations.toReversed()) {
    const isAsserted = ASSERTED.has(operation.kind)
    if (isAsserted || writtenBy(operation, degree).some(cell => matters[cell] === 1)) {
      need(readBy(operation, degree))
      if (operation.kind === 'dot') need(batches[operation.batch]!.flatMap(power => word(power, degree)))
    }
  }
  for (const cell of inputs) if (matters[cell] === 0) flaws.push(`nothing depends on input ${cell}`)
  return [...flaws, ...auditPowers(operations, batches)]
}

/** Operations that may refuse: bits of fewer than 31 are a check, a division is one that there is an inverse. */
const ASSERTED: ReadonlySet<Operation['kind']> = new Set(['equal', 'zeroBits', 'inverse', 'bits'])

/** A batch has λ, and what gates make of it: λ², λ³, …, each a product of two before it and nothing else. */
function auditPowers(operations: readonly Operation[], batches: Circuit['batches']): string[] {
  const gates = new Map(operations.flatMap(o => (o.kind === 'gate' ? [[o.out, o] as const] : [])))
  return batches.flatMap((powers, batch) =>
    powers.flatMap((power, k) => {
      if (k === 0) return []
      const { operands = [], coefficients = [] } = gates.get(power) ?? {}
      const [x, y, z] = operands.map(operand => powers.findIndex(word => 2 * word === operand) + 1) as [
        number,
        number,
        number,
      ]
      const [m, n, ...others] = coefficients as [number, number]
      const isProduct = others.every(c => c === 0) && m + n === 1 && x > 0 && x + (m === 1 ? y : z) === k + 1
      const isOfPowers = m === 1 ? y > 0 : z > 0
      // The square of one operand is the product with itself.
      return isProduct && isOfPowers ? [] : [`power ${k + 1} of batch ${batch} is no product of powers`]
    }),
  )
}

const word = (first: number, length: number): number[] => Array.from({ length }, (_, i) => first + i)

function readBy(operation: Operation, degree: number): number[] {
  switch (operation.kind) {
    case 'gate':
      return operation.operands.filter(o => o >= 0).flatMap(o => word(o >> 1, o % 2 === 1 ? 1 : degree))
    case 'inverse':
      return word(operation.a, degree)
    case 'equal':
      return [...word(operation.a, operation.length), ...word(operation.b, operation.length)]
    case 'hashRow':
    case 'compose':
    case 'zeroBits':
      return [...operation.cells]
    case 'compress':
      return [...word(operation.left, DIGEST), ...word(operation.right, DIGEST)]
    case 'compressAt':
      return [operation.bit, ...word(operation.node, DIGEST), ...word(operation.sibling, DIGEST)]
    case 'sponge':
      // The rate is overwritten.
      return [...operation.cells, ...(operation.before < 0 ? [] : word(operation.before + DIGEST, DIGEST))]
    case 'bits':
      return [operation.cell]
    case 'selectDigest':
      return [operation.position, ...operation.digests.flatMap(digest => word(digest, DIGEST))]
    case 'dot':
      return [...operation.cells, ...(operation.before < 0 ? [] : word(operation.before, degree))]
  }
}

function writtenBy(operation: Operation, degree: number): number[] {
  switch (operation.kind) {
    case 'gate':
      return word(operation.out, operation.length)
    case 'inverse':
    case 'dot':
    case 'compose':
      return word(operation.out, degree)
    case 'hashRow':
    case 'compress':
    case 'compressAt':
    case 'selectDigest':
      return word(operation.out, DIGEST)
    case 'sponge':
      return word(operation.out, STATE)
    case 'bits':
      return word(operation.out, operation.length)
    case 'equal':
    case 'zeroBits':
      return []
  }
}
