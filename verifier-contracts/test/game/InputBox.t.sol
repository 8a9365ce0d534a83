// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {InputBox} from "../../src/game/InputBox.sol";
import {Test} from "../Test.sol";

/// Payloads come in order, with all their pieces published, and L1 knows their digests.
contract InputBoxTest is Test {
    InputBox private box;

    function setUp() public {
        box = new InputBox(address(0), 7);
    }

    /// A payload with these transactions' bytes in front of its pieces.
    function _payload(bytes memory transactions, bytes memory pieces) private pure returns (bytes memory) {
        return _list(
            bytes.concat(
                hex"8401020304", hex"80", hex"80", hex"80", hex"80", hex"05", hex"c0", _list(transactions), pieces
            )
        );
    }

    function _list(bytes memory content) private pure returns (bytes memory) {
        if (content.length <= 55) return abi.encodePacked(uint8(0xc0 + content.length), content);
        return abi.encodePacked(hex"f9", uint16(content.length), content);
    }

    function test_ADigestOfOneBlockIsItsPayloadsHash() public {
        bytes memory payload = _payload(hex"83aabbcc", hex"c0");
        box.append(8, payload);
        assertEq(box.digest(7, 8), keccak256(payload), "digest");
        assertEq(box.payloadHash(8), keccak256(payload), "hash");
    }

    function test_ADigestOfManyBlocksIsAChain() public {
        bytes memory a = _payload(hex"83aabbcc", hex"c0");
        bytes memory b = _payload(hex"", hex"c0");
        box.append(8, a);
        box.append(9, b);
        box.append(10, a);
        bytes32 chain = keccak256(abi.encode(bytes32(0), keccak256(a)));
        chain = keccak256(abi.encode(chain, keccak256(b)));
        assertEq(box.digest(7, 9), chain, "two");
        assertEq(box.digest(7, 10), keccak256(abi.encode(chain, keccak256(a))), "three");
        assertEq(box.digest(8, 9), keccak256(b), "one of them");
    }

    function test_RefusesRangesWithoutInputs() public {
        box.append(8, _payload(hex"", hex"c0"));
        uint64[2][4] memory ranges = [[uint64(7), 7], [uint64(8), 7], [uint64(7), 9], [uint64(6), 7]];
        for (uint256 i = 0; i < ranges.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(InputBox.NoInputs.selector, ranges[i][0], ranges[i][1]));
            box.digest(ranges[i][0], ranges[i][1]);
        }
    }

    function test_RefusesAnotherOrder() public {
        bytes memory payload = _payload(hex"", hex"c0");
        vm.expectRevert(abi.encodeWithSelector(InputBox.WrongBlockNumber.selector, 8, 9));
        box.append(9, payload);
        box.append(8, payload);
        vm.expectRevert(abi.encodeWithSelector(InputBox.WrongBlockNumber.selector, 9, 8));
        box.append(8, payload);
    }

    function test_OnlyTheSequencerIfThereIsOne() public {
        InputBox own = new InputBox(address(0x5E9), 7);
        bytes memory payload = _payload(hex"", hex"c0");
        vm.expectRevert(abi.encodeWithSelector(InputBox.NotSequencer.selector, address(this)));
        own.append(8, payload);
        vm.prank(address(0x5E9));
        own.append(8, payload);
        assertEq(own.lastBlock(), 8, "last");
    }

    /// Data that is withheld: a payload counts only when all that it names is in calldata.
    function test_RefusesAPayloadWithPiecesThatNobodyHas() public {
        bytes memory piece = _list(hex"83aabbcc");
        bytes32 other = keccak256("withheld");
        bytes memory both = _list(abi.encodePacked(hex"a0", keccak256(piece), hex"a0", other));
        bytes memory payload = _payload(hex"", both);
        vm.expectRevert(abi.encodeWithSelector(InputBox.PieceNotPublished.selector, keccak256(piece)));
        box.append(8, payload);
        box.publishPiece(piece);
        vm.expectRevert(abi.encodeWithSelector(InputBox.PieceNotPublished.selector, other));
        box.append(8, payload);
        box.publishPiece("withheld");
        box.append(8, payload);
        assertEq(box.digest(7, 8), keccak256(payload), "digest");
    }

    function test_RefusesWhatNoTransactionCouldBring() public {
        bytes memory long = new bytes(120_001);
        vm.expectRevert(abi.encodeWithSelector(InputBox.TooLong.selector, 120_001));
        box.append(8, long);
        vm.expectRevert(abi.encodeWithSelector(InputBox.TooLong.selector, 120_001));
        box.publishPiece(long);
    }

    function test_RefusesWhatIsNoPayload() public {
        bytes[9] memory bad = [
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
            hex"c9808080808080c0b8ff"
        ];
        for (uint256 i = 0; i < bad.length; ++i) {
            (bool taken, bytes memory reason) = address(box).call(abi.encodeCall(InputBox.append, (8, bad[i])));
            assertFalse(taken, "taken");
            assertEq(bytes32(bytes4(reason)), bytes32(InputBox.MalformedPayload.selector), "by name");
        }
    }

    /// Random bytes are taken or refused by name; nothing panics.
    function testFuzz_AnyBytes(bytes calldata random) public {
        (bool taken, bytes memory reason) = address(box).call(abi.encodeCall(InputBox.append, (8, random)));
        if (taken) assertEq(box.digest(7, 8), keccak256(random), "digest");
        else assertEq(bytes32(bytes4(reason)), bytes32(InputBox.MalformedPayload.selector), "by name");
    }
}
