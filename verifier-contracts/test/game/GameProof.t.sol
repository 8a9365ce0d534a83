// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CircuitBreaker, Verdict} from "../../src/game/CircuitBreaker.sol";
import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {StateCommitmentChain} from "../../src/game/StateCommitmentChain.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {HashVerifier} from "../proof/HashVerifier.sol";
import {ProofTest} from "./ProofTest.sol";

/// How a proof ends games, and whom their bonds go to.
contract GameProofTest is ProofTest {
    function _expectStatus(DisputeGame game, GameStatus expected) private view {
        assertEq(uint256(game.status()), uint256(expected), "status");
    }

    /// The sum of what was awarded, and that nothing is left.
    function _expectSettled(DisputeGame game) private {
        game.settle(type(uint256).max);
        assertEq(vault.unawarded(address(game)), 0, "all awarded");
    }

    /// Exit code 1: of the root's bond half goes to who attacked it first, a quarter to the prover, a quarter to nobody. What was open goes back.
    function test_AProofAgainstTheClaim() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        honest.act(game);
        _attack(game, MALLORY, 1, _wrong("a"));
        honest.act(game);
        _attack(game, MALLET, 0, _wrong("younger"));
        _prove(game, 1, PROVER);
        _expectStatus(game, GameStatus.ChallengerWins);
        game.settle(2);
        assertEq(game.settled(), 2, "a page");
        _expectSettled(game);
        assertEq(_due(game, PROVER), 0.25 ether, "prover");
        assertEq(_due(game, NOBODY), 0.25 ether, "burned");
        assertEq(_due(game, address(honest)), 0.5 ether + game.bondAt(1) + game.bondAt(3), "honest");
        assertEq(_due(game, MALLORY), game.bondAt(2), "nothing is known about what is deeper");
        assertEq(_due(game, MALLET), game.bondAt(1), "an attack on a false root");
        uint256 finalAt = chain.finalAt(address(game));
        assertEq(finalAt, _now() + PROOF_DELAY, "the delay of proofs");
        vm.warp(finalAt);
        assertEq(_pay(game, PROVER), 0.25 ether, "paid");
        assertEq(_pay(game, NOBODY), 0.25 ether, "burned");
    }

    /// Exit code 0: the attacks on the root are forfeited; what was resolved before stays as it is. The claim is final after the delay of proofs.
    function test_AProofForTheClaim() public {
        DisputeGame game = _create(address(honest), _trueRoot());
        _attack(game, MALLORY, 0, _wrong("a"));
        honest.act(game);
        _attack(game, MALLET, 1, _wrong("b"));
        honest.act(game);
        _skip(CLOCK - 1);
        uint256 late = _attack(game, TRUDY, 0, _wrong("late"));
        _skip(1);
        for (uint256 i = game.claimCount() - 1; i > 0; --i) {
            if (i != late) game.resolveClaim(i, 10);
        }
        uint256 before = _due(game, address(honest));
        _prove(game, 0, PROVER);
        _expectStatus(game, GameStatus.DefenderWins);
        _expectSettled(game);
        assertEq(_due(game, address(honest)) - before, 1 ether, "the root's bond goes back");
        assertEq(_due(game, PROVER), game.bondAt(1) / 2, "of the attack that was open, without an answer, half");
        assertEq(_due(game, NOBODY), game.bondAt(1) / 2, "burned");
        _skip(PROOF_DELAY);
        chain.finalise(address(game));
        assertEq(chain.latestRoot(), OUTPUT, "agreed");
    }

    /// An undisputed claim is final an hour after its proof, and its bond comes back whole.
    function test_AProofOfAnUndisputedClaim() public {
        DisputeGame game = _create(address(honest), _trueRoot());
        _prove(game, 0, PROVER);
        _expectSettled(game);
        assertEq(_due(game, address(honest)), 1 ether, "back");
        _skip(PROOF_DELAY - 1);
        assertFalse(chain.isFinal(address(game)), "too early");
        _skip(1);
        assertEq(_pay(game, address(honest)), 1 ether, "paid");
    }

    /// Attacks whose time was over and that fell by the game's rules pay who answered them, although nobody had resolved them yet.
    function test_WhatTheGameHadDecidedIsTheGames() public {
        DisputeGame game = _create(address(honest), _trueRoot());
        _attack(game, MALLORY, 0, _wrong("a"));
        honest.act(game);
        _skip(CLOCK);
        _prove(game, 0, PROVER);
        _expectSettled(game);
        assertEq(_due(game, address(honest)), 1 ether + game.bondAt(1) + game.bondAt(2), "all");
        assertEq(_due(game, PROVER), 0, "too late for a share");
    }

    /// A false claim that nobody answered in time is refuted as long as it is not resolved.
    function test_AProofComesBeforeAnUnresolvedClock() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        _skip(2 * CLOCK);
        _prove(game, 1, PROVER);
        _expectStatus(game, GameStatus.ChallengerWins);
        _expectSettled(game);
        assertEq(_due(game, PROVER), 0.5 ether, "prover");
        assertEq(_due(game, NOBODY), 0.5 ether, "burned");
    }

    /// Leaves that were countered by a step pay who had it executed: a proof gives no flood its bonds back.
    function test_AFloodOfLeavesIsNotRefunded() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        honest.act(game);
        _attack(game, MALLORY, 1, _wrong("2"));
        honest.act(game);
        uint256 parent = game.claimCount() - 1;
        assertEq(game.claimAt(parent).depth, DEPTH - 1, "above the leaves");
        uint256 flood = 12;
        for (uint256 i = 0; i < flood; ++i) {
            _attack(game, MALLORY, parent, bytes32(uint256(3) << 248 | i));
        }
        honest.act(game);
        uint256 open = _attack(game, MALLORY, parent, _wrong("not answered yet"));
        _prove(game, 1, PROVER);
        _expectSettled(game);
        uint256 own = game.bondAt(1) + game.bondAt(3);
        assertEq(_due(game, address(honest)), 0.5 ether + own + flood * game.bondAt(DEPTH), "the flood");
        assertEq(game.claimAt(open).counteredBy, NOBODY, "open, so it goes back");
        assertEq(_due(game, MALLORY), game.bondAt(2) + game.bondAt(DEPTH), "what was open");
    }

    /// A leaf that was stepped is paid once: with the claim that it answered, if that is resolved when the proof comes, else apart.
    function test_ASteppedLeafIsPaidOnce() public {
        for (uint256 resolved = 0; resolved < 3; ++resolved) {
            uint256 snapshot = vm.snapshotState();
            DisputeGame game = _create(MALLORY, _falseRoot());
            honest.act(game);
            _attack(game, MALLORY, 1, _wrong("2"));
            honest.act(game);
            for (uint256 i = 0; i < 2; ++i) {
                _attack(game, MALLORY, 3, bytes32(uint256(3) << 248 | i));
            }
            honest.act(game);
            _skip(CLOCK);
            for (uint256 i = 0; i < 2 && resolved > 0; ++i) {
                game.resolveClaim(5 - i, 0);
            }
            // One of the two answers is looked at, or both.
            if (resolved > 0) game.resolveClaim(3, resolved);
            uint256 leaves = 2 * game.bondAt(DEPTH);
            uint256 early = resolved == 2 ? game.bondAt(3) + leaves : 0;
            assertEq(_due(game, address(honest)), early, "with the claim that they answer");
            _prove(game, 1, PROVER);
            _expectSettled(game);
            uint256 path = game.bondAt(0) + game.bondAt(1) + game.bondAt(2) + game.bondAt(3);
            assertEq(_due(game, address(honest)), path + leaves, "in all");
            vm.revertToState(snapshot);
        }
    }

    /// A claim with an open answer is open, whatever its clock says, up to the root of the subtree.
    function test_AnOpenAnswerLeavesItsParentOpen() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        honest.act(game);
        uint256 lie = _attack(game, MALLORY, 1, _wrong("lie"));
        _skip(CLOCK - 1);
        uint256 late = _attack(game, MALLET, lie, _wrong("late"));
        _skip(1);
        assertEq(game.challengersElapsed(lie), CLOCK, "its time is over");
        _prove(game, 1, PROVER);
        _expectSettled(game);
        assertEq(_due(game, MALLORY), game.bondAt(2), "the lie goes back");
        assertEq(_due(game, MALLET), game.bondAt(3), "so does its answer");
        assertEq(game.claimAt(late).counteredBy, NOBODY, "open");
    }

    /// Whoever lies and proves it loses at least a quarter, also if he answers himself; and he takes nothing from who answered first.
    function test_ALiarWhoProvesHimselfWrongLosesAQuarter() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        _attack(game, MALLORY, 0, _wrong("self"));
        honest.act(game);
        _prove(game, 1, MALLORY);
        _expectSettled(game);
        assertEq(_due(game, MALLORY), 0.75 ether + game.bondAt(1), "alone");
        assertEq(_due(game, address(honest)), game.bondAt(1) + game.bondAt(2), "nothing lost");

        game = _createWith(MALLORY, FALSE_OUTPUT, _falseRoot());
        honest.act(game);
        _prove(game, 1, MALLORY);
        _expectSettled(game);
        assertEq(_due(game, MALLORY), 0.25 ether, "behind an honest answer");
        assertEq(_due(game, address(honest)), 0.5 ether + game.bondAt(1), "first");
    }

    /// A proof that everybody saw pays the one who made it, whoever brings it; the maker's own transaction still decides the game.
    function test_ACopiedProofPaysItsMaker() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        bytes32[5] memory locals = game.localWords();
        bytes memory proof = _proof(locals, 1, PROVER);
        bytes32 prestate = trace.stateHash(0);
        vm.prank(MALLET);
        vm.expectRevert(HashVerifier.WrongProof.selector);
        game.submitProof(1, 1, MALLET, proof);
        vm.prank(MALLET);
        breaker.submit(1, prestate, locals, 1, PROVER, proof);
        // Another proof of the same changes nothing about who was first.
        _submit(1, locals, 1, MALLET);
        game.submitProof(1, 1, PROVER, proof);
        _expectSettled(game);
        assertEq(_due(game, PROVER), 0.5 ether, "the maker");
        assertEq(_due(game, MALLET), 0, "not the copier");
    }

    /// A proof serves one payee, statement, exit code, breaker and chain.
    function test_ProofsAreNotReplayed() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        DisputeGame other = _createWith(MALLORY, FALSE_OUTPUT, _falseRoot());
        bytes memory proof = _proof(game.localWords(), 1, PROVER);
        vm.expectRevert(HashVerifier.WrongProof.selector);
        game.submitProof(1, 1, MALLET, proof);
        vm.expectRevert(HashVerifier.WrongProof.selector);
        game.submitProof(1, 0, PROVER, proof);
        vm.expectRevert(HashVerifier.WrongProof.selector);
        other.submitProof(1, 1, PROVER, proof);
        CircuitBreaker twin = _breaker();
        bytes32 prestate = trace.stateHash(0);
        bytes32[5] memory locals = game.localWords();
        vm.expectRevert(HashVerifier.WrongProof.selector);
        twin.submit(1, prestate, locals, 1, PROVER, proof);
        vm.chainId(block.chainid + 1);
        vm.expectRevert(HashVerifier.WrongProof.selector);
        game.submitProof(1, 1, PROVER, proof);
    }

    function test_NothingMovesAfterAProof() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        _prove(game, 1, PROVER);
        uint256 bond = game.bondAt(1);
        bytes memory proof = _proof(game.localWords(), 0, MALLORY);
        bytes memory over = abi.encodeWithSelector(DisputeGame.GameOver.selector, GameStatus.ChallengerWins);
        vm.expectRevert(over);
        game.attack{value: bond}(0, _falseRoot(), 1, _wrong("a"));
        vm.expectRevert(over);
        game.submitProof(1, 0, MALLORY, proof);
        vm.expectRevert(over);
        game.resolveByProof();
        _skip(CLOCK);
        vm.expectRevert(over);
        game.resolveClaim(0, 1);
        game.settle(1);
        game.settle(1);
        assertEq(_due(game, PROVER), 0.5 ether, "once");
    }

    function test_NothingIsDecidedWithoutAProof() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        vm.expectRevert(DisputeGame.NotProved.selector);
        game.resolveByProof();
        vm.expectRevert(DisputeGame.NotResolvedByProof.selector);
        game.settle(1);
        bytes memory proof = _proof(game.localWords(), 2, PROVER);
        vm.expectRevert(abi.encodeWithSelector(CircuitBreaker.BadExitCode.selector, 2));
        game.submitProof(1, 2, PROVER, proof);
        proof = _proof(game.localWords(), 1, NOBODY);
        vm.expectRevert(CircuitBreaker.NoPayee.selector);
        game.submitProof(1, 1, NOBODY, proof);
    }

    /// One proof of the true root fells every sibling, however many there are, and keeps out those that would come later.
    function test_AThousandSiblingsFallToOneProof() public {
        uint256 count = 1000;
        DisputeGame[] memory siblings = new DisputeGame[](count);
        for (uint256 i = 0; i < count; ++i) {
            siblings[i] = _createWith(MALLORY, keccak256(abi.encode("sibling", i)), _falseRoot());
        }
        DisputeGame game = _create(address(honest), _trueRoot());
        _prove(game, 0, PROVER);
        for (uint256 i = 0; i < count; ++i) {
            siblings[i].resolveByProof();
            _expectStatus(siblings[i], GameStatus.ChallengerWins);
            siblings[i].settle(1);
            assertEq(_due(siblings[i], PROVER), 0.5 ether, "prover");
        }
        StateCommitmentChain.Proposal memory late = _proposal(_falseRoot());
        late.outputRoot = FALSE_OUTPUT;
        vm.expectRevert(StateCommitmentChain.ClaimRefuted.selector);
        chain.create{value: 1 ether}(TYPE, late);
        // A question about another block, or on another parent, is another question.
        bytes32[5] memory locals = game.localWords();
        locals[3] = bytes32(uint256(locals[3]) + 1);
        locals[1] = FALSE_OUTPUT;
        (Verdict shown,,) = breaker.verdictOf(trace.stateHash(0), locals);
        assertEq(uint256(shown), uint256(Verdict.Open), "another block");
    }

    /// A proof that came before the claim counts for it.
    function test_AProofMayComeFirst() public {
        DisputeGame probe = _create(address(honest), _trueRoot());
        bytes32[5] memory locals = probe.localWords();
        _submit(1, locals, 0, PROVER);
        DisputeGame twin = _create(MALLORY, _falseRoot());
        probe.resolveByProof();
        // The same output root under a hash that is nobody's: the root is true, so the claim is upheld.
        twin.resolveByProof();
        _expectStatus(probe, GameStatus.DefenderWins);
        _expectStatus(twin, GameStatus.DefenderWins);
    }
}
