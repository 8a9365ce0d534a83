/**
 * What `zkmips` exits with. docs/cli.md lists the same for users; a script may rely on these numbers.
 *
 * 0 to 3 are the machine's own: the status of the run's final state, whichever command found it out. The rest say why there is
 * no answer, with the numbers of sysexits.h where it has one.
 * @module
 */

/** The program exits 0: the claim is true. Also success where no run is involved. */
export const EXIT_OK = 0
/** The program exits 1: the claim is false, as run, or proved, or verified in a valid proof. */
export const EXIT_CLAIM_FALSE = 1
/** The program panicked or exited with a code above 1: nothing follows. */
export const EXIT_PANIC = 2
/** The run did not end within the steps allowed. */
export const EXIT_UNFINISHED = 3
/** The proof was refused. */
export const EXIT_PROOF_INVALID = 4
/** The run may have an answer, but proofs do not cover what it does. */
export const EXIT_NOT_PROVABLE = 5
/** The command line is wrong. */
export const EXIT_USAGE = 64
/** An input file is missing, damaged, of the wrong kind, or not complete. */
export const EXIT_BAD_INPUT = 65
/** Something outside did not answer: the RPC node, the preimage server, memory, a newer Node. */
export const EXIT_UNAVAILABLE = 69
/** A bug in zkmips. */
export const EXIT_BUG = 70
/** The output cannot be written. */
export const EXIT_OUTPUT = 73
/** L1 does not take the transaction: a contract refuses it, or the account cannot pay. Or it is too early for it. */
export const EXIT_REFUSED = 76
/** Ctrl-C. */
export const EXIT_INTERRUPTED = 130
