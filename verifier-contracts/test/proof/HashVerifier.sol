// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Statement} from "../../src/game/interfaces/IProofVerifier.sol";
import {IExecutionVerifier} from "../../src/proof/ProofVerifier.sol";

/// Takes as the only proof of a statement its hash together with the context, so that a test can make proofs: of true statements and of
/// false ones, as if the proof system were broken.
contract HashVerifier is IExecutionVerifier {
    bytes32 public immutable keyDigest;
    bool public immutable isDevelopmentKey;

    error WrongProof();

    constructor(bytes32 keyDigest_, bool isDevelopmentKey_) {
        keyDigest = keyDigest_;
        isDevelopmentKey = isDevelopmentKey_;
    }

    function verify(Statement calldata statement, bytes32 context, bytes calldata proof) external pure {
        if (keccak256(proof) != keccak256(abi.encode(statement, context))) revert WrongProof();
    }

    function verifyExecutions(Statement[] calldata statements, bytes32 context, bytes calldata proof) external pure {
        if (keccak256(proof) != keccak256(abi.encode(statements, context))) revert WrongProof();
    }
}
