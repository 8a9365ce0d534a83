// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Claim, DisputeGame} from "../../src/game/DisputeGame.sol";
import {GameParameters} from "../../src/game/DisputeGame.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {GameTest} from "./GameTest.sol";
import {LongTrace, Trace} from "./Trace.sol";

/// Floods in games of the depth and the bonds of real ones. To answer what the others spend bonds and gas on, the honest party has 1.2 times as much,
/// with nothing saved from before: it answers everything all the same, the result is right, and it gets back more than it spent.
contract GameFloodsTest is GameTest {
    uint256 private constant LEAF_DEPTH = 40;
    uint64 private constant RUN = 1_000_003;
    uint256 private constant FLOOD = 5;
    /// Half of the price that bonds are reckoned with; at the whole price, gas makes it up to 1.25 times in the first levels.
    uint256 private constant GAS_PRICE = 50 gwei;
    /// From gas/game.json, rounded up.
    uint256 private constant MOVE_GAS = 190_000;
    uint256 private constant RESOLVE_GAS = 80_000;

    /// Wei, of the honest party. It is taken out of the purse.
    uint256 private honestGas;

    function _trace() internal override returns (Trace) {
        return new LongTrace(uint8(LEAF_DEPTH), RUN, OUTPUT);
    }

    function _stepGas() internal pure override returns (uint256) {
        return 12_000_000;
    }

    /// The figures of docs/contracts.md and docs/disputes.md.
    function test_BondsGrowByOneFactor() public view {
        assertEq(implementation.bondGrowth(), 1_079_842, "factor, millionths");
        uint256[2] memory sides;
        for (uint256 depth = 1; depth <= LEAF_DEPTH; ++depth) {
            uint256 bond = implementation.bondAt(depth);
            assertLe(5 * bond, 6 * implementation.bondAt(depth - 1), "costs at most 1.2 times what it answers");
            if (depth > 1) assertGt(bond, implementation.bondAt(depth - 1), "grows");
            sides[depth % 2] += bond;
        }
        assertEq(implementation.bondAt(1), 0.06 ether, "first");
        assertEq(implementation.bondAt(LEAF_DEPTH), 1.2000407 ether, "leaf");
        assertGe(implementation.bondAt(LEAF_DEPTH), 12_000_000 * 100 gwei, "covers a step");
        assertEq(sides[1], 7.4422842 ether, "challengers' side of one path");
        assertEq(sides[0], 8.0364901 ether, "defenders' side of one path");
    }

    /// The least factor that does: with the next smaller one the bond of a leaf does not cover a step.
    function test_TheFactorIsTheLeast(uint256 depth, uint256 moveGas, uint256 stepGas) public {
        GameParameters memory p = _parameters();
        p.maxDepth = uint8(bound(depth, 2, 62));
        p.moveGas = bound(moveGas, 1000, 1_000_000);
        uint256 most = p.moveGas;
        for (uint256 i = 1; i < p.maxDepth && most < 1e9; ++i) {
            most = most * 12 / 10;
        }
        p.stepGas = bound(stepGas, 1, most);
        DisputeGame type_ = new DisputeGame(p);
        assertLe(type_.bondGrowth(), 1_200_000, "at most 1.2");
        assertGe(type_.bondAt(p.maxDepth), p.stepGas * p.bondGasPrice, "covers a step");
        uint256 gasOfLeaf = p.moveGas;
        for (uint256 i = 1; i < p.maxDepth; ++i) {
            gasOfLeaf = gasOfLeaf * (type_.bondGrowth() - 1) / 1_000_000;
        }
        if (type_.bondGrowth() > 1_000_000) assertLt(gasOfLeaf, p.stepGas, "the least");
    }

    function test_FloodOfAnswersToATrueRoot() public {
        _play(_ownRoot(), false, GameStatus.DefenderWins);
    }

    function test_FloodOfAnswersForAFalseRoot() public {
        _play(_falseClaim(), false, GameStatus.ChallengerWins);
    }

    function test_FreeloadersBesideADefence() public {
        _play(_ownRoot(), true, GameStatus.DefenderWins);
    }

    function test_FreeloadersBesideAnAttack() public {
        DisputeGame game = _falseClaim();
        _flood(game, 0, GameStatus.ChallengerWins);
        _play(game, true, GameStatus.ChallengerWins);
    }

    function _ownRoot() private returns (DisputeGame game) {
        game = _create(address(honest), _trueRoot());
        vm.deal(address(honest), 0);
    }

    function _falseClaim() private returns (DisputeGame game) {
        game = _create(MALLORY, _falseRoot());
        vm.deal(address(honest), 0);
        _othersSpend(1 ether, 0);
        _answer(game);
    }

    /// A liar and the honest party go down to a leaf; at each depth, in a world of its own, a flood comes: of answers to the honest party's claim, or of
    /// others beside its answer to the liar's.
    function _play(DisputeGame game, bool freeloading, GameStatus expected) private {
        for (uint256 index = game.claimCount() - 1; game.claimAt(index).depth < LEAF_DEPTH; index = game.claimCount() - 1) {
            if (!freeloading) _flood(game, index, expected);
            Claim memory ours = game.claimAt(index);
            bool agrees = trace.stepsAt(ours.position, ours.depth) < RUN / 3;
            _othersMove(game, index, !agrees, _wrong(vm.toString(index)));
            _answer(game);
            if (freeloading && uint256(ours.depth) + 1 < LEAF_DEPTH) _flood(game, index + 1, expected);
        }
    }

    function _flood(DisputeGame game, uint256 at, GameStatus expected) private {
        uint256 snapshot = vm.snapshotState();
        for (uint256 i = 0; i < FLOOD; ++i) {
            _othersMove(game, at, true, bytes32(uint256(3) << 248 | i));
        }
        uint256 answered = _answer(game);
        assertEq(answered, FLOOD, "all are answered");
        uint256 posted = vault.posted(address(game), address(honest));
        _finish(game);
        assertEq(uint256(game.status()), uint256(expected), "status");
        uint256 won = vault.won(address(game), address(honest));
        assertGt(won, posted + honestGas, "gets more back than it spent");
        uint256 bond = game.bondAt(uint256(game.claimAt(at).depth) + 1);
        assertGe(won, posted + FLOOD * bond, "the flood's bonds are the honest party's");
        vm.revertToState(snapshot);
    }

    function _othersMove(DisputeGame game, uint256 parent, bool isAttack, bytes32 value) private {
        _move(game, MALLORY, parent, isAttack, value);
        _othersSpend(game.claimAt(game.claimCount() - 1).bond, MOVE_GAS);
    }

    /// Wei and gas. The purse grows by 1.2 times that.
    function _othersSpend(uint256 bond, uint256 gas_) private {
        vm.deal(address(honest), address(honest).balance + (bond + gas_ * GAS_PRICE) * 6 / 5);
    }

    /// All answers that are due, and their gas, that of resolving included: of the answer and of what it answers.
    function _answer(DisputeGame game) private returns (uint256 answered) {
        uint256 before = game.claimCount();
        answered = honest.act(game);
        uint256 moves = game.claimCount() - before;
        uint256 cost =
            (moves * (MOVE_GAS + 2 * RESOLVE_GAS) + (answered - moves) * _parameters().stepGas) * GAS_PRICE;
        assertLe(cost, address(honest).balance, "the purse pays for gas");
        honestGas += cost;
        vm.deal(address(honest), 0);
    }
}
