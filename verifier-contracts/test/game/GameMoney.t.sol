// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {FinalRoots, Outcome} from "../../src/game/FinalRoots.sol";
import {Roles} from "../../src/Roles.sol";
import {ProofVerifier} from "../../src/proof/ProofVerifier.sol";
import {BondVault} from "../../src/game/BondVault.sol";
import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {GameTest} from "./GameTest.sol";

/// What happens after a game: delays, the guardian's powers and their limits, payouts, what is agreed.
contract GameMoneyTest is GameTest {
    DisputeGame private game;

    function setUp() public override {
        super.setUp();
        game = _create(MALLORY, _falseRoot());
        honest.act(game);
    }

    function _notFinal(uint256 at_) private view returns (bytes memory) {
        return abi.encodeWithSelector(FinalRoots.NotFinal.selector, address(game), at_);
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
        chain.freeze(address(game));
        _skip(FREEZE);
        vm.startPrank(GUARDIAN);
        chain.freeze(address(game));
        vm.stopPrank();
        vm.expectRevert(_notFinal(end + GAME_DELAY + FREEZE));
        vault.claimCredit(address(game), address(honest));
        _skip(1);
        assertEq(_pay(game, address(honest)), 1 ether + game.bondAt(1), "paid");
        vm.startPrank(GUARDIAN);
        bytes memory final_ = abi.encodeWithSelector(FinalRoots.AlreadyFinal.selector, address(game));
        vm.expectRevert(final_);
        chain.freeze(address(game));
        vm.expectRevert(final_);
        chain.unfreeze(address(game));
        vm.expectRevert(final_);
        chain.voidGame(address(game));
    }

    function test_AFreezeCanBeEnded() public {
        _finish(game);
        vm.prank(GUARDIAN);
        chain.freeze(address(game));
        _skip(GAME_DELAY);
        vm.prank(GUARDIAN);
        chain.unfreeze(address(game));
        assertEq(_pay(game, address(honest)), 1 ether + game.bondAt(1), "paid");
    }

    /// A void game pays everybody back, whether it was decided or not, and nobody anything else.
    function test_AVoidGameRefunds() public {
        for (uint256 decided = 0; decided < 2; ++decided) {
            uint256 snapshot = vm.snapshotState();
            _attack(game, MALLET, 1, _wrong("a"));
            if (decided == 1) _finish(game);
            vm.prank(GUARDIAN);
            chain.voidGame(address(game));
            assertEq(_pay(game, MALLORY), 1 ether, "proposer");
            assertEq(_pay(game, MALLET), game.bondAt(2), "mover");
            assertEq(_pay(game, address(honest)), game.bondAt(1), "honest");
            assertEq(address(vault).balance, 0, "left over");
            vm.expectRevert(abi.encodeWithSelector(BondVault.NothingToPay.selector, address(game), MALLORY));
            vault.claimCredit(address(game), MALLORY);
            chain.finalise(address(game));
            assertTrue(chain.isVoid(address(game)), "void for ever");
            vm.revertToState(snapshot);
        }
    }

    /// Moves in a void game change nothing for those who made the others, and are refunded too.
    function test_AVoidGameRefundsWhatComesLater() public {
        vm.prank(GUARDIAN);
        chain.voidGame(address(game));
        _pay(game, MALLORY);
        _attack(game, MALLORY, 1, _wrong("later"));
        assertEq(_pay(game, MALLORY), game.bondAt(2), "later bond");
        assertEq(_pay(game, address(honest)), game.bondAt(1), "honest");
        _finish(game);
        assertEq(address(vault).balance, 0, "left over");
    }

    function test_OnlyTheGuardianAndOnlyGames() public {
        vm.expectRevert(abi.encodeWithSelector(Roles.NotHolder.selector, Roles.Role.Guardian, address(this)));
        chain.freeze(address(game));
        vm.expectRevert(abi.encodeWithSelector(Roles.NotHolder.selector, Roles.Role.Guardian, address(this)));
        chain.voidGame(address(game));
        vm.expectRevert(abi.encodeWithSelector(Roles.NotHolder.selector, Roles.Role.Guardian, address(this)));
        chain.unfreeze(address(game));
        vm.prank(GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.UnknownGame.selector, MALLORY));
        chain.freeze(MALLORY);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.UnknownGame.selector, MALLORY));
        chain.finalise(MALLORY);
    }

    /// A refuted claim is final as well, and its root is not agreed.
    function test_OnlyATrueClaimIsAgreed() public {
        DisputeGame good = _create(address(honest), _trueRoot());
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotFinal.selector, address(good), type(uint256).max));
        chain.finalise(address(good));
        _skip(CLOCK);
        _resolveAll(good);
        _resolveAll(game);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotFinal.selector, address(good), _now() + PROOF_DELAY));
        chain.finalise(address(good));
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotFinal.selector, address(game), _now() + GAME_DELAY));
        chain.finalise(address(game));
        _skip(GAME_DELAY);
        chain.finalise(address(game));
        assertEq(uint256(chain.standing(address(game)).outcome), uint256(Outcome.Lost), "lost");
        assertEq(chain.latestBlock(), GENESIS_BLOCK, "nothing agreed");
        chain.finalise(address(good));
        assertEq(uint256(chain.standing(address(good)).outcome), uint256(Outcome.Upheld), "upheld");
        assertEq(chain.latestGame(), address(good), "game");
        assertEq(chain.finalRoot(GENESIS_BLOCK + 1), OUTPUT, "by block");
        assertEq(chain.finalRoot(GENESIS_BLOCK), GENESIS, "genesis");
        assertEq(chain.finalRoot(GENESIS_BLOCK + 2), 0, "none");
        assertTrue(chain.paysAgainst(GENESIS_BLOCK + 1), "pays");
        assertTrue(chain.paysAgainst(GENESIS_BLOCK), "genesis pays");
        assertFalse(chain.paysAgainst(GENESIS_BLOCK + 2), "no root, no payment");
    }

    /// A contract that is no game lays hands on its own deposits only, and is not paid from, whatever it answers.
    function test_AnImpostorCannotTouchTheBondsOfGames() public {
        vault.deposit{value: 1}(address(this));
        vm.expectRevert(abi.encodeWithSelector(BondVault.NotCovered.selector, address(this), 1, 2));
        vault.award(MALLORY, 2);
        vault.award(MALLORY, 1);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.UnknownGame.selector, address(this)));
        vault.claimCredit(address(this), MALLORY);
    }

    /// A receiver that comes back for more while it is paid.
    function test_ReentrancyPaysOnce() public {
        DisputeGame own = _create(address(honest), _trueRoot());
        vm.deal(address(this), 10 ether);
        uint256 bond = own.bondAt(1);
        own.attack{value: bond}(0, _trueRoot(), 1, _wrong("x"));
        vm.prank(GUARDIAN);
        chain.voidGame(address(own));
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
