// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CanonicalTransactionChain, CanonicalTransactionChainParameters} from "../../src/game/CanonicalTransactionChain.sol";
import {CanonicalTransactionChainTest} from "./CanonicalTransactionChainTest.sol";

interface VmGas {
    function snapshotGasLastCall(string calldata group, string calldata name) external returns (uint256);
}

/// What the transactions of the transaction chain cost: each alone, with its calldata and 21,000. gas/inputs.json keeps it, and contracts.test.ts
/// compares.
/// forge-config: default.isolate = true
contract CanonicalTransactionChainGasTest is CanonicalTransactionChainTest {
    VmGas private constant gasMeter = VmGas(address(vm));

    function setUp() public override {
        super.setUp();
        CanonicalTransactionChainParameters memory p = _parameters();
        p.maxBlockBytes = 1_000_000;
        p.maxPieces = 8;
        p.maxQueueEntries = 16;
        p.maxQueueGas = 5_000_000;
        transactionChain = new CanonicalTransactionChain(p);
        // The first block makes a slot that the others only change.
        _append(_empty());
    }

    function _measure(string memory name) private {
        gasMeter.snapshotGasLastCall("inputs", name);
    }

    function _random(uint256 length) private pure returns (bytes memory data) {
        data = new bytes(length);
        for (uint256 i = 0; i < length; i += 32) {
            bytes32 word = keccak256(abi.encode(i)) | bytes32(uint256(0x0101) * (type(uint256).max / 0xffff));
            assembly ("memory-safe") {
                mstore(add(add(data, 32), i), word)
            }
        }
    }

    function test_Gas() public {
        _append(_payload(_random(960), hex"c0"));
        _measure("append, one block of 1 kB");
        bytes[] memory ten = new bytes[](10);
        for (uint256 i = 0; i < 10; ++i) {
            ten[i] = _payload(_random(960), hex"c0");
        }
        transactionChain.append(transactionChain.lastBlock() + 1, ten);
        _measure("append, ten blocks of 1 kB");
        bytes32[] memory hashes = new bytes32[](1);
        bytes memory piece = _random(118_400);
        transactionChain.publishPiece(piece);
        _measure("publishPiece, 118 kB");
        hashes[0] = keccak256(piece);
        _append(_payload(_random(960), _pieces(hashes)));
        _measure("append, a block of 1 kB and a piece");
        vm.startPrank(BRIDGE);
        for (uint256 i = 0; i < 16; ++i) {
            transactionChain.deposit(address(0xF0), false, address(0x70), 1, 1, 21_000, "");
        }
        _measure("deposit");
        vm.stopPrank();
        _append(_payload(_random(960), hex"c0"));
        _measure("append, a block of 1 kB and 16 deposits");
        _force(100_000, _random(96));
        _force(100_000, _random(96));
        _measure("forceTransaction, 96 bytes");
    }
}
