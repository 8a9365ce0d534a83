// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {GameHandler} from "./GameHandler.sol";
import {ProofTest} from "./ProofTest.sol";

/// Whatever anybody does to a true and a false claim before a proof ends both games: every bond is awarded once and paid, and the honest party
/// loses none.
contract ProofInvariantsTest is ProofTest {
    GameHandler private handler;

    function setUp() public override {
        super.setUp();
        DisputeGame[2] memory games =
            [_createPaid(address(honest), _trueRoot(), 0.3 ether), _createPaid(MALLORY, _falseRoot(), 0.7 ether)];
        handler = new GameHandler(games, honest, chain, GUARDIAN);
        honest.act(games[1]);
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    struct FuzzSelector {
        address target;
        bytes4[] selectors;
    }

    /// Mostly moves, and no more resolving and waiting than leaves games open for a proof.
    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        bytes4[7] memory selectors = [
            GameHandler.move.selector,
            GameHandler.move.selector,
            GameHandler.move.selector,
            GameHandler.step.selector,
            GameHandler.lastSecondMove.selector,
            GameHandler.wait.selector,
            GameHandler.resolve.selector
        ];
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(handler), new bytes4[](selectors.length));
        for (uint256 i = 0; i < selectors.length; ++i) {
            targets[0].selectors[i] = selectors[i];
        }
    }

    function invariant_NothingIsFinalBeforeItIsDecided() public view {
        for (uint256 i = 0; i < 2; ++i) {
            DisputeGame game = handler.games(i);
            if (game.status() == GameStatus.InProgress) assertFalse(chain.isFinal(address(game)), "final");
        }
    }

    /// Each game apart: both are about the same output root, so that the proof of the one contradicts the proof of the other.
    function afterInvariant() public {
        for (uint256 i = 0; i < 2; ++i) {
            uint256 snapshot = vm.snapshotState();
            _end(handler.games(i), i == 0);
            vm.revertToState(snapshot);
        }
    }

    function _end(DisputeGame game, bool isTrue) private {
        if (game.status() == GameStatus.InProgress) {
            _prove(game, isTrue ? 0 : 1, PROVER);
            while (game.settled() < game.claimCount()) {
                game.settle(3);
            }
        }
        GameStatus expected = isTrue ? GameStatus.DefenderWins : GameStatus.ChallengerWins;
        assertEq(uint256(game.status()), uint256(expected), "status");
        assertEq(vault.unawarded(address(game)), 0, "all awarded");
        // The fee of the true claim is the prover's, if the proof came first.
        uint256 fee = isTrue && game.resolvedByProof() ? game.fee() : 0;
        assertGe(_due(game, address(honest)) + fee, vault.posted(address(game), address(honest)), "an honest bond was lost");
        if (isTrue) assertGe(_due(game, PROVER), fee, "the prover's fee");
        _skip(GAME_DELAY);
        address[6] memory accounts = [address(honest), MALLORY, MALLET, TRUDY, PROVER, NOBODY];
        uint256 posted;
        uint256 paid;
        for (uint256 j = 0; j < accounts.length; ++j) {
            posted += vault.posted(address(game), accounts[j]);
            if (_due(game, accounts[j]) != 0) paid += _pay(game, accounts[j]);
        }
        assertEq(paid, posted, "what was posted is what is paid");
    }
}
