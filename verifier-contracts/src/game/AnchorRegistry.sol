// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {GameStatus, IDisputeGame} from "./interfaces/IDisputeGame.sol";

interface IGameList {
    function isGame(address game) external view returns (bool);
}

/// @title What is agreed: the last final output root, and which games count
/// @notice A game's result becomes final a delay after it was resolved. Until then the guardian may freeze it once, which
/// delays it by a fixed time, or declare it void, which refunds all its bonds to those who posted them. After that nobody can
/// change anything. The guardian can pay nobody and make no claim true.
contract AnchorRegistry {
    IGameList public immutable factory;
    address public immutable guardian;
    /// @notice Seconds from a game's resolution by bisection or by the clock until it is final.
    uint256 public immutable gameDelay;
    /// @notice Seconds from a proof until the game is final.
    uint256 public immutable proofDelay;
    /// @notice Seconds that a freeze adds.
    uint256 public immutable freezePeriod;

    /// @notice The agreed output root and its block's number: the parent of every new claim.
    bytes32 public anchorRoot;
    uint64 public anchorBlock;
    /// @notice The game that set it, zero at the start.
    address public anchorGame;

    mapping(address game => bool) public isFrozen;
    /// @notice Whether the guardian declared that the game counts as never played.
    mapping(address game => bool) public isVoid;

    event AnchorUpdated(address indexed game, bytes32 outputRoot, uint64 blockNumber);
    event Frozen(address indexed game);
    event Unfrozen(address indexed game);
    event Voided(address indexed game);

    /// @notice Only the guardian may do this.
    error NotGuardian(address caller);
    /// @notice The factory did not create this game.
    error UnknownGame(address game);
    /// @notice The result is final; nobody can change it any more.
    error AlreadyFinal(address game);
    /// @notice The result is not final before the time `finalAt` (unix seconds; all ones if the game is in progress).
    error NotFinal(address game, uint256 finalAt);
    /// @notice The game is void.
    error GameIsVoid(address game);
    /// @notice The claim was not upheld.
    error ClaimNotUpheld(address game);
    /// @notice The anchor is at this block or a later one.
    error NotNewer(uint64 anchorBlock, uint64 blockNumber);

    /// @param factory_ the factory whose games count
    /// @param root agreed output root to start from, of block `blockNumber`
    constructor(
        address factory_,
        address guardian_,
        bytes32 root,
        uint64 blockNumber,
        uint256 gameDelay_,
        uint256 proofDelay_,
        uint256 freezePeriod_
    ) {
        factory = IGameList(factory_);
        guardian = guardian_;
        anchorRoot = root;
        anchorBlock = blockNumber;
        gameDelay = gameDelay_;
        proofDelay = proofDelay_;
        freezePeriod = freezePeriod_;
    }

    modifier onlyGuardian() {
        if (msg.sender != guardian) revert NotGuardian(msg.sender);
        _;
    }

    /// @notice Makes a final game's output root the anchor. Anybody may call it.
    /// @dev A game's parent was the anchor when the game was created, and an anchor is never taken back, so every final game's root
    /// follows from what is agreed, also if the anchor has moved on since.
    function update(address game) external {
        _requireGame(game);
        if (isVoid[game]) revert GameIsVoid(game);
        if (!isFinal(game)) revert NotFinal(game, finalAt(game));
        if (IDisputeGame(game).status() != GameStatus.DefenderWins) revert ClaimNotUpheld(game);
        (bytes32 root, uint64 blockNumber) = IDisputeGame(game).claimedOutput();
        if (blockNumber <= anchorBlock) revert NotNewer(anchorBlock, blockNumber);
        anchorRoot = root;
        anchorBlock = blockNumber;
        anchorGame = game;
        emit AnchorUpdated(game, root, blockNumber);
    }

    /// @notice Delays a game's result by freezePeriod. A game can be delayed by no more than that, however often this is called.
    function freeze(address game) external onlyGuardian {
        _requireOpen(game);
        isFrozen[game] = true;
        emit Frozen(game);
    }

    /// @notice Ends a freeze.
    function unfreeze(address game) external onlyGuardian {
        _requireOpen(game);
        isFrozen[game] = false;
        emit Unfrozen(game);
    }

    /// @notice Declares that a game counts as never played: its claim never becomes the anchor, and all bonds go back to those who
    /// posted them. For a game that a fault of the contracts has decided wrongly, or keeps from being decided.
    function voidGame(address game) external onlyGuardian {
        _requireOpen(game);
        isVoid[game] = true;
        emit Voided(game);
    }

    /// @notice Unix time (seconds) from which the game's result is final; all ones while it has none.
    function finalAt(address game) public view returns (uint256) {
        uint256 resolvedAt = IDisputeGame(game).resolvedAt();
        if (resolvedAt == 0) return type(uint256).max;
        uint256 delay = IDisputeGame(game).resolvedByProof() ? proofDelay : gameDelay;
        return resolvedAt + delay + (isFrozen[game] ? freezePeriod : 0);
    }

    /// @notice Whether nothing about the game's result can change any more. A void game is final at once.
    function isFinal(address game) public view returns (bool) {
        return isVoid[game] || block.timestamp >= finalAt(game);
    }

    function _requireGame(address game) private view {
        if (!factory.isGame(game)) revert UnknownGame(game);
    }

    function _requireOpen(address game) private view {
        _requireGame(game);
        if (isFinal(game)) revert AlreadyFinal(game);
    }
}
