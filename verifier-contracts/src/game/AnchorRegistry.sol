// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../Roles.sol";
import {CircuitBreaker, Verdict} from "./CircuitBreaker.sol";
import {GameStatus, IDisputeGame} from "./interfaces/IDisputeGame.sol";

interface IGameList {
    function isGame(address game) external view returns (bool);
}

/// @title What is agreed: the last final output root, and which games count
/// @notice A game's result can be made final a delay after it was resolved. Until then the guardian may freeze it once, which
/// delays it by a fixed time, or declare it void, which refunds all its bonds to those who posted them. After that nobody can
/// change anything. The guardian can pay nobody and make no claim true.
///
/// A result is *in conflict* while a proof that counts says the opposite, or if it came by a proof that does not count any more. It cannot become final
/// then. The guardian has `freezePeriod` to void it, or to retire the version of the proof; after that anybody voids it. While proofs contradict
/// each other, a result is final only if a game and a proof agree.
contract AnchorRegistry {
    IGameList public immutable factory;
    CircuitBreaker public immutable breaker;
    /// @notice Seconds from a game's resolution by bisection or by the clock until it is final.
    uint256 public immutable gameDelay;
    /// @notice Seconds from a proof until the game is final.
    uint256 public immutable proofDelay;
    /// @notice Seconds that a freeze adds, and that the guardian has to decide about a conflict.
    uint256 public immutable freezePeriod;

    /// @notice The agreed output root and its block's number: the parent of every new claim.
    bytes32 public anchorRoot;
    uint64 public anchorBlock;
    /// @notice The game that set it, zero at the start.
    address public anchorGame;

    mapping(address game => bool) public isFrozen;
    /// @notice Whether the guardian declared that the game counts as never played.
    mapping(address game => bool) public isVoid;
    /// @notice Whether the result was made final; nothing changes it any more.
    mapping(address game => bool) public isFinalised;
    /// @notice Since when a conflict is known here, in unix seconds; zero for none.
    mapping(address game => uint256) public contestedAt;

    event AnchorUpdated(address indexed game, bytes32 outputRoot, uint64 blockNumber);
    event Frozen(address indexed game);
    event Unfrozen(address indexed game);
    event Voided(address indexed game);
    event Finalised(address indexed game);
    event Contested(address indexed game);

    /// @notice The factory did not create this game.
    error UnknownGame(address game);
    /// @notice The result is final; nobody can change it any more.
    error AlreadyFinal(address game);
    /// @notice The result is not final before the time `finalAt` (unix seconds; all ones if the game is in progress).
    error NotFinal(address game, uint256 finalAt);
    /// @notice A proof says the opposite of the result, or the proof that decided it does not count any more.
    error InConflict(address game);
    /// @notice Proofs contradict each other; until that is cleared up, a result needs a game and a proof that agree.
    error BothEvidencesNeeded(address game);
    /// @notice There is no conflict.
    error NotInConflict(address game);
    /// @notice The guardian has time until `until` (unix seconds; zero if the conflict was never reported with `contest`).
    error NotSilentYet(address game, uint256 until);
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
        CircuitBreaker breaker_,
        bytes32 root,
        uint64 blockNumber,
        uint256 gameDelay_,
        uint256 proofDelay_,
        uint256 freezePeriod_
    ) {
        factory = IGameList(factory_);
        breaker = breaker_;
        anchorRoot = root;
        anchorBlock = blockNumber;
        gameDelay = gameDelay_;
        proofDelay = proofDelay_;
        freezePeriod = freezePeriod_;
    }

    modifier onlyGuardian() {
        breaker.roles().requireHolder(Roles.Role.Guardian, msg.sender);
        _;
    }

    /// @notice Makes a final game's output root the anchor. Anybody may call it.
    /// @dev A game's parent was the anchor when the game was created, and an anchor is never taken back, so every final game's root
    /// follows from what is agreed, also if the anchor has moved on since.
    function update(address game) external {
        _requireGame(game);
        if (isVoid[game]) revert GameIsVoid(game);
        finalise(game);
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
        _void(game);
    }

    /// @notice Makes a result final, once nothing stands against that. Anybody may call it; for a result that is final, or void, it does nothing.
    function finalise(address game) public {
        if (isVoid[game] || isFinalised[game]) return;
        uint256 from = finalAt(game);
        if (block.timestamp < from) revert NotFinal(game, from);
        (bool conflict, bool agreed,) = _compare(game);
        if (conflict) revert InConflict(game);
        if (!agreed && breaker.needsBothEvidences()) revert BothEvidencesNeeded(game);
        isFinalised[game] = true;
        emit Finalised(game);
    }

    /// @notice Reports a conflict, so that the guardian's time begins. Anybody may call it.
    function contest(address game) external {
        _requireOpen(game);
        (bool conflict,,) = _compare(game);
        if (!conflict) revert NotInConflict(game);
        if (contestedAt[game] == 0) contestedAt[game] = block.timestamp;
        emit Contested(game);
    }

    /// @notice Voids a result in conflict about which the guardian has not decided in time. Anybody may call it.
    function voidContested(address game) external {
        _requireOpen(game);
        (bool conflict,, uint256 recordedAt) = _compare(game);
        if (!conflict) revert NotInConflict(game);
        uint256 since = contestedAt[game];
        if (since == 0) revert NotSilentYet(game, 0);
        // A conflict that was over, and came back with another proof, is a new one.
        if (recordedAt > since) since = recordedAt;
        if (block.timestamp < since + freezePeriod) revert NotSilentYet(game, since + freezePeriod);
        _void(game);
    }

    /// @notice Unix time (seconds) from which the game's result is final; all ones while it has none.
    function finalAt(address game) public view returns (uint256) {
        uint256 resolvedAt = IDisputeGame(game).resolvedAt();
        if (resolvedAt == 0) return type(uint256).max;
        uint256 delay = IDisputeGame(game).resolvedByProof() ? proofDelay : gameDelay;
        return resolvedAt + delay + (isFrozen[game] ? freezePeriod : 0);
    }

    /// @notice Whether the game's result is final, void, or can be made final now.
    function isFinal(address game) public view returns (bool) {
        if (isVoid[game] || isFinalised[game]) return true;
        if (block.timestamp < finalAt(game)) return false;
        (bool conflict, bool agreed,) = _compare(game);
        return !conflict && (agreed || !breaker.needsBothEvidences());
    }

    /// @notice Whether the game's result is in conflict with what is proved.
    function inConflict(address game) external view returns (bool conflict) {
        (conflict,,) = _compare(game);
    }

    /// @dev A result and what is proved: whether they are in conflict, whether a game and a proof agree, and when the last proof was recorded.
    function _compare(address game) private view returns (bool conflict, bool agreed, uint256 recordedAt) {
        GameStatus status = IDisputeGame(game).status();
        if (status == GameStatus.InProgress) return (false, false, 0);
        Verdict shown;
        (shown, recordedAt) = IDisputeGame(game).verdict();
        bool same = shown == (status == GameStatus.DefenderWins ? Verdict.Proven : Verdict.Refuted);
        bool byProof = IDisputeGame(game).resolvedByProof();
        conflict = !same && (byProof || shown != Verdict.Open);
        agreed = same && !byProof;
    }

    function _void(address game) private {
        isVoid[game] = true;
        emit Voided(game);
    }

    function _requireGame(address game) private view {
        if (!factory.isGame(game)) revert UnknownGame(game);
    }

    function _requireOpen(address game) private view {
        _requireGame(game);
        if (isFinal(game)) revert AlreadyFinal(game);
    }
}
