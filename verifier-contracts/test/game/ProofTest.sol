// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CircuitBreaker} from "../../src/game/CircuitBreaker.sol";
import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {StateCommitmentChain} from "../../src/game/StateCommitmentChain.sol";
import {Statement} from "../../src/game/interfaces/IProofVerifier.sol";
import {IExecutionVerifier, ProgramName, ProofVerifier} from "../../src/proof/ProofVerifier.sol";
import {HashVerifier} from "../proof/HashVerifier.sol";
import {GameTest} from "./GameTest.sol";

/// Games whose breaker takes proofs, of a version that proves whatever a test wants.
abstract contract ProofTest is GameTest {
    bytes32 internal constant PROGRAM = keccak256("name of the program in proofs");
    bytes32 internal constant FALSE_OUTPUT = keccak256("false output root");
    address internal constant PROVER = address(0x9407E4);
    address internal constant NOBODY = address(0);

    function _breaker() internal override returns (CircuitBreaker) {
        return new CircuitBreaker(roles, FREEZE, ADDITION_DELAY, new HashVerifier("key", false), _names());
    }

    function _names() internal view returns (ProgramName[] memory named) {
        named = new ProgramName[](1);
        named[0] = ProgramName(trace.stateHash(0), PROGRAM);
    }

    /// A second version, usable now.
    function _addVersion() internal returns (uint32 version) {
        ProofVerifier verifier = breaker.verifier();
        IExecutionVerifier next = new HashVerifier("next key", false);
        ProgramName[] memory named = _names();
        vm.prank(OWNER);
        version = verifier.addVersion(next, named);
        _skip(ADDITION_DELAY);
    }

    function _retire(uint32 version) internal {
        ProofVerifier verifier = breaker.verifier();
        vm.prank(GUARDIAN);
        verifier.retireVersion(version);
    }

    function _proof(bytes32[5] memory locals, uint8 exitCode, address payee) internal view returns (bytes memory) {
        return abi.encode(Statement(PROGRAM, locals, exitCode), breaker.contextOf(payee));
    }

    function _submit(uint32 version, bytes32[5] memory locals, uint8 exitCode, address payee) internal {
        breaker.submit(version, trace.stateHash(0), locals, exitCode, payee, _proof(locals, exitCode, payee));
    }

    /// A proof about a game's claim.
    function _prove(DisputeGame game, uint8 exitCode, address payee) internal {
        game.submitProof(1, exitCode, payee, _proof(game.localWords(), exitCode, payee));
    }

    function _createWith(address proposer, bytes32 outputRoot, bytes32 rootClaim) internal returns (DisputeGame) {
        StateCommitmentChain.Proposal memory proposal = _proposal(rootClaim);
        proposal.outputRoot = outputRoot;
        vm.prank(proposer);
        return DisputeGame(chain.create{value: 1 ether}(TYPE, proposal));
    }

    function _due(DisputeGame game, address account) internal view returns (uint256) {
        return vault.won(address(game), account);
    }
}
