// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bridge} from "../../src/bridge/Bridge.sol";
import {ContractPlace} from "../../src/bridge/ContractPlace.sol";
import {L2Bridge} from "../../src/bridge/L2Bridge.sol";
import {Message} from "../../src/bridge/Message.sol";
import {MessageCall} from "../../src/bridge/MessageCall.sol";
import {IDepositQueue} from "../../src/bridge/interfaces/IDepositQueue.sol";
import {CanonicalTransactionChain, CanonicalTransactionChainParameters} from "../../src/game/CanonicalTransactionChain.sol";
import {InputQueue} from "../../src/game/InputQueue.sol";
import {BridgeTest} from "./BridgeTest.sol";
import {Target} from "./Target.sol";
import {Newborn, User} from "./Targets.sol";

/// Ether and calls from L1 to L2.
contract MessagesToL2Test is BridgeTest {
    /// Gas that a message to L2 could do without.
    uint64 private constant SPARE = 50_000;

    Target private _target;

    function setUp() public override {
        super.setUp();
        _target = new Target();
    }

    function _call(bytes memory data) private pure returns (bytes memory) {
        return abi.encodeCall(Target.onL2, (data));
    }

    function test_TheFirstDepositCreatesTheOtherEnd() public view {
        assertTrue(address(l2Bridge).code.length > 0, "the bridge is there");
        assertEq(l2Bridge.l1Bridge(), address(bridge));
        assertEq(l2Bridge.l1ChainId(), L1);
        assertTrue(address(l2Tokens).code.length > 0, "and that of tokens");
        assertEq(tokens.l2TokenBridge(), address(l2Tokens));
        assertEq(l2Tokens.l1TokenBridge(), address(tokens));
        assertEq(address(l2Tokens.bridge()), address(l2Bridge));
    }

    function test_TheQueueMustBeTheBridges() public {
        vm.expectRevert(abi.encodeWithSelector(Bridge.OtherBridge.selector, address(bridge)));
        new Bridge(IDepositQueue(address(transactionChain)), roots, L2);
    }

    /// Otherwise the other end would run out of gas, and what is deposited would be lost.
    function test_TheQueueHasGasForTheOtherEnd() public {
        uint256 gas = bridge.CREATION_GAS();
        ContractPlace place = new ContractPlace(address(this));
        CanonicalTransactionChainParameters memory p = _parameters(place.place());
        p.maxQueueGas = gas - 1;
        CanonicalTransactionChain small = new CanonicalTransactionChain(p);
        vm.expectRevert();
        place.create(abi.encodePacked(type(Bridge).creationCode, abi.encode(small, roots, L2)));
        p.maxQueueGas = gas;
        place = new ContractPlace(address(this));
        p.bridge = place.place();
        place.create(abi.encodePacked(type(Bridge).creationCode, abi.encode(new CanonicalTransactionChain(p), roots, L2)));
    }

    function test_L2HasAChainIdOfItsOwn() public {
        ContractPlace place = new ContractPlace(address(this));
        QueueOf queue = new QueueOf(place.place());
        bytes memory creation = abi.encodePacked(type(Bridge).creationCode, abi.encode(queue, roots, L1));
        bytes memory reason = abi.encodeWithSelector(Bridge.SameChainId.selector, L1);
        vm.expectRevert(abi.encodeWithSelector(ContractPlace.CreationFailed.selector, reason));
        place.create(creation);
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(ContractPlace.NotCreator.selector, BOB));
        place.create(creation);
    }

    /// With another chain id the messages would have other names on both sides: rather nothing works at all.
    function test_TheOtherEndIsOfItsChainOnly() public {
        _deploy(roots, L2 + 1);
        assertFalse(_runQueued(), "not created");
    }

    function test_AMessageBringsEtherAndACall() public {
        Message memory message = _send(address(_target), 3 ether, 300_000, _call("hello"));
        assertEq(address(bridge).balance, 3 ether + _feeOf(300_000, message.data.length), "the ether and the fee stay");
        assertTrue(_runQueued(), "the deposit");
        assertEq(_target.calls(), 1);
        assertEq(_target.sender(), ALICE);
        assertEq(_target.data(), "hello", "data");
        assertEq(address(_target).balance, 3 ether);
        assertEq(address(l2Bridge).balance, 0);
        assertFalse(l2Bridge.isFailed(_hashFromL1(message)), "delivered");
    }

    function test_NothingIsSentForLess() public {
        uint256 fee = bridge.messageFee(100_000, 0);
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(Bridge.TooLittleEther.selector, 1 ether + fee, 1 ether + fee - 1));
        bridge.sendMessage{value: 1 ether + fee - 1}(BOB, 1 ether, 100_000, hex"");
    }

    function test_WhatIsTooMuchGoesBack() public {
        uint256 fee = bridge.messageFee(100_000, 0);
        vm.prank(ALICE);
        bridge.sendMessage{value: 50 ether}(BOB, 1 ether, 100_000, hex"");
        assertEq(ALICE.balance, 1000 ether - 1 ether - fee);
    }

    /// A flood pays for itself: each block's worth of entries that wait adds the price once more.
    function test_TheFeeRisesWithWhatWaits() public {
        transactionChain.append(1, _payload());
        uint256 fee = bridge.depositFee(100_000);
        assertEq(fee, G / 16 * 1 gwei, "a small one counts for one of 16 entries");
        while (transactionChain.gasWaiting() < 2 * G) {
            _deposit(100_000);
        }
        assertEq(bridge.depositFee(100_000), 3 * fee);
        uint256 before = address(bridge).balance;
        vm.prank(ALICE);
        bridge.deposit{value: 1 ether}(false, BOB, 0, 0, 100_000, hex"");
        assertEq(address(bridge).balance - before, 3 * fee, "paid as quoted");
        transactionChain.append(2, _payload());
        assertLt(bridge.depositFee(100_000), 3 * fee, "a block takes some");
    }

    /// Deposits that each fill a block are no way to fill many for the price of a few entries.
    function test_TheFeeRisesWithTheGasThatWaits() public {
        transactionChain.append(1, _payload());
        uint256 paid = address(bridge).balance;
        for (uint256 i = 0; i < 64; ++i) {
            _deposit(G);
        }
        assertEq(bridge.depositFee(G), 65 * G * 1 gwei, "64 blocks wait");
        assertGe(address(bridge).balance - paid, uint256(G) * 1 gwei * 64 * 64 / 2, "quadratic");
    }

    function _deposit(uint64 gasLimit) private {
        uint256 fee = bridge.depositFee(gasLimit);
        vm.prank(ALICE);
        bridge.deposit{value: fee}(false, BOB, 0, 0, gasLimit, hex"");
    }

    function test_TheBridgeItselfIsNoTarget() public {
        vm.expectRevert(abi.encodeWithSelector(Bridge.ForbiddenTarget.selector, address(l2Bridge)));
        bridge.sendMessage{value: 1 ether}(address(l2Bridge), 0, 0, hex"");
    }

    function test_OnlyTheBridgeOnL1BringsMessages() public {
        Message memory message = Message(0, BOB, address(_target), 0, 100_000, _call(""));
        vm.chainId(L2);
        vm.expectRevert(abi.encodeWithSelector(L2Bridge.NotL1Bridge.selector, BOB));
        vm.prank(BOB);
        l2Bridge.receiveMessage(message);
        // Its own address is somebody else's on L2.
        vm.expectRevert(abi.encodeWithSelector(L2Bridge.NotL1Bridge.selector, address(bridge)));
        vm.prank(address(bridge));
        l2Bridge.receiveMessage(message);
    }

    /// L1 sends no message whose target is L2Bridge. If it did, its call would be one of L2Bridge's own: neither the delivery nor a retry makes it.
    function test_AMessageIsNoCallOfL2BridgesOwn() public {
        Message memory message = Message(0, ALICE, address(l2Bridge), 0, 100_000, _call(""));
        vm.chainId(L2);
        vm.prank(_alias(address(bridge)));
        l2Bridge.receiveMessage(message);
        assertTrue(l2Bridge.isFailed(_hashFromL1(message)), "not called");
        vm.expectRevert(abi.encodeWithSelector(L2Bridge.ForbiddenTarget.selector, address(l2Bridge)));
        l2Bridge.retryMessage(message);
    }

    /// A contract cannot pass for the bridge by a deposit of its own.
    function test_ADepositDoesNotBringMessages() public {
        Message memory message = Message(0, ALICE, address(_target), 0, 100_000, _call(""));
        vm.prank(ALICE, ALICE);
        bridge.deposit{value: 1 ether}(
            false, address(l2Bridge), 0, 0, 500_000, abi.encodeCall(L2Bridge.receiveMessage, (message))
        );
        assertFalse(_runQueued(), "refused");
        assertEq(_target.calls(), 0);
    }

    function test_NobodyIsTheSenderOtherwise() public {
        vm.expectRevert(MessageCall.NoMessage.selector);
        l2Bridge.l1Sender();
        _send(address(_target), 0, 100_000, _call(""));
        _runQueued();
        vm.expectRevert(MessageCall.NoMessage.selector);
        l2Bridge.l1Sender();
    }

    // What fails.

    function test_WhatFailsCanBeTriedAgain() public {
        _target.refuse(true);
        Message memory message = _send(address(_target), 3 ether, 300_000, _call("hello"));
        bytes32 hash = _hashFromL1(message);
        assertTrue(_runQueued(), "the message is received nevertheless");
        assertTrue(l2Bridge.isFailed(hash), "and its call failed");
        assertEq(address(l2Bridge).balance, 3 ether, "the ether waits");

        vm.chainId(L2);
        bytes memory reason = abi.encodeWithSelector(Target.Refused.selector, 7);
        vm.expectRevert(abi.encodeWithSelector(MessageCall.CallFailed.selector, reason));
        vm.prank(BOB);
        l2Bridge.retryMessage(message);
        assertTrue(l2Bridge.isFailed(hash), "still");

        _target.refuse(false);
        vm.prank(BOB);
        l2Bridge.retryMessage(message);
        assertEq(_target.sender(), ALICE);
        assertEq(address(_target).balance, 3 ether);
        assertEq(address(l2Bridge).balance, 0);

        vm.expectRevert(abi.encodeWithSelector(L2Bridge.NotFailed.selector, hash));
        l2Bridge.retryMessage(message);
    }

    function test_OnlyWhatFailedIsTriedAgain() public {
        Message memory message = _send(address(_target), 3 ether, 300_000, _call("hello"));
        _runQueued();
        vm.chainId(L2);
        vm.expectRevert(abi.encodeWithSelector(L2Bridge.NotFailed.selector, _hashFromL1(message)));
        l2Bridge.retryMessage(message);
    }

    /// Whatever is changed of a message that failed is another message.
    function test_ATriedMessageIsTheSameInEverything(uint256 what) public {
        _target.refuse(true);
        Message memory message = _send(address(_target), 3 ether, 300_000, _call("hello"));
        _runQueued();
        _change(message, what);
        vm.chainId(L2);
        vm.expectRevert(abi.encodeWithSelector(L2Bridge.NotFailed.selector, _hashFromL1(message)));
        l2Bridge.retryMessage(message);
    }

    function _change(Message memory message, uint256 what) private pure {
        what %= 6;
        if (what == 0) message.nonce += 1;
        if (what == 1) message.sender = BOB;
        if (what == 2) message.target = BOB;
        if (what == 3) message.value += 1;
        if (what == 4) message.gasLimit -= 1;
        if (what == 5) message.data = hex"";
    }

    /// The deposit has gas for all, and some to spare: whatever the call does, the failure is noted.
    function test_NoCallUsesUpTheGasOfTheBridge(uint64 gasLimit, uint16 bytesOfData, uint8 kind, bool withEther) public {
        gasLimit = uint64(bound(gasLimit, 0, 3_000_000));
        bytes memory data = _filled(bytesOfData % 20_000);
        if (kind % 4 == 0) data = abi.encodePacked(Target.burn.selector, data);
        if (kind % 4 == 1) data = abi.encodePacked(Target.bomb.selector, uint256(1), data);
        if (kind % 4 == 2) data = abi.encodePacked(Target.bomb.selector, uint256(0), data);
        sparedGas = SPARE;
        Message memory message = _send(address(_target), withEther ? 1 : 0, gasLimit, data);
        assertTrue(_runQueued(), "received");
        // Only the bomb that ends well does, where there is gas for its million bytes.
        if (kind % 4 == 1 && !withEther && gasLimit > 1_900_000) return;
        assertTrue(l2Bridge.isFailed(_hashFromL1(message)), "and noted");
    }

    function test_TheCallGetsTheGasOfTheMessage(uint64 gasLimit, uint16 bytesOfData, bool withEther) public {
        gasLimit = uint64(bound(gasLimit, 700_000, 3_000_000));
        bytes memory data = _call(_filled(bytesOfData % 300));
        sparedGas = SPARE;
        Message memory message = _send(address(_target), withEther ? 1 : 0, gasLimit, data);
        assertTrue(_runQueued(), "received");
        assertFalse(l2Bridge.isFailed(_hashFromL1(message)), "called");
        // Of the call's own there are some hundreds before it looks.
        assertGe(_target.gasGot() + 1000, gasLimit, "all of it");
    }

    /// Were all dearer than the deposit has gas for: the call gets all of its gas or is not made.
    function test_AReceivedMessageStarvesNoTarget() public {
        uint256 failed;
        uint64 least = bridge.messageGas(700_000, _call("").length);
        for (sparedGas = 0; sparedGas < least; sparedGas += 20_000) {
            uint256 snapshot = vm.snapshotState();
            Message memory message = _send(address(_target), 1, 700_000, _call(""));
            bool received = _runQueued();
            if (_target.calls() > 0) assertGe(_target.gasGot() + 1000, 700_000, "all of it");
            if (received && l2Bridge.isFailed(_hashFromL1(message))) ++failed;
            vm.revertToState(snapshot);
            if (!received) break;
        }
        assertGt(failed, 10, "noted where it was too little");
    }

    function test_ATryWithTooLittleGasChangesNothing() public {
        _target.refuse(true);
        Message memory message = _send(address(_target), 1, 500_000, _call(""));
        _runQueued();
        _target.refuse(false);
        vm.chainId(L2);
        for (uint256 gas = 50_000; gas < 600_000; gas += 10_000) {
            (bool success,) = address(l2Bridge).call{gas: gas}(abi.encodeCall(L2Bridge.retryMessage, (message)));
            if (!success) assertTrue(l2Bridge.isFailed(_hashFromL1(message)), "still there");
            else break;
        }
        assertGe(_target.gasGot() + 1000, 500_000, "all of it");
    }

    function test_AMessageThatNoBlockTakesIsRefused() public {
        vm.expectRevert();
        bridge.sendMessage{value: 10 ether}(BOB, 0, G, hex"");
        uint64 most = uint64(bridge.MAX_GAS());
        vm.expectRevert();
        bridge.sendMessage{value: 10 ether}(BOB, 0, most, hex"");
        vm.expectRevert(abi.encodeWithSelector(Bridge.TooMuchGas.selector, most, most + 1));
        bridge.deposit{value: 10 ether}(false, BOB, 0, 0, most + 1, hex"");
    }

    // Deposits: transactions of the caller's own.

    function test_ADepositIsTheCallersOwn() public {
        uint256 fee = bridge.depositFee(100_000);
        vm.prank(ALICE, ALICE);
        bridge.deposit{value: 3 ether + fee}(false, BOB, 3 ether, 2 ether, 100_000, hex"");
        Entry memory e = _lastEntry();
        assertEq(e.from, ALICE);
        assertEq(e.to, BOB);
        assertEq(e.mint, 3 ether);
        assertEq(e.value, 2 ether);
        assertEq(ALICE.balance, 1000 ether - 3 ether - fee);
    }

    function test_AContractIsItsAlias() public {
        User user = new User();
        user.deposit{value: 3 ether}(bridge, BOB, 1 ether, 1 ether);
        Entry memory e = _lastEntry();
        assertEq(e.from, address(uint160(address(user)) + uint160(0x1111000000000000000000000000000000001111)));
        assertEq(e.mint, 1 ether);
        new Newborn{value: 1 ether}(bridge);
        assertTrue(_lastEntry().from != ALICE, "without code, but a contract");
    }

    function test_AContractBeingCreatedIsItsAlias() public {
        Newborn newborn = new Newborn{value: 1 ether}(bridge);
        assertEq(_lastEntry().from, _alias(address(newborn)));
    }

    /// The address plus the constant is above 2^160.
    function test_TheAliasIsCountedRound() public pure {
        assertEq(_alias(address(type(uint160).max)), address(uint160(0x1111000000000000000000000000000000001110)));
    }

    /// An account with a key, which delegates to a contract (EIP-7702), is itself on L2, whoever pays for its transaction. A contract whose code
    /// only has the length is not.
    function test_ADelegatingAccountIsItself() public {
        address delegating = address(0xDE1E);
        vm.deal(delegating, 1 ether);
        vm.etch(delegating, abi.encodePacked(hex"ef0100", address(_target)));
        uint256 fee = bridge.depositFee(100_000);
        vm.prank(delegating, RELAYER);
        bridge.deposit{value: fee}(false, BOB, 0, 0, 100_000, hex"");
        assertEq(_lastEntry().from, delegating);

        vm.etch(delegating, abi.encodePacked(hex"600100", address(_target)));
        fee = bridge.depositFee(100_000);
        vm.prank(delegating, RELAYER);
        bridge.deposit{value: fee}(false, BOB, 0, 0, 100_000, hex"");
        assertEq(_lastEntry().from, _alias(delegating));
    }

    function test_AMessageHasTheAddressOfL1() public {
        User user = new User();
        user.send{value: 3 ether}(bridge, address(_target), 1 ether, 100_000);
        Entry memory e = _lastEntry();
        assertEq(e.from, _alias(address(bridge)), "who brings it");
        assertEq(e.to, address(l2Bridge));
    }

    function test_ACallerThatTakesNothingBackPaysExactly() public {
        uint256 fee = bridge.depositFee(100_000);
        bridge.deposit{value: fee}(false, BOB, 0, 0, 100_000, hex"");
        vm.expectRevert(Bridge.RefundFailed.selector);
        bridge.deposit{value: 2 * fee}(false, BOB, 0, 0, 100_000, hex"");
    }

    function test_TheQueueTakesNobodyElse() public {
        vm.expectRevert(abi.encodeWithSelector(InputQueue.NotBridge.selector, address(this)));
        transactionChain.deposit(ALICE, false, BOB, 1 ether, 1 ether, 100_000, hex"");
    }

    function test_PlainEtherIsRefused() public {
        vm.prank(ALICE);
        (bool success,) = address(bridge).call{value: 1 ether}("");
        assertFalse(success, "it would be lost");
    }

    function _feeOf(uint64 gasLimit, uint256 bytesOfData) private view returns (uint256) {
        // One entry, the creation, waited before this one, with four fifths of the gas of a block.
        return uint256(bridge.messageGas(gasLimit, bytesOfData)) * 1 gwei * 9 / 5;
    }

    function _lastEntry() private returns (Entry memory e) {
        bytes memory entry;
        VmLogs.Log[] memory logs = VmLogs(address(vm)).getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == keccak256("EntryQueued(uint64,bytes32,uint64,bytes)")) {
                (, entry) = abi.decode(logs[i].data, (uint64, bytes));
            }
        }
        e = _decode(entry);
    }

    function _filled(uint256 length) private pure returns (bytes memory data) {
        data = new bytes(length);
        for (uint256 i = 0; i < length; i += 32) {
            assembly ("memory-safe") {
                mstore(add(add(data, 32), i), not(0))
            }
        }
        assembly ("memory-safe") {
            mstore(add(add(data, 32), length), 0)
        }
    }

    function _payload() private pure returns (bytes[] memory payloads) {
        payloads = new bytes[](1);
        payloads[0] = hex"c9808080808080c0c0c0";
    }
}

interface VmLogs {
    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    function getRecordedLogs() external returns (Log[] memory);
}

/// As much of a queue as the bridge looks at first.
contract QueueOf {
    address public immutable bridge;

    constructor(address bridge_) {
        bridge = bridge_;
    }
}
