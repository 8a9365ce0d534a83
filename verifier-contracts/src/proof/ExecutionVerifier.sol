// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IProofVerifier, Statement} from "../game/interfaces/IProofVerifier.sol";
import {Groth16, VerificationKey} from "./Groth16.sol";

/// @title Verifies proofs of executions
/// @notice A proof has one public input: a digest of all that is stated about a run, its program's name included, which is computed here from the
/// statement. So a proof says nothing about any other statement, and there is one key for all programs.
contract ExecutionVerifier is Groth16, IProofVerifier {
    bytes8 private constant LABEL = "zkmips 1";
    /// @dev All five local preimages are given.
    uint32 private constant PRESENT = 31;
    uint256 private constant DROPPED_BITS = 16;

    /// @notice Only exit codes 0 and 1 can be stated.
    error ExitCode(uint8 got);

    constructor(VerificationKey memory key) Groth16(key) {}

    /// @inheritdoc IProofVerifier
    function verify(Statement calldata statement, bytes32 context, bytes calldata proof) external view {
        _requireProof(statementDigest(statement, context), proof);
    }

    /// @notice The first 240 bits of SHA-256 over 240 bytes: the label, the program's name, the context, exit code and present local keys (four
    /// bytes each), the preimages of local keys 1 to 5.
    function statementDigest(Statement calldata statement, bytes32 context) public pure returns (uint256) {
        if (statement.exitCode > 1) revert ExitCode(statement.exitCode);
        bytes32 hash = sha256(
            abi.encodePacked(
                LABEL, statement.programDigest, context, uint32(statement.exitCode), PRESENT, statement.locals
            )
        );
        return uint256(hash) >> DROPPED_BITS;
    }
}
