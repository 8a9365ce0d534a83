// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPreimageOracle} from "../../src/machine/IPreimageOracle.sol";
import {PreimageOracle} from "../../src/machine/PreimageOracle.sol";
import {Test} from "../Test.sol";

contract PreimageOracleTest is Test {
    PreimageOracle private _oracle;

    function setUp() public {
        _oracle = new PreimageOracle();
    }

    /// What a guest reads: an 8-byte length, then the data.
    function testFuzz_PartsAreThoseOfLengthAndData(bytes memory preimage, uint256 offset) public {
        bytes memory read = abi.encodePacked(uint64(preimage.length), preimage);
        offset = bound(offset, 0, read.length + 8);
        bytes32 key = _oracle.loadKeccak256Part(offset, preimage);
        assertTrue(_oracle.loadSha256Part(offset, preimage) != key, "types have keys of their own");

        (uint256 size, bytes4 data) = _oracle.part(key, offset);
        uint256 left = offset < read.length ? read.length - offset : 0;
        assertEq(size, left < 4 ? left : 4, "size");
        for (uint256 i = 0; i < 4; ++i) {
            assertEq(uint8(data[i]), i < size ? uint8(read[offset + i]) : 0, "data");
        }
    }

    function testFuzz_KeysAreHashesWithTheirType(bytes memory preimage) public {
        uint256 rest = type(uint256).max >> 8;
        bytes32 keccakKey = _oracle.loadKeccak256Part(0, preimage);
        assertEq(keccakKey, bytes32(2 << 248 | uint256(keccak256(preimage)) & rest));
        bytes32 shaKey = _oracle.loadSha256Part(0, preimage);
        assertEq(shaKey, bytes32(4 << 248 | uint256(sha256(preimage)) & rest));
    }

    function test_APartThatNobodyBrought() public {
        bytes32 key = _oracle.loadKeccak256Part(8, "abcdef");
        assertTrue(_oracle.hasPart(key, 8), "brought");
        assertFalse(_oracle.hasPart(key, 9), "not brought");
        vm.expectRevert(abi.encodeWithSelector(IPreimageOracle.PreimagePartMissing.selector, key, uint256(9)));
        _oracle.part(key, 9);
    }

    function test_PastTheEndThereIsAnEmptyPart() public {
        for (uint256 past = 0; past < 3; ++past) {
            bytes32 key = _oracle.loadKeccak256Part(8 + 6 + past, "abcdef");
            (uint256 size, bytes4 data) = _oracle.part(key, 14 + past);
            assertEq(size, 0);
            assertEq(data, bytes4(0));
        }
        bytes32 last = _oracle.loadKeccak256Part(type(uint256).max, "abcdef");
        assertTrue(_oracle.hasPart(last, type(uint256).max), "the last offset");
    }

    function test_ALoadIsAnnounced() public {
        bytes memory preimage = "hello";
        bytes32 key = bytes32(2 << 248 | uint256(keccak256(preimage)) & (type(uint256).max >> 8));
        vm.expectEmit(true, true, false, true);
        emit IPreimageOracle.PartLoaded(key, 11, 2);
        _oracle.loadKeccak256Part(11, preimage);
    }

    /// The longest preimage that a guest may ask for comes in one transaction of a block's gas.
    function test_TheLongestPreimage() public {
        bytes memory preimage = new bytes(120_000);
        uint256 gas = gasleft();
        _oracle.loadKeccak256Part(120_000, preimage);
        // Besides the calldata: 40 gas a byte at most (EIP-7623).
        assertLt(gas - gasleft(), 1_000_000, "gas");
    }
}
