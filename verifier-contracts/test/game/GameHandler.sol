// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {StateCommitmentChain} from "../../src/game/StateCommitmentChain.sol";
import {BondVault} from "../../src/game/BondVault.sol";
import {Claim, DisputeGame} from "../../src/game/DisputeGame.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {HonestPlayer} from "./HonestPlayer.sol";
import {Trace} from "./Trace.sol";
import {Vm} from "../Test.sol";
import {VmClock} from "./GameTest.sol";

/// What a fuzzer may do to two games, one about a true claim and one about a false one: anything that anybody can, at any time,
/// with the honest party answering within the extension, out of a purse of 1.2 times what the others have posted in the game. Nothing here expects
/// anything; refused calls just have no effect.
contract GameHandler {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    address[3] public adversaries = [address(0xBAD), address(0xBAD2), address(0xBAD3)];

    DisputeGame[2] public games;
    HonestPlayer public immutable honest;
    Trace public immutable trace;
    BondVault public immutable vault;
    StateCommitmentChain public immutable chain;
    address public immutable guardian;

    /// Paid out by the vault, in wei.
    mapping(address game => mapping(address account => uint256)) public paid;
    /// How often each kind of call had an effect.
    uint256 public moves;
    uint256 public steps;
    uint256 public honestAnswers;
    /// Whether the honest party ever could not do what was due: its purse was too small, or the game refused it.
    bool public honestWasStopped;

    constructor(DisputeGame[2] memory games_, HonestPlayer honest_, StateCommitmentChain chain_, address guardian_) {
        games = games_;
        honest = honest_;
        trace = honest_.trace();
        vault = games_[0].vault();
        chain = chain_;
        guardian = guardian_;
    }

    /// A move of an adversary at any claim: with the true value, another state of the run, or a state of no run.
    function move(uint256 which, uint256 who, uint256 index, bool isAttack, uint256 kind, uint256 delay) external {
        DisputeGame game = games[which % 2];
        // Twice as often near the end as anywhere.
        uint256 count = game.claimCount();
        index = index % 3 == 0 ? index % count : count - 1 - (index % (count < 4 ? count : 4));
        Claim memory parent = game.claimAt(index);
        if (parent.depth < trace.depth()) {
            try this.callMove(game, index, isAttack, _value(parent, isAttack, kind), adversaries[who % 3]) {
                ++moves;
            } catch {}
        }
        _answer(delay);
    }

    function callMove(DisputeGame game, uint256 index, bool isAttack, bytes32 value, address who) external {
        Claim memory parent = game.claimAt(index);
        uint256 bond = game.bondAt(uint256(parent.depth) + 1);
        vm.prank(who);
        if (isAttack) game.attack{value: bond}(index, parent.value, parent.position, value);
        else game.defend{value: bond}(index, parent.value, parent.position, value);
    }

    /// A step of an adversary at any leaf, from any state of the run.
    function step(uint256 which, uint256 who, uint256 index, bool isAttack, uint256 from, uint256 delay) external {
        DisputeGame game = games[which % 2];
        index = index % game.claimCount();
        from = from % (1 << trace.depth());
        bytes memory state = trace.state(from);
        bytes memory proof = trace.proof(from);
        Claim memory leaf = game.claimAt(index);
        vm.prank(adversaries[who % 3]);
        try game.step(index, leaf.value, leaf.position, isAttack, state, proof) {
            ++steps;
        } catch {}
        _answer(delay);
    }

    /// Time passes; mostly so little that the games go on.
    function wait(uint256 time, uint256 long) external {
        _skip(time % (long % 16 == 0 ? 4 days : 30 minutes));
    }

    /// Until just before a claim cannot be answered any more, and then an answer.
    function lastSecondMove(uint256 which, uint256 who, uint256 index, bool isAttack, uint256 kind) external {
        DisputeGame game = games[which % 2];
        // Any but the root, half of the time, so that not every game is over soon.
        index = index % 2 == 0 ? index % game.claimCount() : game.claimCount() - 1;
        uint256 left = game.maxClock() - game.challengersElapsed(index);
        if (left > 1 && kind % 4 == 0) _skip(left - 1);
        this.move(which, who, index * 3, isAttack, kind / 4, 8 * (games[0].extension() - 1));
    }

    function resolve(uint256 which, uint256 index, uint256 pages) external {
        DisputeGame game = games[which % 2];
        try game.resolveClaim(index % game.claimCount(), pages % 4) {} catch {}
    }

    function claimCredit(uint256 which, uint256 who) external {
        pay(games[which % 2], who % 4 == 3 ? address(honest) : adversaries[who % 4]);
    }

    function freeze(uint256 which, bool on) external {
        vm.prank(guardian);
        if (on) {
            try chain.freeze(address(games[which % 2])) {} catch {}
        } else {
            try chain.unfreeze(address(games[which % 2])) {} catch {}
        }
    }

    function update(uint256 which) external {
        try chain.finalise(address(games[which % 2])) {} catch {}
    }

    function pay(DisputeGame game, address account) public {
        uint256 before = account.balance;
        try vault.claimCredit(address(game), account) {
            paid[address(game)][account] += account.balance - before;
        } catch {}
    }

    function _value(Claim memory parent, bool isAttack, uint256 kind) private view returns (bytes32) {
        if (kind % 3 == 0) {
            return bytes32(uint256(kind / 3 % 4) << 248 | uint256(keccak256(abi.encode(kind % 100))) >> 8);
        }
        if (kind % 3 == 1) return trace.stateHash(kind / 3 % (1 << trace.depth()));
        uint256 position = isAttack ? 2 * uint256(parent.position) : 2 * (uint256(parent.position) + 1);
        // The root cannot be defended: there is no true value.
        return parent.depth == 0 && !isAttack ? bytes32(0) : trace.valueAt(position, uint256(parent.depth) + 1);
    }

    /// The honest party sees everything, but may take its time: sometimes all of the extension.
    function _answer(uint256 delay) private {
        _skip(delay % 8 == 0 ? delay / 8 % games[0].extension() : delay % 5 minutes);
        for (uint256 i = 0; i < 2; ++i) {
            answer(games[i]);
        }
    }

    /// What the honest party does in a game, with its purse for that game.
    function answer(DisputeGame game) public {
        if (game.status() != GameStatus.InProgress) return;
        uint256 others;
        for (uint256 i = 0; i < adversaries.length; ++i) {
            others += vault.posted(address(game), adversaries[i]);
        }
        uint256 own = vault.posted(address(game), address(honest));
        // The fee of a proof asks nobody for an answer.
        if (game.claimAt(0).claimant == address(honest)) own -= game.claimAt(0).bond;
        else others -= game.fee();
        vm.deal(address(honest), others * 6 / 5 - own);
        try honest.act(game) returns (uint256 answered) {
            honestAnswers += answered;
        } catch {
            honestWasStopped = true;
        }
    }

    function _skip(uint256 time) private {
        vm.warp(VmClock(address(vm)).getBlockTimestamp() + time);
    }
}
