// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IProofVerifier, Statement} from "./interfaces/IProofVerifier.sol";

/// @title The verifier of a game type that takes no validity proofs
/// @notice Refuses every proof, so games of such a type are decided by bisection alone.
contract RefusingVerifier is IProofVerifier {
    /// @notice This game type takes no proofs.
    error ProofsNotAccepted();

    /// @inheritdoc IProofVerifier
    function verify(Statement calldata, bytes32, bytes calldata) external pure {
        revert ProofsNotAccepted();
    }
}
