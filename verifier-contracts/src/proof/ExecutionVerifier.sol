// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IProofVerifier, Statement} from "../game/interfaces/IProofVerifier.sol";
import {Groth16, VerificationKey} from "./Groth16.sol";

/// @title Verifies proofs of executions
/// @notice A proof has one public input: a digest of all that is stated about a run, or about several that follow each other, their program's name
/// included, which is computed here from the statements. So a proof says nothing about any other statement, and there is one key for all programs.
contract ExecutionVerifier is Groth16, IProofVerifier {
    bytes8 private constant LABEL = "zkmips 1";
    bytes8 private constant LIST_LABEL = "zkmips L";
    /// @dev All five local preimages are given.
    uint32 private constant PRESENT = 31;
    uint256 private constant DROPPED_BITS = 16;

    /// @notice Only exit codes 0 and 1 can be stated.
    error ExitCode(uint8 got);
    /// @notice A list has at least one execution.
    error EmptyList();
    /// @notice An execution of a list did not succeed: its exit code is not 0.
    error NotSuccessful(uint256 index, uint8 exitCode);
    /// @notice An execution of a list is of another program than the first one.
    error OtherProgram(uint256 index);
    /// @notice An execution of a list does not begin (local key 1) where the one before it ended (local key 2).
    error NotConsecutive(uint256 index);

    constructor(VerificationKey memory key) Groth16(key) {}

    /// @inheritdoc IProofVerifier
    function verify(Statement calldata statement, bytes32 context, bytes calldata proof) external view {
        _requireProof(statementDigest(statement, context), proof);
    }

    /// @notice Returns if the proof is valid for executions that follow each other, and reverts if not: of one program, all successful, each from the
    /// local preimage 1 that is the local preimage 2 of the one before.
    /// @param statements in order, at least one
    /// @param context which all of them have
    function verifyExecutions(Statement[] calldata statements, bytes32 context, bytes calldata proof) external view {
        _requireProof(listDigest(statements, context), proof);
    }

    /// @notice The public input of a proof of this list. One execution is its own digest; of more, neighbours are paired on each level, the last one
    /// without a neighbour goes up as it is, and a pair is the first 240 bits of SHA-256 over 68 bytes: the label, left and right in 30 bytes each.
    function listDigest(Statement[] calldata statements, bytes32 context) public pure returns (uint256) {
        uint256 count = statements.length;
        if (count == 0) revert EmptyList();
        uint256[] memory level = new uint256[](count);
        for (uint256 i = 0; i < count; i++) {
            Statement calldata statement = statements[i];
            if (statement.exitCode != 0) revert NotSuccessful(i, statement.exitCode);
            if (statement.programDigest != statements[0].programDigest) revert OtherProgram(i);
            if (i > 0 && statement.locals[0] != statements[i - 1].locals[1]) revert NotConsecutive(i);
            level[i] = statementDigest(statement, context);
        }
        for (; count > 1; count = (count + 1) / 2) {
            for (uint256 i = 0; i < count / 2; i++) {
                bytes memory pair = abi.encodePacked(LIST_LABEL, uint240(level[2 * i]), uint240(level[2 * i + 1]));
                level[i] = uint256(sha256(pair)) >> DROPPED_BITS;
            }
            if (count % 2 == 1) level[count / 2] = level[count - 1];
        }
        return level[0];
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
