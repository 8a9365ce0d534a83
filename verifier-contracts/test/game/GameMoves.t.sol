// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Claim, DisputeGame} from "../../src/game/DisputeGame.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {GameTest} from "./GameTest.sol";
import {LongTrace, Trace} from "./Trace.sol";

/// Moves and steps: what is refused, by name, and how the clocks run.
contract GameMovesTest is GameTest {
    /// Of a leaf after attacks alone.
    uint64 private constant LEAF_POSITION = uint64(1) << DEPTH;

    DisputeGame private game;

    function setUp() public override {
        super.setUp();
        game = _create(MALLORY, _falseRoot());
        vm.startPrank(MALLET);
    }

    function _refuse(bytes memory error_) private {
        vm.expectRevert(error_);
    }

    /// Answers that lead from a claim to a leaf, each attacking the one before.
    function _descend(uint256 index) private returns (uint256) {
        vm.stopPrank();
        while (game.claimAt(index).depth < DEPTH) {
            index = _attack(game, MALLORY, index, _wrong("x"));
        }
        return index;
    }

    function test_RefusesAnotherClaimThanMeant() public {
        uint256 bond = game.bondAt(1);
        _refuse(abi.encodeWithSelector(DisputeGame.UnexpectedClaim.selector, 0, _wrong("a"), 1, _falseRoot(), 1));
        game.attack{value: bond}(0, _wrong("a"), 1, _wrong("b"));
    }

    function test_RefusesAClaimThatIsNotThere() public {
        uint256 bond = game.bondAt(1);
        _refuse(abi.encodeWithSelector(DisputeGame.NoSuchClaim.selector, 1));
        game.attack{value: bond}(1, _wrong("a"), 2, _wrong("b"));
    }

    function test_RefusesToDefendTheRoot() public {
        uint256 bond = game.bondAt(1);
        _refuse(abi.encodeWithSelector(DisputeGame.RootCannotBeDefended.selector));
        game.defend{value: bond}(0, _falseRoot(), 1, _wrong("b"));
    }

    function test_RefusesAnotherBond() public {
        uint256 bond = game.bondAt(1);
        _refuse(abi.encodeWithSelector(DisputeGame.WrongBond.selector, bond, bond - 1));
        game.attack{value: bond - 1}(0, _falseRoot(), 1, _wrong("b"));
        _refuse(abi.encodeWithSelector(DisputeGame.WrongBond.selector, bond, bond + 1));
        game.attack{value: bond + 1}(0, _falseRoot(), 1, _wrong("b"));
    }

    function test_RefusesAStatusThatDoesNotExist() public {
        uint256 bond = game.bondAt(1);
        bytes32 value = _wrong("b", 4);
        _refuse(abi.encodeWithSelector(DisputeGame.UnknownStatusByte.selector, value));
        game.attack{value: bond}(0, _falseRoot(), 1, value);
    }

    function test_RefusesARootThatHasNotExitedWithZero() public {
        vm.stopPrank();
        for (uint8 status = 1; status <= 3; ++status) {
            bytes32 root = _wrong("root", status);
            _refuse(abi.encodeWithSelector(DisputeGame.RootNotExitZero.selector, root));
            this.create(root);
        }
    }

    function create(bytes32 root) external {
        chain.create{value: 1 ether}(TYPE, _proposal(root));
    }

    function test_RefusesADuplicate() public {
        uint256 bond = game.bondAt(1);
        game.attack{value: bond}(0, _falseRoot(), 1, _wrong("b"));
        _refuse(abi.encodeWithSelector(DisputeGame.DuplicateClaim.selector, 0, 2, _wrong("b")));
        game.attack{value: bond}(0, _falseRoot(), 1, _wrong("b"));
        // Another value, or the same one at another place, is another claim.
        game.attack{value: bond}(0, _falseRoot(), 1, _wrong("c"));
        bond = game.bondAt(2);
        game.attack{value: bond}(1, _wrong("b"), 2, _wrong("b"));
        game.defend{value: bond}(1, _wrong("b"), 2, _wrong("b"));
        assertEq(game.claimCount(), 5, "claims");
    }

    function test_RefusesAMoveAgainstALeaf() public {
        uint256 leaf = _descend(0);
        uint256 bond = game.bondAt(DEPTH);
        bytes32 value = game.claimAt(leaf).value;
        _refuse(abi.encodeWithSelector(DisputeGame.LeafNeedsStep.selector, leaf));
        game.attack{value: bond}(leaf, value, LEAF_POSITION, _wrong("y"));
    }

    function test_RefusesAStepAgainstAnythingElse() public {
        bytes memory state = trace.state(0);
        for (uint256 i = 0; i < DEPTH; ++i) {
            bytes32 value = game.claimAt(i).value;
            _refuse(abi.encodeWithSelector(DisputeGame.NotLeaf.selector, i, i));
            game.step(i, value, uint64(1 << i), true, state, "");
            vm.stopPrank();
            _attack(game, MALLORY, i, _wrong("x"));
        }
    }

    function test_RefusesAStepFromAnotherState() public {
        uint256 leaf = _descend(0);
        bytes memory state = trace.state(1);
        bytes32 value = game.claimAt(leaf).value;
        _refuse(abi.encodeWithSelector(DisputeGame.WrongPrestate.selector, trace.stateHash(0), trace.stateHash(1)));
        game.step(leaf, value, LEAF_POSITION, true, state, "");
        // The leaf's own state is nobody's, so nobody can step from it.
        _refuse(abi.encodeWithSelector(DisputeGame.WrongPrestate.selector, value, trace.stateHash(1)));
        game.step(leaf, value, LEAF_POSITION, false, state, "");
    }

    function test_RefusesAStepThatConfirmsTheLeaf() public {
        vm.stopPrank();
        uint256 index = 0;
        for (uint256 i = 1; i < DEPTH; ++i) {
            index = _attack(game, MALLORY, index, _wrong("x"));
        }
        bytes32 value = trace.stateHash(1);
        uint256 leaf = _attack(game, MALLORY, index, value);
        bytes memory state = trace.state(0);
        _refuse(abi.encodeWithSelector(DisputeGame.StepDoesNotCounter.selector, leaf, value));
        game.step(leaf, value, LEAF_POSITION, true, state, "");
    }

    function test_RefusesASecondStep() public {
        uint256 leaf = _descend(0);
        bytes memory state = trace.state(0);
        bytes32 value = game.claimAt(leaf).value;
        game.step(leaf, value, LEAF_POSITION, true, state, "");
        assertEq(game.claimAt(leaf).counteredBy, address(this), "countered by");
        _refuse(abi.encodeWithSelector(DisputeGame.AlreadyCountered.selector, leaf));
        game.step(leaf, value, LEAF_POSITION, true, state, "");
    }

    /// A side answers until its last second, and not later.
    function test_ClockEndsMoves() public {
        vm.stopPrank();
        _skip(CLOCK - 1);
        uint256 answer = _attack(game, MALLET, 0, _wrong("in time"));
        _skip(1);
        uint256 bond = game.bondAt(1);
        _refuse(abi.encodeWithSelector(DisputeGame.ClockExpired.selector, 0));
        game.attack{value: bond}(0, _falseRoot(), 1, _wrong("late"));
        _refuse(abi.encodeWithSelector(DisputeGame.ClockRunning.selector, answer, CLOCK - 1));
        game.resolveClaim(answer, 1);
    }

    /// Only the side to move uses its time.
    function test_ClocksRunByTurns() public {
        vm.stopPrank();
        _skip(10 hours);
        uint256 one = _attack(game, MALLET, 0, _wrong("1"));
        assertEq(game.claimAt(one).elapsed, 10 hours, "the challengers'");
        _skip(2 hours);
        uint256 two = _attack(game, MALLORY, one, _wrong("2"));
        assertEq(game.claimAt(two).elapsed, 2 hours, "the defenders'");
        _skip(5 hours);
        assertEq(game.challengersElapsed(two), 15 hours, "the challengers' again");
        assertEq(game.challengersElapsed(one), 7 hours, "another answer to the first is still the defenders'");
    }

    /// Who answers in the last second has the extension for the next answer, and the preimage period too where that is a step.
    function test_ExtensionLeavesTimeForTheNextAnswer() public {
        vm.stopPrank();
        uint256 index = 0;
        for (uint256 depth = 1; depth <= DEPTH; ++depth) {
            _skip(CLOCK - game.challengersElapsed(index) - 1);
            index = _attack(game, MALLORY, index, _wrong("x"));
            uint256 least = EXTENSION + (depth == DEPTH - 1 ? PREIMAGE_PERIOD : 0);
            assertEq(game.claimAt(index).elapsed, CLOCK - least, "left");
        }
        // The leaf's challengers have what the move at depth DEPTH - 1 left them.
        assertEq(game.challengersElapsed(index), CLOCK - EXTENSION - PREIMAGE_PERIOD, "for the step");
        _skip(EXTENSION + PREIMAGE_PERIOD - 1);
        game.step(index, _wrong("x"), LEAF_POSITION, true, trace.state(0), "");
    }

    function test_ClockEndsSteps() public {
        uint256 leaf = _descend(0);
        bytes memory state = trace.state(0);
        _skip(CLOCK);
        _refuse(abi.encodeWithSelector(DisputeGame.ClockExpired.selector, leaf));
        game.step(leaf, _wrong("x"), LEAF_POSITION, true, state, "");
        game.resolveClaim(leaf, 0);
        // Nor does resolving it open it again.
        _refuse(abi.encodeWithSelector(DisputeGame.ClockExpired.selector, leaf));
        game.step(leaf, _wrong("x"), LEAF_POSITION, true, state, "");
    }

    function test_NothingMovesAfterTheEnd() public {
        uint256 leaf = _descend(0);
        _finish(game);
        bytes memory state = trace.state(0);
        uint256 bond = game.bondAt(1);
        bytes memory over = abi.encodeWithSelector(DisputeGame.GameOver.selector, game.status());
        _refuse(over);
        game.attack{value: bond}(0, _falseRoot(), 1, _wrong("y"));
        _refuse(over);
        game.step(leaf, _wrong("x"), LEAF_POSITION, true, state, "");
        _refuse(over);
        game.resolveClaim(0, 1);
        _refuse(over);
        game.submitProof(1, 1, MALLET, "");
        _refuse(over);
        game.resolveByProof();
        _refuse(abi.encodeWithSelector(DisputeGame.NotResolvedByProof.selector));
        game.settle(1);
        _refuse(abi.encodeWithSelector(DisputeGame.NotStateChain.selector, address(this)));
        game.initialize(MALLET, _falseRoot());
    }

    function test_EmitsWhatAnAgentNeeds() public {
        uint256 bond = game.bondAt(1);
        vm.expectEmit(true, true, true, true, address(game));
        emit DisputeGame.Moved(1, 0, MALLET, _wrong("b"), 2, true, bond);
        game.attack{value: bond}(0, _falseRoot(), 1, _wrong("b"));
        vm.stopPrank();
        _skip(CLOCK);
        vm.expectEmit(true, true, true, true, address(game));
        emit DisputeGame.ClaimResolved(1, MALLET, bond, false);
        game.resolveClaim(1, 1);
        vm.expectEmit(true, true, true, true, address(game));
        emit DisputeGame.Resolved(GameStatus.ChallengerWins, false);
        game.resolveClaim(0, 1);
    }
}

