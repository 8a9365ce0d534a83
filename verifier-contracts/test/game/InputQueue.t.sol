// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {InputQueue} from "../../src/game/InputQueue.sol";
import {CanonicalTransactionChainTest} from "./CanonicalTransactionChainTest.sol";

/// Deposits and forced transactions: who may, in which order blocks take them, and what a flood is up against.
contract InputQueueTest is CanonicalTransactionChainTest {
    address private constant FROM = address(0xF0);
    address private constant TO = address(0x70);
    /// An entry's share of the gas of a block, rounded up.
    uint64 private constant SHARE = G / K + 1;

    uint256 private _refunded;

    receive() external payable {
        _refunded += msg.value;
    }

    function _deposit(uint64 gasLimit) private returns (uint64) {
        vm.prank(BRIDGE);
        return transactionChain.deposit(FROM, false, TO, 5, 3, gasLimit, hex"");
    }

    function _hashesOf(uint64 first, uint64 count) private pure returns (bytes memory hashes) {
        for (uint64 i = 0; i < count; ++i) {
            bytes memory entry =
                abi.encodePacked(uint8(0), first + i, FROM, uint8(0), TO, uint256(5), uint256(3), uint64(21_000));
            hashes = abi.encodePacked(hashes, keccak256(entry));
        }
    }

    /// The bytes of both kinds, as the executor reads them, and all of them in the event.
    function test_TheBytesOfEntries() public {
        bytes memory data = hex"aabb";
        uint64 gasLimit = 100_000;
        bytes memory expected = abi.encodePacked(
            hex"00", hex"0000000000000000", FROM, hex"00", TO, uint256(5), uint256(3), uint64(100_000), data
        );
        vm.expectEmit(true, true, true, true, address(transactionChain));
        emit InputQueue.EntryQueued(0, keccak256(expected), gasLimit, expected);
        vm.prank(BRIDGE);
        assertEq(transactionChain.deposit(FROM, false, TO, 5, 3, gasLimit, data), 0, "index");

        expected = abi.encodePacked(
            hex"00", hex"0000000000000001", FROM, hex"01", address(0), uint256(5), uint256(3), uint64(100_000), data
        );
        vm.expectEmit(true, true, true, true, address(transactionChain));
        emit InputQueue.EntryQueued(1, keccak256(expected), gasLimit, expected);
        vm.prank(BRIDGE);
        transactionChain.deposit(FROM, true, address(0), 5, 3, gasLimit, data);

        expected = abi.encodePacked(hex"01", hex"0000000000000002", uint64(100_000), data);
        uint256 fee = transactionChain.forcedFee(gasLimit);
        vm.expectEmit(true, true, true, true, address(transactionChain));
        emit InputQueue.EntryQueued(2, keccak256(expected), gasLimit, expected);
        assertEq(transactionChain.forceTransaction{value: fee}(gasLimit, data), 2, "index");
    }

    function test_OnlyTheBridgeDeposits() public {
        vm.expectRevert(abi.encodeWithSelector(InputQueue.NotBridge.selector, address(this)));
        transactionChain.deposit(FROM, false, TO, 1, 1, 21_000, hex"");
        vm.expectRevert(abi.encodeWithSelector(InputQueue.CreationWithTo.selector, TO));
        vm.prank(BRIDGE);
        transactionChain.deposit(FROM, true, TO, 1, 1, 100_000, hex"");
    }

    /// Each block takes the oldest, at most K entries and G gas, and is told by the digest of their hashes.
    function test_BlocksTakeTheOldestEntries() public {
        for (uint256 i = 0; i < 5; ++i) {
            _deposit(21_000);
        }
        bytes32 inputs =
            keccak256(abi.encode(keccak256(_empty()), keccak256(_hashesOf(0, 3)), block.timestamp));
        _append(_empty());
        assertEq(transactionChain.nextEntry(), 3, "the first three");
        assertEq(transactionChain.chainDigest(8), keccak256(abi.encode(bytes32(0), inputs)), "digest");
        inputs = keccak256(abi.encode(keccak256(_empty()), keccak256(_hashesOf(3, 2)), block.timestamp));
        _append(_empty());
        assertEq(transactionChain.nextEntry(), 5, "the rest");
        assertEq(transactionChain.chainDigest(9), keccak256(abi.encode(transactionChain.chainDigest(8), inputs)), "digest");
        inputs = keccak256(abi.encode(keccak256(_empty()), bytes32(0), block.timestamp));
        _append(_empty());
        assertEq(transactionChain.chainDigest(10), keccak256(abi.encode(transactionChain.chainDigest(9), inputs)), "without any");
    }

    function test_TheGasOfABlockIsBounded() public {
        _deposit(G - 21_000);
        _deposit(21_001);
        _deposit(21_000);
        _append(_empty());
        assertEq(transactionChain.nextEntry(), 1, "the second does not fit");
        _append(_empty());
        assertEq(transactionChain.nextEntry(), 3, "both");
    }

    /// What can never fit into a block, or never run, is refused at the door: an entry that nothing takes would stop the queue.
    function test_RefusesGasLimitsThatDoNotFit() public {
        vm.startPrank(BRIDGE);
        uint64[2] memory bad = [uint64(20_999), G + 1];
        for (uint256 i = 0; i < bad.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(InputQueue.BadGasLimit.selector, 21_000, G, bad[i]));
            transactionChain.deposit(FROM, false, TO, 1, 1, bad[i], hex"");
            vm.expectRevert(abi.encodeWithSelector(InputQueue.BadGasLimit.selector, 21_000, G, bad[i]));
            transactionChain.forceTransaction(bad[i], hex"");
        }
        vm.expectRevert(abi.encodeWithSelector(InputQueue.BadGasLimit.selector, 21_040, G, 21_039));
        transactionChain.deposit(FROM, false, TO, 1, 1, 21_039, hex"00");
        vm.expectRevert(abi.encodeWithSelector(InputQueue.BadGasLimit.selector, 21_040, G, 21_039));
        transactionChain.forceTransaction(21_039, hex"00");
        vm.expectRevert(abi.encodeWithSelector(InputQueue.BadGasLimit.selector, 53_042, G, 53_041));
        transactionChain.deposit(FROM, true, address(0), 1, 1, 53_041, hex"00");
        vm.expectRevert(abi.encodeWithSelector(InputQueue.EntryTooLong.selector, 120_001));
        transactionChain.deposit(FROM, false, TO, 1, 1, G, new bytes(119_879));
        vm.expectRevert(abi.encodeWithSelector(InputQueue.EntryTooLong.selector, 120_001));
        transactionChain.forceTransaction(G, new bytes(119_984));
        vm.stopPrank();
    }

    /// The fee is burnt, rises with what waits, falls when blocks take it, and what is sent above it comes back.
    function test_TheFeeOfForcedTransactions() public {
        _expectFee(SHARE, SHARE * PRICE, "nothing waits");
        // Whatever gas it has, it takes one of the entries of a block.
        _expectFee(21_000, SHARE * PRICE, "a small one");
        _expectFee(SHARE + 1, (SHARE + 1) * PRICE, "a large one");
        _force(G, hex"aa");
        _expectFee(400_000, 800_000 * PRICE, "one block's gas waits");
        _force(G / 2, hex"bb");
        _expectFee(400_000, 1_000_000 * PRICE, "one and a half");
        // Deposits do not make it dearer, but each other, and forced transactions make them.
        assertEq(transactionChain.depositFee(G), G * 5 / 2 * PRICE, "of a deposit");
        _deposit(G);
        assertEq(transactionChain.depositFee(G), G * 7 / 2 * PRICE, "of the next");
        _expectFee(400_000, 1_000_000 * PRICE, "and a deposit");
        uint256 burnt = address(transactionChain).balance;
        assertEq(burnt, G * PRICE + G / 2 * 2 * PRICE, "burnt");
        vm.expectRevert(abi.encodeWithSelector(InputQueue.FeeTooLow.selector, 1_000_000 * PRICE, 1_000_000 * PRICE - 1));
        transactionChain.forceTransaction{value: 1_000_000 * PRICE - 1}(400_000, hex"cc");
        transactionChain.forceTransaction{value: 1 ether}(400_000, hex"cc");
        assertEq(_refunded, 1 ether - 1_000_000 * PRICE, "too much");
        for (uint256 i = 0; i < 4; ++i) {
            _append(_empty());
        }
        _expectFee(400_000, 400_000 * PRICE, "all taken");
        assertEq(transactionChain.gasWaiting() + transactionChain.forcedGasWaiting(), 0, "none waits");
    }

    function _expectFee(uint64 gasLimit, uint256 fee, string memory what) private view {
        assertEq(transactionChain.forcedFee(gasLimit), fee, what);
    }

    /// Whatever is paid, deposits are taken within the blocks that a full queue fills: each takes K entries or, two together, G gas.
    function test_AFloodDelaysDepositsByABoundedNumberOfBlocks() public {
        uint256 most = transactionChain.FORCED_BLOCKS();
        uint256 cost;
        // The worst for whoever comes after: entries of just over half a block's gas, so that each fills a block alone.
        uint64 half = G / 2 + 1;
        uint256 sent;
        while (transactionChain.forcedGasWaiting() + half <= most * G) {
            cost += transactionChain.forcedFee(half);
            _force(half, hex"");
            ++sent;
        }
        assertEq(sent, 2 * most - 1, "as many as wait");
        uint256 fee = transactionChain.forcedFee(half);
        vm.expectRevert(abi.encodeWithSelector(InputQueue.QueueFull.selector, transactionChain.forcedGasWaiting()));
        transactionChain.forceTransaction{value: fee}(half, hex"");
        // Its price: the sum of 1 + i / 2 over the entries, by half a block's gas. 2.1 ether here.
        assertGe(cost, G * PRICE * most * most / 2, "quadratic");
        uint64 index = _deposit(21_000);
        uint256 blocks;
        for (; transactionChain.nextEntry() <= index; ++blocks) {
            _append(_empty());
            // More of the flood, as soon as there is room, goes behind it.
            while (transactionChain.forcedGasWaiting() + half <= most * G) _force(half, hex"");
        }
        assertLe(blocks, 2 * most, "bounded");
    }

    /// As many as the blocks have entries for wait, less what the shares of a block are rounded up by. The smallest entries fill the queue for as much as any others:
    /// otherwise whoever is censored could be kept out of it for next to nothing.
    function test_AFloodOfSmallEntriesCostsAsMuch() public {
        uint256 blocks = transactionChain.FORCED_BLOCKS();
        uint256 cost;
        uint256 most = blocks * K - 1;
        for (uint256 i = 0; i < most; ++i) {
            cost += transactionChain.forcedFee(21_000);
            _force(21_000, hex"");
        }
        uint256 fee = transactionChain.forcedFee(21_000);
        vm.expectRevert(abi.encodeWithSelector(InputQueue.QueueFull.selector, most * SHARE));
        transactionChain.forceTransaction{value: fee}(21_000, hex"");
        assertGe(cost, G * PRICE * blocks * blocks / 2, "quadratic");
        // To keep it full costs a block's gas at the highest price, for each block.
        assertGe(K * fee, G * PRICE * blocks, "for each block");
        _deposit(21_000);
        _append(_empty());
        _force(21_000, hex"");
    }

    function test_WhoCannotBeRefundedSendsTheExactFee() public {
        NoReceiver sender = new NoReceiver();
        vm.deal(address(sender), 1 ether);
        vm.expectRevert(InputQueue.RefundFailed.selector);
        sender.force(transactionChain, SHARE * PRICE + 1);
        sender.force(transactionChain, SHARE * PRICE);
    }
}

/// Takes no ether.
contract NoReceiver {
    function force(InputQueue queue, uint256 fee) external {
        queue.forceTransaction{value: fee}(21_000, hex"");
    }
}
