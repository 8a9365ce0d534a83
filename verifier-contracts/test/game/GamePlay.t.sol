// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Claim, DisputeGame} from "../../src/game/DisputeGame.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {GameTest} from "./GameTest.sol";

/// Whole games between an honest party and a dishonest one.
contract GamePlayTest is GameTest {
    function test_AnUndisputedClaimIsAgreed() public {
        DisputeGame game = _create(address(honest), _trueRoot());
        _skip(CLOCK);
        game.resolveClaim(0, 1);
        assertEq(uint256(game.status()), uint256(GameStatus.DefenderWins), "status");
        _skip(GAME_DELAY);
        chain.finalise(address(game));
        assertEq(chain.latestRoot(), OUTPUT, "latest");
        assertEq(chain.latestBlock(), GENESIS_BLOCK + 1, "its block");
        assertEq(_pay(game, address(honest)), 1 ether, "bond");
    }

    /// A dishonest party that believes in a run that goes wrong at each possible step, against a true claim and for a false one.
    function test_HonestWinsWhereverTheRunsDiverge() public {
        for (uint256 wrongFrom = 1; wrongFrom <= 1 << DEPTH; ++wrongFrom) {
            uint256 snapshot = vm.snapshotState();
            _playAgainstLiar(_create(address(honest), _trueRoot()), wrongFrom, GameStatus.DefenderWins);
            vm.revertToState(snapshot);
            _playAgainstLiar(_create(MALLORY, _lie(1 << DEPTH)), wrongFrom, GameStatus.ChallengerWins);
            vm.revertToState(snapshot);
        }
    }

    /// The liar attacks and defends by a run of its own, in which every state from `wrongFrom` on is wrong.
    function _playAgainstLiar(DisputeGame game, uint256 wrongFrom, GameStatus expected) private {
        honest.act(game);
        for (uint256 i = 0; i < game.claimCount(); ++i) {
            Claim memory claim = game.claimAt(i);
            if (claim.depth == DEPTH) continue;
            if (claim.claimant != address(honest)) continue;
            uint256 steps = trace.stepsAt(claim.position, claim.depth);
            bool agrees = steps < wrongFrom;
            uint256 position = agrees ? 2 * (uint256(claim.position) + 1) : 2 * uint256(claim.position);
            uint256 to = trace.stepsAt(position, uint256(claim.depth) + 1);
            _move(game, MALLORY, i, !agrees, to < wrongFrom ? trace.stateHash(to) : _lie(to));
            honest.act(game);
        }
        _finish(game);
        assertEq(uint256(game.status()), uint256(expected), "status");
        uint256 atStake = vault.posted(address(game), address(honest));
        _skip(GAME_DELAY);
        // The liar has lost all that it posted.
        assertEq(_pay(game, address(honest)), atStake + vault.posted(address(game), MALLORY), "paid");
        assertEq(address(vault).balance, 0, "left over");
    }

    function _lie(uint256 steps) private pure returns (bytes32) {
        return bytes32(uint256(keccak256(abi.encode("lie", steps))) >> 8);
    }

    /// Each leaf, reached by the moves that lead there, lies between the states that a step needs.
    function test_StepsStartAndEndWhereTheyShould() public {
        for (uint256 path = 0; path < 1 << (DEPTH - 1); ++path) {
            uint256 snapshot = vm.snapshotState();
            DisputeGame game = _create(MALLORY, _falseRoot());
            uint256 index = _attack(game, MALLORY, 0, _wrong("0"));
            for (uint256 level = 1; level < DEPTH; ++level) {
                index = _move(game, MALLORY, index, (path >> (level - 1)) & 1 == 0, _wrong("x"));
            }
            Claim memory leaf = game.claimAt(index);
            uint256 steps = trace.stepsAt(leaf.position, DEPTH);
            (uint256 before, uint256 behind) = game.boundsOf(index);
            if (before == game.ROOT_PARENT()) {
                assertEq(steps, 1, "the first step starts from the absolute prestate");
            } else {
                Claim memory claim = game.claimAt(before);
                assertEq(trace.stepsAt(claim.position, claim.depth), steps - 1, "before");
            }
            Claim memory post = game.claimAt(behind);
            assertEq(trace.stepsAt(post.position, post.depth), steps + 1, "behind");
            vm.revertToState(snapshot);
        }
    }

    /// A proposer who never moves again loses by the clock.
    function test_SilentProposerLoses() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        _skip(CLOCK - 1);
        honest.act(game);
        _skip(CLOCK);
        _resolveAll(game);
        assertEq(uint256(game.status()), uint256(GameStatus.ChallengerWins), "status");
        _skip(GAME_DELAY);
        assertEq(_pay(game, address(honest)), 1 ether + game.bondAt(1), "both bonds");
    }

    function test_LocalWordsAreTheClaims() public {
        DisputeGame game = _create(address(honest), _trueRoot());
        bytes32[5] memory words = game.localWords();
        assertEq(words[0], GENESIS, "parent");
        assertEq(words[1], OUTPUT, "claimed");
        assertEq(words[2], transactionChain.digest(GENESIS_BLOCK, GENESIS_BLOCK + 1), "inputs");
        assertEq(words[3], bytes32(uint256(GENESIS_BLOCK + 1)), "block number");
        assertEq(words[4], CONFIG, "configuration");
    }

    function test_ClaimsAreListedInPages() public {
        DisputeGame game = _create(address(honest), _trueRoot());
        _attack(game, MALLORY, 0, _wrong("a"));
        _attack(game, MALLORY, 0, _wrong("b"));
        assertEq(game.claimsFrom(1, 1).length, 1, "one");
        assertEq(game.claimsFrom(1, 1)[0].value, _wrong("a"), "the first answer");
        assertEq(game.claimsFrom(0, type(uint256).max).length, 3, "all");
        assertEq(game.claimsFrom(3, 5).length, 0, "none left");
    }
}
