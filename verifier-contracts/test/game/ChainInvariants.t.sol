// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {Outcome, Standing} from "../../src/game/FinalRoots.sol";
import {StateCommitmentChain} from "../../src/game/StateCommitmentChain.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {ChainHandler} from "./ChainHandler.sol";
import {ChainTest} from "./ChainTest.sol";

/// Whatever anybody does: a final root is true, has final ancestors only, and is never replaced, the vault holds what it owes, a fee is the prover's or
/// goes where the bond goes, and from each state that is reached a true claim can
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
        bytes4[14] memory selectors = [
            ChainHandler.claim.selector,
            ChainHandler.claim.selector,
            ChainHandler.claim.selector,
            ChainHandler.attack.selector,
            ChainHandler.prove.selector,
            ChainHandler.prove.selector,
            ChainHandler.resolve.selector,
            ChainHandler.resolve.selector,
            ChainHandler.finalise.selector,
            ChainHandler.finalise.selector,
            ChainHandler.pay.selector,
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

    /// What is not paid yet: of a void claim what was posted, of others what was.
    function invariant_TheVaultHoldsWhatItOwes() public view {
        address[4] memory accounts = handler.accounts();
        uint256 owed;
        for (uint256 i = 0; i < handler.count(); ++i) {
            address game = address(handler.games(i));
            bool isVoid = chain.isVoid(game);
            if (!isVoid) owed += vault.unawarded(game);
            for (uint256 j = 0; j < accounts.length; ++j) {
                owed += isVoid ? vault.posted(game, accounts[j]) : vault.won(game, accounts[j]);
            }
        }
        assertEq(address(vault).balance, owed, "balance");
    }

    /// A claim that is not void, upheld and settled: whoever proposed it has the bond, and the prover the fee if the proof was there first.
    function invariant_AFeeIsTheProversOrGoesWithTheBond() public view {
        for (uint256 i = 0; i < handler.count(); ++i) {
            DisputeGame game = handler.games(i);
            if (chain.isVoid(address(game)) || game.status() != GameStatus.DefenderWins || !game.claimAt(0).resolved) continue;
            uint256 fee = handler.earnsFee(address(game)) ? game.fee() : 0;
            address proposer = game.claimAt(0).claimant;
            assertGe(_awarded(game, PROVER), fee, "fee");
            assertGe(_awarded(game, proposer), game.claimAt(0).bond - fee, "bond");
            // Of an undisputed claim there is nothing else.
            if (game.claimCount() > 1) continue;
            assertEq(_awarded(game, PROVER), fee, "the fee and no more");
            assertEq(_awarded(game, proposer), game.claimAt(0).bond - fee, "the bond and no more");
        }
    }

    function _awarded(DisputeGame game, address account) private view returns (uint256) {
        return _due(game, account) + handler.paid(address(game), account);
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
