// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    CanonicalTransactionChain,
    CanonicalTransactionChainParameters
} from "../../src/game/CanonicalTransactionChain.sol";
import {InputQueue} from "../../src/game/InputQueue.sol";
import {PayloadPieces} from "../../src/game/PayloadPieces.sol";
import {CanonicalTransactionChainTest} from "./CanonicalTransactionChainTest.sol";

/// A sequencer that appends nothing holds nothing up for long: anybody appends empty blocks for what waits.
contract SequencerSilenceTest is CanonicalTransactionChainTest {
    uint256 private constant START = 1_800_000_000;
    uint256 private constant SILENCE = 1 days;

    function _notSilent(uint256 from) private pure returns (bytes memory) {
        return abi.encodeWithSelector(CanonicalTransactionChain.SequencerNotSilent.selector, from);
    }

    function test_AnybodyAppendsWhatWaits() public {
        for (uint256 i = 0; i < K + 1; ++i) {
            _force(21_000 + 40, "a");
        }
        vm.warp(START + SILENCE - 1);
        vm.prank(address(0xBAD));
        vm.expectRevert(_notSilent(START + SILENCE));
        transactionChain.appendEmpty();
        vm.warp(START + SILENCE);
        bytes32 digest = keccak256(transactionChain.emptyPayload(START + SILENCE));
        vm.prank(address(0xBAD));
        transactionChain.appendEmpty();
        assertEq(transactionChain.lastBlock(), GENESIS + 1, "a block");
        assertEq(transactionChain.nextEntry(), K, "a block's worth");
        // As many blocks as it takes, and no more.
        vm.prank(address(0xBAD));
        transactionChain.appendEmpty();
        assertEq(transactionChain.nextEntry(), K + 1, "all");
        vm.expectRevert(CanonicalTransactionChain.NothingWaits.selector);
        transactionChain.appendEmpty();
        bytes32 inputs = keccak256(abi.encode(digest, bytes32(0), START + SILENCE));
        assertTrue(transactionChain.chainDigest(GENESIS + 1) != keccak256(abi.encode(bytes32(0), inputs)), "with entries");
        // The sequencer goes on where it is now, and is heard again.
        _append(_empty());
        _force(21_000 + 40, "b");
        vm.expectRevert(_notSilent(START + 2 * SILENCE));
        transactionChain.appendEmpty();
    }

    /// A sequencer that appends a block a day, to be heard, does not hold a queue up: what has waited for a day gets its blocks from anybody.
    function test_ASlowSequencerHoldsNothingUp() public {
        for (uint256 i = 0; i < 4 * K; ++i) {
            _force(21_000 + 40, "a");
        }
        vm.warp(START + SILENCE / 2);
        _force(21_000 + 40, "b");
        vm.warp(START + SILENCE - 1);
        _append(_empty());
        vm.expectRevert(_notSilent(START + SILENCE));
        transactionChain.appendEmpty();
        vm.warp(START + SILENCE);
        for (uint256 i = 0; i < 3; ++i) {
            transactionChain.appendEmpty();
        }
        assertEq(transactionChain.nextEntry(), 4 * K, "all that is a day old");
        // The rest is the sequencer's for as long as any.
        vm.expectRevert(_notSilent(START + SILENCE / 2 + SILENCE));
        transactionChain.appendEmpty();
    }

    /// With nothing in the queue nobody appends, however long the sequencer is silent.
    function test_AnEmptyQueueNeedsNobody() public {
        vm.warp(START + 10 * SILENCE);
        vm.expectRevert(CanonicalTransactionChain.NothingWaits.selector);
        transactionChain.appendEmpty();
    }

    /// The block has the payload of L1's time, and is chained as any other.
    function test_TheEmptyBlock() public {
        _force(21_000 + 40, "a");
        vm.warp(START + SILENCE + 7);
        bytes memory payload = transactionChain.emptyPayload(START + SILENCE + 7);
        assertEq(payload.length, 99, "length");
        bytes32 queue = keccak256(abi.encode(keccak256(abi.encodePacked(hex"01", uint64(0), uint64(21_040), "a"))));
        bytes32 d = keccak256(
            abi.encode(bytes32(0), keccak256(abi.encode(keccak256(payload), queue, START + SILENCE + 7)))
        );
        vm.expectEmit(true, true, true, true, address(transactionChain));
        emit CanonicalTransactionChain.BlockAppended(
            GENESIS + 1, keccak256(payload), queue, uint64(START + SILENCE + 7), 0, 1, d
        );
        transactionChain.appendEmpty();
    }

    /// The empty payload is one that any sequencer might have appended, also where timestamps have a bound.
    function test_TheEmptyPayloadIsAPayload() public {
        CanonicalTransactionChainParameters memory p = _parameters();
        p.maxTimeLag = 1;
        transactionChain = new CanonicalTransactionChain(p);
        bytes memory payload = transactionChain.emptyPayload(START);
        _append(payload);
        vm.warp(START + 2);
        vm.expectRevert(abi.encodeWithSelector(CanonicalTransactionChain.BehindL1.selector, START + 1, START));
        transactionChain.append(GENESIS + 2, _one(payload));
        _append(transactionChain.emptyPayload(START + 1));
    }

    function test_TheSilenceIsBounded() public {
        CanonicalTransactionChainParameters memory p = _parameters();
        bytes memory refused = abi.encodeWithSelector(InputQueue.BadParameter.selector, "sequencerSilence");
        p.sequencerSilence = 0;
        vm.expectRevert(refused);
        new CanonicalTransactionChain(p);
        p.sequencerSilence = 30 days + 1;
        vm.expectRevert(refused);
        new CanonicalTransactionChain(p);
    }
}

