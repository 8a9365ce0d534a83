// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Bridge} from "../../src/bridge/Bridge.sol";
import {BridgedToken} from "../../src/bridge/BridgedToken.sol";
import {L2TokenBridge} from "../../src/bridge/L2TokenBridge.sol";
import {Message} from "../../src/bridge/Message.sol";
import {MessageCall} from "../../src/bridge/MessageCall.sol";
import {StateProof} from "../../src/bridge/StateProof.sol";
import {TokenBridge} from "../../src/bridge/TokenBridge.sol";
import {BridgeTest} from "./BridgeTest.sol";
import {PlainToken} from "./PlainToken.sol";
import {FeeToken, HookToken, LyingToken, NamedToken, OddToken} from "./TestTokens.sol";

/// ERC-20 tokens both ways: as many on L2 as are locked on L1.
contract TokensTest is BridgeTest {
    function _approve(address token) private {
        vm.prank(ALICE);
        IERC20(token).approve(address(tokens), type(uint256).max);
    }

    function _deposit(address token, uint256 amount) private {
        uint256 fee = tokens.depositFee(token);
        vm.prank(ALICE);
        tokens.deposit{value: fee}(token, BOB, amount);
    }

    function _onL2(address token) private view returns (BridgedToken) {
        return BridgedToken(l2Tokens.tokenOf(token));
    }

    /// BOB sends tokens back, by the message that releases them.
    function _withdraw(address token, uint256 amount) private returns (Message memory message) {
        vm.chainId(L2);
        vm.prank(BOB);
        uint256 nonce = l2Tokens.withdraw(token, ALICE, amount);
        vm.chainId(L1);
        bytes memory data = abi.encodeCall(TokenBridge.release, (token, ALICE, amount));
        return Message(nonce, address(l2Tokens), address(tokens), 0, l2Tokens.RELEASE_GAS(), data);
    }

    function test_ThereAndBack() public {
        PlainToken token = new PlainToken(ALICE);
        _approve(address(token));
        _deposit(address(token), 500);
        assertTrue(_runQueued(), "the first deposit creates the token");
        BridgedToken bridged = _onL2(address(token));
        assertEq(bridged.balanceOf(BOB), 500);
        assertEq(bridged.totalSupply(), token.balanceOf(address(tokens)), "as many as are locked");
        assertEq(bridged.l1Token(), address(token));
        assertEq(bytes(bridged.name()), "Plain token", "name");
        assertEq(bytes(bridged.symbol()), "PLAIN", "symbol");
        assertEq(bridged.decimals(), 6);

        _deposit(address(token), 70);
        assertTrue(_runQueued(), "a further one");
        assertEq(bridged.balanceOf(BOB), 570);

        Message memory message = _withdraw(address(token), 550);
        assertEq(bridged.totalSupply(), 20);
        _deliver(message, _final(message));
        assertEq(token.balanceOf(ALICE), 1e24 - 20);
        assertEq(token.balanceOf(address(tokens)), 20, "as many as are left");
    }

    function test_NobodyWithdrawsWhatHeDoesNotHave() public {
        PlainToken token = new PlainToken(ALICE);
        _approve(address(token));
        _deposit(address(token), 500);
        _runQueued();
        vm.expectRevert();
        vm.prank(ALICE);
        l2Tokens.withdraw(address(token), ALICE, 1);
        vm.expectRevert();
        vm.prank(BOB);
        l2Tokens.withdraw(address(token), ALICE, 501);
        address[2] memory bad = [address(0), address(tokens)];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(L2TokenBridge.BadReceiver.selector, bad[i]));
            vm.prank(BOB);
            l2Tokens.withdraw(address(token), bad[i], 1);
        }
        vm.expectRevert(abi.encodeWithSelector(L2TokenBridge.NoToken.selector, address(1)));
        l2Tokens.withdraw(address(1), ALICE, 1);
    }

    // Who may.

    function test_OnlyAMessageOfTheOtherEndReleases() public {
        PlainToken token = new PlainToken(ALICE);
        _approve(address(token));
        _deposit(address(token), 500);
        bytes memory data = abi.encodeCall(TokenBridge.release, (address(token), BOB, 500));
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(TokenBridge.NotL2TokenBridge.selector, BOB));
        tokens.release(address(token), BOB, 500);
        // Somebody else's message, by the bridge.
        Message memory message = _sendFromL2(BOB, address(tokens), 0, 200_000, data);
        StateProof.Proof memory proof = _final(message);
        bytes memory reason = abi.encodeWithSelector(TokenBridge.NotL2TokenBridge.selector, address(bridge));
        vm.expectRevert(abi.encodeWithSelector(MessageCall.CallFailed.selector, reason));
        _deliver(message, proof);
        // A message to the token itself: the bridge of messages has none.
        message = _sendFromL2(BOB, address(token), 0, 200_000, abi.encodeCall(IERC20.transfer, (BOB, 500)));
        proof = _final(message);
        vm.expectRevert();
        _deliver(message, proof);
        assertEq(token.balanceOf(BOB), 0);
    }

    function test_OnlyAMessageOfTheOtherEndMints() public {
        PlainToken token = new PlainToken(ALICE);
        _approve(address(token));
        _deposit(address(token), 500);
        _runQueued();
        BridgedToken bridged = _onL2(address(token));
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(L2TokenBridge.NotL1TokenBridge.selector, BOB));
        l2Tokens.mint(address(token), BOB, 1);
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(BridgedToken.NotBridge.selector, BOB));
        bridged.mint(BOB, 1);
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(BridgedToken.NotBridge.selector, BOB));
        bridged.burn(ALICE, 1);
        // Messages of somebody else, to the bridge of tokens and to the token.
        Message memory message =
            _send(address(l2Tokens), 0, 200_000, abi.encodeCall(L2TokenBridge.mint, (address(token), ALICE, 1)));
        assertTrue(_runQueued(), "received");
        assertTrue(l2Bridge.isFailed(_hashFromL1(message)), "refused");
        message = _send(address(bridged), 0, 200_000, abi.encodeCall(BridgedToken.mint, (ALICE, 1)));
        assertTrue(_runQueued(), "received");
        assertTrue(l2Bridge.isFailed(_hashFromL1(message)), "refused");
        assertEq(bridged.totalSupply(), 500);
    }

    // Odd tokens.

    function test_WhatArrivesCounts() public {
        FeeToken token = new FeeToken(ALICE);
        _approve(address(token));
        _deposit(address(token), 1000);
        _runQueued();
        assertEq(_onL2(address(token)).balanceOf(BOB), 990);
        assertEq(token.balanceOf(address(tokens)), 990);
    }

    function test_ATokenMayAnswerNothing() public {
        OddToken token = new OddToken(ALICE, OddToken.Answer.Nothing, true);
        _deposit(address(token), 1000);
        _runQueued();
        assertEq(_onL2(address(token)).balanceOf(BOB), 1000);
        Message memory message = _withdraw(address(token), 1000);
        _deliver(message, _final(message));
        assertEq(token.balanceOf(ALICE), 1e24);
    }

    function test_ATokenThatSaysNoIsBelieved() public {
        OddToken token = new OddToken(ALICE, OddToken.Answer.False, true);
        vm.deal(ALICE, 1 ether);
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        vm.prank(ALICE);
        tokens.deposit{value: 1 ether}(address(token), BOB, 1000);
    }

    function test_ATokenThatSaysYesIsNot() public {
        OddToken token = new OddToken(ALICE, OddToken.Answer.True, false);
        vm.expectRevert(abi.encodeWithSelector(TokenBridge.NothingArrived.selector, address(token)));
        vm.prank(ALICE);
        tokens.deposit{value: 1 ether}(address(token), BOB, 1000);
    }

    function test_WithoutATokenNothingIsDeposited() public {
        vm.expectRevert();
        vm.prank(ALICE);
        tokens.deposit{value: 1 ether}(BOB, BOB, 1000);
        PlainToken token = new PlainToken(ALICE);
        _approve(address(token));
        vm.expectRevert(abi.encodeWithSelector(TokenBridge.NothingArrived.selector, address(token)));
        vm.prank(ALICE);
        tokens.deposit{value: 1 ether}(address(token), BOB, 0);
        vm.expectRevert(TokenBridge.NoReceiver.selector);
        vm.prank(ALICE);
        tokens.deposit{value: 1 ether}(address(token), address(0), 1);
    }

    /// Its lies are its own: nobody gets another token for it.
    function test_ALyingTokenHurtsItselfOnly() public {
        PlainToken token = new PlainToken(ALICE);
        _approve(address(token));
        _deposit(address(token), 500);
        LyingToken liar = new LyingToken();
        _deposit(address(liar), 1);
        _runQueued();
        uint256 made = _onL2(address(liar)).balanceOf(BOB);
        assertGt(made, 1, "more than was sent");
        Message memory message = _withdraw(address(liar), made);
        _deliver(message, _final(message));
        assertEq(token.balanceOf(address(tokens)), 500);
    }

    /// A token that has its sender deposit again in the middle: what arrives by that would count twice.
    function test_NoDepositWithinADeposit() public {
        HookToken token = new HookToken(ALICE);
        _approve(address(token));
        token.giveAway(address(token), 1000);
        vm.deal(address(token), 1 ether);
        vm.prank(address(token));
        token.approve(address(tokens), 1000);
        token.set(address(tokens), abi.encodeCall(TokenBridge.deposit, (address(token), BOB, 1000)));
        _deposit(address(token), 10);
        assertFalse(token.succeeded(), "the second deposit");
        assertEq(
            token.reason(),
            abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector),
            "by the guard"
        );
        _runQueued();
        assertEq(_onL2(address(token)).totalSupply(), token.balanceOf(address(tokens)), "as many as are locked");
    }

    /// The same with tokens that are released in the middle, and with a deposit while tokens are released.
    function test_NoDepositWithinARelease() public {
        HookToken token = new HookToken(ALICE);
        _approve(address(token));
        _deposit(address(token), 500);
        _runQueued();
        Message memory message = _withdraw(address(token), 300);
        StateProof.Proof memory proof = _final(message);
        token.set(address(tokens), abi.encodeCall(TokenBridge.deposit, (address(token), BOB, 1)));
        _deliver(message, proof);
        assertFalse(token.succeeded(), "the deposit");
        assertEq(token.balanceOf(address(tokens)), 200);

        message = _withdraw(address(token), 100);
        proof = _final(message);
        token.set(address(bridge), abi.encodeCall(Bridge.deliverMessage, (message, BLOCK, proof)));
        _deposit(address(token), 50);
        assertFalse(token.succeeded(), "the release");
        assertEq(token.balanceOf(address(tokens)), 250);
    }

    // What a token says of itself.

    function _named(bytes memory answer, bool burns) private returns (BridgedToken) {
        NamedToken token = new NamedToken(ALICE, answer, burns);
        _approve(address(token));
        _deposit(address(token), 1);
        assertTrue(_runQueued(), "deposited");
        BridgedToken bridged = _onL2(address(token));
        assertEq(bridged.balanceOf(BOB), 1);
        return bridged;
    }

    function test_NamesAreOptional() public {
        BridgedToken silent = BridgedToken(address(_named(hex"", false)));
        assertEq(bytes(silent.name()), hex"", "none");
        assertEq(silent.decimals(), 0);
        assertEq(bytes(_named(hex"1234", false).name()), hex"", "short");
        assertEq(bytes(_named(hex"", true).name()), hex"", "one that never ends");
        assertEq(bytes(_named(bytes.concat(bytes32("MKR")), false).name()), "MKR", "32 bytes");
        bytes memory full = bytes.concat(bytes32(bytes("abcdefghijklmnopqrstuvwxyz012345")));
        assertEq(bytes(_named(full, false).name()), full, "all of them");
    }

    function test_NamesAreCut() public {
        bytes memory long = new bytes(5000);
        long[0] = "a";
        assertEq(bytes(_named(abi.encode(long), false).name()).length, 64);
        // A length that lies, up to the largest.
        bytes memory answer = bytes.concat(bytes32(uint256(32)), bytes32(type(uint256).max), "abc");
        assertEq(bytes(_named(answer, false).name()), "abc", "what is there");
        answer = bytes.concat(bytes32(uint256(32)), bytes32(uint256(2)), "abc");
        assertEq(bytes(_named(answer, false).name()), "ab", "no more than it says");
        assertEq(_named(abi.encode(256), false).decimals(), 0);
        assertEq(_named(abi.encode(255), false).decimals(), 255);
    }

    /// Whoever has a token created with so little gas that it cannot say its name, has not enough for the deposit.
    function test_NobodyTakesATokensName() public {
        PlainToken token = new PlainToken(ALICE);
        _approve(address(token));
        uint256 fee = tokens.depositFee(address(token));
        bytes memory call = abi.encodeCall(TokenBridge.deposit, (address(token), BOB, 1));
        uint256 created;
        for (uint256 gas = 50_000; gas < 500_000; gas += 2_000) {
            uint256 snapshot = vm.snapshotState();
            vm.prank(ALICE);
            (bool success,) = address(tokens).call{value: fee, gas: gas}(call);
            if (success) {
                ++created;
                assertTrue(_runQueued(), "created");
                assertEq(bytes(_onL2(address(token)).name()), "Plain token", "with its name");
            }
            vm.recordLogs();
            vm.revertToState(snapshot);
        }
        assertGt(created, 50, "some");
    }

    /// Deposits that come before the token's creation was received wait for it.
    function test_DepositsWaitForTheToken() public {
        PlainToken token = new PlainToken(ALICE);
        _approve(address(token));
        _deposit(address(token), 1);
        vm.recordLogs();
        _deposit(address(token), 500);
        bytes memory data = abi.encodeCall(L2TokenBridge.mint, (address(token), BOB, 500));
        Message memory message = Message(1, address(tokens), address(l2Tokens), 0, tokens.MINT_GAS(), data);
        assertTrue(_runQueued(), "received");
        assertTrue(l2Bridge.isFailed(_hashFromL1(message)), "without a token");
    }

    function test_ThePlaceOfATokenDependsOnTheTokenAlone() public {
        PlainToken token = new PlainToken(ALICE);
        address place = l2Tokens.tokenOf(address(token));
        assertTrue(place.code.length == 0, "before it is there");
        _approve(address(token));
        _deposit(address(token), 1);
        _runQueued();
        assertEq(BridgedToken(place).l1Token(), address(token));
    }

    function test_ADepositCostsItsFee() public {
        PlainToken token = new PlainToken(ALICE);
        _approve(address(token));
        uint256 fee = tokens.depositFee(address(token));
        vm.expectRevert(abi.encodeWithSelector(Bridge.TooLittleEther.selector, fee, fee - 1));
        vm.prank(ALICE);
        tokens.deposit{value: fee - 1}(address(token), BOB, 1);
        vm.prank(ALICE);
        tokens.deposit{value: fee + 1 ether}(address(token), BOB, 1);
        assertEq(ALICE.balance, 1000 ether - fee, "the rest went back");
        assertEq(address(tokens).balance, 0);
        // Who takes no ether back pays exactly: this contract does not.
        vm.prank(ALICE);
        token.transfer(address(this), 1);
        token.approve(address(tokens), 1);
        fee = tokens.depositFee(address(token));
        vm.deal(address(this), fee + 1);
        vm.expectRevert(TokenBridge.RefundFailed.selector);
        tokens.deposit{value: fee + 1}(address(token), BOB, 1);
        tokens.deposit{value: fee}(address(token), BOB, 1);
    }
}
