// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BondVault} from "../../src/game/BondVault.sol";
import {Claim, DisputeGame} from "../../src/game/DisputeGame.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {GameTest} from "./GameTest.sol";

/// What has been tried, or could be, against games like this. In each the honest party must get the right result and lose nothing.
contract GameAttacksTest is GameTest {
    /// Ends the game and checks it; returns what the honest party gained, in wei.
    function _expect(DisputeGame game, GameStatus expected) private returns (uint256) {
        _finish(game);
        assertEq(uint256(game.status()), uint256(expected), "status");
        uint256 posted = vault.posted(address(game), address(honest));
        uint256 won = vault.won(address(game), address(honest));
        assertGe(won, posted, "the honest party lost a bond");
        return won - posted;
    }

    function _challenge(bytes32 root) private returns (DisputeGame game) {
        game = _create(MALLORY, root);
        honest.act(game);
    }

    /// A freeloader answers a false claim too, further left than the right answer, to be paid as the leftmost.
    function test_FreeloaderToTheLeft() public {
        DisputeGame game = _challenge(_falseRoot());
        // The liar agrees with the honest claim and goes on to the right; the right answer to that is an attack or a defence, and
        // the freeloader attacks where a defence is due.
        uint256 lie = _defend(game, MALLORY, 1, _truth(game, 1, false));
        honest.act(game);
        assertEq(game.claimAt(3).defends, true, "the honest answer is a defence");
        uint256 freeloader = _attack(game, MALLET, lie, _wrong("freeloader"));
        honest.act(game);
        assertGt(game.claimAt(freeloader).lastChild, 0, "the freeloader is answered");
        // Its claim, its bond and the liar's two.
        assertEq(_expect(game, GameStatus.ChallengerWins), 1 ether + game.bondAt(2) + game.bondAt(3), "gain");
    }

    /// The same with a true value in the wrong place: it cannot be attacked, so it is defended.
    function test_FreeloaderWithATrueValue() public {
        DisputeGame game = _challenge(_falseRoot());
        uint256 lie = _defend(game, MALLORY, 1, _truth(game, 1, false));
        uint256 freeloader = _attack(game, MALLET, lie, _truth(game, lie, true));
        honest.act(game);
        assertTrue(game.claimAt(game.claimAt(freeloader).lastChild).defends, "the freeloader is answered by a defence");
        assertEq(_expect(game, GameStatus.ChallengerWins), 1 ether + game.bondAt(2) + game.bondAt(3), "gain");
    }

    /// A liar attacks his own lie first, and rightly: he has his bond back, and nobody has to do anything. As soon as he defends the lie he stakes what the honest party wins.
    function test_ALiarWhoAnswersHimselfFirstAsksNothingOfOthers() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        uint256 own = _attack(game, MALLORY, 0, _truth(game, 0, true));
        assertEq(honest.act(game), 0, "nothing to do");
        uint256 snapshot = vm.snapshotState();
        _finish(game);
        assertEq(uint256(game.status()), uint256(GameStatus.ChallengerWins), "refuted");
        assertEq(vault.won(address(game), MALLORY), 1 ether + game.bondAt(1), "all back");
        vm.revertToState(snapshot);
        _attack(game, MALLORY, own, _wrong("for the lie"));
        honest.act(game);
        _finish(game);
        assertEq(uint256(game.status()), uint256(GameStatus.ChallengerWins), "refuted");
        assertEq(vault.won(address(game), address(honest)), game.bondAt(2) + game.bondAt(3), "what he staked for it");
    }

    /// A freeloader in the last second of the challengers' time: whoever answers has the extension all the same.
    function test_FreeloaderInTheLastSecond() public {
        DisputeGame game = _challenge(_falseRoot());
        uint256 lie = _defend(game, MALLORY, 1, _truth(game, 1, false));
        honest.act(game);
        _skip(CLOCK - game.challengersElapsed(lie) - 1);
        uint256 freeloader = _attack(game, MALLET, lie, _wrong("freeloader"));
        _skip(EXTENSION - 1);
        honest.act(game);
        assertGt(game.claimAt(freeloader).lastChild, 0, "the freeloader is answered");
        _expect(game, GameStatus.ChallengerWins);
    }

    /// Somebody else has answered a false claim in time, falsely, and the honest party comes too late for that: to counter the other would uphold the claim.
    function test_AFreeloaderIsLeftAloneByWhoComesTooLate() public {
        DisputeGame game = _create(address(honest), _trueRoot());
        uint256 lie = _attack(game, MALLORY, 0, _wrong("lie"));
        _skip(CLOCK - 1);
        uint256 freeloader = _attack(game, MALLET, lie, _wrong("freeloader"));
        _skip(1);
        assertEq(honest.act(game), 0, "nothing that helps");
        assertEq(game.claimAt(freeloader).lastChild, 0, "not answered");
        _expect(game, GameStatus.DefenderWins);
    }

    /// Somebody answers a false claim to the right of the right answer: not worth an answer, and not paid.
    function test_AnswersToTheRightAreIgnored() public {
        DisputeGame game = _challenge(_falseRoot());
        uint256 lie = _attack(game, MALLORY, 1, _wrong("lie"));
        uint256 right = _defend(game, MALLET, lie, _wrong("right"));
        honest.act(game);
        assertEq(game.claimAt(right).lastChild, 0, "not answered");
        assertEq(_expect(game, GameStatus.ChallengerWins), 1 ether + game.bondAt(2), "gain");
        assertEq(vault.won(address(game), MALLET), game.bondAt(3), "its own bond comes back");
    }

    /// Claims nobody believes in, posted by the liar on both sides, so that a leaf lies on wrong states and a step goes wrong.
    function test_PoisonedPrestate() public {
        DisputeGame game = _challenge(_falseRoot());
        uint256 poison = _defend(game, MALLORY, 1, trace.stateHash(3));
        honest.act(game);
        poison = _defend(game, MALLET, poison, trace.stateHash(4));
        honest.act(game);
        poison = _defend(game, MALLORY, poison, _wrong("leaf"));
        honest.act(game);
        // Between the true states 3 (at the place of a later one) and 4 the liar can make any step it likes, against itself.
        bytes memory state = trace.state(4);
        Claim memory leaf = game.claimAt(poison);
        if (leaf.counteredBy == address(0)) {
            (uint256 before,) = game.boundsOf(poison);
            assertEq(game.claimAt(before).value, trace.stateHash(4), "poisoned");
            vm.prank(MALLORY);
            game.step(poison, leaf.value, leaf.position, true, state, "");
        }
        _expect(game, GameStatus.ChallengerWins);
    }

    /// A state hash with the true hash under another status byte is another claim, and false.
    function test_WrongStatusByte() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        honest.act(game);
        for (uint256 i = 1; game.claimAt(i).depth < DEPTH; i = game.claimCount() - 1) {
            bytes32 value = _truth(game, i, false);
            _defend(game, MALLORY, i, bytes32(uint256(value) & (type(uint256).max >> 8) | uint256(2) << 248));
            honest.act(game);
            if (game.claimAt(game.claimCount() - 1).claimant != address(honest)) break;
        }
        _expect(game, GameStatus.ChallengerWins);
    }

    /// The state in which the program has exited repeats to the end, and a step from it can be decided: here the liar agrees with
    /// all of the run, but not with the state that it ends in.
    function test_StepFromAnExitedState() public {
        DisputeGame game = _challenge(_falseRoot());
        for (uint256 index = 1; index < DEPTH; index += 2) {
            _defend(game, MALLORY, index, _truth(game, index, false));
            honest.act(game);
        }
        Claim memory leaf = game.claimAt(DEPTH);
        assertEq(leaf.depth, DEPTH, "a leaf");
        assertEq(leaf.value, trace.stateHash(LENGTH), "exited");
        assertEq(leaf.counteredBy, address(honest), "stepped");
        _expect(game, GameStatus.ChallengerWins);
    }

    /// Always attack, and always the last second: time runs out within known bounds.
    function test_LastSecondMoverCannotProlongForEver() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        uint256 start = _now();
        honest.act(game);
        for (uint256 i = 1; i < game.claimCount() && game.claimAt(i).depth < DEPTH; i = game.claimCount() - 1) {
            if (game.claimAt(i).claimant != address(honest)) break;
            _skip(CLOCK - game.challengersElapsed(i) - 1);
            _attack(game, MALLORY, i, _wrong("x"));
            _skip(EXTENSION - 1);
            honest.act(game);
        }
        for (uint256 i = 0; i < game.claimCount(); ++i) {
            uint256 left = CLOCK - game.challengersElapsed(i);
            assertLe(_now() + left, start + 2 * uint256(CLOCK) + DEPTH * EXTENSION + PREIMAGE_PERIOD, "bounded");
        }
        _expect(game, GameStatus.ChallengerWins);
    }

    /// Many answers to one claim: each costs a bond, which the honest party gets, and resolution goes on page by page.
    function test_FloodedSubgame() public {
        DisputeGame game = _create(address(honest), _trueRoot());
        uint256 count = 40;
        for (uint256 i = 0; i < count; ++i) {
            _attack(game, MALLORY, 0, bytes32(uint256(3) << 248 | i));
        }
        honest.act(game);
        assertEq(game.claimCount(), 1 + 2 * count, "all are answered");
        _skip(CLOCK);
        for (uint256 i = game.claimCount() - 1; i > 0; --i) {
            game.resolveClaim(i, 1);
        }
        for (uint256 i = 1; i < count; ++i) {
            game.resolveClaim(0, 1);
            assertFalse(game.claimAt(0).resolved, "more pages");
        }
        game.resolveClaim(0, 1);
        assertEq(uint256(game.status()), uint256(GameStatus.DefenderWins), "status");
        assertEq(
            vault.won(address(game), address(honest)) - vault.posted(address(game), address(honest)),
            count * game.bondAt(1)
        );
    }

    /// Somebody sees the honest party's step on its way and has the same executed first: the bond goes where it would have gone.
    function test_ACopiedStepPaysWhoItWasCopiedFrom() public {
        for (uint256 defends = 0; defends < 2; ++defends) {
            uint256 snapshot = vm.snapshotState();
            DisputeGame game = _challenge(_falseRoot());
            _attack(game, MALLORY, 1, _wrong("2"));
            honest.act(game);
            // As many leaves as the liar likes, before the honest state and, falsely, behind it.
            for (uint256 i = 0; i < 3; ++i) {
                _move(game, MALLORY, 3, defends == 0, bytes32(uint256(3) << 248 | i));
            }
            for (uint256 leaf = 4; leaf < 7; ++leaf) {
                _copyStep(game, leaf, true);
            }
            assertEq(honest.act(game), 0, "nothing is left to do");
            uint256 flood = game.bondAt(2) + 3 * game.bondAt(DEPTH);
            assertEq(_expect(game, GameStatus.ChallengerWins), 1 ether + flood, "gain");
            assertEq(vault.won(address(game), MALLET), 0, "the copier");
            vm.revertToState(snapshot);
        }
    }

    /// The same where the leaf is right about its state, and its successor shows it.
    function test_ACopiedStepFromTheLeafPaysWhoItWasCopiedFrom() public {
        DisputeGame game = _challenge(_falseRoot());
        _attack(game, MALLORY, 1, _wrong("2"));
        honest.act(game);
        uint256 leaf = _attack(game, MALLORY, 3, _truth(game, 3, true));
        _copyStep(game, leaf, false);
        assertEq(honest.act(game), 0, "nothing is left to do");
        assertEq(_expect(game, GameStatus.ChallengerWins), 1 ether + game.bondAt(2) + game.bondAt(DEPTH), "gain");
    }

    /// Leaves of freeloaders, who would take the bond of a false claim from the honest leaf beside them: whoever executes the step, their bonds go with that one.
    function test_AStepAgainstAFreeloaderPaysTheHonestLeaf() public {
        DisputeGame game = _create(address(honest), _trueRoot());
        _attack(game, MALLORY, 0, _wrong("1"));
        honest.act(game);
        uint256 lie = _attack(game, MALLORY, 2, _wrong("3"));
        uint256 early = _attack(game, TRUDY, lie, _wrong("before the honest leaf"));
        honest.act(game);
        uint256 late = _attack(game, TRUDY, lie, _wrong("after it"));
        _copyStep(game, late, true);
        assertEq(game.claimAt(early).counteredBy, address(honest), "executed by the honest party");
        uint256 flood = game.bondAt(1) + game.bondAt(3) + 2 * game.bondAt(DEPTH);
        assertEq(_expect(game, GameStatus.DefenderWins), flood, "gain");
        assertEq(vault.won(address(game), MALLORY) + vault.won(address(game), TRUDY), 0, "liars");
        assertEq(vault.won(address(game), MALLET), 0, "the copier");
    }

    /// A move can be copied: the copy takes its place, and what would have come to it. Who was copied posts nothing and loses nothing, and the result is right.
    function test_ACopiedMoveTakesItsPlace() public {
        DisputeGame game = _challenge(_falseRoot());
        uint256 lie = _attack(game, MALLORY, 1, _wrong("2"));
        _attack(game, MALLET, lie, _truth(game, lie, true));
        assertEq(honest.act(game), 0, "it stands there already");
        uint256 leaf = _attack(game, MALLORY, 3, _wrong("leaf"));
        assertEq(honest.act(game), 1, "the step is still the honest party's to make");
        assertEq(game.claimAt(leaf).counteredBy, address(honest), "made");
        assertEq(_expect(game, GameStatus.ChallengerWins), 1 ether, "gain");
        uint256 gain = game.bondAt(2) + game.bondAt(DEPTH);
        assertEq(vault.won(address(game), MALLET), game.bondAt(3) + gain, "the copier");
    }

    function _copyStep(DisputeGame game, uint256 index, bool isAttack) private {
        Claim memory leaf = game.claimAt(index);
        uint256 from = trace.stepsAt(leaf.position, DEPTH) - (isAttack ? 1 : 0);
        bytes memory state = trace.state(from);
        vm.prank(MALLET);
        game.step(index, leaf.value, leaf.position, isAttack, state, "");
    }

    /// Of two answers that stand at the same place the older one is paid.
    function test_OlderAnswerIsPaid() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        _attack(game, MALLET, 0, _wrong("a"));
        _attack(game, TRUDY, 0, _wrong("b"));
        _finish(game);
        assertEq(vault.won(address(game), MALLET), 1 ether + game.bondAt(1), "older");
        assertEq(vault.won(address(game), TRUDY), game.bondAt(1), "younger");
    }

    /// Of answers at both places the left one is paid, whichever is older, and however the pages fall.
    function test_LeftmostAnswerIsPaid() public {
        for (uint256 pages = 1; pages <= 3; ++pages) {
            uint256 snapshot = vm.snapshotState();
            DisputeGame game = _create(MALLORY, _falseRoot());
            uint256 one = _attack(game, MALLORY, 0, _wrong("1"));
            _defend(game, TRUDY, one, _wrong("right"));
            _attack(game, MALLET, one, _wrong("left"));
            _defend(game, TRUDY, one, _wrong("right again"));
            _skip(CLOCK);
            for (uint256 i = 4; i > 1; --i) {
                game.resolveClaim(i, 0);
            }
            while (!game.claimAt(one).resolved) game.resolveClaim(one, pages);
            assertEq(game.claimAt(one).counteredBy, MALLET, "leftmost");
            vm.revertToState(snapshot);
        }
    }

    function test_NoResolutionWithAnswersOpen() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        uint256 one = _attack(game, MALLET, 0, _wrong("1"));
        _skip(CLOCK - 1);
        uint256 two = _attack(game, MALLORY, one, _wrong("2"));
        _skip(1);
        // The root's clock has run out, but what answers it can still be answered.
        vm.expectRevert(abi.encodeWithSelector(DisputeGame.AnswerUnresolved.selector, 0, one));
        game.resolveClaim(0, 1);
        vm.expectRevert(abi.encodeWithSelector(DisputeGame.AnswerUnresolved.selector, one, two));
        game.resolveClaim(one, 1);
        vm.expectRevert(abi.encodeWithSelector(DisputeGame.ClockRunning.selector, two, CLOCK - 1));
        game.resolveClaim(two, 1);
        _finish(game);
        vm.expectRevert(abi.encodeWithSelector(DisputeGame.GameOver.selector, game.status()));
        game.resolveClaim(0, 1);
    }

    function test_NoClaimIsResolvedTwice() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        uint256 one = _attack(game, MALLET, 0, _wrong("1"));
        _skip(CLOCK);
        game.resolveClaim(one, 1);
        vm.expectRevert(abi.encodeWithSelector(DisputeGame.AlreadyResolved.selector, one));
        game.resolveClaim(one, 1);
        assertEq(vault.won(address(game), MALLET), game.bondAt(1), "once");
    }

    /// L1 is reorganised, and the index that a move names holds another claim.
    function test_ReorganisedParent() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        uint256 snapshot = vm.snapshotState();
        uint256 one = _attack(game, MALLORY, 0, _wrong("before"));
        bytes32 meant = game.claimAt(one).value;
        vm.revertToState(snapshot);
        _attack(game, MALLORY, 0, _wrong("after"));
        uint256 bond = game.bondAt(2);
        vm.expectRevert(_unexpected(one, meant, 2, _wrong("after"), 2));
        game.attack{value: bond}(one, meant, 2, _wrong("answer"));
    }

    /// The same with a claim of the same value at another position: an answer that was right there is wrong here. So it is with a step.
    function test_ReorganisedParentOfTheSameValue() public {
        DisputeGame game = _challenge(_falseRoot());
        _attack(game, MALLORY, 1, _wrong("2"));
        honest.act(game);
        uint256 snapshot = vm.snapshotState();
        for (uint256 depth = 2; depth <= DEPTH; depth += 2) {
            uint256 parent = depth - 1;
            uint256 index = _defend(game, MALLORY, parent, _wrong("same"));
            Claim memory meant = game.claimAt(index);
            vm.revertToState(snapshot);
            assertEq(_attack(game, MALLORY, parent, _wrong("same")), index, "the same index");
            Claim memory found = game.claimAt(index);
            assertEq(found.value, meant.value, "the same value");
            bytes memory refusal = _unexpected(index, meant.value, meant.position, found.value, found.position);
            if (depth == DEPTH) {
                bytes memory state = trace.state(trace.stepsAt(found.position, DEPTH) - 1);
                vm.expectRevert(refusal);
                game.step(index, meant.value, meant.position, true, state, "");
                game.step(index, meant.value, found.position, true, state, "");
            } else {
                uint256 bond = game.bondAt(depth + 1);
                vm.expectRevert(refusal);
                game.attack{value: bond}(index, meant.value, meant.position, _wrong("answer"));
                vm.expectRevert(refusal);
                game.defend{value: bond}(index, meant.value, meant.position, _wrong("answer"));
                game.attack{value: bond}(index, meant.value, found.position, _wrong("answer"));
            }
            vm.revertToState(snapshot);
        }
    }

    function _unexpected(uint256 index, bytes32 expected, uint256 at, bytes32 found, uint256 foundAt)
        private
        pure
        returns (bytes memory)
    {
        return abi.encodeWithSelector(DisputeGame.UnexpectedClaim.selector, index, expected, at, found, foundAt);
    }

    /// An account that takes no money delays nobody but itself.
    function test_RefusedPaymentHoldsUpNobody() public {
        DisputeGame game = _create(address(this), _falseRoot());
        honest.act(game);
        _attack(game, address(this), 1, _truth(game, 1, true));
        honest.act(game);
        _attack(game, address(this), 0, _wrong("refuses"));
        _finish(game);
        _skip(GAME_DELAY);
        uint256 due = vault.credit(address(game), address(this));
        assertEq(due, game.bondAt(1), "its answer to itself stood, but was not the leftmost and oldest");
        vm.expectRevert(abi.encodeWithSelector(BondVault.PaymentRefused.selector, address(this), due));
        vault.claimCredit(address(game), address(this));
        assertEq(vault.credit(address(game), address(this)), due, "still there");
        _pay(game, address(honest));
    }
}
