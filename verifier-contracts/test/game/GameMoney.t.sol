// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AnchorRegistry} from "../../src/game/AnchorRegistry.sol";
import {Roles} from "../../src/Roles.sol";
import {Verdict} from "../../src/game/CircuitBreaker.sol";
import {ProofVerifier} from "../../src/proof/ProofVerifier.sol";
import {BondVault} from "../../src/game/BondVault.sol";
import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {GameTest} from "./GameTest.sol";

/// What happens after a game: delays, the guardian's powers and their limits, payouts, the anchor.
contract GameMoneyTest is GameTest {
    DisputeGame private game;

    function setUp() public override {
        super.setUp();
        game = _create(MALLORY, _falseRoot());
        honest.act(game);
    }

    function _notFinal(uint256 at_) private view returns (bytes memory) {
        return abi.encodeWithSelector(AnchorRegistry.NotFinal.selector, address(game), at_);
    }

    function test_PaysAfterTheDelayAndOnce() public {
        vm.expectRevert(_notFinal(type(uint256).max));
        vault.claimCredit(address(game), address(honest));
        _finish(game);
        uint256 finalAt = _now() + GAME_DELAY;
        _skip(GAME_DELAY - 1);
        vm.expectRevert(_notFinal(finalAt));
        vault.claimCredit(address(game), address(honest));
        _skip(1);
        assertEq(vault.credit(address(game), address(honest)), 1 ether + game.bondAt(1), "credit");
        assertEq(_pay(game, address(honest)), 1 ether + game.bondAt(1), "paid");
        vm.expectRevert(abi.encodeWithSelector(BondVault.NothingToPay.selector, address(game), address(honest)));
        vault.claimCredit(address(game), address(honest));
        vm.expectRevert(abi.encodeWithSelector(BondVault.NothingToPay.selector, address(game), MALLORY));
        vault.claimCredit(address(game), MALLORY);
        assertEq(address(vault).balance, 0, "left over");
    }

    /// A freeze delays by a fixed time and no more, however it is repeated.
    function test_AFreezeOnlyDelays() public {
        _finish(game);
        uint256 end = _now();
        _skip(GAME_DELAY - 1);
        vm.prank(GUARDIAN);
        registry.freeze(address(game));
        _skip(FREEZE);
        vm.startPrank(GUARDIAN);
        registry.freeze(address(game));
        vm.stopPrank();
        vm.expectRevert(_notFinal(end + GAME_DELAY + FREEZE));
        vault.claimCredit(address(game), address(honest));
        _skip(1);
        assertEq(_pay(game, address(honest)), 1 ether + game.bondAt(1), "paid");
        vm.startPrank(GUARDIAN);
        bytes memory final_ = abi.encodeWithSelector(AnchorRegistry.AlreadyFinal.selector, address(game));
        vm.expectRevert(final_);
        registry.freeze(address(game));
        vm.expectRevert(final_);
        registry.unfreeze(address(game));
        vm.expectRevert(final_);
        registry.voidGame(address(game));
    }

    function test_AFreezeCanBeEnded() public {
        _finish(game);
        vm.prank(GUARDIAN);
        registry.freeze(address(game));
        _skip(GAME_DELAY);
        vm.prank(GUARDIAN);
        registry.unfreeze(address(game));
        assertEq(_pay(game, address(honest)), 1 ether + game.bondAt(1), "paid");
    }

    /// A void game pays everybody back, whether it was decided or not, and nobody anything else.
    function test_AVoidGameRefunds() public {
        for (uint256 decided = 0; decided < 2; ++decided) {
            uint256 snapshot = vm.snapshotState();
            _attack(game, MALLET, 1, _wrong("a"));
            if (decided == 1) _finish(game);
            vm.prank(GUARDIAN);
            registry.voidGame(address(game));
            assertEq(_pay(game, MALLORY), 1 ether, "proposer");
            assertEq(_pay(game, MALLET), game.bondAt(2), "mover");
            assertEq(_pay(game, address(honest)), game.bondAt(1), "honest");
            assertEq(address(vault).balance, 0, "left over");
            vm.expectRevert(abi.encodeWithSelector(BondVault.NothingToPay.selector, address(game), MALLORY));
            vault.claimCredit(address(game), MALLORY);
            vm.expectRevert(abi.encodeWithSelector(AnchorRegistry.GameIsVoid.selector, address(game)));
            registry.update(address(game));
            vm.revertToState(snapshot);
        }
    }

    /// Moves in a void game change nothing for those who made the others, and are refunded too.
    function test_AVoidGameRefundsWhatComesLater() public {
        vm.prank(GUARDIAN);
        registry.voidGame(address(game));
        _pay(game, MALLORY);
        _attack(game, MALLORY, 1, _wrong("later"));
        assertEq(_pay(game, MALLORY), game.bondAt(2), "later bond");
        assertEq(_pay(game, address(honest)), game.bondAt(1), "honest");
        _finish(game);
        assertEq(address(vault).balance, 0, "left over");
    }

    function test_OnlyTheGuardianAndOnlyGames() public {
        vm.expectRevert(abi.encodeWithSelector(Roles.NotHolder.selector, Roles.Role.Guardian, address(this)));
        registry.freeze(address(game));
        vm.expectRevert(abi.encodeWithSelector(Roles.NotHolder.selector, Roles.Role.Guardian, address(this)));
        registry.voidGame(address(game));
        vm.expectRevert(abi.encodeWithSelector(Roles.NotHolder.selector, Roles.Role.Guardian, address(this)));
        registry.unfreeze(address(game));
        vm.prank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(AnchorRegistry.UnknownGame.selector, MALLORY));
        registry.freeze(MALLORY);
        vm.expectRevert(abi.encodeWithSelector(AnchorRegistry.UnknownGame.selector, MALLORY));
        registry.update(MALLORY);
    }

    function test_OnlyAFinalTrueClaimBecomesTheAnchor() public {
        DisputeGame good = _create(address(honest), _trueRoot());
        vm.expectRevert(abi.encodeWithSelector(AnchorRegistry.NotFinal.selector, address(good), type(uint256).max));
        registry.update(address(good));
        _skip(CLOCK);
        _resolveAll(good);
        _resolveAll(game);
        vm.expectRevert(abi.encodeWithSelector(AnchorRegistry.NotFinal.selector, address(good), _now() + GAME_DELAY));
        registry.update(address(good));
        _skip(GAME_DELAY);
        vm.expectRevert(abi.encodeWithSelector(AnchorRegistry.ClaimNotUpheld.selector, address(game)));
        registry.update(address(game));
        registry.update(address(good));
        assertEq(registry.anchorGame(), address(good), "game");
        vm.expectRevert(abi.encodeWithSelector(AnchorRegistry.NotNewer.selector, ANCHOR_BLOCK + 1, ANCHOR_BLOCK + 1));
        registry.update(address(good));
    }

    /// A contract that says it is a game can lay hands on its own deposits only.
    function test_AnImpostorCannotTouchTheBondsOfGames() public {
        vault.deposit{value: 1}(address(this));
        vm.expectRevert(abi.encodeWithSelector(BondVault.NotCovered.selector, address(this), 1, 2));
        vault.award(MALLORY, 2);
        vault.award(MALLORY, 1);
        uint256 before = address(vault).balance;
        vault.claimCredit(address(this), MALLORY);
        assertEq(address(vault).balance, before - 1, "its own wei");
        vm.expectRevert(abi.encodeWithSelector(BondVault.NothingToPay.selector, address(this), MALLORY));
        vault.claimCredit(address(this), MALLORY);
    }

    // What a game would answer, for the impostor: decided long ago.
    function resolvedAt() external pure returns (uint64) {
        return 1;
    }

    function resolvedByProof() external pure returns (bool) {
        return false;
    }

    function status() external pure returns (GameStatus) {
        return GameStatus.DefenderWins;
    }

    function verdict() external pure returns (Verdict, uint256) {
        return (Verdict.Open, 0);
    }

    /// A receiver that comes back for more while it is paid.
    function test_ReentrancyPaysOnce() public {
        DisputeGame own = _create(address(honest), _trueRoot());
        vm.deal(address(this), 10 ether);
        uint256 bond = own.bondAt(1);
        own.attack{value: bond}(0, _trueRoot(), 1, _wrong("x"));
        vm.prank(GUARDIAN);
        registry.voidGame(address(own));
        game = own;
        uint256 before = address(this).balance;
        vault.claimCredit(address(own), address(this));
        assertEq(address(this).balance - before, bond, "once");
        assertEq(reentered, 1, "tried");
    }

    uint256 private reentered;

    receive() external payable {
        ++reentered;
        (bool taken,) = address(vault).call(abi.encodeCall(BondVault.claimCredit, (address(game), address(this))));
        assertFalse(taken, "paid twice");
    }

    function test_WithoutAVersionNobodyDecidesByProof() public {
        for (uint32 version = 0; version < 2; ++version) {
            vm.expectRevert(abi.encodeWithSelector(ProofVerifier.NoSuchVersion.selector, version));
            game.submitProof(version, 1, MALLORY, hex"1234");
        }
        vm.expectRevert(DisputeGame.NotProved.selector);
        game.resolveByProof();
        assertEq(uint256(game.status()), uint256(GameStatus.InProgress), "goes on");
    }
}
