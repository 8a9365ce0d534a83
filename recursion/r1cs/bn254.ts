/** The scalar field in which the wrap's circuit computes. @module */
export * from '@zkmips/field/bn254-scalar'
