// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AnchorRegistry} from "./AnchorRegistry.sol";
import {Roles} from "../Roles.sol";
import {BondVault} from "./BondVault.sol";
import {CircuitBreaker, Verdict} from "./CircuitBreaker.sol";
import {CloneWithArguments} from "./CloneWithArguments.sol";
import {InputBox} from "./InputBox.sol";
import {GameStatus, IDisputeGame} from "./interfaces/IDisputeGame.sol";

/// @dev What the factory asks of an implementation.
interface IFactoryMade {
    function factory() external view returns (address);
    function vault() external view returns (address);
    function breaker() external view returns (address);
    function absolutePrestate() external view returns (bytes32);
    function chainConfig() external view returns (bytes32);
}

/// @title Creates games, and lists them
/// @notice A game type is a program with its prestate, its machine and its rules, fixed for ever; several live side by side, and
/// games outlive the retirement of their type. The output root agreed before and the digest of the inputs are read from L1 here;
/// of what a claim rests on, the proposer chooses nothing but the claim.
contract GameFactory {
    /// @notice A proposer's claim.
    /// @param parentRoot output root it builds on; must be the anchor
    /// @param inputsDigest digest of the inputs since then; must be the input box's. These two are asked for so that a
    /// reorganisation of L1 cannot turn a true claim into a false one
    /// @param outputRoot that is claimed
    /// @param blockNumber of the last block
    /// @param rootClaim hash of the state in which the program ends
    struct Proposal {
        bytes32 parentRoot;
        bytes32 inputsDigest;
        bytes32 outputRoot;
        uint64 blockNumber;
        bytes32 rootClaim;
    }

    /// @param game address
    /// @param gameType number
    /// @param createdAt unix seconds
    struct Game {
        address game;
        uint32 gameType;
        uint64 createdAt;
    }

    /// @notice The owner adds and retires game types.
    Roles public immutable roles;
    CircuitBreaker public immutable breaker;
    InputBox public immutable inputBox;
    AnchorRegistry public immutable registry;
    BondVault public immutable vault;

    /// @notice What the games of a type run; zero if there is no such type.
    mapping(uint32 gameType => address) public implementation;
    /// @notice Whether no more games of the type can be created.
    mapping(uint32 gameType => bool) public isRetired;
    mapping(address game => bool) public isGame;

    Game[] private _games;
    /// @dev Attempts at a claim that have fallen, by `_claimKey`.
    mapping(bytes32 claim => uint32) private _fallen;

    event GameTypeAdded(uint32 indexed gameType, address implementation);
    event GameTypeRetired(uint32 indexed gameType);
    event GameCreated(
        address indexed game,
        uint32 indexed gameType,
        address indexed proposer,
        uint256 index,
        bytes32 parentRoot,
        bytes32 outputRoot,
        uint64 blockNumber,
        bytes32 inputsDigest,
        bytes32 rootClaim
    );

    /// @notice A game type cannot be changed; add another.
    error GameTypeExists(uint32 gameType);
    /// @notice There is no such game type, or it is retired.
    error GameTypeUnavailable(uint32 gameType);
    /// @notice The implementation is no contract, or belongs to another factory.
    error BadImplementation(address implementation);
    /// @notice The anchor is another one than the proposal builds on.
    error AnchorMoved(bytes32 expected, bytes32 anchorRoot);
    /// @notice A claim covers one block at least and `maxBlocks` at most, counted from the anchor's.
    error BadBlockRange(uint64 anchorBlock, uint64 blockNumber, uint64 maxBlocks);
    /// @notice The inputs are other ones than the proposal was made from.
    error InputsChanged(bytes32 expected, bytes32 inputsDigest);
    /// @notice It is proved that the claim is false.
    error ClaimRefuted();
    /// @notice This claim was made before, and has not fallen.
    error GameExists(address game);

    /// @param breaker_ where proofs are recorded; its roles are those of the factory and the registry, too
    /// @param anchorRoot output root that is agreed at the start, of block `anchorBlock`
    /// @param gameDelay seconds, see AnchorRegistry, as the next two
    constructor(
        CircuitBreaker breaker_,
        InputBox inputBox_,
        bytes32 anchorRoot,
        uint64 anchorBlock,
        uint256 gameDelay,
        uint256 proofDelay,
        uint256 freezePeriod
    ) {
        breaker = breaker_;
        roles = breaker_.roles();
        inputBox = inputBox_;
        registry =
            new AnchorRegistry(address(this), breaker_, anchorRoot, anchorBlock, gameDelay, proofDelay, freezePeriod);
        vault = new BondVault(registry);
    }

    modifier onlyOwner() {
        roles.requireHolder(Roles.Role.Owner, msg.sender);
        _;
    }

    /// @notice Adds a game type.
    /// @param implementation_ a DisputeGame whose factory is this
    function addGameType(uint32 gameType, address implementation_) external onlyOwner {
        if (implementation[gameType] != address(0)) revert GameTypeExists(gameType);
        if (implementation_.code.length == 0) revert BadImplementation(implementation_);
        if (
            IFactoryMade(implementation_).factory() != address(this)
                || IFactoryMade(implementation_).vault() != address(vault)
                || IFactoryMade(implementation_).breaker() != address(breaker)
        ) {
            revert BadImplementation(implementation_);
        }
        implementation[gameType] = implementation_;
        emit GameTypeAdded(gameType, implementation_);
    }

    /// @notice Lets no more games of the type be created; those that exist go on.
    function retireGameType(uint32 gameType) external onlyOwner {
        if (implementation[gameType] == address(0)) revert GameTypeUnavailable(gameType);
        isRetired[gameType] = true;
        emit GameTypeRetired(gameType);
    }

    /// @notice Creates a game with the caller's claim as its root. The value is the type's proposer bond.
    /// @return game its address, the same for the same claim
    function create(uint32 gameType, Proposal calldata p) external payable returns (address game) {
        address implementation_ = implementation[gameType];
        if (implementation_ == address(0) || isRetired[gameType]) revert GameTypeUnavailable(gameType);
        _requireInputs(implementation_, p);
        _requireNotRefuted(implementation_, p);
        uint32 attempt;
        (attempt, game) = attemptOf(gameType, p);
        if (isGame[game]) revert GameExists(game);
        _fallen[_claimKey(gameType, p)] = attempt;
        CloneWithArguments.create(implementation_, _arguments(p), _salt(gameType, p, attempt));
        isGame[game] = true;
        _games.push(Game(game, gameType, uint64(block.timestamp)));
        emit GameCreated(
            game,
            gameType,
            msg.sender,
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

    /// @notice Which attempt at a claim stands, or would be made now. A claim that has fallen, because it was lost or its game is void, can be made
    /// again: what was lost may be true.
    /// @return attempt counts from 0 on
    /// @return game its address
    function attemptOf(uint32 gameType, Proposal calldata p) public view returns (uint32 attempt, address game) {
        attempt = _fallen[_claimKey(gameType, p)];
        game = _predict(gameType, p, attempt);
        if (!isGame[game]) return (attempt, game);
        if (IDisputeGame(game).status() == GameStatus.ChallengerWins || registry.isVoid(game)) {
            game = _predict(gameType, p, ++attempt);
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
            page[i] = _games[index + i];
        }
    }

    function _requireInputs(address implementation_, Proposal calldata p) private view {
        bytes32 anchorRoot = registry.anchorRoot();
        if (p.parentRoot != anchorRoot) revert AnchorMoved(p.parentRoot, anchorRoot);
        uint64 anchorBlock = registry.anchorBlock();
        uint64 maxBlocks = IDisputeGame(implementation_).maxBlocks();
        if (p.blockNumber <= anchorBlock || p.blockNumber - anchorBlock > maxBlocks) {
            revert BadBlockRange(anchorBlock, p.blockNumber, maxBlocks);
        }
        bytes32 digest = inputBox.digest(anchorBlock, p.blockNumber);
        if (p.inputsDigest != digest) revert InputsChanged(p.inputsDigest, digest);
    }

    /// @dev While proofs contradict each other, they keep nobody from a claim.
    function _requireNotRefuted(address implementation_, Proposal calldata p) private view {
        IFactoryMade game = IFactoryMade(implementation_);
        bytes32[5] memory locals =
            [p.parentRoot, p.outputRoot, p.inputsDigest, bytes32(uint256(p.blockNumber)), game.chainConfig()];
        (Verdict shown,,) = breaker.verdictOf(game.absolutePrestate(), locals);
        if (shown == Verdict.Refuted && !breaker.needsBothEvidences()) revert ClaimRefuted();
    }

    /// @dev In the order that DisputeGame reads.
    function _arguments(Proposal calldata p) private pure returns (bytes memory) {
        return abi.encodePacked(p.parentRoot, p.outputRoot, p.inputsDigest, p.blockNumber);
    }

    /// @dev With what the arguments hold, the parent included, all that makes a claim this claim.
    function _salt(uint32 gameType, Proposal calldata p, uint32 attempt) private pure returns (bytes32) {
        return keccak256(abi.encode(gameType, p.rootClaim, attempt));
    }

    function _claimKey(uint32 gameType, Proposal calldata p) private pure returns (bytes32) {
        return keccak256(abi.encode(gameType, p));
    }

    function _predict(uint32 gameType, Proposal calldata p, uint32 attempt) private view returns (address) {
        return CloneWithArguments.predict(implementation[gameType], _arguments(p), _salt(gameType, p, attempt));
    }
}
