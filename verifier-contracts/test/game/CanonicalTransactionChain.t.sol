// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CanonicalTransactionChain, CanonicalTransactionChainParameters} from "../../src/game/CanonicalTransactionChain.sol";
import {InputQueue} from "../../src/game/InputQueue.sol";
import {PayloadPieces} from "../../src/game/PayloadPieces.sol";
import {CanonicalTransactionChainTest} from "./CanonicalTransactionChainTest.sol";

/// Payloads come in order and within the bounds of a block, with all their pieces published, and L1 chains their digests.
contract CanonicalTransactionChainPayloadTest is CanonicalTransactionChainTest {
    bytes32[] private _hashes;

    function _inputs(bytes memory payload, uint256 time) private pure returns (bytes32) {
        return keccak256(abi.encode(keccak256(payload), bytes32(0), time));
    }

    function _digestOf(bytes32 first, bytes32 last) private pure returns (bytes32) {
        return keccak256(abi.encode(first, last));
    }

    function test_TheChainOfSeveralBlocks() public {
        bytes memory a = _payload(hex"83aabbcc", hex"c0");
        bytes memory b = _empty();
        bytes[] memory two = new bytes[](2);
        two[0] = a;
        two[1] = b;
        transactionChain.append(8, two);
        vm.warp(1_800_000_012);
        _append(a);
        bytes32 d8 = keccak256(abi.encode(bytes32(0), _inputs(a, 1_800_000_000)));
        bytes32 d9 = keccak256(abi.encode(d8, _inputs(b, 1_800_000_000)));
        bytes32 d10 = keccak256(abi.encode(d9, _inputs(a, 1_800_000_012)));
        assertEq(transactionChain.lastBlock(), 10, "last");
        assertEq(transactionChain.digest(7, 8), _digestOf(0, d8), "one");
        assertEq(transactionChain.digest(7, 10), _digestOf(0, d10), "three");
        assertEq(transactionChain.digest(8, 10), _digestOf(d8, d10), "two of them");
        assertEq(transactionChain.chainDigest(9), d9, "by block");
    }

    /// All that the digest is made of is in the event, but for the payload itself.
    function test_TheEventOfABlock() public {
        bytes32 digest = keccak256(_empty());
        bytes32 d = keccak256(abi.encode(bytes32(0), _inputs(_empty(), 1_800_000_000)));
        vm.expectEmit(true, true, true, true, address(transactionChain));
        emit CanonicalTransactionChain.BlockAppended(8, digest, 0, 1_800_000_000, 0, 0, d);
        _append(_empty());
    }

    function test_RefusesRangesWithoutInputs() public {
        _append(_empty());
        uint64[2][4] memory ranges = [[uint64(7), 7], [uint64(8), 7], [uint64(7), 9], [uint64(6), 8]];
        for (uint256 i = 0; i < ranges.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(CanonicalTransactionChain.NoInputs.selector, ranges[i][0], ranges[i][1]));
            transactionChain.digest(ranges[i][0], ranges[i][1]);
        }
    }

    function test_RefusesAnotherOrder() public {
        vm.expectRevert(abi.encodeWithSelector(CanonicalTransactionChain.WrongBlockNumber.selector, 8, 9));
        transactionChain.append(9, _one(_empty()));
        vm.expectRevert(CanonicalTransactionChain.NoPayloads.selector);
        transactionChain.append(8, new bytes[](0));
        _append(_empty());
        vm.expectRevert(abi.encodeWithSelector(CanonicalTransactionChain.WrongBlockNumber.selector, 9, 8));
        transactionChain.append(8, _one(_empty()));
    }

    /// One bad payload, and none is taken.
    function test_AllOfATransactionOrNothing() public {
        bytes[] memory payloads = new bytes[](2);
        payloads[0] = _empty();
        payloads[1] = hex"c0";
        vm.expectRevert(abi.encodeWithSelector(PayloadPieces.MalformedPayload.selector, 1));
        transactionChain.append(8, payloads);
        assertEq(transactionChain.lastBlock(), GENESIS, "last");
    }

    function test_OnlyTheSequencer() public {
        vm.expectRevert(abi.encodeWithSelector(CanonicalTransactionChain.NotSequencer.selector, address(0xBAD)));
        vm.prank(address(0xBAD));
        transactionChain.append(8, _one(_empty()));
    }

    /// A transaction chain without a sequencer is asked for twice.
    function test_EverybodyOnlyIfAskedFor() public {
        CanonicalTransactionChainParameters memory p = _parameters();
        p.anybodyMayAppend = true;
        _refusedParameters(p, "sequencer");
        p.sequencer = address(0);
        CanonicalTransactionChain open = new CanonicalTransactionChain(p);
        vm.prank(address(0xBAD));
        open.append(8, _one(_empty()));
        p.anybodyMayAppend = false;
        _refusedParameters(p, "sequencer");
    }

    function _refusedParameters(CanonicalTransactionChainParameters memory p, string memory what) private {
        vm.expectRevert(abi.encodeWithSelector(InputQueue.BadParameter.selector, what));
        new CanonicalTransactionChain(p);
    }

    function test_RefusesParametersThatDoNotFit() public {
        CanonicalTransactionChainParameters memory p = _parameters();
        p.maxQueueEntries = 0;
        _refusedParameters(p, "maxQueueEntries");
        p = _parameters();
        p.maxQueueGas = 20_999;
        _refusedParameters(p, "maxQueueGas");
        p = _parameters();
        p.forcedGasPrice = 1 ether + 1;
        _refusedParameters(p, "forcedGasPrice");
        p = _parameters();
        p.maxBlockBytes = 0;
        _refusedParameters(p, "maxBlockBytes");
        p = _parameters();
        p.maxPieces = 1025;
        _refusedParameters(p, "maxPieces");
    }

    /// Data that is withheld: a payload counts only when all that it names is in calldata.
    function test_RefusesAPayloadWithPiecesThatNobodyHas() public {
        bytes memory piece = hex"83aabbcc";
        _hashes = [keccak256(piece), keccak256("withheld")];
        bytes memory payload = _payload(hex"", _pieces(_hashes));
        vm.expectRevert(abi.encodeWithSelector(CanonicalTransactionChain.PieceNotPublished.selector, _hashes[0]));
        transactionChain.append(8, _one(payload));
        transactionChain.publishPiece(piece);
        assertEq(transactionChain.pieceBytes(_hashes[0]), 4, "length");
        vm.expectRevert(abi.encodeWithSelector(CanonicalTransactionChain.PieceNotPublished.selector, _hashes[1]));
        transactionChain.append(8, _one(payload));
        transactionChain.publishPiece("withheld");
        transactionChain.append(8, _one(payload));
    }

    /// Ten kilobytes that name a piece of 120,000 bytes 300 times would be a block of 36 megabytes.
    function test_RefusesAPieceTwice() public {
        transactionChain.publishPiece(hex"83aabbcc");
        bytes32 hash = keccak256(hex"83aabbcc");
        _hashes = [hash, hash];
        vm.expectRevert(abi.encodeWithSelector(PayloadPieces.DuplicatePiece.selector, hash));
        transactionChain.append(8, _one(_payload(hex"", _pieces(_hashes))));
    }

    function test_RefusesTooManyPieces() public {
        _hashes = [keccak256("a"), keccak256("b"), keccak256("c")];
        vm.expectRevert(abi.encodeWithSelector(PayloadPieces.TooManyPieces.selector, 2, 3));
        transactionChain.append(8, _one(_payload(hex"", _pieces(_hashes))));
    }

    /// The bytes of the payload and of its pieces count together, to the byte.
    function test_RefusesTooManyBytes() public {
        bytes memory piece = new bytes(800);
        transactionChain.publishPiece(piece);
        _hashes = [keccak256(piece)];
        bytes memory pieces = _pieces(_hashes);
        uint256 rest = MAX_BYTES - 800 - _payload(hex"", pieces).length;
        // A list of more than 55 bytes has a header of three bytes, not one; there are two of them.
        bytes memory fits = _payload(new bytes(rest - 4), pieces);
        assertEq(fits.length + 800, MAX_BYTES, "fits");
        _append(fits);
        bytes memory longer = _payload(new bytes(rest - 3), pieces);
        vm.expectRevert(abi.encodeWithSelector(CanonicalTransactionChain.BlockTooLong.selector, MAX_BYTES, MAX_BYTES + 1));
        transactionChain.append(9, _one(longer));
    }

    function test_RefusesWhatNoTransactionCouldBring() public {
        bytes memory long = new bytes(120_001);
        vm.expectRevert(abi.encodeWithSelector(CanonicalTransactionChain.TooLong.selector, 120_001));
        transactionChain.append(8, _one(long));
        vm.expectRevert(abi.encodeWithSelector(CanonicalTransactionChain.TooLong.selector, 120_001));
        transactionChain.publishPiece(long);
        vm.expectRevert(CanonicalTransactionChain.EmptyPiece.selector);
        transactionChain.publishPiece("");
    }

    function test_RefusesWhatIsNoPayload() public {
        bytes[10] memory bad = [
            bytes(hex""),
            hex"80",
            hex"c0",
            // eight items
            hex"c8808080808080c0c0",
            // ten
            hex"ca808080808080c0c0c0c0",
            // bytes behind the list
            hex"c9808080808080c0c0c000",
            // the pieces are no list
            hex"c9808080808080c0c080",
            // a hash of one byte
            hex"cb808080808080c0c0c281aa",
            // an item that is longer than the list
            hex"c9808080808080c0b8ff",
            // the header itself ends too soon
            hex"f9"
        ];
        for (uint256 i = 0; i < bad.length; ++i) {
            (bool taken, bytes memory reason) = address(transactionChain).call(abi.encodeCall(CanonicalTransactionChain.append, (8, _one(bad[i]))));
            assertFalse(taken, "taken");
            assertEq(bytes32(bytes4(reason)), bytes32(PayloadPieces.MalformedPayload.selector), "by name");
        }
    }

    /// Random bytes are taken or refused by name; nothing panics.
    function testFuzz_AnyBytes(bytes calldata random) public {
        (bool taken, bytes memory reason) = address(transactionChain).call(abi.encodeCall(CanonicalTransactionChain.append, (8, _one(random))));
        if (taken) return;
        bytes4 name = bytes4(reason);
        bool known = name == PayloadPieces.MalformedPayload.selector || name == CanonicalTransactionChain.BlockTooLong.selector;
        assertTrue(known, "by name");
    }
}
