// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../../src/Roles.sol";
import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {FinalRoots, Outcome} from "../../src/game/FinalRoots.sol";
import {StateCommitmentChain} from "../../src/game/StateCommitmentChain.sol";
import {ChainTest} from "./ChainTest.sol";

/// What contradicts a final root, what is paid against one, and the bulk stop.
contract FinalRootsTest is ChainTest {
    function _final(DisputeGame parent, uint64 offset) private returns (DisputeGame game) {
        game = _claim(parent, offset);
        _uphold(game);
        _skip(PROOF_DELAY);
        chain.finalise(address(game));
    }

    function _expectPays(uint64 offset, bool expected) private view {
        assertEq(chain.paysAgainst(_block(offset)), expected, "pays");
    }

    /// A proof against a final root: the root stays, and nothing is paid against it or what is above it until the version is retired.
    function test_AProofAgainstAFinalRoot() public {
        DisputeGame a = _final(LATEST, 1);
        DisputeGame b = _final(LATEST, 2);
        DisputeGame c = _final(LATEST, 3);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotInConflict.selector, address(b)));
        chain.contest(address(b));
        _submit(1, b.localWords(), 1, MALLORY);
        _expectPays(2, false);
        _expectPays(3, true);
        // Its descendants follow when it is reported.
        chain.contest(address(b));
        _expectPays(1, true);
        _expectPays(2, false);
        _expectPays(3, false);
        assertEq(chain.finalRoot(_block(2)), _root(2), "the root stays");
        _expectOutcome(b, Outcome.Upheld, "final");
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.AlreadyFinal.selector, address(b)));
        chain.voidContested(address(b));
        vm.prank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.AlreadyFinal.selector, address(b)));
        chain.voidGame(address(b));
        // The chain goes on meanwhile; only payments wait.
        DisputeGame d = _final(c, 4);
        _expectPays(4, false);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.StillInConflict.selector, address(b)));
        chain.endContest();
        // Something lower is reported as well, and counts.
        _submit(1, a.localWords(), 1, MALLORY);
        chain.contest(address(a));
        _expectPays(1, false);
        _retire(1);
        _expectPays(1, false);
        chain.endContest();
        _skip(PROOF_DELAY - 1);
        _expectPays(1, false);
        _skip(1);
        _expectPays(1, true);
        _expectPays(4, true);
        assertEq(chain.latestGame(), address(d), "latest");
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotInConflict.selector, address(0)));
        chain.endContest();
    }

    /// Proofs that contradict each other about a final root change the mode and stop payments; the root stays.
    function test_ContradictoryProofsAfterFinality() public {
        DisputeGame a = _claim(LATEST, 1);
        _prove(a, 0, PROVER);
        _skip(PROOF_DELAY);
        chain.finalise(address(a));
        uint32 second = _addVersion();
        _submit(second, a.localWords(), 1, MALLORY);
        assertTrue(chain.needsBothEvidences(), "mode");
        chain.contest(address(a));
        _expectPays(1, false);
        DisputeGame b = _claim(LATEST, 2);
        _uphold(b);
        _skip(PROOF_DELAY);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.BothEvidencesNeeded.selector, address(b)));
        chain.finalise(address(b));
        _skip(FREEZE);
        breaker.endBySilence(0);
        chain.finalise(address(b));
        chain.endContest();
        _skip(PROOF_DELAY);
        _expectPays(1, true);
        _expectPays(2, true);
        assertEq(chain.finalRoot(_block(1)), _root(1), "stays");
    }

    /// Two roots of a block are upheld: the first stays, the mode changes, payments stop, and the other one is void after the guardian's time.
    function test_TwoUpheldRootsOfABlock() public {
        DisputeGame rival = _createOn(MALLORY, LATEST, FALSE_OUTPUT, _block(2));
        DisputeGame child = _claim(rival, 4);
        DisputeGame a = _claim(LATEST, 2);
        DisputeGame waiting = _claim(a, 3);
        _skip(CLOCK);
        rival.resolveClaim(0, 0);
        a.resolveClaim(0, 0);
        waiting.resolveClaim(0, 0);
        _skip(PROOF_DELAY);
        chain.finalise(address(a));
        assertTrue(chain.inConflict(address(rival)), "in conflict");
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.InConflict.selector, address(rival)));
        chain.finalise(address(rival));
        _expectPays(2, true);
        chain.contest(address(rival));
        chain.contest(address(rival));
        assertEq(chain.rivals(), 1, "once");
        assertTrue(chain.needsBothEvidences(), "mode");
        _expectPays(2, false);
        assertEq(chain.finalRoot(_block(2)), _root(2), "stays");
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.BothEvidencesNeeded.selector, address(waiting)));
        chain.finalise(address(waiting));
        // No proof ends a game meanwhile.
        DisputeGame open = _claim(waiting, 5);
        _prove(open, 0, PROVER);
        vm.expectRevert(DisputeGame.BothEvidencesNeeded.selector);
        open.resolveByProof();
        _skip(FREEZE);
        chain.voidContested(address(rival));
        assertFalse(chain.needsBothEvidences(), "over");
        chain.finalise(address(child));
        _expectOutcome(child, Outcome.Void, "its child falls");
        chain.finalise(address(waiting));
        open.resolveByProof();
        chain.endContest();
        _skip(PROOF_DELAY);
        _expectPays(3, true);
        assertEq(_pay(rival, MALLORY), 1 ether, "refunded");
    }

    /// The guardian decides sooner.
    function test_TheGuardianVoidsARival() public {
        DisputeGame rival = _createOn(MALLORY, LATEST, FALSE_OUTPUT, _block(1));
        DisputeGame a = _claim(LATEST, 1);
        _skip(CLOCK);
        rival.resolveClaim(0, 0);
        a.resolveClaim(0, 0);
        _skip(PROOF_DELAY);
        chain.finalise(address(a));
        chain.contest(address(rival));
        _void(rival);
        assertEq(chain.rivals(), 0, "none");
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.AlreadyFinal.selector, address(rival)));
        chain.contest(address(rival));
    }

    /// Two claims of one root: both are upheld, and the first keeps the block.
    function test_TwoClaimsOfOneRootAgree() public {
        StateCommitmentChain.Proposal memory twin = _proposalOn(address(0), _root(1), _block(1));
        twin.rootClaim = _falseRoot();
        DisputeGame other = this.create{value: 1 ether}(twin);
        DisputeGame a = _final(LATEST, 1);
        other.resolveClaim(0, 0);
        _skip(PROOF_DELAY);
        chain.finalise(address(other));
        _expectOutcome(other, Outcome.Upheld, "upheld");
        assertEq(chain.finalGame(_block(1)), address(a), "the first");
        assertFalse(chain.needsBothEvidences(), "they agree");
    }

    /// A bulk stop holds new claims, finality and payments up, lets games go on, and ends by itself; the next one has to wait as long.
    function test_ABulkStopOnlyDelays() public {
        vm.expectRevert(abi.encodeWithSelector(Roles.NotHolder.selector, Roles.Role.Guardian, address(this)));
        chain.stop();
        DisputeGame a = _final(LATEST, 1);
        DisputeGame b = _claim(a, 2);
        DisputeGame played = _claim(a, 3);
        _skip(CLOCK);
        b.resolveClaim(0, 0);
        _skip(PROOF_DELAY);
        StateCommitmentChain.Proposal memory late = _proposalOn(address(b), _root(4), _block(4));
        vm.prank(GUARDIAN);
        chain.stop();
        uint256 until = _now() + FREEZE;
        bytes memory stopped = abi.encodeWithSelector(FinalRoots.IsStopped.selector, until);
        vm.expectRevert(stopped);
        chain.finalise(address(b));
        _refused(stopped, late);
        _expectPays(1, false);
        assertFalse(chain.isFinal(address(b)), "not now");
        // Games are resolved, and bonds of what was final are paid.
        played.resolveClaim(0, 0);
        assertEq(_pay(a, address(honest)), 1 ether, "final before");
        vm.startPrank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.StoppedLately.selector, until + FREEZE));
        chain.stop();
        vm.stopPrank();
        vm.warp(until);
        chain.finalise(address(b));
        _expectPays(2, true);
        this.create{value: 1 ether}(late);
        vm.warp(until + FREEZE - 1);
        vm.prank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.StoppedLately.selector, until + FREEZE));
        chain.stop();
        vm.warp(until + FREEZE);
        vm.prank(GUARDIAN);
        chain.stop();
        assertTrue(chain.isStopped(), "again");
        vm.prank(GUARDIAN);
        chain.resume();
        assertFalse(chain.isStopped(), "ended early");
        vm.prank(GUARDIAN);
        vm.expectRevert(FinalRoots.NotStopped.selector);
        chain.resume();
    }

    /// While all is stopped, moves and clocks go on as ever: nobody loses a game because of it.
    function test_GamesGoOnInABulkStop() public {
        DisputeGame lie = _create(MALLORY, _falseRoot());
        vm.prank(GUARDIAN);
        chain.stop();
        honest.act(lie);
        _finish(lie);
        _skip(FREEZE);
        assertEq(_pay(lie, address(honest)), 1 ether + lie.bondAt(1), "won");
    }

    /// Nobody has to go on defending what falls with its parent because everything is stopped.
    function test_FallsInABulkStop() public {
        DisputeGame a = _claim(LATEST, 1);
        DisputeGame b = _claim(a, 2);
        _attack(b, MALLORY, 0, _wrong("a"));
        vm.startPrank(GUARDIAN);
        chain.stop();
        chain.voidGame(address(a));
        vm.stopPrank();
        assertTrue(chain.isFinal(address(b)), "can be voided");
        assertEq(_pay(b, address(honest)), 1 ether, "refunded");
        _skip(CLOCK);
        _resolveAll(b);
        _expectOutcome(b, Outcome.Void, "whatever its game says");
    }

    /// A stop gives the guardian time to void what could be final otherwise.
    function test_TheGuardianVoidsInAStop() public {
        DisputeGame a = _claim(LATEST, 1);
        _uphold(a);
        _skip(PROOF_DELAY);
        vm.startPrank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.AlreadyFinal.selector, address(a)));
        chain.voidGame(address(a));
        chain.stop();
        chain.voidGame(address(a));
        vm.stopPrank();
        assertEq(_pay(a, address(honest)), 1 ether, "refunded");
    }
}
