// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CanonicalTransactionChainTest} from "./CanonicalTransactionChainTest.sol";

/// Random deposits, forced transactions and appends, against a plain model: lists that are never changed, read from their start.
contract CanonicalTransactionChainModelTest is CanonicalTransactionChainTest {
    bytes[] private _entries;
    uint64[] private _gas;
    bytes32[] private _digests;
    uint256 private _taken;

    function testFuzz_AgainstAModel(uint256 seed) public {
        _digests.push(0);
        for (uint256 i = 0; i < 40; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 kind = seed % 8;
            if (kind < 3) _depositOne(seed >> 8);
            else if (kind < 5) _forceOne(seed >> 8);
            else if (kind < 7) _appendSome(1 + (seed >> 8) % 3);
            else vm.warp(1_800_000_000 + 12 * i);
            _compare();
        }
    }

    function _gasOf(uint256 random, uint256 least) private pure returns (uint64) {
        // Often small, sometimes a whole block's.
        return uint64(random % 5 == 0 ? G : bound(random, least, random % 2 == 0 ? 200_000 : 600_000));
    }

    function _dataOf(uint256 random) private pure returns (bytes memory data) {
        data = new bytes(random % 40);
        for (uint256 i = 0; i < data.length; ++i) {
            data[i] = bytes1(uint8(random >> (i % 32)));
        }
    }

    function _depositOne(uint256 random) private {
        bytes memory data = _dataOf(random);
        bool isCreation = random % 3 == 0;
        address from = address(uint160(random >> 16));
        address to = isCreation ? address(0) : address(uint160(random >> 32));
        uint64 gasLimit = _gasOf(random >> 40, 60_000);
        vm.prank(BRIDGE);
        uint64 index = transactionChain.deposit(from, isCreation, to, random, random >> 1, gasLimit, data);
        assertEq(index, _entries.length, "index");
        bytes memory head = bytes.concat(hex"00", bytes8(index), bytes20(from), isCreation ? bytes1(0x01) : bytes1(0x00));
        _entries.push(
            bytes.concat(head, bytes20(to), bytes32(random), bytes32(random >> 1), bytes8(gasLimit), data)
        );
        _gas.push(gasLimit);
    }

    function _forceOne(uint256 random) private {
        bytes memory data = _dataOf(random);
        uint64 gasLimit = _gasOf(random >> 40, 30_000);
        uint64 index = _force(gasLimit, data);
        assertEq(index, _entries.length, "index");
        _entries.push(bytes.concat(hex"01", bytes8(index), bytes8(gasLimit), data));
        _gas.push(gasLimit);
    }

    function _appendSome(uint256 blocks) private {
        bytes[] memory payloads = new bytes[](blocks);
        for (uint256 i = 0; i < blocks; ++i) {
            payloads[i] = _payload(bytes.concat(hex"82", bytes2(uint16(_digests.length + i))), hex"c0");
        }
        transactionChain.append(uint64(GENESIS + _digests.length), payloads);
        for (uint256 i = 0; i < blocks; ++i) {
            bytes32 inputs = keccak256(
                bytes.concat(keccak256(payloads[i]), _takeFromModel(), bytes32(_now()))
            );
            _digests.push(keccak256(bytes.concat(_digests[_digests.length - 1], inputs)));
        }
    }

    function _takeFromModel() private returns (bytes32) {
        bytes memory hashes;
        uint256 gasSum;
        for (uint256 n = 0; n < K && _taken < _entries.length; ++n) {
            gasSum += _gas[_taken];
            if (gasSum > G) break;
            hashes = bytes.concat(hashes, keccak256(_entries[_taken]));
            ++_taken;
        }
        return hashes.length == 0 ? bytes32(0) : keccak256(hashes);
    }

    /// The clock as it stands now: the optimizer takes block.timestamp for a constant of the whole test.
    function _now() private view returns (uint256) {
        return VmClock(address(vm)).getBlockTimestamp();
    }

    function _compare() private view {
        uint64 last = uint64(GENESIS + _digests.length - 1);
        assertEq(transactionChain.lastBlock(), last, "last");
        assertEq(transactionChain.nextEntry(), _taken, "taken");
        assertEq(transactionChain.queueLength(), _entries.length, "queued");
        assertEq(transactionChain.chainDigest(last), _digests[_digests.length - 1], "chain");
        uint256 counted;
        uint256 forced;
        for (uint256 i = _taken; i < _entries.length; ++i) {
            // An entry's share of the gas of a block, rounded up, at least.
            uint256 gas_ = _gas[i] > G / K + 1 ? _gas[i] : G / K + 1;
            counted += gas_;
            if (_entries[i][0] == 0x01) forced += gas_;
        }
        assertEq(transactionChain.gasWaiting(), counted, "gas of all");
        assertEq(transactionChain.forcedGasWaiting(), forced, "gas of forced ones");
        if (last == GENESIS) return;
        uint256 a = last - GENESIS - 1;
        assertEq(
            transactionChain.digest(last - 1, last), keccak256(bytes.concat(_digests[a], _digests[a + 1])), "digest of the last"
        );
    }
}

interface VmClock {
    function getBlockTimestamp() external view returns (uint256);
}
