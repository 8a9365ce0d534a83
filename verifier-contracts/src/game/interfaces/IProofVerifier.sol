// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What a validity proof states: the program, on these local preimages, ends with this exit code.
/// @param programDigest name of the program in the proof system
/// @param locals values of local keys 1 to 5
/// @param exitCode 0 (the claim is true) or 1 (it is false)
struct Statement {
    bytes32 programDigest;
    bytes32[5] locals;
    uint8 exitCode;
}

/// @title Verifier of validity proofs
interface IProofVerifier {
    /// @notice Returns if the proof is valid and reverts if not.
    /// @param statement what must be proved
    /// @param context 32 bytes that the proof must be bound to, so that a copy of it serves nobody else
    function verify(Statement calldata statement, bytes32 context, bytes calldata proof) external view;
}
