// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../Roles.sol";
import {CircuitBreaker, Verdict} from "./CircuitBreaker.sol";
import {GameStatus, IDisputeGame} from "./interfaces/IDisputeGame.sol";
import {IFinalRoots} from "./interfaces/IFinalRoots.sol";

/// @notice How a claim ended. The numbers are part of the ABI.
/// @param Open it can still become anything
/// @param Void it counts as never made: all bonds go back
/// @param Lost final: refuted
/// @param Upheld final: its root is agreed
enum Outcome {
    Open,
    Void,
    Lost,
    Upheld
}

/// @param parent game whose root the claim builds on; zero for the genesis root
/// @param contestedAt since when a conflict is known here, in unix seconds; zero for none
/// @param outcome see there
/// @param isGame whether it was created here
/// @param isListed whether a listed proposer made it
/// @param isFrozen whether the guardian delays it
/// @param isRival whether it was reported as upheld beside another final root of its block, and is not void
struct Standing {
    address parent;
    uint40 contestedAt;
    Outcome outcome;
    bool isGame;
    bool isListed;
    bool isFrozen;
    bool isRival;
}

/// @title What is agreed: final output roots by block, and which claims count
/// @notice A claim is a game and its parent, which is a claim as well, or the genesis root. The result of a game can be made final a delay after it was
/// decided, and an upheld claim only when its parent is final and upheld. A claim whose parent is void, or lost for good, falls with it: it is void,
/// unless its own game has refuted it. Each call looks at a claim and its parent, however long the chain is; what follows for
/// their descendants shows when those are touched.
///
/// Until a result is final the guardian may freeze it once, which delays it by a fixed time, or declare it void, which refunds all its bonds to those
/// who posted them. What is final never changes, and the root of a block is never replaced. The guardian can pay nobody and make no claim true.
///
/// A result is *in conflict* while a proof that counts says the opposite, if it came by a proof that does not count any more, or if another root is final
/// for its block. It cannot become final then. The guardian has `freezePeriod` to void it, or to retire the version of the proof; after that
/// anybody voids it. While proofs contradict each other, or two roots of one block are upheld, a result is final only if a game and a proof agree.
abstract contract FinalRoots is IFinalRoots {
    CircuitBreaker public immutable breaker;
    /// @notice Output root that is agreed at the start, and its block.
    bytes32 public immutable genesisRoot;
    uint64 public immutable genesisBlock;
    /// @notice Seconds from the end of a disputed game until its result is final.
    uint256 public immutable gameDelay;
    /// @notice Seconds from a proof, or from a challenge window in which nobody disputed the claim, until the result is final.
    uint256 public immutable proofDelay;
    /// @notice Seconds that a freeze adds, that a bulk stop lasts at most, and that the guardian has to decide about a conflict.
    uint256 public immutable freezePeriod;

    /// @notice The game whose root is the latest final one, zero at the start, and the block of that root. The block only grows.
    address public latestGame;
    uint64 public latestBlock;

    /// @notice The game that made the root of a block final; zero for none.
    mapping(uint64 blockNumber => address) public finalGame;

    /// @notice Unix time (seconds) until which everything is stopped; in the past if it is not.
    uint256 public stoppedUntil;
    /// @notice Seconds of all bulk stops, the last one to its end.
    uint256 public stoppedSeconds;

    /// @notice From this block on no withdrawal is paid while `contestedGame` is not zero, or until `paymentsFrom` (unix seconds).
    uint64 public contestedBlock;
    address public contestedGame;
    uint256 public paymentsFrom;
    /// @notice Upheld claims that were reported beside another final root of their block, and are not void.
    uint256 public rivals;

    mapping(address game => Standing) internal _standings;

    event RootFinal(uint64 indexed blockNumber, bytes32 outputRoot, address indexed game);
    event Finalised(address indexed game, Outcome outcome);
    event Frozen(address indexed game);
    event Unfrozen(address indexed game);
    event Voided(address indexed game);
    event Contested(address indexed game);
    event ContestEnded(address indexed game);
    event Stopped(uint256 until);

    /// @notice This contract did not create this game.
    error UnknownGame(address game);
    /// @notice The result is final; nobody can change it any more.
    error AlreadyFinal(address game);
    /// @notice The result is not final before the time `finalAt` (unix seconds; all ones if the game is in progress).
    error NotFinal(address game, uint256 finalAt);
    /// @notice The claim builds on one that is not final.
    error ParentNotFinal(address game, address parent);
    /// @notice A proof says the opposite of the result, the proof that decided it does not count any more, or another root is final for its block.
    error InConflict(address game);
    /// @notice Until what contradicts itself is cleared up, a result needs a game and a proof that agree.
    error BothEvidencesNeeded(address game);
    /// @notice There is no conflict.
    error NotInConflict(address game);
    /// @notice There is a conflict still.
    error StillInConflict(address game);
    /// @notice The guardian has time until `until` (unix seconds; zero if the conflict was never reported with `contest`).
    error NotSilentYet(address game, uint256 until);
    /// @notice The guardian has stopped claims, finality and withdrawals until `until` (unix seconds).
    error IsStopped(uint256 until);
    /// @notice Everything was stopped before, and may be stopped again from `from` on (unix seconds).
    error StoppedLately(uint256 from);
    /// @notice Nothing is stopped.
    error NotStopped();

    constructor(
        CircuitBreaker breaker_,
        bytes32 genesisRoot_,
        uint64 genesisBlock_,
        uint256 gameDelay_,
        uint256 proofDelay_,
        uint256 freezePeriod_
    ) {
        breaker = breaker_;
        genesisRoot = genesisRoot_;
        genesisBlock = genesisBlock_;
        latestBlock = genesisBlock_;
        gameDelay = gameDelay_;
        proofDelay = proofDelay_;
        freezePeriod = freezePeriod_;
    }

    modifier onlyGuardian() {
        breaker.roles().requireHolder(Roles.Role.Guardian, msg.sender);
        _;
    }

    /// @notice Makes a result final, once nothing stands against that, or void, if its parent has fallen. Anybody may call it; for a claim that is
    /// final or void it does nothing.
    function finalise(address game) public {
        Standing storage standing_ = _game(game);
        if (standing_.outcome != Outcome.Open) return;
        GameStatus status = IDisputeGame(game).status();
        // In a stop as well: its game goes on, and what has fallen should not have to be defended.
        if (_falls(standing_, status)) return _void(game);
        _requireRunning();
        address parent = standing_.parent;
        uint256 from = finalAt(game);
        if (block.timestamp < from) revert NotFinal(game, from);
        if (status == GameStatus.DefenderWins && !_isAgreed(parent)) revert ParentNotFinal(game, parent);
        (bool conflict, bool agreed,) = _compare(game);
        if (conflict) revert InConflict(game);
        if (!agreed && needsBothEvidences()) revert BothEvidencesNeeded(game);
        standing_.outcome = status == GameStatus.DefenderWins ? Outcome.Upheld : Outcome.Lost;
        emit Finalised(game, standing_.outcome);
        if (standing_.outcome == Outcome.Upheld) _recordRoot(game, standing_.isListed);
    }

    /// @notice The same of several claims, parents first.
    function finaliseList(address[] calldata games) external {
        for (uint256 i = 0; i < games.length; ++i) {
            finalise(games[i]);
        }
    }

    /// @notice Delays a game's result by freezePeriod. A game can be delayed by no more than that, however often this is called.
    function freeze(address game) external onlyGuardian {
        _open(game).isFrozen = true;
        emit Frozen(game);
    }

    /// @notice Ends a freeze.
    function unfreeze(address game) external onlyGuardian {
        _open(game).isFrozen = false;
        emit Unfrozen(game);
    }

    /// @notice Declares that a claim counts as never made: its root never becomes final, and all bonds go back to those who
    /// posted them. For a game that a fault of the contracts has decided wrongly, or keeps from being decided.
    function voidGame(address game) external onlyGuardian {
        _open(game);
        _void(game);
    }

    /// @notice Stops new claims, finality and withdrawals for freezePeriod. Games go on, so no clock runs out because of it, and what is void is paid
    /// back. After a stop has ended nothing can be stopped for as long, so a claim that is decided is delayed once at most.
    function stop() external onlyGuardian {
        uint256 from = stoppedUntil == 0 ? 0 : stoppedUntil + freezePeriod;
        if (block.timestamp < from) revert StoppedLately(from);
        stoppedUntil = block.timestamp + freezePeriod;
        stoppedSeconds += freezePeriod;
        emit Stopped(stoppedUntil);
    }

    /// @notice Ends a stop early.
    function resume() external onlyGuardian {
        if (!isStopped()) revert NotStopped();
        stoppedSeconds -= stoppedUntil - block.timestamp;
        stoppedUntil = block.timestamp;
        emit Stopped(stoppedUntil);
    }

    /// @notice Reports a conflict, so that the guardian's time begins. Anybody may call it. Of a root that is final already it reports a
    /// proof against it: the root stays, and withdrawals against it and what is above it stop.
    function contest(address game) external {
        Standing storage standing_ = _game(game);
        if (standing_.outcome == Outcome.Void || standing_.outcome == Outcome.Lost) revert AlreadyFinal(game);
        (bool conflict,,) = _compare(game);
        if (!conflict) revert NotInConflict(game);
        if (!standing_.isRival && _isRival(game)) {
            standing_.isRival = true;
            ++rivals;
        }
        if (standing_.contestedAt == 0) standing_.contestedAt = uint40(block.timestamp);
        if (standing_.isRival || standing_.outcome == Outcome.Upheld) _stopPayments(game);
        emit Contested(game);
    }

    /// @notice Voids a result in conflict about which the guardian has not decided in time. Anybody may call it.
    function voidContested(address game) external {
        Standing storage standing_ = _open(game);
        (bool conflict,, uint256 recordedAt) = _compare(game);
        if (!conflict) revert NotInConflict(game);
        uint256 since = standing_.contestedAt;
        if (since == 0) revert NotSilentYet(game, 0);
        // A conflict that was over, and came back with another proof, is a new one.
        if (recordedAt > since) since = recordedAt;
        if (block.timestamp < since + freezePeriod) revert NotSilentYet(game, since + freezePeriod);
        _void(game);
    }

    /// @notice Lets withdrawals be paid again, a proof delay later, once the conflict that stopped them is over: the version of the proof is retired,
    /// or the rival root is void. In the meantime anybody reports what else is contested.
    function endContest() external {
        address game = contestedGame;
        if (game == address(0)) revert NotInConflict(game);
        Standing storage standing_ = _standings[game];
        (bool conflict,,) = _compare(game);
        if (conflict && standing_.outcome != Outcome.Void) revert StillInConflict(game);
        contestedGame = address(0);
        paymentsFrom = block.timestamp + proofDelay;
        emit ContestEnded(game);
    }

    /// @inheritdoc IFinalRoots
    function finalRoot(uint64 blockNumber) public view returns (bytes32 root) {
        if (blockNumber == genesisBlock) return genesisRoot;
        address game = finalGame[blockNumber];
        if (game != address(0)) (root,) = IDisputeGame(game).claimedOutput();
    }

    /// @inheritdoc IFinalRoots
    function paysAgainst(uint64 blockNumber) external view returns (bool) {
        if (isStopped()) return false;
        if (blockNumber >= contestedBlock && (contestedGame != address(0) || block.timestamp < paymentsFrom)) return false;
        if (blockNumber == genesisBlock) return true;
        address game = finalGame[blockNumber];
        if (game == address(0)) return false;
        (Verdict shown,) = IDisputeGame(game).verdict();
        return shown == Verdict.Open || shown == Verdict.Proven;
    }

    /// @notice The latest final output root: what a claim without a parent builds on.
    function latestRoot() public view returns (bytes32) {
        return finalRoot(latestBlock);
    }

    function standing(address game) external view returns (Standing memory) {
        return _standings[game];
    }

    function isGame(address game) public view returns (bool) {
        return _standings[game].isGame;
    }

    /// @notice Whether the claim counts as never made, or will once it is touched, because its parent has fallen.
    function isVoid(address game) public view returns (bool) {
        Standing storage standing_ = _standings[game];
        return standing_.outcome == Outcome.Void || (standing_.isGame && _falls(standing_, IDisputeGame(game).status()));
    }

    function isStopped() public view returns (bool) {
        return block.timestamp < stoppedUntil;
    }

    /// @notice Whether nothing is decided by one kind of evidence alone: because proofs contradict each other, or two roots of a block are upheld.
    function needsBothEvidences() public view returns (bool) {
        return rivals != 0 || breaker.needsBothEvidences();
    }

    /// @notice Unix time (seconds) from which the game's result is final; all ones while it has none. An upheld claim waits for its parent as well.
    function finalAt(address game) public view returns (uint256) {
        uint256 resolvedAt = IDisputeGame(game).resolvedAt();
        if (resolvedAt == 0) return type(uint256).max;
        bool wasDisputed = !IDisputeGame(game).resolvedByProof() && IDisputeGame(game).claimCount() > 1;
        return resolvedAt + (wasDisputed ? gameDelay : proofDelay) + (_standings[game].isFrozen ? freezePeriod : 0);
    }

    /// @notice Whether the claim is final or void, or can be made so now.
    function isFinal(address game) public view returns (bool) {
        Standing storage standing_ = _standings[game];
        if (standing_.outcome != Outcome.Open) return true;
        GameStatus status = IDisputeGame(game).status();
        if (_falls(standing_, status)) return true;
        if (isStopped()) return false;
        if (block.timestamp < finalAt(game)) return false;
        if (status == GameStatus.DefenderWins && !_isAgreed(standing_.parent)) return false;
        (bool conflict, bool agreed,) = _compare(game);
        return !conflict && (agreed || !needsBothEvidences());
    }

    /// @notice Whether the game's result is in conflict with what is proved, or with the root that is final for its block.
    function inConflict(address game) external view returns (bool conflict) {
        (conflict,,) = _compare(game);
    }

    /// @dev A root became final that a listed proposer claimed, or somebody else.
    function _onRootFinal(bool isListed) internal virtual;

    function _requireRunning() internal view {
        if (isStopped()) revert IsStopped(stoppedUntil);
    }

    function _game(address game) internal view returns (Standing storage standing_) {
        standing_ = _standings[game];
        if (!standing_.isGame) revert UnknownGame(game);
    }

    /// @dev Whether the root that a claim builds on is final. Zero is the genesis root.
    function _isAgreed(address parent) internal view returns (bool) {
        return parent == address(0) || _standings[parent].outcome == Outcome.Upheld;
    }

    /// @dev Whether the root that a claim builds on will never be final.
    function _hasFallen(address parent) internal view returns (bool) {
        Outcome outcome = _standings[parent].outcome;
        return outcome == Outcome.Void || outcome == Outcome.Lost;
    }

    /// @dev Whether the claim is void as soon as it is touched: it is not final, its parent has fallen, and its own game has not refuted it.
    function _falls(Standing storage standing_, GameStatus status) private view returns (bool) {
        return standing_.outcome == Outcome.Open && status != GameStatus.ChallengerWins && _hasFallen(standing_.parent);
    }

    function _recordRoot(address game, bool isListed) private {
        (bytes32 root, uint64 blockNumber) = IDisputeGame(game).claimedOutput();
        if (finalGame[blockNumber] == address(0)) {
            finalGame[blockNumber] = game;
            emit RootFinal(blockNumber, root, game);
        }
        if (blockNumber > latestBlock) {
            latestGame = game;
            latestBlock = blockNumber;
        }
        _onRootFinal(isListed);
    }

    /// @dev A result and what is proved: whether they are in conflict, whether a game and a proof agree, and when the last proof was recorded.
    function _compare(address game) private view returns (bool conflict, bool agreed, uint256 recordedAt) {
        GameStatus status = IDisputeGame(game).status();
        if (status == GameStatus.InProgress) return (false, false, 0);
        Verdict shown;
        (shown, recordedAt) = IDisputeGame(game).verdict();
        bool same = shown == (status == GameStatus.DefenderWins ? Verdict.Proven : Verdict.Refuted);
        bool byProof = IDisputeGame(game).resolvedByProof();
        // What was final when a version was retired stays so without it.
        bool byLostProof = byProof && _standings[game].outcome == Outcome.Open;
        conflict = !same && (byLostProof || shown != Verdict.Open) || _isRival(game);
        agreed = same && !byProof;
    }

    /// @dev Whether the claim is upheld, with its parent, and another root is final for its block. Under a parent that is still open anything may be upheld: nobody
    /// has to answer what follows from a false root.
    function _isRival(address game) private view returns (bool) {
        if (IDisputeGame(game).status() != GameStatus.DefenderWins || !_isAgreed(_standings[game].parent)) return false;
        (bytes32 root, uint64 blockNumber) = IDisputeGame(game).claimedOutput();
        address first = finalGame[blockNumber];
        if (first == address(0) || first == game) return false;
        (bytes32 firstRoot,) = IDisputeGame(first).claimedOutput();
        return root != firstRoot;
    }

    /// @dev The lowest contested block counts: withdrawals against all that is above it stop, whether it descends from it or not.
    function _stopPayments(address game) private {
        (, uint64 blockNumber) = IDisputeGame(game).claimedOutput();
        bool isStoppedBelow = contestedGame != address(0) || block.timestamp < paymentsFrom;
        if (contestedGame == address(0)) contestedGame = game;
        if (!isStoppedBelow || blockNumber < contestedBlock) {
            contestedGame = game;
            contestedBlock = blockNumber;
        }
    }

    function _void(address game) private {
        Standing storage standing_ = _standings[game];
        standing_.outcome = Outcome.Void;
        if (standing_.isRival) {
            standing_.isRival = false;
            --rivals;
        }
        emit Voided(game);
    }

    function _open(address game) private view returns (Standing storage standing_) {
        standing_ = _game(game);
        if (isFinal(game)) revert AlreadyFinal(game);
    }
}
