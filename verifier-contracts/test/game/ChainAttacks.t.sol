// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Verdict} from "../../src/game/CircuitBreaker.sol";
import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {FinalRoots, Outcome} from "../../src/game/FinalRoots.sol";
import {GameTypes} from "../../src/game/GameTypes.sol";
import {StateCommitmentChain} from "../../src/game/StateCommitmentChain.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {ChainTest} from "./ChainTest.sol";

/// Attacks on the chain of claims as a whole: on its mode, by its owner and by its guardian.
contract ChainAttacksTest is ChainTest {
    /// A liar builds on his own lie, and what follows from it is upheld: nobody has to answer that, and it can even be proved. It is no rival of the true root of its
    /// block, so it neither stops withdrawals nor asks for both evidences; it falls with the lie.
    function test_WhatFollowsFromALieIsNoRival() public {
        DisputeGame lie = _createOn(MALLORY, LATEST, FALSE_OUTPUT, _block(1));
        DisputeGame consequence = _createOn(MALLORY, lie, keccak256("what follows"), _block(2));
        _prove(consequence, 0, MALLORY);
        DisputeGame undisputed = _createOn(MALLORY, lie, keccak256("and this"), _block(3));
        DisputeGame a = _claim(LATEST, 3);
        DisputeGame b = _claim(LATEST, 2);
        _prove(a, 0, PROVER);
        _prove(b, 0, PROVER);
        _skip(PROOF_DELAY);
        chain.finalise(address(a));
        chain.finalise(address(b));
        _attack(lie, TRUDY, 0, _wrong("x"));
        _skip(CLOCK);
        undisputed.resolveClaim(0, 0);
        DisputeGame[2] memory false_ = [consequence, undisputed];
        // Nor is the lie itself, whose game is in progress.
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotInConflict.selector, address(lie)));
        chain.contest(address(lie));
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotInConflict.selector, address(false_[i])));
            chain.contest(address(false_[i]));
        }
        assertEq(chain.rivals(), 0, "rivals");
        assertFalse(chain.needsBothEvidences(), "one evidence");
        assertTrue(chain.paysAgainst(_block(2)) && chain.paysAgainst(_block(3)), "pays");
        // The lie is still ended by a proof, and takes what follows along.
        _prove(lie, 1, PROVER);
        _skip(PROOF_DELAY);
        chain.finalise(address(lie));
        for (uint256 i = 0; i < 2; ++i) {
            chain.finalise(address(false_[i]));
            _expectOutcome(false_[i], Outcome.Void, "falls");
        }
    }

    /// The same root of a block under a parent that becomes final is a rival from then on.
    function test_ARivalIsOneOnceItsParentIsFinal() public {
        DisputeGame parent = _claim(LATEST, 1);
        DisputeGame rival = _createOn(MALLORY, parent, FALSE_OUTPUT, _block(2));
        DisputeGame a = _claim(LATEST, 2);
        _uphold(a);
        rival.resolveClaim(0, 0);
        parent.resolveClaim(0, 0);
        _skip(PROOF_DELAY);
        chain.finalise(address(a));
        assertFalse(chain.inConflict(address(rival)), "its parent is open");
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.ParentNotFinal.selector, address(rival), address(parent)));
        chain.finalise(address(rival));
        chain.finalise(address(parent));
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.InConflict.selector, address(rival)));
        chain.finalise(address(rival));
        chain.contest(address(rival));
        assertTrue(chain.needsBothEvidences(), "mode");
    }

    /// An owner adds a type whose games say yes to everything. It waits, and the guardian retires it; nothing is final by it.
    function test_AnOwnerCannotAddATypeThatSaysYes() public {
        YesGame yes = new YesGame(chain);
        vm.prank(OWNER);
        chain.addGameType(2, address(yes));
        uint256 usable = _now() + FREEZE;
        StateCommitmentChain.Proposal memory p = _proposalOn(address(0), FALSE_OUTPUT, _block(1));
        _skip(FREEZE - 1);
        vm.expectRevert(abi.encodeWithSelector(GameTypes.GameTypeNotUsableYet.selector, 2, usable));
        chain.create(2, p);
        vm.prank(GUARDIAN);
        chain.retireGameType(2);
        _skip(1);
        vm.expectRevert(abi.encodeWithSelector(GameTypes.GameTypeUnavailable.selector, 2));
        chain.create(2, p);
        // What is retired stays retired, under its number.
        vm.prank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(GameTypes.GameTypeExists.selector, 2));
        chain.addGameType(2, address(yes));
        assertEq(chain.latestRoot(), GENESIS, "nothing is final");
    }

    /// Without the guardian's word it is what it says: this is what the guardian is for.
    function test_ATypeIsTrustedAfterTheGuardiansTime() public {
        YesGame yes = new YesGame(chain);
        vm.prank(OWNER);
        chain.addGameType(2, address(yes));
        StateCommitmentChain.Proposal memory p = _proposalOn(address(0), FALSE_OUTPUT, _block(1));
        _skip(FREEZE);
        address game = chain.create(2, p);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotFinal.selector, game, _now() + PROOF_DELAY));
        chain.finalise(game);
    }

    /// The most that a hostile guardian can do against a claim that is decided: freeze it, and stop everything in that time and when it ends.
    function test_AHostileGuardianDelaysAClaimByABoundedTime() public {
        DisputeGame a = _claim(LATEST, 1);
        _uphold(a);
        uint256 from = _now() + PROOF_DELAY;
        vm.prank(GUARDIAN);
        chain.freeze(address(a));
        // Just before it would be final.
        vm.warp(from + FREEZE - 1);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotFinal.selector, address(a), from + FREEZE));
        chain.finalise(address(a));
        vm.prank(GUARDIAN);
        chain.stop();
        vm.warp(from + 2 * FREEZE - 1);
        vm.prank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.StoppedLately.selector, from + 3 * FREEZE - 1));
        chain.stop();
        chain.finalise(address(a));
        assertEq(chain.latestRoot(), _root(1), "final");
    }

    /// Proofs that contradict each other about one statement after another: the mode ends when the versions are retired, and no contradiction of theirs begins it again.
    function test_ContradictionsDoNotKeepTheModeForEver() public {
        uint32 second = _addVersion();
        DisputeGame a = _claim(LATEST, 1);
        bytes32[5] memory locals = a.localWords();
        for (uint256 i = 0; i < 20; ++i) {
            locals[0] = keccak256(abi.encode(i));
            _submit(1, locals, 0, MALLORY);
            _submit(second, locals, 1, MALLORY);
            _submit(second, locals, 0, MALLORY);
            _submit(1, locals, 1, MALLORY);
        }
        // One for each pair of versions, so that whoever asks for the mode is not made to go through a long list.
        assertLe(breaker.contradictionCount(), 3, "short");
        _skip(FREEZE);
        breaker.endBySilence(0);
        assertFalse(breaker.needsBothEvidences(), "over");
        vm.expectRevert();
        this.submitContradiction(second, locals);
        _uphold(a);
        _skip(PROOF_DELAY);
        chain.finalise(address(a));
    }

    function submitContradiction(uint32 version, bytes32[5] memory locals) external {
        _submit(version, locals, 0, MALLORY);
    }
}

/// Games of a type whose author is the owner's friend: upheld since for ever, by a proof.
contract YesGame {
    address public immutable stateChain;
    address public immutable vault;
    address public immutable breaker;
    bytes32 public constant absolutePrestate = bytes32(uint256(1));
    bytes32 public constant chainConfig = bytes32(uint256(1));
    uint64 public constant maxBlocks = type(uint64).max;
    bool public constant resolvedByProof = true;
    uint256 public constant claimCount = 1;
    GameStatus public constant status = GameStatus.DefenderWins;
    bytes32 private immutable _root = keccak256("false output root");
    uint64 private immutable _number = 101;

    constructor(StateCommitmentChain chain) {
        stateChain = address(chain);
        vault = address(chain.vault());
        breaker = address(chain.breaker());
    }

    function resolvedAt() external view returns (uint64) {
        return uint64(block.timestamp);
    }

    function initialize(address, bytes32) external payable {}

    function verdict() external pure returns (Verdict, uint256) {
        return (Verdict.Proven, 0);
    }

    function claimedOutput() external view returns (bytes32, uint64) {
        return (_root, _number);
    }
}
