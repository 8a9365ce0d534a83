// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Claim, DisputeGame} from "../../src/game/DisputeGame.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {GameHandler} from "./GameHandler.sol";
import {GameTest} from "./GameTest.sol";
import {MipsTrace} from "./MipsTrace.sol";
import {Trace} from "./Trace.sol";

/// Whatever anybody does: the vault holds what it owes, nothing is paid twice, everybody gets what the rules give, and the honest
/// party wins both games and loses no bond.
/// forge-config: default.invariant.depth = 128
contract GameInvariantsTest is GameTest {
    GameHandler internal handler;

    function setUp() public virtual override {
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

    /// What the fuzzer calls: moves more often than the rest.
    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        bytes4[10] memory selectors = [
            GameHandler.move.selector,
            GameHandler.move.selector,
            GameHandler.move.selector,
            GameHandler.lastSecondMove.selector,
            GameHandler.step.selector,
            GameHandler.wait.selector,
            GameHandler.resolve.selector,
            GameHandler.claimCredit.selector,
            GameHandler.freeze.selector,
            GameHandler.update.selector
        ];
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(handler), new bytes4[](selectors.length));
        for (uint256 i = 0; i < selectors.length; ++i) {
            targets[0].selectors[i] = selectors[i];
        }
    }

    function _accounts() private view returns (address[4] memory) {
        return [address(honest), MALLORY, MALLET, TRUDY];
    }

    function invariant_TheVaultHoldsWhatItOwes() public view {
        uint256 owed;
        for (uint256 i = 0; i < 2; ++i) {
            address game = address(handler.games(i));
            owed += vault.unawarded(game);
            for (uint256 j = 0; j < 4; ++j) {
                owed += vault.won(game, _accounts()[j]);
            }
        }
        assertEq(address(vault).balance, owed, "balance");
    }

    function invariant_BondsArePostedAwardedOrPaid() public view {
        for (uint256 i = 0; i < 2; ++i) {
            DisputeGame game = handler.games(i);
            Claim[] memory claims = game.claimsFrom(0, type(uint256).max);
            uint256 open;
            uint256 resolved;
            for (uint256 j = 0; j < claims.length; ++j) {
                bool isStepped = claims[j].depth == trace.depth() && claims[j].counteredBy != address(0);
                if (isStepped ? claims[claims[j].parent].resolved : claims[j].resolved) resolved += claims[j].bond;
                else open += claims[j].bond;
            }
            uint256 awarded;
            for (uint256 j = 0; j < 4; ++j) {
                awarded += vault.won(address(game), _accounts()[j]) + handler.paid(address(game), _accounts()[j]);
            }
            assertEq(vault.unawarded(address(game)), open, "not awarded");
            assertEq(awarded, resolved, "awarded once");
        }
    }

    /// Ends both games after every run of the fuzzer.
    function afterInvariant() public {
        for (uint256 i = 0; i < 2; ++i) {
            DisputeGame game = handler.games(i);
            handler.answer(game);
            assertFalse(handler.honestWasStopped(), "an honest answer was not given");
            if (game.status() == GameStatus.InProgress) _finish(game);
            GameStatus expected = i == 0 ? GameStatus.DefenderWins : GameStatus.ChallengerWins;
            assertEq(uint256(game.status()), uint256(expected), "status");
            _skip(GAME_DELAY + FREEZE);
            uint256[4] memory due = _byTheRules(game.claimsFrom(0, type(uint256).max));
            for (uint256 j = 0; j < 4; ++j) {
                address account = _accounts()[j];
                handler.pay(game, account);
                assertEq(handler.paid(address(game), account), due[j], "what the rules give");
            }
            assertGe(due[0], vault.posted(address(game), address(honest)), "the honest party lost a bond");
            _honestAnswersWon(game.claimsFrom(0, type(uint256).max));
        }
        assertEq(address(vault).balance, 0, "left over");
    }

    /// Every claim that the honest party answered has lost its bond to it: nobody rode on its work.
    function _honestAnswersWon(Claim[] memory claims) private view {
        for (uint256 i = 1; i < claims.length; ++i) {
            if (claims[i].claimant != address(honest)) continue;
            assertEq(claims[i].counteredBy, address(0), "an honest claim fell");
            assertEq(
                claims[claims[i].parent].counteredBy, address(honest), "somebody else was paid for an honest answer"
            );
        }
    }

    /// Who gets what, reckoned again from the claims alone: from the youngest to the oldest, so that answers come first.
    function _byTheRules(Claim[] memory claims) private view returns (uint256[4] memory due) {
        address[] memory countered = new address[](claims.length);
        uint256[] memory bonds = new uint256[](claims.length);
        for (uint256 i = claims.length; i > 0; --i) {
            Claim memory claim = claims[i - 1];
            uint256 leftmost = type(uint256).max;
            if (claim.depth == trace.depth()) countered[i - 1] = claim.counteredBy;
            for (uint256 j = i; j < claims.length; ++j) {
                if (claims[j].parent != i - 1 || countered[j] != address(0) || claims[j].position >= leftmost) {
                    continue;
                }
                leftmost = claims[j].position;
                countered[i - 1] = claims[j].claimant;
            }
            bonds[i - 1] += claim.bond;
            if (claim.depth == trace.depth() && claim.counteredBy != address(0)) {
                bonds[claim.parent] += claim.bond;
                continue;
            }
            address winner = countered[i - 1] == address(0) ? claim.claimant : countered[i - 1];
            for (uint256 j = 0; j < 4; ++j) {
                if (_accounts()[j] == winner) due[j] += bonds[i - 1];
            }
        }
    }
}

/// The same over a run of the real machine.
contract MipsGameInvariantsTest is GameInvariantsTest {
    function _trace() internal override returns (Trace) {
        return new MipsTrace();
    }

    function test_TheRunIsTheMachines() public view {
        bytes32[5] memory locals;
        for (uint256 i = 0; i < 1 << DEPTH; ++i) {
            bytes32 next = trace.machine().step(trace.state(i), trace.proof(i), locals);
            assertEq(next, trace.stateHash(i + 1), "a step");
        }
        assertEq(trace.stateHash(1 << DEPTH)[0], bytes1(0), "exits with 0");
    }
}