/// Where timestamps have a lower bound, a payload that the executor would take as an empty block is no way around it.
contract PayloadTimeTest is CanonicalTransactionChainTest {
    bytes private constant ADDRESS = hex"94_f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0";
    bytes private constant WORD = hex"a0_0101010101010101010101010101010101010101010101010101010101010101";

    function setUp() public override {
        super.setUp();
        CanonicalTransactionChainParameters memory p = _parameters();
        p.maxTimeLag = 12 hours;
        transactionChain = new CanonicalTransactionChain(p);
    }

    /// A list with the shortest header that there is for it.
    function _rlp(bytes memory content) private pure returns (bytes memory) {
        if (content.length <= 55) return abi.encodePacked(uint8(0xc0 + content.length), content);
        return abi.encodePacked(hex"f8", uint8(content.length), content);
    }

    function _time(uint256 lag) private pure returns (bytes memory) {
        return abi.encodePacked(hex"84", uint32(1_800_000_000 - lag));
    }

    function _rest() private pure returns (bytes memory) {
        return bytes.concat(ADDRESS, hex"8401c9c380", WORD, WORD, hex"80", hex"c0", hex"c482aabb7f", hex"c0");
    }

    function test_TheTimestampIsNotFarBehind() public {
        _append(_rlp(bytes.concat(_time(12 hours), _rest())));
        bytes memory late = _rlp(bytes.concat(_time(12 hours + 1), _rest()));
        uint256 least = 1_800_000_000 - 12 hours;
        vm.expectRevert(abi.encodeWithSelector(CanonicalTransactionChain.BehindL1.selector, least, least - 1));
        transactionChain.append(GENESIS + 2, _one(late));
        // Ahead of L1 is the executor's affair: it holds the block back.
        _append(_rlp(bytes.concat(hex"85ffffffffff", _rest())));
    }

    /// Each of these is a payload for PayloadPieces, and an empty block without a time for the executor.
    function test_WhatTheExecutorDoesNotReadIsRefused() public {
        bytes memory head = bytes.concat(_time(0), ADDRESS, hex"80", WORD, WORD);
        bytes[12] memory bad = [
            // a fee recipient of no bytes
            bytes.concat(_time(0), hex"8080", WORD, WORD, hex"80c0c0c0"),
            // a gas limit with a leading zero, of nine bytes, and as a list
            bytes.concat(_time(0), ADDRESS, hex"820001", WORD, WORD, hex"80c0c0c0"),
            bytes.concat(_time(0), ADDRESS, hex"89010101010101010101", WORD, WORD, hex"80c0c0c0"),
            bytes.concat(_time(0), ADDRESS, hex"c0", WORD, WORD, hex"80c0c0c0"),
            // a prevrandao of one byte
            bytes.concat(_time(0), ADDRESS, hex"80", hex"01", WORD, hex"80c0c0c0"),
            // 33 bytes of extra data
            bytes.concat(head, hex"a1", new bytes(33), hex"c0c0c0"),
            // a withdrawal
            bytes.concat(head, hex"80", hex"c1c0", hex"c0c0"),
            // a transaction that is a list, one with a long header for one byte, and one that is longer than the list
            bytes.concat(head, hex"80c0", hex"c1c0", hex"c0"),
            bytes.concat(head, hex"80c0", hex"c28101", hex"c0"),
            bytes.concat(head, hex"80c0", hex"c182", hex"c0"),
            // a header of 55 bytes in the form for more, and a length with a leading zero
            bytes.concat(head, hex"b801aa", hex"c0c0c0"),
            bytes.concat(head, hex"80c0", hex"f90001", hex"aa", hex"c0")
        ];
        for (uint256 i = 0; i < bad.length; ++i) {
            bytes memory call_ = abi.encodeCall(CanonicalTransactionChain.append, (GENESIS + 1, _one(_rlp(bad[i]))));
            (bool taken, bytes memory reason) = address(transactionChain).call(call_);
            assertFalse(taken, vm.toString(i));
            assertEq(bytes32(bytes4(reason)), bytes32(PayloadPieces.MalformedPayload.selector), "by name");
        }
        // The whole list with a longer header than it needs.
        bytes memory good = bytes.concat(head, hex"80c0c0c0");
        vm.expectRevert(abi.encodeWithSelector(PayloadPieces.MalformedPayload.selector, 0));
        transactionChain.append(GENESIS + 1, _one(abi.encodePacked(hex"f9", uint16(good.length), good)));
        _append(_rlp(good));
    }
}
