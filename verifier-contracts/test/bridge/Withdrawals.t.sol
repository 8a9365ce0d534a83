// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RLP} from "@openzeppelin/contracts/utils/RLP.sol";
import {TrieProof} from "@openzeppelin/contracts/utils/cryptography/TrieProof.sol";
import {Bridge} from "../../src/bridge/Bridge.sol";
import {L2Bridge} from "../../src/bridge/L2Bridge.sol";
import {Message, Messages} from "../../src/bridge/Message.sol";
import {MessageCall} from "../../src/bridge/MessageCall.sol";
import {StateProof} from "../../src/bridge/StateProof.sol";
import {BridgeTest} from "./BridgeTest.sol";
import {Target} from "./Target.sol";
import {Reentrant, Swallower} from "./Targets.sol";
import {TrieBuilder} from "./TrieBuilder.sol";

/// Calls from L2 to L1, and the ether that goes back: once each, against a final root, and not without its gas.
contract WithdrawalsTest is BridgeTest {
    using Messages for Message;
    using TrieBuilder for TrieBuilder.Trie;

    Target private _target;

    function setUp() public override {
        super.setUp();
        _fund(100 ether);
        _target = new Target();
    }

    function _call(bytes memory data) private pure returns (bytes memory) {
        return abi.encodeCall(Target.onL1, (data));
    }

    function _withdrawal() private returns (Message memory message, StateProof.Proof memory proof) {
        message = _sendFromL2(ALICE, BOB, 2 ether, 0, hex"");
        proof = _final(message);
    }

    function _refused(Message memory message, StateProof.Proof memory proof, bytes memory reason) private {
        uint256 balance = address(bridge).balance;
        if (reason.length == 0) vm.expectRevert();
        else vm.expectRevert(reason);
        _deliver(message, proof);
        assertEq(address(bridge).balance, balance, "nothing was paid");
    }

    function test_AWithdrawalIsPaid() public {
        (Message memory message, StateProof.Proof memory proof) = _withdrawal();
        assertEq(address(l2Bridge).balance, 2 ether, "what goes to L1 stays locked");
        _deliver(message, proof);
        assertEq(BOB.balance, 1002 ether);
        assertEq(address(bridge).balance, 98 ether);
        assertTrue(bridge.isDelivered(_hashFromL2(message)), "delivered");
    }

    function test_AMessageCallsItsTarget() public {
        Message memory message = _sendFromL2(ALICE, address(_target), 1 ether, 300_000, _call("hello"));
        _deliver(message, _final(message));
        assertEq(_target.sender(), ALICE);
        assertEq(_target.value(), 1 ether);
        assertEq(_target.data(), "hello", "data");
        assertGe(_target.gasGot(), 300_000, "all its gas");
        vm.expectRevert(MessageCall.NoMessage.selector);
        bridge.l2Sender();
    }

    // Twice.

    function test_OnlyOnce() public {
        (Message memory message, StateProof.Proof memory proof) = _withdrawal();
        _deliver(message, proof);
        bytes memory reason = abi.encodeWithSelector(Bridge.AlreadyDelivered.selector, _hashFromL2(message));
        _refused(message, proof, reason);
        // Against another root as well.
        proof = _proofOf(address(l2Bridge), bridge.sentSlot(_hashFromL2(message)), hex"01");
        proof.header = _header(keccak256("other"), BLOCK, 21);
        roots.set(BLOCK, keccak256(proof.header));
        _refused(message, proof, reason);
    }

    function test_NotAgainWhileItIsPaid() public {
        Reentrant target = new Reentrant(bridge, BLOCK);
        Message memory message = _sendFromL2(ALICE, address(target), 2 ether, 2_000_000, hex"");
        StateProof.Proof memory proof = _final(message);
        target.set(message, proof);
        _deliver(message, proof);
        assertEq(target.received(), 2 ether);
        assertEq(
            target.refusal(),
            abi.encodeWithSelector(Bridge.AlreadyDelivered.selector, _hashFromL2(message)),
            "the second time"
        );
    }

    /// Another message while one is delivered would make l2Sender somebody else's.
    function test_NoOtherWhileOneIsDelivered() public {
        Reentrant target = new Reentrant(bridge, BLOCK);
        Message memory other = _sendFromL2(BOB, BOB, 1 ether, 0, hex"");
        target.set(other, _final(other));
        bytes32 otherRoot = roots.finalRoot(BLOCK);
        Message memory message = _sendFromL2(ALICE, address(target), 2 ether, 3_000_000, hex"");
        StateProof.Proof memory proof = _proofOf(address(l2Bridge), bridge.sentSlot(_hashFromL2(message)), hex"01");
        proof.header = _headerOf(proof, BLOCK + 1);
        roots.set(BLOCK + 1, keccak256(proof.header));
        roots.set(BLOCK, otherRoot);
        bridge.deliverMessage(message, BLOCK + 1, proof);
        assertEq(target.refusal(), abi.encodeWithSelector(MessageCall.MessageUnderWay.selector), "the other one");
        assertFalse(bridge.isDelivered(_hashFromL2(other)), "not delivered");
    }

    // What is bound.

    function test_EverythingOfAMessageIsBound(uint256 what) public {
        (Message memory message, StateProof.Proof memory proof) = _withdrawal();
        what %= 6;
        if (what == 0) message.nonce += 1;
        if (what == 1) message.sender = BOB;
        if (what == 2) message.target = RELAYER;
        if (what == 3) message.value += 1 ether;
        if (what == 4) message.gasLimit += 1;
        if (what == 5) message.data = hex"00";
        _refused(message, proof, hex"");
    }

    /// The same roots and the same messages, another bridge: a second one on this chain, and one on a chain that split off.
    function test_ADeliveryIsForOneBridgeOfOneChain() public {
        (Message memory message, StateProof.Proof memory proof) = _withdrawal();
        (, Bridge second) = _deploy(roots, L2);
        vm.deal(address(second), 100 ether);
        vm.expectRevert();
        second.deliverMessage(message, BLOCK, proof);
        vm.chainId(L1 + 7);
        vm.expectRevert();
        bridge.deliverMessage(message, BLOCK, proof);
        vm.chainId(L1);
        _deliver(message, proof);
    }

    function test_TheNameOfAMessageHasAllOfIt(uint256 what, Message memory message) public pure {
        bytes32 hash = message.hash(1, address(2), 3, address(4));
        what %= 4;
        assertTrue(
            hash != message.hash(
                what == 0 ? 5 : 1, what == 1 ? BOB : address(2), what == 2 ? 5 : 3, what == 3 ? BOB : address(4)
            ),
            "chains and bridges"
        );
        assertTrue(hash != message.hash(3, address(4), 1, address(2)), "and the direction");
    }

    /// What L1 has sent to L2 is nothing that L2 has sent to L1.
    function test_AMessageToL2IsNoneToL1() public {
        Message memory message = _send(BOB, 1 ether, 0, hex"");
        StateProof.Proof memory proof = _proofOf(address(l2Bridge), bridge.sentSlot(_hashFromL1(message)), hex"01");
        roots.set(BLOCK, keccak256(proof.header));
        _refused(message, proof, hex"");
    }

    // Roots.

    function test_NoRootPaysNothing() public {
        (Message memory message, StateProof.Proof memory proof) = _withdrawal();
        roots.set(BLOCK, 0);
        _refused(message, proof, abi.encodeWithSelector(Bridge.NotPaying.selector, BLOCK));
        vm.expectRevert(abi.encodeWithSelector(Bridge.NotPaying.selector, BLOCK + 1));
        bridge.deliverMessage(message, BLOCK + 1, proof);
    }

    function test_ARootInDoubtPaysNothing() public {
        (Message memory message, StateProof.Proof memory proof) = _withdrawal();
        roots.stop(BLOCK, true);
        _refused(message, proof, abi.encodeWithSelector(Bridge.NotPaying.selector, BLOCK));
        roots.stop(BLOCK, false);
        _deliver(message, proof);
    }

    function test_AnotherRootPaysNothing(bytes32 root) public {
        (Message memory message, StateProof.Proof memory proof) = _withdrawal();
        vm.assume(root != 0 && root != keccak256(proof.header));
        roots.set(BLOCK, root);
        _refused(
            message, proof, abi.encodeWithSelector(StateProof.OtherHeader.selector, root, keccak256(proof.header))
        );
    }

    function test_AHeaderWithMoreIsAnother() public {
        (Message memory message, StateProof.Proof memory proof) = _withdrawal();
        bytes memory header = proof.header;
        proof.header = bytes.concat(header, hex"00");
        _refused(message, proof, hex"");
        // The root's own bytes are no header then.
        roots.set(BLOCK, keccak256(proof.header));
        _refused(message, proof, abi.encodeWithSelector(RLP.RLPInvalidEncoding.selector));
    }

    /// Hardforks add items at the end; before Shanghai there are no rollups of this kind.
    function test_AHeaderHasSeventeenItemsOrMore() public {
        (Message memory message, StateProof.Proof memory proof) = _withdrawal();
        bytes32 stateRoot = _stateRootOf(proof);
        for (uint256 count = 16; count < 24; ++count) {
            uint256 snapshot = vm.snapshotState();
            proof.header = _header(stateRoot, BLOCK, count);
            roots.set(BLOCK, keccak256(proof.header));
            if (count < 17) _refused(message, proof, abi.encodeWithSelector(StateProof.BadHeader.selector));
            else _deliver(message, proof);
            vm.revertToState(snapshot);
        }
    }

    function test_AHeaderIsOfItsBlock() public {
        (Message memory message, StateProof.Proof memory proof) = _withdrawal();
        proof.header = _headerOf(proof, BLOCK + 1);
        roots.set(BLOCK, keccak256(proof.header));
        _refused(message, proof, abi.encodeWithSelector(StateProof.BadHeader.selector));
    }

    // State.

    /// A state root of 31 bytes, and an account of three items: nothing that hashes to what it should is taken for what it is not.
    function test_WhatIsNoHeaderAndNoAccountPaysNothing() public {
        (Message memory message, StateProof.Proof memory proof) = _withdrawal();
        bytes[] memory items = new bytes[](17);
        for (uint256 i = 0; i < 17; ++i) {
            items[i] = RLP.encode(i == 8 ? uint256(BLOCK) : type(uint248).max);
        }
        proof.header = RLP.encode(items);
        roots.set(BLOCK, keccak256(proof.header));
        _refused(message, proof, abi.encodeWithSelector(StateProof.BadHeader.selector));

        bytes[] memory three = new bytes[](3);
        for (uint256 i = 0; i < 3; ++i) {
            three[i] = RLP.encode(uint256(1));
        }
        TrieBuilder.Trie memory state;
        bytes32 key = keccak256(abi.encodePacked(address(l2Bridge)));
        state.add(key, RLP.encode(three));
        proof.header = _header(state.root(), BLOCK, 21);
        proof.accountProof = state.prove(key);
        roots.set(BLOCK, keccak256(proof.header));
        _refused(message, proof, abi.encodeWithSelector(StateProof.BadAccount.selector));
    }

    /// Another contract of L2 can have the same slots as the bridge.
    function test_AnotherAccountsSlotsPayNothing() public {
        (Message memory message,) = _withdrawal();
        bytes32 slot = bridge.sentSlot(_hashFromL2(message));
        StateProof.Proof memory proof = _proofOf(address(0xBAD), slot, hex"01");
        roots.set(BLOCK, keccak256(proof.header));
        _refused(message, proof, hex"");
    }

    /// The mapping of messages that failed has flags of the same form at slot 1.
    function test_AnotherMappingsSlotsPayNothing() public {
        Message memory message = Message(0, ALICE, BOB, 2 ether, 0, hex"");
        bytes32 slot = keccak256(abi.encode(_hashFromL2(message), 1));
        StateProof.Proof memory proof = _proofOf(address(l2Bridge), slot, hex"01");
        roots.set(BLOCK, keccak256(proof.header));
        _refused(message, proof, hex"");
    }

    function test_ASlotHoldsExactlyOne() public {
        (Message memory message,) = _withdrawal();
        bytes32 slot = bridge.sentSlot(_hashFromL2(message));
        bytes[3] memory values = [bytes(hex"02"), hex"820100", hex"8180"];
        for (uint256 i = 0; i < values.length; ++i) {
            StateProof.Proof memory proof = _proofOf(address(l2Bridge), slot, values[i]);
            roots.set(BLOCK, keccak256(proof.header));
            _refused(message, proof, abi.encodeWithSelector(StateProof.NotSet.selector));
        }
    }

    function test_AProofOfAbsencePaysNothing() public {
        (Message memory message,) = _withdrawal();
        StateProof.Proof memory proof = _proofOf(address(l2Bridge), keccak256("another slot of it"), hex"01");
        roots.set(BLOCK, keccak256(proof.header));
        _refused(message, proof, hex"");
        proof.storageProof = new bytes[](0);
        _refused(
            message,
            proof,
            abi.encodeWithSelector(StateProof.BadStorageProof.selector, TrieProof.ProofError.INVALID_PROOF)
        );
        proof.accountProof = new bytes[](0);
        _refused(
            message,
            proof,
            abi.encodeWithSelector(StateProof.BadAccountProof.selector, TrieProof.ProofError.INVALID_PROOF)
        );
    }

    /// Any byte of a proof changed, cut off or added, and any node left out or repeated.
    function test_AChangedProofPaysNothing(uint256 which, uint256 position, uint8 change) public {
        (Message memory message, StateProof.Proof memory proof) = _withdrawal();
        bytes[] memory nodes = which % 2 == 0 ? proof.accountProof : proof.storageProof;
        uint256 node = (which >> 8) % nodes.length;
        uint256 kind = (which >> 16) % 4;
        if (kind == 0) {
            nodes[node][position % nodes[node].length] ^= bytes1(change == 0 ? 1 : change);
        } else if (kind == 1) {
            nodes[node] = bytes.concat(nodes[node], bytes1(change));
        } else if (kind == 2) {
            bytes[] memory more = new bytes[](nodes.length + 1);
            for (uint256 i = 0; i < more.length; ++i) {
                more[i] = nodes[i <= node ? i : i - 1];
            }
            nodes = more;
        } else {
            bytes[] memory fewer = new bytes[](nodes.length - 1);
            for (uint256 i = 0; i < fewer.length; ++i) {
                fewer[i] = nodes[i < node ? i : i + 1];
            }
            nodes = fewer;
        }
        if (which % 2 == 0) proof.accountProof = nodes;
        else proof.storageProof = nodes;
        _refused(message, proof, hex"");
    }

    // The call.

    function test_AFailedCallIsNotPaidAndCanBeTriedAgain() public {
        Message memory message = _sendFromL2(ALICE, address(_target), 1 ether, 100_000, _call(""));
        StateProof.Proof memory proof = _final(message);
        _target.refuse(true);
        bytes memory reason = abi.encodeWithSelector(Target.Refused.selector, 7);
        _refused(message, proof, abi.encodeWithSelector(MessageCall.CallFailed.selector, reason));
        assertFalse(bridge.isDelivered(_hashFromL2(message)), "not delivered");
        _target.refuse(false);
        _deliver(message, proof);
        assertEq(address(_target).balance, 1 ether);
    }

    /// A target that swallows a failure for want of gas: no relayer can have the message delivered without its effect.
    function test_NoRelayerStarvesATarget() public {
        Swallower target = new Swallower();
        Message memory message = _sendFromL2(ALICE, address(target), 1 ether, 400_000, abi.encodeCall(Swallower.run, ()));
        StateProof.Proof memory proof = _final(message);
        bytes memory call = abi.encodeCall(Bridge.deliverMessage, (message, BLOCK, proof));
        uint256 refused;
        for (uint256 gas = 100_000; gas < 1_500_000; gas += 5_000) {
            uint256 snapshot = vm.snapshotState();
            (bool success,) = address(bridge).call{gas: gas}(call);
            assertEq(success, bridge.isDelivered(_hashFromL2(message)), "delivered");
            assertEq(target.work(), success ? 10 : 0, "with its effect");
            if (!success) ++refused;
            vm.revertToState(snapshot);
        }
        assertGt(refused, 50, "with too little gas");
        assertLt(refused, 250, "and enough");
    }

    function test_AWithdrawalIsNoCallOfTheBridgesOwn() public {
        address[2] memory forbidden = [address(bridge), address(transactionChain)];
        bytes memory mint = abi.encodeCall(transactionChain.deposit, (BOB, false, BOB, 1e6 ether, 0, 21_000, hex""));
        vm.chainId(L2);
        vm.expectRevert(abi.encodeWithSelector(L2Bridge.ForbiddenTarget.selector, address(bridge)));
        l2Bridge.sendMessage(address(bridge), 0, hex"");
        vm.chainId(L1);
        for (uint256 i = 0; i < 2; ++i) {
            Message memory message = Message(0, ALICE, forbidden[i], 0, 1_000_000, mint);
            StateProof.Proof memory proof = _proofOf(address(l2Bridge), bridge.sentSlot(_hashFromL2(message)), hex"01");
            roots.set(BLOCK, keccak256(proof.header));
            _refused(message, proof, abi.encodeWithSelector(Bridge.ForbiddenTarget.selector, forbidden[i]));
        }
    }

    function test_WithoutEtherNothingIsMarked() public {
        Message memory message = _sendFromL2(ALICE, BOB, 200 ether, 0, hex"");
        StateProof.Proof memory proof = _final(message);
        _refused(message, proof, abi.encodeWithSelector(Bridge.InsufficientEther.selector, 200 ether, 100 ether));
        _fund(100 ether);
        _deliver(message, proof);
        assertEq(BOB.balance, 1200 ether);
    }

    function test_WhatL1CouldNotDeliverIsNotSent() public {
        vm.chainId(L2);
        vm.expectRevert(abi.encodeWithSelector(L2Bridge.TooLarge.selector, 90_000, 90_001));
        l2Bridge.sendMessage(BOB, 0, new bytes(90_001));
        vm.expectRevert(abi.encodeWithSelector(L2Bridge.TooLarge.selector, 8_000_000, 8_000_001));
        l2Bridge.sendMessage(BOB, 8_000_001, hex"");
    }

    function test_EqualMessagesAreTwo() public {
        Message memory first = _sendFromL2(ALICE, BOB, 1 ether, 0, hex"");
        Message memory second = _sendFromL2(ALICE, BOB, 1 ether, 0, hex"");
        assertTrue(_hashFromL2(first) != _hashFromL2(second), "by their nonce");
        _deliver(first, _final(first));
        _deliver(second, _final(second));
        assertEq(BOB.balance, 1002 ether);
    }

    function _stateRootOf(StateProof.Proof memory proof) private pure returns (bytes32) {
        return keccak256(proof.accountProof[0]);
    }

    function _headerOf(StateProof.Proof memory proof, uint64 number) private pure returns (bytes memory) {
        return _header(_stateRootOf(proof), number, 21);
    }
}
