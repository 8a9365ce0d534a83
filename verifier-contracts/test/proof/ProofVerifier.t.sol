// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../../src/Roles.sol";
import {Statement} from "../../src/game/interfaces/IProofVerifier.sol";
import {IExecutionVerifier, ProofVerifier, ProgramName} from "../../src/proof/ProofVerifier.sol";
import {Test} from "../Test.sol";
import {HashVerifier} from "./HashVerifier.sol";

/// The registry of versions: who adds, when it counts, and that a proof is one of a version, program and statement.
contract ProofVerifierTest is Test {
    address private constant OWNER = address(0xA11CE);
    address private constant GUARDIAN = address(0x6A4D);
    address private constant BREAKER = address(0xB4EA);
    uint64 private constant DELAY = 14 days;
    bytes32 private constant PRESTATE = keccak256("prestate");
    bytes32 private constant OTHER = keccak256("another prestate");
    bytes32 private constant NAME = keccak256("name in version 1");
    bytes32 private constant NAME_2 = keccak256("name in version 2");
    bytes32 private constant CONTEXT = keccak256("context");

    Roles private roles;
    ProofVerifier private verifier;
    IExecutionVerifier private first;
    IExecutionVerifier private second;
    bytes32[5] private locals;

    function setUp() public {
        vm.warp(1_800_000_000);
        roles = new Roles(OWNER, GUARDIAN);
        first = new HashVerifier("key 1", false);
        second = new HashVerifier("key 2", false);
        verifier = _deploy(first, _names(PRESTATE, NAME));
        for (uint256 i = 0; i < 5; ++i) {
            locals[i] = bytes32(i + 1);
        }
    }

    function _deploy(IExecutionVerifier first_, ProgramName[] memory named) private returns (ProofVerifier) {
        return new ProofVerifier(roles, BREAKER, DELAY, first_, named);
    }

    function _names(bytes32 prestate, bytes32 name) private pure returns (ProgramName[] memory named) {
        named = new ProgramName[](1);
        named[0] = ProgramName(prestate, name);
    }

    function _proof(bytes32 name, uint8 exitCode) private view returns (bytes memory) {
        return abi.encode(Statement(name, locals, exitCode), CONTEXT);
    }

    function _verify(uint32 version, bytes32 prestate, bytes32 name) private view {
        verifier.verify(version, prestate, locals, 0, CONTEXT, _proof(name, 0));
    }

    function _addSecond() private returns (uint32) {
        vm.prank(OWNER);
        return verifier.addVersion(second, _names(PRESTATE, NAME_2));
    }

    function _retire(address by, uint32 version) private {
        vm.prank(by);
        verifier.retireVersion(version);
    }

    function test_WhatTheDeploymentStartsWithIsUsable() public view {
        assertEq(verifier.versionCount(), 1, "versions");
        _verify(1, PRESTATE, NAME);
        verifier.verify(1, PRESTATE, locals, 1, CONTEXT, _proof(NAME, 1));
        assertTrue(verifier.isTrusted(1), "trusted");
    }

    /// Without a version every proof is refused: not one is accepted by mistake.
    function test_NoVersionNoProof() public {
        verifier = _deploy(IExecutionVerifier(address(0)), new ProgramName[](0));
        for (uint32 version = 0; version < 3; ++version) {
            assertFalse(verifier.isTrusted(version), "trusted");
            bytes memory proof = _proof(NAME, 0);
            vm.expectRevert(abi.encodeWithSelector(ProofVerifier.NoSuchVersion.selector, version));
            verifier.verify(version, PRESTATE, locals, 0, CONTEXT, proof);
        }
    }

    /// A proof of one version, program, exit code, statement or context is none of another.
    function test_AProofIsOneOfItsStatement() public {
        _addSecond();
        vm.warp(block.timestamp + DELAY);
        _verify(2, PRESTATE, NAME_2);
        bytes memory proof = _proof(NAME, 0);
        vm.expectRevert(HashVerifier.WrongProof.selector);
        verifier.verify(2, PRESTATE, locals, 0, CONTEXT, proof);
        vm.expectRevert(HashVerifier.WrongProof.selector);
        verifier.verify(1, PRESTATE, locals, 1, CONTEXT, proof);
        vm.expectRevert(HashVerifier.WrongProof.selector);
        verifier.verify(1, PRESTATE, locals, 0, keccak256("another context"), proof);
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.UnknownProgram.selector, 1, OTHER));
        verifier.verify(1, OTHER, locals, 0, CONTEXT, proof);
        locals[4] = 0;
        vm.expectRevert(HashVerifier.WrongProof.selector);
        verifier.verify(1, PRESTATE, locals, 0, CONTEXT, proof);
    }

    function test_AListIsAskedForWithTheName() public {
        bytes32[5][] memory list = new bytes32[5][](2);
        (list[0], list[1]) = (locals, locals);
        Statement[] memory statements = new Statement[](2);
        (statements[0], statements[1]) = (Statement(NAME, locals, 0), Statement(NAME, locals, 0));
        bytes memory proof = abi.encode(statements, CONTEXT);
        verifier.verifyExecutions(1, PRESTATE, list, CONTEXT, proof);
        statements[1].exitCode = 1;
        proof = abi.encode(statements, CONTEXT);
        vm.expectRevert(HashVerifier.WrongProof.selector);
        verifier.verifyExecutions(1, PRESTATE, list, CONTEXT, proof);
        _retire(GUARDIAN, 1);
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.VersionIsRetired.selector, 1));
        verifier.verifyExecutions(1, PRESTATE, list, CONTEXT, proof);
    }

    function test_WhatIsAddedWaits() public {
        uint64 usableFrom = uint64(block.timestamp) + DELAY;
        assertEq(_addSecond(), 2, "number");
        vm.prank(OWNER);
        verifier.nameProgram(1, ProgramName(OTHER, NAME_2));
        vm.warp(usableFrom - 1);
        bytes memory proof = _proof(NAME_2, 0);
        for (uint32 version = 1; version <= 2; ++version) {
            vm.expectRevert(abi.encodeWithSelector(ProofVerifier.NotUsableYet.selector, version, usableFrom));
            verifier.verify(version, version == 1 ? OTHER : PRESTATE, locals, 0, CONTEXT, proof);
        }
        vm.warp(usableFrom);
        _verify(1, OTHER, NAME_2);
        _verify(2, PRESTATE, NAME_2);
        _verify(1, PRESTATE, NAME);
    }

    /// Owner, guardian and breaker retire, also what is not usable yet, and for ever.
    function test_Retirement() public {
        address[3] memory may = [OWNER, GUARDIAN, BREAKER];
        bytes memory proof = _proof(NAME_2, 0);
        for (uint256 i = 0; i < 3; ++i) {
            uint32 version = _addSecond();
            _retire(may[i], version);
            assertFalse(verifier.isTrusted(version), "trusted");
            bytes memory retired = abi.encodeWithSelector(ProofVerifier.VersionIsRetired.selector, version);
            vm.expectRevert(retired);
            _retire(may[i], version);
            vm.expectRevert(retired);
            vm.prank(OWNER);
            verifier.nameProgram(version, ProgramName(OTHER, NAME));
            vm.warp(block.timestamp + DELAY);
            vm.expectRevert(retired);
            verifier.verify(version, PRESTATE, locals, 0, CONTEXT, proof);
        }
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.MayNotRetire.selector, address(0xBAD)));
        _retire(address(0xBAD), 1);
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.NoSuchVersion.selector, 9));
        _retire(GUARDIAN, 9);
        _verify(1, PRESTATE, NAME);
    }

    function test_OnlyTheOwnerAdds() public {
        ProgramName[] memory named = _names(OTHER, NAME);
        bytes memory notOwner = abi.encodeWithSelector(Roles.NotHolder.selector, Roles.Role.Owner, GUARDIAN);
        vm.startPrank(GUARDIAN);
        vm.expectRevert(notOwner);
        verifier.addVersion(second, named);
        vm.expectRevert(notOwner);
        verifier.nameProgram(1, named[0]);
        vm.stopPrank();
    }

    /// After the role went to another account, the one that had it can do nothing.
    function test_RolesRotate() public {
        vm.prank(GUARDIAN);
        roles.offer(Roles.Role.Guardian, address(0xBEEF));
        vm.prank(address(0xBEEF));
        roles.accept(Roles.Role.Guardian);
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.MayNotRetire.selector, GUARDIAN));
        _retire(GUARDIAN, 1);
        _retire(address(0xBEEF), 1);
    }

    /// A name stays what it is: otherwise a proof about one program could become one about another.
    function test_NamesDoNotChange() public {
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.NameExists.selector, 1, PRESTATE));
        verifier.nameProgram(1, ProgramName(PRESTATE, NAME_2));
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.NoSuchVersion.selector, 2));
        verifier.nameProgram(2, ProgramName(OTHER, NAME_2));
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.BadName.selector, bytes32(0), NAME));
        verifier.nameProgram(1, ProgramName(0, NAME));
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.BadName.selector, OTHER, bytes32(0)));
        verifier.nameProgram(1, ProgramName(OTHER, 0));
        vm.stopPrank();
    }

    function test_BadVerifiers() public {
        ProgramName[] memory named = _names(PRESTATE, NAME);
        IExecutionVerifier keyless = new HashVerifier(0, false);
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.BadVerifier.selector, address(keyless)));
        _deploy(keyless, named);
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.BadVerifier.selector, OWNER));
        _deploy(IExecutionVerifier(OWNER), named);
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.BadVerifier.selector, address(0)));
        _deploy(IExecutionVerifier(address(0)), named);
    }

    /// Also a verifying contract that was deployed when the chain still had the number of one for development.
    function test_DevelopmentKeysOnChainsForDevelopmentOnly() public {
        ProgramName[] memory named = _names(PRESTATE, NAME);
        IExecutionVerifier development = new HashVerifier("key", true);
        _deploy(development, named);
        vm.chainId(1337);
        _deploy(development, named);
        vm.chainId(1);
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.DevelopmentKey.selector, 1));
        _deploy(development, named);
        _deploy(first, named);
    }
}
