// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What the bridge asks of the chain of claims
interface IFinalRoots {
    /// @notice The output root that is final at an L2 block; zero for none. Once set, it never changes.
    function finalRoot(uint64 blockNumber) external view returns (bytes32);

    /// @notice Whether withdrawals against the final root of a block may be paid now. False where no root is final, while the claim that
    /// made it final or an ancestor of it is contested by proofs, and while everything is stopped in bulk. The delays after a proof, a
    /// game and an undisputed window have passed before a root is final.
    function paysAgainst(uint64 blockNumber) external view returns (bool);
}