/// The deepest games that a type may have: the positions furthest left and right are still numbers of 64 bits, and a step decides there as anywhere.
contract DeepestGameTest is GameTest {
    uint8 private constant LEAF_DEPTH = 62;

    function _trace() internal override returns (Trace) {
        return new LongTrace(LEAF_DEPTH, (uint64(1) << LEAF_DEPTH) - 1, OUTPUT);
    }

    function _descend(bool attacks) private returns (DisputeGame game, Claim memory leaf) {
        game = _create(MALLORY, _falseRoot());
        honest.act(game);
        for (uint256 index = 1; index < LEAF_DEPTH; index += 2) {
            _move(game, MALLORY, index, attacks, attacks ? _wrong("x") : _truth(game, index, false));
            honest.act(game);
        }
        leaf = game.claimAt(LEAF_DEPTH);
    }

    function test_TheRightmostLeaf() public {
        (DisputeGame game, Claim memory leaf) = _descend(false);
        assertEq(leaf.position, type(uint64).max / 2 - 1, "position");
        assertEq(trace.stepsAt(leaf.position, LEAF_DEPTH), (uint256(1) << LEAF_DEPTH) - 1, "the last but one state");
        _expectFallen(game, leaf);
    }

    function test_TheLeftmostLeaf() public {
        (DisputeGame game, Claim memory leaf) = _descend(true);
        assertEq(leaf.position, uint64(1) << LEAF_DEPTH, "position");
        assertEq(trace.stepsAt(leaf.position, LEAF_DEPTH), 1, "the first step");
        _expectFallen(game, leaf);
    }

    function _expectFallen(DisputeGame game, Claim memory leaf) private {
        assertEq(leaf.counteredBy, address(honest), "stepped");
        _finish(game);
        assertEq(uint256(game.status()), uint256(GameStatus.ChallengerWins), "status");
        assertEq(vault.won(address(game), MALLORY), 0, "all is lost");
    }
}
