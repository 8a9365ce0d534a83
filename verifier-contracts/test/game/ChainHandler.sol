// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BondVault} from "../../src/game/BondVault.sol";
import {CircuitBreaker, Verdict} from "../../src/game/CircuitBreaker.sol";
import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {Outcome, Standing} from "../../src/game/FinalRoots.sol";
import {StateCommitmentChain} from "../../src/game/StateCommitmentChain.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {Statement} from "../../src/game/interfaces/IProofVerifier.sol";
import {Vm} from "../Test.sol";
import {VmClock} from "./GameTest.sol";

/// What a fuzzer may do to a chain of claims. A root is true if it is `truth` of its block and its parent's root is true. Somebody honest attacks
/// each false claim whose ancestors are true in time; true claims may be lost by the clock, void, overtaken, frozen and stopped. Proofs are of what is
/// true, and claims have fees for them. Nothing here expects anything; refused calls just have no effect.
contract ChainHandler {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    uint32 private constant TYPE = 1;
    address public constant MALLORY = address(0xBAD);
    address public constant PROVER = address(0x9407E4);

    StateCommitmentChain public immutable chain;
    CircuitBreaker public immutable breaker;
    BondVault public immutable vault;
    uint64 public immutable genesis;
    bytes32 public immutable genesisRoot;
    bytes32 public immutable prestate;
    bytes32 public immutable program;
    bytes32 public immutable rootClaim;
    address public immutable honest;
    address public immutable guardian;

    DisputeGame[] public games;
    mapping(address game => bool) public isTrue;
    /// What was final when it was seen first, by block.
    mapping(uint64 blockNumber => bytes32) public seenFinal;
    /// Whether a claim was upheld when it was already proved: its fee is the prover's.
    mapping(address game => bool) public earnsFee;
    /// Paid out by the vault, in wei.
    mapping(address game => mapping(address account => uint256)) public paid;

    constructor(StateCommitmentChain chain_, bytes32 prestate_, bytes32 program_, bytes32 rootClaim_, address honest_, address guardian_) {
        chain = chain_;
        breaker = chain_.breaker();
        vault = chain_.vault();
        genesis = chain_.genesisBlock();
        genesisRoot = chain_.genesisRoot();
        prestate = prestate_;
        program = program_;
        rootClaim = rootClaim_;
        honest = honest_;
        guardian = guardian_;
    }

    function truth(uint64 blockNumber) public view returns (bytes32) {
        return blockNumber == genesis ? genesisRoot : keccak256(abi.encode("root", blockNumber - genesis));
    }

    function count() external view returns (uint256) {
        return games.length;
    }

    /// A claim of somebody on any claim, or on the latest final root.
    function claim(uint256 on, uint256 span, uint256 kind, bool byHonest) external {
        address parent = games.length == 0 || on % 3 == 0 ? address(0) : address(games[on % games.length]);
        (bytes32 root, uint64 from) = (chain.latestRoot(), chain.latestBlock());
        if (parent != address(0)) (root, from) = DisputeGame(parent).claimedOutput();
        uint64 to = from + 1 + uint64(span % 3);
        if (to > chain.transactionChain().lastBlock()) return;
        bytes32 output = kind % 3 == 0 ? keccak256(abi.encode("lie", kind % 5, to)) : truth(to);
        bytes32 digest = chain.transactionChain().digest(from, to);
        StateCommitmentChain.Proposal memory p =
            StateCommitmentChain.Proposal(parent, root, digest, output, to, rootClaim);
        vm.prank(byHonest ? honest : MALLORY);
        try chain.create{value: 1 ether + kind % 4 * 0.1 ether}(TYPE, p) returns (address game) {
            games.push(DisputeGame(game));
            isTrue[game] = output == truth(to) && root == truth(from);
        } catch {}
        _guard();
    }

    /// Somebody attacks a claim. Nobody answers, so that true claims are lost, too.
    function attack(uint256 which) external {
        if (games.length == 0) return;
        _attack(games[which % games.length], MALLORY);
        _guard();
    }

    /// A proof of what is true: brought to the game, or recorded only.
    function prove(uint256 which, bool recordsOnly) external {
        if (games.length == 0) return;
        DisputeGame game = games[which % games.length];
        // A statement is about the parent that it names, true or not: one root of a block is the right one for each.
        bytes32[5] memory locals = game.localWords();
        uint8 exitCode = locals[1] == truth(uint64(uint256(locals[3]))) ? 0 : 1;
        bytes memory proof = abi.encode(Statement(program, locals, exitCode), breaker.contextOf(PROVER));
        if (recordsOnly) {
            try breaker.submit(1, prestate, locals, exitCode, PROVER, proof) {} catch {}
        } else {
            bool wasOpen = game.status() == GameStatus.InProgress;
            try game.submitProof(1, exitCode, PROVER, proof) {} catch {}
            _seeFee(game, wasOpen);
        }
        _guard();
    }

    /// By what is recorded, or by the clocks; and the bonds after a proof.
    function resolve(uint256 which, bool byProof) external {
        if (games.length == 0) return;
        DisputeGame game = games[which % games.length];
        bool wasOpen = game.status() == GameStatus.InProgress;
        if (byProof) {
            try game.resolveByProof() {} catch {}
        }
        _resolve(game);
        _seeFee(game, wasOpen);
        try game.settle(3) {} catch {}
        _guard();
    }

    function pay(uint256 which, uint256 who) external {
        if (games.length == 0) return;
        address game = address(games[which % games.length]);
        address account = accounts()[who % 4];
        uint256 before = account.balance;
        try vault.claimCredit(game, account) {
            paid[game][account] += account.balance - before;
        } catch {}
        _guard();
    }

    function accounts() public view returns (address[4] memory) {
        return [honest, MALLORY, PROVER, address(0)];
    }

    function finalise(uint256 which) external {
        if (games.length == 0) return;
        try chain.finalise(address(games[which % games.length])) {} catch {}
        _guard();
    }

    function contest(uint256 which, bool ends) external {
        if (games.length == 0) return;
        address game = address(games[which % games.length]);
        if (ends) {
            try chain.voidContested(game) {} catch {}
        } else {
            try chain.contest(game) {} catch {}
        }
        _guard();
    }

    /// Anything that the guardian may do, to true claims as well.
    function guard(uint256 which, uint256 what) external {
        if (games.length == 0) return;
        address game = address(games[which % games.length]);
        vm.startPrank(guardian);
        if (what % 5 == 0) try chain.voidGame(game) {} catch {}
        else if (what % 5 == 1) try chain.freeze(game) {} catch {}
        else if (what % 5 == 2) try chain.unfreeze(game) {} catch {}
        else if (what % 5 == 3) try chain.stop() {} catch {}
        else try chain.resume() {} catch {}
        vm.stopPrank();
        _guard();
    }

    function wait(uint256 time) external {
        _guard();
        vm.warp(VmClock(address(vm)).getBlockTimestamp() + (time % 4 == 0 ? 4 days : time % 1 days));
        _guard();
    }

    /// Somebody honest looks after each step: a false claim under a true parent has an attack in time, and what is final is written down.
    function _guard() private {
        for (uint256 i = 0; i < games.length; ++i) {
            DisputeGame game = games[i];
            Standing memory standing = chain.standing(address(game));
            if (standing.outcome == Outcome.Upheld) _see(game);
            if (isTrue[address(game)] || game.claimCount() > 1) continue;
            if (standing.parent == address(0) || isTrue[standing.parent]) _attack(game, honest);
        }
    }

    function _seeFee(DisputeGame game, bool wasOpen) private {
        if (!wasOpen || game.status() != GameStatus.DefenderWins) return;
        (Verdict shown,) = game.verdict();
        earnsFee[address(game)] = shown == Verdict.Proven;
    }

    function _see(DisputeGame game) private {
        (bytes32 root, uint64 blockNumber) = game.claimedOutput();
        if (seenFinal[blockNumber] == 0) seenFinal[blockNumber] = root;
    }

    function _attack(DisputeGame game, address by) private {
        uint256 bond = game.bondAt(1);
        vm.prank(by);
        try game.attack{value: bond}(0, rootClaim, 1, bytes32(uint256(3) << 248 | 1)) {} catch {}
    }

    function _resolve(DisputeGame game) private {
        for (uint256 i = game.claimCount(); i > 0; --i) {
            try game.resolveClaim(i - 1, 3) {} catch {}
        }
    }
}
