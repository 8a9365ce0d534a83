// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Statement} from "../../src/game/interfaces/IProofVerifier.sol";
import {IExecutionVerifier} from "../../src/proof/ProofVerifier.sol";

/// @title A proof system that is broken: it takes any proof of anything
/// @notice For tests and the demonstration of what contradictory proofs do. It says that its key is for development, so no chain but those for development takes it.
contract AnyProof is IExecutionVerifier {
    bytes32 public constant keyDigest = keccak256("any proof");
    bool public constant isDevelopmentKey = true;

    function verify(Statement calldata, bytes32, bytes calldata) external pure {}

    function verifyExecutions(Statement[] calldata, bytes32, bytes calldata) external pure {}
}
