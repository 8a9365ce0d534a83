// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {IProofVerifier, Statement} from "../../src/game/interfaces/IProofVerifier.sol";
import {GameTest} from "./GameTest.sol";

/// Takes as the only proof of a statement its hash together with the context, so that a test can make proofs.
contract HashVerifier is IProofVerifier {
    error WrongProof();

    function verify(Statement calldata statement, bytes32 context, bytes calldata proof) external pure {
        if (keccak256(proof) != keccak256(abi.encode(statement, context))) revert WrongProof();
    }
}

/// What a game does with a proof once a verifier accepts one: the statement it asks for, and who is paid.
contract GameProofTest is GameTest {
    function _verifier() internal override returns (IProofVerifier) {
        return new HashVerifier();
    }

    function _proof(DisputeGame game, uint8 exitCode, address payee) private view returns (bytes memory) {
        bytes32 root = game.claimAt(0).value;
        bytes32 context = keccak256(abi.encode(block.chainid, address(game), root, payee));
        return abi.encode(Statement(PROGRAM, game.localWords(), exitCode), context);
    }

    function _due(DisputeGame game, address account) private view returns (uint256) {
        return vault.won(address(game), account);
    }

    /// A proof of exit code 1: the proposer's bond pays the prover, all else goes back.
    function test_AProofAgainstTheClaim() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        honest.act(game);
        _attack(game, MALLORY, 1, _wrong("a"));
        honest.act(game);
        game.resolveByProof(1, TRUDY, _proof(game, 1, TRUDY));
        assertEq(uint256(game.status()), uint256(GameStatus.ChallengerWins), "status");
        game.settle(2);
        assertEq(game.settled(), 2, "a page");
        game.settle(100);
        game.settle(100);
        assertEq(_due(game, TRUDY), 1 ether, "prover");
        assertEq(_due(game, address(honest)), game.bondAt(1) + game.bondAt(3), "honest");
        assertEq(_due(game, MALLORY), game.bondAt(2), "refuted only by what is deeper");
        assertEq(vault.unawarded(address(game)), 0, "all awarded");
        uint256 finalAt = registry.finalAt(address(game));
        assertEq(finalAt, _now() + PROOF_DELAY, "the delay of proofs");
        vm.warp(finalAt);
        assertEq(_pay(game, TRUDY), 1 ether, "paid");
    }

    /// A proof of exit code 0: the attacks on the root pay the prover; what was resolved before stays as it is.
    function test_AProofForTheClaim() public {
        DisputeGame game = _create(address(honest), _trueRoot());
        _attack(game, MALLORY, 0, _wrong("a"));
        honest.act(game);
        uint256 freeloader = _attack(game, MALLET, 1, _wrong("b"));
        honest.act(game);
        _skip(CLOCK - 1);
        uint256 late = _attack(game, TRUDY, 0, _wrong("late"));
        _skip(1);
        for (uint256 i = game.claimCount() - 1; i > 0; --i) {
            if (i != late) game.resolveClaim(i, 10);
        }
        uint256 before = _due(game, address(honest));
        game.resolveByProof(0, TRUDY, _proof(game, 0, TRUDY));
        game.settle(100);
        assertEq(_due(game, address(honest)) - before, 1 ether, "the root's bond goes back");
        assertEq(_due(game, TRUDY), game.bondAt(1), "the attack that was open");
        assertGt(freeloader, 0, "there was more");
        assertEq(vault.unawarded(address(game)), 0, "all awarded");
        _skip(PROOF_DELAY);
        registry.update(address(game));
        assertEq(registry.anchorRoot(), OUTPUT, "anchor");
    }

    /// A proof serves one payee, game, claim, exit code and chain.
    function test_ProofsAreNotReplayed() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        DisputeGame other = _create(MALLORY, _trueRoot());
        bytes memory proof = _proof(game, 1, TRUDY);
        vm.expectRevert(HashVerifier.WrongProof.selector);
        game.resolveByProof(1, MALLET, proof);
        vm.expectRevert(HashVerifier.WrongProof.selector);
        game.resolveByProof(0, TRUDY, proof);
        vm.expectRevert(HashVerifier.WrongProof.selector);
        other.resolveByProof(1, TRUDY, proof);
        vm.chainId(block.chainid + 1);
        vm.expectRevert(HashVerifier.WrongProof.selector);
        game.resolveByProof(1, TRUDY, proof);
    }

    function test_NothingMovesAfterAProof() public {
        DisputeGame game = _create(MALLORY, _falseRoot());
        game.resolveByProof(1, TRUDY, _proof(game, 1, TRUDY));
        uint256 bond = game.bondAt(1);
        bytes memory proof = _proof(game, 0, MALLORY);
        bytes memory over = abi.encodeWithSelector(DisputeGame.GameOver.selector, GameStatus.ChallengerWins);
        vm.expectRevert(over);
        game.attack{value: bond}(0, _falseRoot(), _wrong("a"));
        vm.expectRevert(over);
        game.resolveByProof(0, MALLORY, proof);
        _skip(CLOCK);
        vm.expectRevert(over);
        game.resolveClaim(0, 1);
        game.settle(1);
        game.settle(1);
        assertEq(_due(game, TRUDY), 1 ether, "once");
    }
}
