// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../../src/Roles.sol";
import {FinalRoots} from "../../src/game/FinalRoots.sol";
import {StateCommitmentChain} from "../../src/game/StateCommitmentChain.sol";
import {CircuitBreaker, Verdict} from "../../src/game/CircuitBreaker.sol";
import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {Statement} from "../../src/game/interfaces/IProofVerifier.sol";
import {ProofVerifier} from "../../src/proof/ProofVerifier.sol";
import {ProofTest} from "./ProofTest.sol";

/// Proofs against each other, and against the results of games.
contract CircuitBreakerTest is ProofTest {
    function _verdict(DisputeGame game) private view returns (Verdict shown) {
        (shown,) = game.verdict();
    }

    function _expectVerdict(DisputeGame game, Verdict expected) private view {
        assertEq(uint256(_verdict(game)), uint256(expected), "verdict");
    }

    function _inConflict(DisputeGame game) private pure returns (bytes memory) {
        return abi.encodeWithSelector(FinalRoots.InConflict.selector, address(game));
    }

    function _bothNeeded(DisputeGame game) private pure returns (bytes memory) {
        return abi.encodeWithSelector(FinalRoots.BothEvidencesNeeded.selector, address(game));
    }

    /// A claim that nobody disputed, decided by the clock.
    function _undisputed(bytes32 outputRoot) private returns (DisputeGame game) {
        game = _createWith(MALLORY, outputRoot, _trueRoot());
        _skip(CLOCK);
        game.resolveClaim(0, 0);
        assertEq(uint256(game.status()), uint256(GameStatus.DefenderWins), "upheld");
    }

    /// Both exit codes of one statement, in either order: the second proof is recorded, and decides nothing.
    function test_ContradictoryExitCodesDecideNothing() public {
        for (uint8 first = 0; first < 2; ++first) {
            uint256 snapshot = vm.snapshotState();
            DisputeGame game = _create(MALLORY, _trueRoot());
            _submit(1, game.localWords(), first, PROVER);
            assertFalse(breaker.needsBothEvidences(), "one proof is none too many");
            _prove(game, 1 - first, TRUDY);
            assertTrue(breaker.needsBothEvidences(), "both");
            assertEq(uint256(game.status()), uint256(GameStatus.InProgress), "goes on");
            _expectVerdict(game, Verdict.Contradictory);
            vm.expectRevert(DisputeGame.BothEvidencesNeeded.selector);
            game.resolveByProof();
            // The game itself goes on as ever.
            honest.act(game);
            uint256 bond = game.bondAt(1);
            bytes32 root = _trueRoot();
            vm.deal(address(this), bond);
            game.attack{value: bond}(0, root, 1, _wrong("a"));
            vm.revertToState(snapshot);
        }
    }

    /// Two roots of one question, also where nobody claimed them.
    function test_TwoRootsOfOneQuestionContradictEachOther() public {
        DisputeGame game = _create(MALLORY, _trueRoot());
        bytes32[5] memory locals = game.localWords();
        _submit(1, locals, 0, PROVER);
        locals[1] = FALSE_OUTPUT;
        _submit(1, locals, 0, PROVER);
        assertTrue(breaker.needsBothEvidences(), "both");
        assertEq(breaker.contradictionCount(), 1, "one");
        CircuitBreaker.Contradiction memory found = breaker.contradictionAt(0);
        assertEq(found.first, 1, "the version");
        assertEq(found.second, 1, "of both");
        assertEq(found.foundAt, _now(), "now");
        vm.expectRevert(abi.encodeWithSelector(CircuitBreaker.NoSuchContradiction.selector, 1));
        breaker.contradictionAt(1);
        // Exit code 1 of the other one is no contradiction to the first, but to the second, of the same version: once is enough.
        _submit(1, locals, 1, PROVER);
        assertEq(breaker.contradictionCount(), 1, "still one");
    }

    /// What refutes a sibling is no contradiction.
    function test_ProofsThatAgree() public {
        DisputeGame game = _create(MALLORY, _trueRoot());
        bytes32[5] memory locals = game.localWords();
        _submit(1, locals, 0, PROVER);
        _submit(1, locals, 0, TRUDY);
        locals[1] = FALSE_OUTPUT;
        _submit(1, locals, 1, PROVER);
        assertFalse(breaker.needsBothEvidences(), "all is well");
        _expectVerdict(game, Verdict.Proven);
    }

    /// In the mode of both evidences a claim needs its game and a proof: neither alone makes it final.
    function test_BothEvidences() public {
        DisputeGame byGame = _undisputed(OUTPUT);
        DisputeGame byProof = _createWith(MALLORY, FALSE_OUTPUT, _trueRoot());
        _prove(byProof, 1, PROVER);
        uint32 second = _addVersion();
        DisputeGame strange = _create(MALLORY, _falseRoot());
        bytes32[5] memory locals = strange.localWords();
        locals[3] = bytes32(uint256(7));
        _submit(1, locals, 0, PROVER);
        _submit(second, locals, 1, PROVER);
        assertTrue(breaker.needsBothEvidences(), "both");
        vm.expectRevert(_bothNeeded(byGame));
        chain.finalise(address(byGame));
        vm.expectRevert(_bothNeeded(byProof));
        vault.claimCredit(address(byProof), PROVER);
        assertFalse(chain.isFinal(address(byGame)), "one kind");
        // A proof of a sibling keeps nobody from a claim now.
        _createWith(MALLORY, FALSE_OUTPUT, _falseRoot());
        // With a proof beside the game it is final.
        _submit(1, byGame.localWords(), 0, PROVER);
        assertTrue(chain.isFinal(address(byGame)), "both kinds");
        chain.finalise(address(byGame));
        assertEq(chain.latestRoot(), OUTPUT, "agreed");
        // The guardian retires one version, and all is as before.
        _retire(second);
        assertFalse(breaker.needsBothEvidences(), "cleared up");
        byProof.settle(1);
        assertEq(_pay(byProof, PROVER), 0.5 ether, "paid");
        strange.resolveByProof();
        assertEq(uint256(strange.status()), uint256(GameStatus.DefenderWins), "by the proof of its root");
    }

    /// Without a guardian the mode ends after 14 days, with the versions retired.
    function test_SilenceRetiresTheVersions() public {
        uint32 second = _addVersion();
        ProofVerifier verifier = breaker.verifier();
        DisputeGame game = _create(MALLORY, _trueRoot());
        vm.expectRevert(abi.encodeWithSelector(CircuitBreaker.NoSuchContradiction.selector, 0));
        breaker.endBySilence(0);
        _submit(1, game.localWords(), 0, PROVER);
        _submit(second, game.localWords(), 1, PROVER);
        uint256 until = _now() + FREEZE;
        _skip(FREEZE - 1);
        vm.expectRevert(abi.encodeWithSelector(CircuitBreaker.NotSilentYet.selector, until));
        breaker.endBySilence(0);
        _skip(1);
        breaker.endBySilence(0);
        assertFalse(verifier.isTrusted(1), "first");
        assertFalse(verifier.isTrusted(second), "second");
        assertFalse(breaker.needsBothEvidences(), "over");
        _expectVerdict(game, Verdict.Open);
        vm.expectRevert(abi.encodeWithSelector(CircuitBreaker.Decided.selector, 0));
        breaker.endBySilence(0);
        game.resolveClaim(0, 0);
        assertEq(uint256(game.status()), uint256(GameStatus.DefenderWins), "by its clock");
    }

    /// A game that a proof decided whose version is retired before it is final: in conflict, and void after 14 days of silence.
    function test_AResultOfARetiredVersionIsNeverFinal() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        _prove(game, 0, PROVER);
        _retire(1);
        _skip(PROOF_DELAY);
        vm.expectRevert(_inConflict(game));
        chain.finalise(address(game));
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotSilentYet.selector, address(game), 0));
        chain.voidContested(address(game));
        chain.contest(address(game));
        _skip(FREEZE - 1);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotSilentYet.selector, address(game), _now() + 1));
        chain.voidContested(address(game));
        _skip(1);
        chain.voidContested(address(game));
        assertEq(_pay(game, MALLORY), 1 ether, "refunded");
    }

    /// A result that was final before its version was retired stays final, and pays.
    function test_WhatIsFinalStays() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        honest.act(game);
        _prove(game, 1, PROVER);
        game.settle(10);
        _skip(PROOF_DELAY);
        _pay(game, PROVER);
        _submit(1, game.localWords(), 0, TRUDY);
        _retire(1);
        assertTrue(chain.isFinal(address(game)), "final");
        _pay(game, address(honest));
        _pay(game, NOBODY);
        assertEq(address(vault).balance, 0, "all paid");
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.AlreadyFinal.selector, address(game)));
        chain.contest(address(game));
    }

    /// An undisputed lie, proved false before it is final: frozen, and void when the guardian is silent. Its bond goes back, and its root is not agreed.
    function test_AProofAgainstAnUpheldClaim() public {
        DisputeGame game = _undisputed(FALSE_OUTPUT);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotInConflict.selector, address(game)));
        chain.contest(address(game));
        _skip(PROOF_DELAY - 1);
        _submit(1, game.localWords(), 1, PROVER);
        _skip(1);
        vm.expectRevert(_inConflict(game));
        chain.finalise(address(game));
        assertTrue(chain.inConflict(address(game)), "in conflict");
        chain.contest(address(game));
        _skip(FREEZE);
        chain.voidContested(address(game));
        assertEq(_pay(game, MALLORY), 1 ether, "refunded");
        chain.finalise(address(game));
        assertEq(chain.latestRoot(), GENESIS, "nothing agreed");
    }

    /// A true claim that was lost by the clock, proved afterwards: frozen; what it paid out would have been wrong.
    function test_AProofOfALostClaim() public {
        DisputeGame game = _create(address(honest), _trueRoot());
        _attack(game, MALLORY, 0, _wrong("a"));
        _finish(game);
        assertEq(uint256(game.status()), uint256(GameStatus.ChallengerWins), "lost");
        _submit(1, game.localWords(), 0, PROVER);
        _skip(GAME_DELAY);
        vm.expectRevert(_inConflict(game));
        vault.claimCredit(address(game), MALLORY);
        chain.contest(address(game));
        _skip(FREEZE);
        chain.voidContested(address(game));
        assertEq(_pay(game, address(honest)), 1 ether, "the true claim's bond");
    }

    /// A true claim was lost and proved afterwards: what fell does not rise again, but its proof serves the next attempt.
    function test_TheProofOfALostClaimServesTheNextAttempt() public {
        DisputeGame lost = _create(address(honest), _trueRoot());
        _attack(lost, MALLORY, 0, _wrong("a"));
        _finish(lost);
        _submit(1, lost.localWords(), 0, PROVER);
        DisputeGame again = _create(address(honest), _trueRoot());
        assertTrue(address(again) != address(lost), "the next attempt");
        again.resolveByProof();
        again.settle(1);
        _skip(PROOF_DELAY);
        chain.finalise(address(again));
        assertEq(chain.latestRoot(), OUTPUT, "agreed");
        assertEq(uint256(lost.status()), uint256(GameStatus.ChallengerWins), "stays lost");
        assertTrue(chain.inConflict(address(lost)), "and frozen");
    }

    /// The guardian finds that the proof was wrong: the result of the game stands.
    function test_TheGuardianRetiresTheVersionInstead() public {
        DisputeGame game = _undisputed(OUTPUT);
        _submit(1, game.localWords(), 1, MALLORY);
        chain.contest(address(game));
        _retire(1);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotInConflict.selector, address(game)));
        chain.voidContested(address(game));
        _skip(GAME_DELAY);
        chain.finalise(address(game));
        assertEq(chain.latestRoot(), OUTPUT, "agreed");
    }

    /// A conflict that is over and comes back with another proof gives the guardian its whole time again.
    function test_ANewConflictIsANewOne() public {
        uint32 second = _addVersion();
        DisputeGame game = _undisputed(OUTPUT);
        _submit(1, game.localWords(), 1, MALLORY);
        chain.contest(address(game));
        _skip(FREEZE - 1);
        _retire(1);
        _submit(second, game.localWords(), 1, MALLORY);
        uint256 until = _now() + FREEZE;
        _skip(1);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotSilentYet.selector, address(game), until));
        chain.voidContested(address(game));
        vm.warp(until);
        chain.voidContested(address(game));
        assertTrue(chain.isVoid(address(game)), "void");
    }

    /// One proof of a list is as many as it has executions, whether they are claimed or not.
    function test_AListIsRecordedOneByOne() public {
        DisputeGame game = _create(MALLORY, _trueRoot());
        bytes32[5][] memory list = new bytes32[5][](3);
        Statement[] memory statements = new Statement[](3);
        for (uint256 i = 0; i < 3; ++i) {
            bytes32[5] memory locals = game.localWords();
            if (i > 0) {
                locals[0] = list[i - 1][1];
                locals[1] = keccak256(abi.encode(i));
                locals[3] = bytes32(uint256(locals[3]) + i);
            }
            list[i] = locals;
            statements[i] = Statement(PROGRAM, locals, 0);
        }
        bytes memory proof = abi.encode(statements, breaker.contextOf(PROVER));
        breaker.submitList(1, trace.stateHash(0), list, PROVER, proof);
        for (uint256 i = 0; i < 3; ++i) {
            (Verdict shown, address payee,) = breaker.verdictOf(trace.stateHash(0), list[i]);
            assertEq(uint256(shown), uint256(Verdict.Proven), "proven");
            assertEq(payee, PROVER, "payee");
        }
        game.resolveByProof();
        assertEq(uint256(game.status()), uint256(GameStatus.DefenderWins), "upheld");
    }

    /// A proof has exit code 0 or 1, and pays somebody.
    function test_WhatCannotBeProvedIsRefusedByName() public {
        bytes32[5] memory locals = _create(MALLORY, _trueRoot()).localWords();
        bytes32 prestate = trace.stateHash(0);
        vm.expectRevert(abi.encodeWithSelector(CircuitBreaker.BadExitCode.selector, 2));
        breaker.submit(1, prestate, locals, 2, PROVER, "");
        vm.expectRevert(CircuitBreaker.NoPayee.selector);
        breaker.submit(1, prestate, locals, 0, NOBODY, "");
        bytes32[5][] memory list = new bytes32[5][](1);
        vm.expectRevert(CircuitBreaker.NoPayee.selector);
        breaker.submitList(1, prestate, list, NOBODY, "");
    }

    /// A version's proofs count for nothing in another chain of claims, and nobody records without one.
    function test_NothingIsRecordedWithoutAProof() public {
        DisputeGame game = _create(MALLORY, _trueRoot());
        bytes32[5] memory locals = game.localWords();
        bytes32 prestate = trace.stateHash(0);
        vm.expectRevert(abi.encodeWithSignature("WrongProof()"));
        breaker.submit(1, prestate, locals, 0, PROVER, "");
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.NoSuchVersion.selector, 2));
        breaker.submit(2, prestate, locals, 0, PROVER, "");
        vm.expectRevert(abi.encodeWithSelector(ProofVerifier.UnknownProgram.selector, 1, PROGRAM));
        breaker.submit(1, PROGRAM, locals, 0, PROVER, "");
        _expectVerdict(game, Verdict.Open);
        vm.expectRevert(abi.encodeWithSelector(Roles.NotHolder.selector, Roles.Role.Guardian, address(this)));
        chain.voidGame(address(game));
    }
}
