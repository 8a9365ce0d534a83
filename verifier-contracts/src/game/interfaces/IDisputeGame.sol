// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Verdict} from "../CircuitBreaker.sol";

/// @notice How a game stands. The numbers are part of the ABI.
enum GameStatus {
    InProgress,
    ChallengerWins,
    DefenderWins
}

/// @title What the chain of claims and the vault need to know about a game
interface IDisputeGame {
    /// @notice Takes the proposer's bond, and a fee of a proof if there is more, and posts the root claim. Called once, by the chain of claims, when it creates the game.
    function initialize(address proposer, bytes32 rootClaim) external payable;

    function status() external view returns (GameStatus);

    /// @notice Unix time (seconds) when the game was decided, 0 while it is in progress.
    function resolvedAt() external view returns (uint64);

    /// @notice Whether a validity proof decided the game.
    function resolvedByProof() external view returns (bool);

    /// @notice Number of claims in the game, the root included; 1 if nobody disputed it.
    function claimCount() external view returns (uint256);

    /// @notice What proofs show about the claim as things stand, and when the last of them was recorded (unix seconds).
    function verdict() external view returns (Verdict shown, uint256 recordedAt);

    /// @notice The output root that is claimed, and the number of the block it is of.
    function claimedOutput() external view returns (bytes32 root, uint64 blockNumber);

    /// @notice Most blocks that one claim may cover.
    function maxBlocks() external view returns (uint64);
}

/// @title What a game asks of the chain of claims that created it
interface IEvidenceMode {
    /// @notice Whether nothing is decided by one kind of evidence alone, so that no proof ends a game.
    function needsBothEvidences() external view returns (bool);
}
