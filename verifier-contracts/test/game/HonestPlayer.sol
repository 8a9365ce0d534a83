// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Claim, DisputeGame} from "../../src/game/DisputeGame.sol";
import {Trace} from "./Trace.sol";

/// Plays a game as an agent should: answers the root if it is false, every answer to a claim of the honest side, and every other
/// answer to a claim that the honest side has answered, unless it lies to the right of the honest answer. Ignores the rest.
contract HonestPlayer {
    struct Answer {
        uint64 position;
        bytes32 value;
    }

    Trace public immutable trace;

    constructor(Trace trace_) {
        trace = trace_;
    }

    receive() external payable {}

    /// Makes all moves and steps that are due.
    function act(DisputeGame game) external returns (uint256 answered) {
        Claim[] memory claims = game.claimsFrom(0, type(uint256).max);
        bool[] memory honest = new bool[](claims.length);
        Answer[] memory answers = new Answer[](claims.length);
        for (uint256 i = 0; i < claims.length; ++i) {
            Claim memory claim = claims[i];
            if (i == 0) {
                honest[0] = _agrees(claim);
                if (honest[0]) continue;
            } else {
                Answer memory ours = answers[claim.parent];
                honest[i] = ours.position == claim.position && ours.value == claim.value;
                if (honest[i]) continue;
                // No answer has position 0, so what was ignored is ignored with all below it.
                if (!honest[claim.parent] && claim.position > ours.position) continue;
            }
            if (claim.depth == trace.depth()) {
                if (claim.counteredBy == address(0) && _isOpen(game, i)) {
                    _step(game, i, claim);
                    ++answered;
                }
                continue;
            }
            Answer memory answer = _answerTo(claim);
            bool isPosted = _isPosted(claims, i, answer);
            // Too late to answer it: the answers of others are all that can still counter it.
            if (!isPosted && !_isOpen(game, i)) continue;
            answers[i] = answer;
            if (isPosted) continue;
            _move(game, i, claim, answer.value);
            ++answered;
        }
    }

    function _agrees(Claim memory claim) private view returns (bool) {
        return claim.value == trace.valueAt(claim.position, claim.depth);
    }

    function _answerTo(Claim memory claim) private view returns (Answer memory answer) {
        answer.position = _agrees(claim) ? 2 * (claim.position + 1) : 2 * claim.position;
        answer.value = trace.valueAt(answer.position, claim.depth + 1);
    }

    function _isPosted(Claim[] memory claims, uint256 parent, Answer memory answer) private pure returns (bool) {
        for (uint256 i = parent + 1; i < claims.length; ++i) {
            if (claims[i].parent != parent || claims[i].position != answer.position) continue;
            if (claims[i].value == answer.value) return true;
        }
        return false;
    }

    function _isOpen(DisputeGame game, uint256 index) private view returns (bool) {
        return game.challengersElapsed(index) < game.maxClock();
    }

    function _move(DisputeGame game, uint256 index, Claim memory claim, bytes32 value) private {
        uint256 bond = game.bondAt(claim.depth + 1);
        if (_agrees(claim)) game.defend{value: bond}(index, claim.value, claim.position, value);
        else game.attack{value: bond}(index, claim.value, claim.position, value);
    }

    function _step(DisputeGame game, uint256 index, Claim memory claim) private {
        uint256 steps = trace.stepsAt(claim.position, claim.depth);
        if (!_agrees(claim)) --steps;
        game.step(index, claim.value, claim.position, !_agrees(claim), trace.state(steps), trace.proof(steps));
    }
}
