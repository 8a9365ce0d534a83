// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BondVault} from "../../src/game/BondVault.sol";
import {CanonicalTransactionChain} from "../../src/game/CanonicalTransactionChain.sol";
import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {FinalRoots, Outcome} from "../../src/game/FinalRoots.sol";
import {StateCommitmentChain} from "../../src/game/StateCommitmentChain.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {ChainTest} from "./ChainTest.sol";

/// Claims on claims: what they may build on, and what becomes of them when that falls.
contract ParentsTest is ChainTest {
    function test_ClaimsBuildOnClaimsThatAreNotFinal() public {
        DisputeGame a = _claim(LATEST, 1);
        DisputeGame b = _claim(a, 3);
        DisputeGame c = _claim(b, 6);
        bytes32[5] memory words = c.localWords();
        assertEq(words[0], _root(3), "the parent's root");
        assertEq(words[2], transactionChain.digest(_block(3), _block(6)), "inputs since the parent");
        assertEq(chain.standing(address(c)).parent, address(b), "parent");
        assertEq(chain.gamesFrom(1, 1)[0].parent, address(a), "listed");
        _skip(CLOCK + PROOF_DELAY);
        // Each only after its parent, though all are old enough.
        a.resolveClaim(0, 0);
        b.resolveClaim(0, 0);
        c.resolveClaim(0, 0);
        _skip(PROOF_DELAY);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.ParentNotFinal.selector, address(c), address(b)));
        chain.finalise(address(c));
        assertFalse(chain.isFinal(address(c)), "not before its parent");
        chain.finalise(address(a));
        address[] memory rest = new address[](2);
        (rest[0], rest[1]) = (address(b), address(c));
        chain.finaliseList(rest);
        assertEq(chain.latestBlock(), _block(6), "latest");
        assertEq(chain.finalRoot(_block(1)), _root(1), "first");
        assertEq(chain.finalRoot(_block(2)), 0, "in the middle of a claim");
        assertEq(chain.finalRoot(_block(3)), _root(3), "second");
        assertEq(chain.latestRoot(), _root(6), "third");
    }

    /// The span counts from the parent's block, not from the latest final one.
    function test_SpansCountFromTheParent() public {
        DisputeGame a = _claim(LATEST, 3);
        StateCommitmentChain.Proposal memory p = _proposalOn(address(a), _root(7), _block(7));
        _refused(abi.encodeWithSelector(StateCommitmentChain.BadBlockRange.selector, _block(3), _block(7), 3), p);
        p.blockNumber = _block(3);
        _refused(abi.encodeWithSelector(StateCommitmentChain.BadBlockRange.selector, _block(3), _block(3), 3), p);
        p.blockNumber = _block(5);
        bytes32 digest = transactionChain.digest(_block(3), _block(5));
        _refused(abi.encodeWithSelector(StateCommitmentChain.InputsChanged.selector, p.inputsDigest, digest), p);
        _claim(a, 6);
        // No inputs behind the last block of the transaction chain.
        DisputeGame b = _claim(a, 5);
        b = _claim(b, 8);
        p = _proposalOn(address(b), _root(10), _block(10));
        p.blockNumber = _block(11);
        _refused(abi.encodeWithSelector(CanonicalTransactionChain.NoInputs.selector, _block(8), _block(11)), p);
    }

    function test_RefusesWhatIsNoParent() public {
        DisputeGame a = _claim(LATEST, 1);
        StateCommitmentChain.Proposal memory p = _proposalOn(address(a), _root(2), _block(2));
        p.parent = MALLORY;
        _refused(abi.encodeWithSelector(FinalRoots.UnknownGame.selector, MALLORY), p);
        // L1 was reorganised, or the caller means another claim: its root is not the one that was executed on.
        p.parent = address(a);
        p.parentRoot = _root(9);
        _refused(abi.encodeWithSelector(StateCommitmentChain.OtherParentRoot.selector, _root(9), _root(1)), p);
        p.parent = address(0);
        _refused(abi.encodeWithSelector(StateCommitmentChain.OtherParentRoot.selector, _root(9), GENESIS), p);
    }

    /// Zero and the game of the latest final root are the same parent, so a claim has one name before and after its parent is final.
    function test_AClaimKeepsItsNameWhenItsParentIsFinal() public {
        DisputeGame a = _claim(LATEST, 1);
        DisputeGame b = _claim(a, 2);
        _uphold(a);
        _skip(PROOF_DELAY);
        chain.finalise(address(a));
        bytes memory exists = abi.encodeWithSelector(StateCommitmentChain.GameExists.selector, address(b));
        _refused(exists, _proposalOn(address(a), _root(2), _block(2)));
        _refused(exists, _proposalOn(address(0), _root(2), _block(2)));
        assertEq(chain.gameAddress(TYPE, _proposalOn(address(0), _root(2), _block(2))), address(b), "the same");
    }

    /// The same root on two claims about one root, which end in other states: two claims, each falls with its own parent.
    function test_TheSameClaimUnderAnotherParentIsAnother() public {
        DisputeGame a = _claim(LATEST, 1);
        StateCommitmentChain.Proposal memory twin = _proposalOn(address(0), _root(1), _block(1));
        twin.rootClaim = _falseRoot();
        DisputeGame a2 = this.create{value: 1 ether}(twin);
        DisputeGame onA = _claim(a, 2);
        DisputeGame onTwin = _claim(a2, 2);
        assertTrue(address(onA) != address(onTwin), "two");
        _void(a2);
        chain.finalise(address(onTwin));
        _expectOutcome(onTwin, Outcome.Void, "falls");
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotFinal.selector, address(onA), type(uint256).max));
        chain.finalise(address(onA));
    }

    /// A lost parent takes its descendants along, one call each, and bonds that nobody refuted go back.
    function test_DescendantsFallWithALostParent() public {
        DisputeGame a = _claim(LATEST, 1);
        DisputeGame b = _createOn(TRUDY, a, _root(2), _block(2));
        DisputeGame c = _createOn(MALLET, b, _root(3), _block(3));
        _attack(c, MALLORY, 0, _wrong("in vain"));
        _lose(a);
        _skip(GAME_DELAY);
        // c's game goes on, whatever becomes of its ancestors, until the fall has come down to it.
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotFinal.selector, address(c), type(uint256).max));
        chain.finalise(address(c));
        assertFalse(chain.isFinal(address(b)), "the parent's loss is not final");
        chain.finalise(address(a));
        _expectOutcome(a, Outcome.Lost, "lost");
        assertTrue(chain.isFinal(address(b)), "can be voided");
        assertEq(_pay(b, TRUDY), 1 ether, "claiming does it");
        _expectOutcome(b, Outcome.Void, "falls");
        assertEq(_pay(c, MALLET), 1 ether, "and its child");
        assertEq(_pay(c, MALLORY), c.bondAt(1), "challengers, too");
        vm.expectRevert(abi.encodeWithSelector(BondVault.NothingToPay.selector, address(c), MALLET));
        vault.claimCredit(address(c), MALLET);
    }

    /// A child that was upheld under a parent that fell is never final.
    function test_AnUpheldChildOfAFallenParentIsVoid() public {
        for (uint256 how = 0; how < 3; ++how) {
            uint256 snapshot = vm.snapshotState();
            DisputeGame a = _claim(LATEST, 1);
            DisputeGame b = _claim(a, 2);
            if (how == 0) {
                _prove(b, 0, PROVER);
                _void(a);
            } else if (how == 1) {
                _lose(a);
                b.resolveClaim(0, 0);
                _skip(GAME_DELAY);
                chain.finalise(address(a));
            } else {
                _prove(a, 1, PROVER);
                _prove(b, 0, PROVER);
                _skip(PROOF_DELAY);
                chain.finalise(address(a));
            }
            assertEq(uint256(b.status()), uint256(GameStatus.DefenderWins), "upheld");
            _skip(GAME_DELAY);
            chain.finalise(address(b));
            _expectOutcome(b, Outcome.Void, "falls");
            assertEq(chain.finalRoot(_block(2)), 0, "no root");
            assertEq(chain.latestBlock(), GENESIS_BLOCK, "nothing agreed");
            vm.revertToState(snapshot);
        }
    }

    /// What a game has refuted is refuted, whatever the parent: its bond does not go back.
    function test_ARefutedChildIsPaidByItsGame() public {
        DisputeGame a = _claim(LATEST, 1);
        DisputeGame b = _createOn(MALLORY, a, FALSE_OUTPUT, _block(2));
        _prove(b, 1, PROVER);
        b.settle(1);
        _void(a);
        chain.finalise(address(a));
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotFinal.selector, address(b), _now() + PROOF_DELAY));
        chain.finalise(address(b));
        _skip(PROOF_DELAY);
        assertEq(_pay(b, PROVER), 0.5 ether, "prover");
        _expectOutcome(b, Outcome.Lost, "refuted");
    }

    /// A lost claim needs no final parent: who refuted it does not wait.
    function test_ALostClaimDoesNotWaitForItsParent() public {
        DisputeGame a = _claim(LATEST, 1);
        DisputeGame b = _createOn(MALLORY, a, FALSE_OUTPUT, _block(2));
        _prove(b, 1, PROVER);
        b.settle(1);
        _skip(PROOF_DELAY);
        assertEq(_pay(b, PROVER), 0.5 ether, "prover");
        assertEq(uint256(a.status()), uint256(GameStatus.InProgress), "its parent goes on");
    }

    function test_NothingBuildsOnWhatHasFallen() public {
        DisputeGame a = _claim(LATEST, 1);
        DisputeGame b = _claim(a, 2);
        StateCommitmentChain.Proposal memory onA = _proposalOn(address(a), _root(3), _block(3));
        StateCommitmentChain.Proposal memory onB = _proposalOn(address(b), _root(3), _block(3));
        _lose(a);
        // Lost, though not for good yet.
        _refused(abi.encodeWithSelector(StateCommitmentChain.ParentFallen.selector, address(a)), onA);
        _skip(GAME_DELAY);
        chain.finalise(address(a));
        _refused(abi.encodeWithSelector(StateCommitmentChain.ParentFallen.selector, address(a)), onA);
        // The fall has not come down to b yet, and is seen all the same.
        _expectOutcome(b, Outcome.Open, "not touched");
        _refused(abi.encodeWithSelector(StateCommitmentChain.ParentFallen.selector, address(b)), onB);
        chain.finalise(address(b));
        _refused(abi.encodeWithSelector(StateCommitmentChain.ParentFallen.selector, address(b)), onB);
    }

    /// The children of an attempt that fell are not those of the next one: they fall, and are made again.
    function test_ChildrenBelongToOneAttempt() public {
        DisputeGame a = _claim(LATEST, 1);
        DisputeGame b = _claim(a, 2);
        _lose(a);
        DisputeGame again = _claim(LATEST, 1);
        assertTrue(address(again) != address(a), "the next attempt");
        _prove(again, 0, PROVER);
        _skip(PROOF_DELAY);
        chain.finalise(address(again));
        assertEq(chain.latestRoot(), _root(1), "agreed");
        b.resolveClaim(0, 0);
        // Its own parent is in conflict with the proof: void in the end, and the child with it.
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotFinal.selector, address(b), _now() + PROOF_DELAY));
        chain.finalise(address(b));
        _skip(PROOF_DELAY);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.ParentNotFinal.selector, address(b), address(a)));
        chain.finalise(address(b));
        chain.contest(address(a));
        _skip(FREEZE);
        chain.voidContested(address(a));
        chain.finalise(address(b));
        _expectOutcome(b, Outcome.Void, "falls");
        DisputeGame bAgain = _claim(again, 2);
        assertTrue(address(bAgain) != address(b), "another claim");
        _prove(bAgain, 0, PROVER);
        _skip(PROOF_DELAY);
        chain.finalise(address(bAgain));
        assertEq(chain.latestRoot(), _root(2), "agreed");
    }

    /// Overtaken claims are played on, and upheld they are final for their own block, so that their children count.
    function test_AnOvertakenClaimIsFinalForItsBlock() public {
        DisputeGame slow = _claim(LATEST, 2);
        DisputeGame child = _claim(slow, 4);
        DisputeGame fast = _claim(LATEST, 3);
        _prove(fast, 0, PROVER);
        _skip(PROOF_DELAY);
        chain.finalise(address(fast));
        _refused(
            abi.encodeWithSelector(StateCommitmentChain.ParentOvertaken.selector, address(slow), _block(3)),
            _proposalOn(address(slow), _root(5), _block(5))
        );
        _prove(slow, 0, PROVER);
        _prove(child, 0, PROVER);
        _skip(PROOF_DELAY);
        chain.finalise(address(slow));
        assertEq(chain.finalRoot(_block(2)), _root(2), "its block");
        assertEq(chain.latestBlock(), _block(3), "the latest does not move back");
        chain.finalise(address(child));
        assertEq(chain.latestRoot(), _root(4), "its child counts");
    }

    /// A claim that was overtaken by its own child's sibling stays a parent only as long as nothing final is above it.
    function test_AFinalRootIsAParentOnlyWhileItIsTheLatest() public {
        DisputeGame a = _claim(LATEST, 1);
        DisputeGame b = _claim(a, 2);
        address[] memory both = new address[](2);
        (both[0], both[1]) = (address(a), address(b));
        _prove(a, 0, PROVER);
        _prove(b, 0, PROVER);
        _skip(PROOF_DELAY);
        chain.finaliseList(both);
        _refused(
            abi.encodeWithSelector(StateCommitmentChain.ParentOvertaken.selector, address(a), _block(2)),
            _proposalOn(address(a), _root(3), _block(3))
        );
        _claim(b, 3);
    }

    /// A true root may be claimed again under a later block when its first claim fell, and the chain goes on without the guardian.
    function test_ALostClaimStopsNothing() public {
        for (uint64 round = 0; round < 2; ++round) {
            _lose(_claim(LATEST, 1));
        }
        DisputeGame longer = _claim(LATEST, 2);
        _uphold(longer);
        _skip(PROOF_DELAY);
        chain.finalise(address(longer));
        assertEq(chain.latestRoot(), _root(2), "agreed");
    }

    /// A proof does not know the chain of claims that it serves, only what it states: the same statement in another chain of claims needs its own,
    /// because the breaker is in its context.
    function test_ProofsOfAnotherChainOfClaimsAreRefused() public {
        DisputeGame a = _claim(LATEST, 1);
        bytes memory proof = _proof(a.localWords(), 0, PROVER);
        breaker = _breaker();
        chain = new StateCommitmentChain(_chainParameters());
        vault = chain.vault();
        DisputeGame other = new DisputeGame(_parameters());
        vm.prank(OWNER);
        chain.addGameType(TYPE, address(other));
        DisputeGame twin = _claim(LATEST, 1);
        assertEq(twin.localWords()[1], a.localWords()[1], "the same statement");
        vm.expectRevert(abi.encodeWithSignature("WrongProof()"));
        twin.submitProof(1, 0, PROVER, proof);
    }
}
