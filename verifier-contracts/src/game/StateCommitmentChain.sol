// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BondVault} from "./BondVault.sol";
import {CanonicalTransactionChain} from "./CanonicalTransactionChain.sol";
import {CircuitBreaker, Verdict} from "./CircuitBreaker.sol";
import {CloneWithArguments} from "./CloneWithArguments.sol";
import {FinalRoots, Outcome, Standing} from "./FinalRoots.sol";
import {GameTypes, IGameImplementation} from "./GameTypes.sol";
import {GameStatus, IDisputeGame} from "./interfaces/IDisputeGame.sol";

/// @notice What a chain of claims is created with.
/// @param breaker where proofs are recorded; its roles are those of this contract, too
/// @param transactionChain has the inputs of the blocks
/// @param genesisRoot output root that is agreed at the start, of block `genesisBlock`
/// @param gameDelay seconds, see FinalRoots, as the next two
/// @param proposers who may propose while one of them has lately made a claim that became final
/// @param proposerSilence seconds after which anybody may propose; 0 for always, without proposers
struct StateCommitmentChainParameters {
    CircuitBreaker breaker;
    CanonicalTransactionChain transactionChain;
    bytes32 genesisRoot;
    uint64 genesisBlock;
    uint256 gameDelay;
    uint256 proofDelay;
    uint256 freezePeriod;
    address[] proposers;
    uint256 proposerSilence;
}

