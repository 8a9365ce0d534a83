/** The hash of the wrap, generic over the arithmetic, so that a circuit is the same lines. @module */
export * from '@zkmips/field/poseidon-bn254-parameters'
