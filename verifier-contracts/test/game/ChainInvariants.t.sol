// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {Outcome, Standing} from "../../src/game/FinalRoots.sol";
import {StateCommitmentChain} from "../../src/game/StateCommitmentChain.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {ChainHandler} from "./ChainHandler.sol";
import {ChainTest} from "./ChainTest.sol";

/// Whatever anybody does: a final root is true, has final ancestors only, and is never replaced, and from each state that is reached a true claim can
/// be made and becomes final within a stated time.
/// forge-config: default.invariant.depth = 96
contract ChainInvariantsTest is ChainTest {
    ChainHandler private handler;

    function setUp() public override {
        super.setUp();
        _append(40);
        handler = new ChainHandler(chain, trace.stateHash(0), PROGRAM, _trueRoot(), address(honest), GUARDIAN);
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    struct FuzzSelector {
        address target;
        bytes4[] selectors;
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        bytes4[12] memory selectors = [
            ChainHandler.claim.selector,
            ChainHandler.claim.selector,
            ChainHandler.claim.selector,
            ChainHandler.attack.selector,
            ChainHandler.prove.selector,
            ChainHandler.resolve.selector,
            ChainHandler.resolve.selector,
            ChainHandler.finalise.selector,
            ChainHandler.finalise.selector,
            ChainHandler.contest.selector,
            ChainHandler.guard.selector,
            ChainHandler.wait.selector
        ];
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(handler), new bytes4[](selectors.length));
        for (uint256 i = 0; i < selectors.length; ++i) {
            targets[0].selectors[i] = selectors[i];
        }
    }

    function invariant_FinalRootsAreTrueAndNeverReplaced() public view {
        for (uint64 b = GENESIS_BLOCK + 1; b <= GENESIS_BLOCK + 50; ++b) {
            bytes32 seen = handler.seenFinal(b);
            assertEq(chain.finalRoot(b), seen, "replaced, or final unseen");
            if (seen != 0) assertEq(seen, handler.truth(b), "false");
        }
        assertEq(chain.latestRoot(), handler.truth(chain.latestBlock()), "latest");
    }

    function invariant_NothingFinalDescendsFromWhatIsNot() public view {
        for (uint256 i = 0; i < handler.count(); ++i) {
            address game = address(handler.games(i));
            Standing memory standing = chain.standing(game);
            if (standing.outcome != Outcome.Upheld) continue;
            assertTrue(handler.isTrue(game), "a false claim is final");
            if (standing.parent == address(0)) continue;
            assertEq(uint256(chain.standing(standing.parent).outcome), uint256(Outcome.Upheld), "its parent is not");
        }
    }

    /// After each run of the fuzzer: a true claim on the latest root is final within a stop, a window and a game's delay, without a proof and without
    /// the guardian.
    function afterInvariant() public {
        uint256 from = _now();
        uint64 next = chain.latestBlock() + 1;
        if (chain.isStopped()) vm.warp(chain.stoppedUntil());
        StateCommitmentChain.Proposal memory p = _proposalOn(address(0), handler.truth(next), next);
        (, address made) = chain.attemptOf(TYPE, p);
        DisputeGame game = DisputeGame(made);
        if (!chain.isGame(made)) {
            vm.prank(address(honest));
            chain.create{value: 1 ether}(TYPE, p);
        }
        if (game.status() == GameStatus.InProgress) honest.act(game);
        _skip(CLOCK);
        if (game.status() == GameStatus.InProgress) {
            for (uint256 i = game.claimCount(); i > 0; --i) {
                if (!game.claimAt(i - 1).resolved) game.resolveClaim(i - 1, 10);
            }
        }
        if (game.status() == GameStatus.ChallengerWins) {
            // An attack on it was too old to be answered: the next attempt.
            vm.prank(address(honest));
            game = DisputeGame(chain.create{value: 1 ether}(TYPE, p));
            _skip(CLOCK);
            game.resolveClaim(0, 0);
        }
        uint256 finalAt = chain.finalAt(address(game));
        if (finalAt > _now()) vm.warp(finalAt);
        chain.finalise(address(game));
        assertEq(chain.finalRoot(next), handler.truth(next), "a true claim is final");
        assertLe(_now() - from, FREEZE + 2 * CLOCK + GAME_DELAY + FREEZE, "within a stop, two windows, a delay and a freeze");
    }
}