/// @title The chain of claims: creates their games, and lists them
/// @notice A claim says which output root a block has, if the root of its parent is right. Its parent is the latest final root, or a claim above that
/// is not decided against. The parent's root and the digest of the inputs are read from L1 here; of what a claim rests on, the proposer
/// chooses the parent and the block.
contract StateCommitmentChain is GameTypes, FinalRoots {
    /// @notice A proposer's claim.
    /// @param parent game whose root it builds on; zero for the latest final root
    /// @param parentRoot that root
    /// @param inputsDigest digest of the inputs since the parent's block, as the transaction chain has it. These two are asked for so that a
    /// reorganisation of L1 cannot turn a true claim into a false one
    /// @param outputRoot that is claimed
    /// @param blockNumber of the last block
    /// @param rootClaim hash of the state in which the program ends
    struct Proposal {
        address parent;
        bytes32 parentRoot;
        bytes32 inputsDigest;
        bytes32 outputRoot;
        uint64 blockNumber;
        bytes32 rootClaim;
    }

    /// @param game address
    /// @param parent game whose root it builds on; zero for the genesis root
    /// @param gameType number
    /// @param createdAt unix seconds
    struct Game {
        address game;
        address parent;
        uint32 gameType;
        uint64 createdAt;
    }

    struct ListedGame {
        address game;
        uint32 gameType;
        uint64 createdAt;
    }

    CanonicalTransactionChain public immutable transactionChain;
    BondVault public immutable vault;
    /// @notice Seconds after which anybody may propose; 0 if anybody always may.
    uint256 public immutable proposerSilence;

    mapping(address account => bool) public isProposer;
    /// @notice When a claim of a listed proposer became final last, in unix seconds; before the first, the time of deployment.
    uint256 public proposersSeenAt;
    /// @dev `stoppedSeconds` at that time.
    uint256 private _stoppedBefore;

    ListedGame[] private _games;
    /// @dev Attempts at a claim that have fallen, by `_claimKey`.
    mapping(bytes32 claim => uint32) private _fallen;

    event ProposerSet(address indexed account, bool isProposer);
    event GameCreated(
        address indexed game,
        address indexed parent,
        address indexed proposer,
        uint32 gameType,
        uint256 index,
        bytes32 parentRoot,
        bytes32 outputRoot,
        uint64 blockNumber,
        bytes32 inputsDigest,
        bytes32 rootClaim
    );

    /// @notice A parameter does not fit.
    error BadParameter(string what);
    /// @notice Only listed proposers may propose until `from` (unix seconds).
    error NotProposer(address caller, uint256 from);
    /// @notice The root that the claim builds on is another one.
    error OtherParentRoot(bytes32 expected, bytes32 parentRoot);
    /// @notice The parent was refuted, or is void, or its own parent has fallen.
    error ParentFallen(address parent);
    /// @notice The parent's block is not above the latest final one.
    error ParentOvertaken(address parent, uint64 latestBlock);
    /// @notice A claim covers one block at least and `maxBlocks` at most, counted from the parent's.
    error BadBlockRange(uint64 parentBlock, uint64 blockNumber, uint64 maxBlocks);
    /// @notice The inputs are other ones than the proposal was made from.
    error InputsChanged(bytes32 expected, bytes32 inputsDigest);
    /// @notice It is proved that the claim is false.
    error ClaimRefuted();
    /// @notice This claim was made before, and has not fallen.
    error GameExists(address game);

    constructor(StateCommitmentChainParameters memory p)
        GameTypes(p.breaker.roles(), p.freezePeriod)
        FinalRoots(p.breaker, p.genesisRoot, p.genesisBlock, p.gameDelay, p.proofDelay, p.freezePeriod)
    {
        if (p.genesisRoot == 0) revert BadParameter("genesisRoot");
        if (p.genesisBlock < p.transactionChain.genesisBlock()) revert BadParameter("genesisBlock");
        if ((p.proposerSilence == 0) != (p.proposers.length == 0)) revert BadParameter("proposerSilence");
        transactionChain = p.transactionChain;
        proposerSilence = p.proposerSilence;
        proposersSeenAt = block.timestamp;
        for (uint256 i = 0; i < p.proposers.length; ++i) {
            _setProposer(p.proposers[i], true);
        }
        vault = new BondVault(this);
    }

    /// @notice Lists a proposer, or takes one off the list.
    function setProposer(address account, bool isProposer_) external onlyOwner {
        _setProposer(account, isProposer_);
    }

    /// @notice Creates a game with the caller's claim as its root. The value is the type's proposer bond, and what is sent on top the
    /// fee of a proof (see DisputeGame).
    /// @return game its address, the same for the same claim
    function create(uint32 gameType, Proposal calldata p) external payable returns (address game) {
        _requireRunning();
        _requireMayPropose();
        IGameImplementation implementation_ = _available(gameType);
        address parent = _parentOf(p);
        _requireInputs(implementation_, p, _requireParent(parent, p));
        _requireNotRefuted(implementation_, p);
        uint32 attempt;
        (attempt, game) = attemptOf(gameType, p);
        if (isGame(game)) revert GameExists(game);
        _fallen[_claimKey(gameType, parent, p)] = attempt;
        CloneWithArguments.create(address(implementation_), _arguments(p), _salt(gameType, parent, p, attempt));
        Standing storage standing_ = _standings[game];
        standing_.isGame = true;
        standing_.parent = parent;
        standing_.isListed = isProposer[msg.sender];
        _games.push(ListedGame(game, gameType, uint64(block.timestamp)));
        emit GameCreated(
            game,
            parent,
            msg.sender,
            gameType,
            _games.length - 1,
            p.parentRoot,
            p.outputRoot,
            p.blockNumber,
            p.inputsDigest,
            p.rootClaim
        );
        IDisputeGame(game).initialize{value: msg.value}(msg.sender, p.rootClaim);
    }

    /// @notice The address that a claim's game has, or would have if it were made now.
    function gameAddress(uint32 gameType, Proposal calldata p) external view returns (address game) {
        (, game) = attemptOf(gameType, p);
    }

    /// @notice Which attempt at a claim stands, or would be made now. A claim that has fallen, because it was lost or is void, can be made
    /// again: what was lost may be true.
    /// @return attempt counts from 0 on
    /// @return game its address
    function attemptOf(uint32 gameType, Proposal calldata p) public view returns (uint32 attempt, address game) {
        address parent = _parentOf(p);
        attempt = _fallen[_claimKey(gameType, parent, p)];
        game = _predict(gameType, parent, p, attempt);
        if (!isGame(game)) return (attempt, game);
        if (IDisputeGame(game).status() == GameStatus.ChallengerWins || isVoid(game)) {
            game = _predict(gameType, parent, p, ++attempt);
        }
    }

    function gameCount() external view returns (uint256) {
        return _games.length;
    }

    /// @notice Games in the order of their creation, from an index on, at most `count` of them.
    function gamesFrom(uint256 index, uint256 count) external view returns (Game[] memory page) {
        uint256 length = _games.length;
        uint256 end = index >= length ? index : (count > length - index ? length : index + count);
        page = new Game[](end - index);
        for (uint256 i = 0; i < page.length; ++i) {
            ListedGame storage listed = _games[index + i];
            page[i] = Game(listed.game, _standings[listed.game].parent, listed.gameType, listed.createdAt);
        }
    }

    /// @notice Unix time (seconds) from which anybody may propose. The seconds of a bulk stop do not count as the proposers' silence, and those before it do: else a
    /// guardian that stops now and then could keep everybody else out for ever.
    function openFrom() public view returns (uint256) {
        if (proposerSilence == 0) return 0;
        return proposersSeenAt + proposerSilence + stoppedSeconds - _stoppedBefore;
    }

    function _isOurs(IGameImplementation implementation_) internal view override returns (bool) {
        return implementation_.stateChain() == address(this) && implementation_.vault() == address(vault)
            && implementation_.breaker() == address(breaker);
    }

    function _onRootFinal(bool isListed) internal override {
        if (!isListed) return;
        proposersSeenAt = block.timestamp;
        _stoppedBefore = stoppedSeconds;
    }

    function _setProposer(address account, bool isProposer_) private {
        if (proposerSilence == 0) revert BadParameter("proposerSilence");
        isProposer[account] = isProposer_;
        emit ProposerSet(account, isProposer_);
    }

    function _requireMayPropose() private view {
        uint256 from = openFrom();
        if (block.timestamp < from && !isProposer[msg.sender]) revert NotProposer(msg.sender, from);
    }

    function _parentOf(Proposal calldata p) private view returns (address) {
        return p.parent == address(0) ? latestGame : p.parent;
    }

    /// @dev Looks at the parent and at the parent's parent. Who builds on claims that have fallen further down falls with them.
    function _requireParent(address parent, Proposal calldata p) private view returns (uint64 parentBlock) {
        bytes32 parentRoot;
        if (parent == latestGame) {
            (parentRoot, parentBlock) = (latestRoot(), latestBlock);
        } else {
            Standing storage standing_ = _game(parent);
            (parentRoot, parentBlock) = IDisputeGame(parent).claimedOutput();
            if (
                _hasFallen(parent) || _hasFallen(standing_.parent)
                    || IDisputeGame(parent).status() == GameStatus.ChallengerWins
            ) revert ParentFallen(parent);
            if (parentBlock <= latestBlock) revert ParentOvertaken(parent, latestBlock);
        }
        if (p.parentRoot != parentRoot) revert OtherParentRoot(p.parentRoot, parentRoot);
    }

    function _requireInputs(IGameImplementation implementation_, Proposal calldata p, uint64 parentBlock) private view {
        uint64 maxBlocks = implementation_.maxBlocks();
        if (p.blockNumber <= parentBlock || p.blockNumber - parentBlock > maxBlocks) {
            revert BadBlockRange(parentBlock, p.blockNumber, maxBlocks);
        }
        bytes32 digest = transactionChain.digest(parentBlock, p.blockNumber);
        if (p.inputsDigest != digest) revert InputsChanged(p.inputsDigest, digest);
    }

    /// @dev While proofs contradict each other, they keep nobody from a claim.
    function _requireNotRefuted(IGameImplementation implementation_, Proposal calldata p) private view {
        bytes32[5] memory locals =
            [p.parentRoot, p.outputRoot, p.inputsDigest, bytes32(uint256(p.blockNumber)), implementation_.chainConfig()];
        (Verdict shown,,) = breaker.verdictOf(implementation_.absolutePrestate(), locals);
        if (shown == Verdict.Refuted && !needsBothEvidences()) revert ClaimRefuted();
    }

    /// @dev In the order that DisputeGame reads.
    function _arguments(Proposal calldata p) private pure returns (bytes memory) {
        return abi.encodePacked(p.parentRoot, p.outputRoot, p.inputsDigest, p.blockNumber);
    }

    /// @dev With what the arguments hold, all that makes a claim this claim. The parent is a game, so the children of one attempt are not those
    /// of the next.
    function _salt(uint32 gameType, address parent, Proposal calldata p, uint32 attempt)
        private
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(gameType, parent, p.rootClaim, attempt));
    }

    function _claimKey(uint32 gameType, address parent, Proposal calldata p) private pure returns (bytes32) {
        return keccak256(abi.encode(_salt(gameType, parent, p, 0), _arguments(p)));
    }

    function _predict(uint32 gameType, address parent, Proposal calldata p, uint32 attempt)
        private
        view
        returns (address)
    {
        return CloneWithArguments.predict(
            implementation[gameType], _arguments(p), _salt(gameType, parent, p, attempt)
        );
    }
}
