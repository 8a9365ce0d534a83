// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPreimageOracle} from "./IPreimageOracle.sol";

/// @title One instruction of the machine, executed on chain.
interface IMipsStep {
    /// @notice Where the preimages come from that steps read under hash keys.
    function oracle() external view returns (IPreimageOracle);

    /// @notice The state after the one given. Pure but for the oracle's preimages: nothing a guest does makes it revert, and the
    /// state hash that it answers is that of the only successor. An exited state is its own successor; it takes no proofs.
    /// @param state the 226 bytes of an encoded state; whether it is the one disputed is the caller's to check, by `hash`
    /// @param proof the memory proofs one after the other: the instruction's leaf, then each operand, each leaf or subtree with
    /// its siblings from the bottom up, all against the state's memory root; of exactly the length that the step needs
    /// @param locals the preimages of the local keys 1 to 5, of the claim that the run is about
    /// @return postState the state hash after the step
    function step(bytes calldata state, bytes calldata proof, bytes32[5] calldata locals)
        external
        view
        returns (bytes32 postState);

    /// @notice The hash of an encoded state: keccak256 with byte 0 replaced by the status (0 exited with code 0, 1 with code 1,
    /// 2 with any other, 3 not exited).
    /// @param state 226 bytes
    function hash(bytes calldata state) external pure returns (bytes32);
}
