// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../Roles.sol";
import {IProofVerifier, Statement} from "../game/interfaces/IProofVerifier.sol";

/// @title What a version of the proof system verifies with: ExecutionVerifier
interface IExecutionVerifier is IProofVerifier {
    /// @notice Returns if the proof is valid for executions that follow each other, all with exit code 0, and reverts if not.
    function verifyExecutions(Statement[] calldata statements, bytes32 context, bytes calldata proof) external view;

    /// @notice Names the key that proofs are verified with.
    function keyDigest() external view returns (bytes32);

    /// @notice Whether the key's secrets are public, so that proofs mean nothing.
    function isDevelopmentKey() external view returns (bool);
}

/// @notice What the proof system of a version calls a program.
/// @param prestate state hash of the program before its first step: its name in games, the same in all versions
/// @param name its name in proofs of the version
struct ProgramName {
    bytes32 prestate;
    bytes32 name;
}

/// @title Verifies validity proofs, of every version of the proof system that is in use
/// @notice A version is a verifying contract and the names that programs have in its proofs. Versions and names are added by the owner, and are
/// usable only after a delay, in which everybody can see what will be trusted and the guardian can retire it. What is added never changes, and what is
/// retired stays retired. Only what the deployment starts with is usable at once.
///
/// A program that is named here must be a function: for one parent, inputs, block and configuration at most one claimed root ends with exit code 0.
/// The block executor is one. Of others a proof would refute what is true.
///
/// A key for development is taken on chains for development only, whatever the verifying contract says about where it may be.
contract ProofVerifier {
    struct Version {
        IExecutionVerifier verifier;
        uint64 usableFrom;
        bool isRetired;
    }

    struct Program {
        bytes32 name;
        uint64 usableFrom;
    }

    /// @notice The owner adds, owner and guardian retire.
    Roles public immutable roles;
    /// @notice May retire as well: the contract that finds out that a version's proofs contradict each other. Zero for none.
    address public immutable breaker;
    /// @notice Seconds between addition and use.
    uint64 public immutable additionDelay;

    /// @notice Number of versions; they count from 1 on.
    uint32 public versionCount;
    mapping(uint32 version => Version) public versions;
    mapping(uint32 version => mapping(bytes32 prestate => Program)) public programs;

    event VersionAdded(uint32 indexed version, IExecutionVerifier verifier, bytes32 keyDigest, uint64 usableFrom);
    event ProgramNamed(uint32 indexed version, bytes32 indexed prestate, bytes32 name, uint64 usableFrom);
    event VersionRetired(uint32 indexed version, address by);

    /// @notice The account that would verify is no contract, or has no key.
    error BadVerifier(address verifier);
    /// @notice The key is for development, and this chain is not.
    error DevelopmentKey(uint256 chainId);
    /// @notice A program and its name are not zero.
    error BadName(bytes32 prestate, bytes32 name);
    /// @notice The program has a name in this version, and it cannot be changed.
    error NameExists(uint32 version, bytes32 prestate);
    error NoSuchVersion(uint32 version);
    /// @notice The version, or the program's name in it, is usable from this time on (unix seconds).
    error NotUsableYet(uint32 version, uint64 usableFrom);
    error VersionIsRetired(uint32 version);
    /// @notice The program has no name in this version.
    error UnknownProgram(uint32 version, bytes32 prestate);
    /// @notice The caller may not retire versions.
    error MayNotRetire(address caller);

    /// @param first what verifies version 1, usable at once; zero for no version
    /// @param named programs of version 1
    constructor(
        Roles roles_,
        address breaker_,
        uint64 additionDelay_,
        IExecutionVerifier first,
        ProgramName[] memory named
    ) {
        roles = roles_;
        breaker = breaker_;
        additionDelay = additionDelay_;
        if (address(first) == address(0) && named.length == 0) return;
        uint64 now_ = uint64(block.timestamp);
        uint32 version = _add(first, now_);
        for (uint256 i = 0; i < named.length; ++i) {
            _name(version, named[i], now_);
        }
    }

    modifier onlyOwner() {
        roles.requireHolder(Roles.Role.Owner, msg.sender);
        _;
    }

    /// @notice Adds a version, with names of programs; both usable after the delay.
    function addVersion(IExecutionVerifier verifier, ProgramName[] calldata named)
        external
        onlyOwner
        returns (uint32 version)
    {
        uint64 usableFrom = uint64(block.timestamp) + additionDelay;
        version = _add(verifier, usableFrom);
        for (uint256 i = 0; i < named.length; ++i) {
            _name(version, named[i], usableFrom);
        }
    }

    /// @notice Names a program in a version that exists; usable after the delay.
    function nameProgram(uint32 version, ProgramName calldata named) external onlyOwner {
        Version storage v = _version(version);
        if (v.isRetired) revert VersionIsRetired(version);
        _name(version, named, uint64(block.timestamp) + additionDelay);
    }

    /// @notice Ends a version for ever, also before it was usable: no proof of it is valid any more.
    function retireVersion(uint32 version) external {
        if (
            msg.sender != breaker && msg.sender != roles.holder(Roles.Role.Guardian)
                && msg.sender != roles.holder(Roles.Role.Owner)
        ) revert MayNotRetire(msg.sender);
        Version storage v = _version(version);
        if (v.isRetired) revert VersionIsRetired(version);
        v.isRetired = true;
        emit VersionRetired(version, msg.sender);
    }

    /// @notice Returns if the proof is valid, in a version that is usable, and reverts if not.
    /// @param prestate the program, by its state hash before its first step
    /// @param locals values of local keys 1 to 5
    /// @param exitCode 0 or 1
    /// @param context that the proof must be bound to
    function verify(
        uint32 version,
        bytes32 prestate,
        bytes32[5] calldata locals,
        uint8 exitCode,
        bytes32 context,
        bytes calldata proof
    ) external view {
        (IExecutionVerifier verifier, bytes32 name) = _usable(version, prestate);
        verifier.verify(Statement(name, locals, exitCode), context, proof);
    }

    /// @notice The same of executions that follow each other, all with exit code 0, of one program: one proof of all.
    /// @param locals of each execution, in order
    function verifyExecutions(
        uint32 version,
        bytes32 prestate,
        bytes32[5][] calldata locals,
        bytes32 context,
        bytes calldata proof
    ) external view {
        (IExecutionVerifier verifier, bytes32 name) = _usable(version, prestate);
        Statement[] memory statements = new Statement[](locals.length);
        for (uint256 i = 0; i < locals.length; ++i) {
            statements[i] = Statement(name, locals[i], 0);
        }
        verifier.verifyExecutions(statements, context, proof);
    }

    /// @notice Whether what proofs of this version have shown still counts.
    function isTrusted(uint32 version) external view returns (bool) {
        Version storage v = versions[version];
        return address(v.verifier) != address(0) && !v.isRetired;
    }

    function _add(IExecutionVerifier verifier, uint64 usableFrom) private returns (uint32 version) {
        if (address(verifier).code.length == 0) revert BadVerifier(address(verifier));
        bytes32 keyDigest = verifier.keyDigest();
        if (keyDigest == 0) revert BadVerifier(address(verifier));
        if (verifier.isDevelopmentKey() && !_isForDevelopment()) revert DevelopmentKey(block.chainid);
        version = ++versionCount;
        versions[version] = Version(verifier, usableFrom, false);
        emit VersionAdded(version, verifier, keyDigest, usableFrom);
    }

    function _name(uint32 version, ProgramName memory p, uint64 usableFrom) private {
        if (p.prestate == 0 || p.name == 0) revert BadName(p.prestate, p.name);
        if (programs[version][p.prestate].name != 0) revert NameExists(version, p.prestate);
        programs[version][p.prestate] = Program(p.name, usableFrom);
        emit ProgramNamed(version, p.prestate, p.name, usableFrom);
    }

    function _version(uint32 version) private view returns (Version storage v) {
        v = versions[version];
        if (address(v.verifier) == address(0)) revert NoSuchVersion(version);
    }

    function _usable(uint32 version, bytes32 prestate) private view returns (IExecutionVerifier, bytes32) {
        Version storage v = _version(version);
        if (v.isRetired) revert VersionIsRetired(version);
        if (block.timestamp < v.usableFrom) revert NotUsableYet(version, v.usableFrom);
        Program storage p = programs[version][prestate];
        if (p.name == 0) revert UnknownProgram(version, prestate);
        if (block.timestamp < p.usableFrom) revert NotUsableYet(version, p.usableFrom);
        return (v.verifier, p.name);
    }

    /// @dev As Groth16 has it: Anvil, Hardhat and Foundry; Geth's and Ganache's chains for development.
    function _isForDevelopment() private view returns (bool) {
        return block.chainid == 31337 || block.chainid == 1337;
    }
}
