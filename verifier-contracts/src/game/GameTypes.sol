// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../Roles.sol";

/// @dev What the chain of claims asks of an implementation.
interface IGameImplementation {
    function stateChain() external view returns (address);
    function vault() external view returns (address);
    function breaker() external view returns (address);
    function absolutePrestate() external view returns (bytes32);
    function chainConfig() external view returns (bytes32);
    function maxBlocks() external view returns (uint64);
}

/// @title The game types of the chain of claims
/// @notice A game type is a program with its prestate, its machine and its rules, fixed for ever; several live side by side, and
/// games outlive the retirement of their type.
///
/// The rules of a type decide what becomes final, so whoever adds one could add one that says yes to everything. Only the first type is usable at once; all others wait
/// for a delay, in which everybody can see what will be played and the guardian can retire it.
abstract contract GameTypes {
    /// @notice The owner adds, owner and guardian retire.
    Roles public immutable roles;
    /// @notice Seconds between the addition of a type and its use.
    uint256 public immutable typeDelay;

    /// @notice What the games of a type run; zero if there is no such type.
    mapping(uint32 gameType => address) public implementation;
    /// @notice Whether no more games of the type can be created.
    mapping(uint32 gameType => bool) public isRetired;
    /// @notice Unix time (seconds) from which games of the type can be created.
    mapping(uint32 gameType => uint256) public usableFrom;

    bool private _hasTypes;

    event GameTypeAdded(uint32 indexed gameType, address implementation, uint256 usableFrom);
    event GameTypeRetired(uint32 indexed gameType);

    /// @notice A game type cannot be changed; add another.
    error GameTypeExists(uint32 gameType);
    /// @notice There is no such game type, or it is retired.
    error GameTypeUnavailable(uint32 gameType);
    /// @notice Games of the type can be created from this time on (unix seconds).
    error GameTypeNotUsableYet(uint32 gameType, uint256 usableFrom);
    /// @notice The implementation is no contract, or belongs to another chain of claims.
    error BadImplementation(address implementation);

    constructor(Roles roles_, uint256 typeDelay_) {
        roles = roles_;
        typeDelay = typeDelay_;
    }

    modifier onlyOwner() {
        roles.requireHolder(Roles.Role.Owner, msg.sender);
        _;
    }

    /// @notice Adds a game type: the first one of the deployment for use at once, others after the delay.
    /// @param implementation_ a DisputeGame whose games this contract creates
    function addGameType(uint32 gameType, address implementation_) external onlyOwner {
        if (implementation[gameType] != address(0)) revert GameTypeExists(gameType);
        if (implementation_.code.length == 0 || !_isOurs(IGameImplementation(implementation_))) {
            revert BadImplementation(implementation_);
        }
        implementation[gameType] = implementation_;
        uint256 from = _hasTypes ? block.timestamp + typeDelay : block.timestamp;
        _hasTypes = true;
        usableFrom[gameType] = from;
        emit GameTypeAdded(gameType, implementation_, from);
    }

    /// @notice Lets no more games of the type be created, also before it was usable; those that exist go on.
    function retireGameType(uint32 gameType) external {
        if (msg.sender != roles.holder(Roles.Role.Guardian)) roles.requireHolder(Roles.Role.Owner, msg.sender);
        if (implementation[gameType] == address(0)) revert GameTypeUnavailable(gameType);
        isRetired[gameType] = true;
        emit GameTypeRetired(gameType);
    }

    function _isOurs(IGameImplementation implementation_) internal view virtual returns (bool);

    function _available(uint32 gameType) internal view returns (IGameImplementation) {
        address implementation_ = implementation[gameType];
        if (implementation_ == address(0) || isRetired[gameType]) revert GameTypeUnavailable(gameType);
        if (block.timestamp < usableFrom[gameType]) revert GameTypeNotUsableYet(gameType, usableFrom[gameType]);
        return IGameImplementation(implementation_);
    }
}
