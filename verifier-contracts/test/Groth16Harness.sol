// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Groth16, VerificationKey} from "../src/proof/Groth16.sol";

/// @notice Takes any public input, for tests.
contract Groth16Harness is Groth16 {
    constructor(VerificationKey memory key) Groth16(key) {}

    function requireProof(uint256 input, bytes calldata proof) external view {
        _requireProof(input, proof);
    }
}
