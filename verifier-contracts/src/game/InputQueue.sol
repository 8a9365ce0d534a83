// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What L1 puts into blocks whether the sequencer likes it or not: deposits and forced transactions
/// @notice One queue, first in, first out. Whenever a block is appended it takes the oldest entries, as many as its limits allow, and at
/// least one if any waits; nobody chooses. An entry is known by keccak256 of its bytes, which an event has:
///
/// - a deposit: 0x00, index 8 bytes, from 20, whether it creates a contract 1, to 20, mint 32, value 32, gas limit 8, data
/// - a forced transaction: 0x01, index 8 bytes, gas limit 8, the signed transaction (EIP-2718)
///
/// Deposits mint, so they come from the bridge alone, and are never refused for want of room. Forced transactions come from anybody.
/// So that they cannot hold deposits up for long, or each other for little, at most FORCED_BLOCKS full blocks of them wait, and each
/// burns `forcedFee`: wei per gas that it counts for, more the more of them wait.
///
/// A block is full when it has as many entries, or as much gas, as it takes. So an entry *counts for* its gas limit, or for an entry's share of the gas of a block if that
/// is more: otherwise a flood of the smallest entries would fill as many blocks as any other for a fraction of its price.
abstract contract InputQueue {
    /// @notice Most bytes of an entry, so that one transaction can bring it to the preimage oracle as well.
    uint256 public constant MAX_ENTRY_BYTES = 120_000;
    /// @notice Forced transactions wait for the entries and the gas of this many blocks at most.
    uint256 public constant FORCED_BLOCKS = 64;

    uint256 private constant DEPOSIT_HEAD_BYTES = 122;
    uint256 private constant FORCED_HEAD_BYTES = 17;

    /// @dev Gas that a transaction needs before it runs, for any bytes of its data (EIP-7623, EIP-3860): at least what it is charged.
    /// It bounds the bytes of a block's entries by their gas, too.
    uint256 private constant TRANSACTION_GAS = 21_000;
    uint256 private constant DATA_BYTE_GAS = 40;
    uint256 private constant CREATION_GAS = 32_000;
    uint256 private constant INITCODE_WORD_GAS = 2;

    struct Entry {
        bytes32 hash;
        uint64 gasLimit;
        uint64 queuedAt;
        bool isForced;
    }

    /// @notice The only account whose deposits are taken; zero for nobody. It answers for `from`: that of a contract must be aliased
    /// there, because only the bridge sees who called it.
    address public immutable bridge;
    /// @notice Most entries of a block.
    uint256 public immutable maxQueueEntries;
    /// @notice Most gas that the entries of a block may use.
    uint256 public immutable maxQueueGas;
    /// @notice Wei per gas of an entry while no other waits.
    uint256 public immutable forcedGasPrice;
    /// @notice Gas that an entry counts for at least.
    uint256 public immutable leastEntryGas;

    /// @notice Index of the oldest entry that waits.
    uint64 public nextEntry;
    /// @notice Number of entries that there ever were.
    uint64 public queueLength;
    /// @notice Gas that all entries that wait count for, and of it that of forced transactions.
    uint64 public gasWaiting;
    uint64 public forcedGasWaiting;

    mapping(uint64 index => Entry) private _entries;

    /// @param entry all its bytes; `hash` is their keccak256
    event EntryQueued(uint64 indexed index, bytes32 indexed hash, uint64 gasLimit, bytes entry);

    /// @notice A parameter does not fit.
    error BadParameter(string what);
    /// @notice Only the bridge may deposit.
    error NotBridge(address caller);
    /// @notice An entry's gas limit must cover what is charged before it runs, and fit into a block.
    error BadGasLimit(uint256 least, uint256 most, uint256 got);
    /// @notice The limit is MAX_ENTRY_BYTES.
    error EntryTooLong(uint256 bytesGot);
    /// @notice A deposit that creates a contract has no `to`.
    error CreationWithTo(address to);
    /// @notice As many forced transactions wait as may; after the next block there is room again.
    error QueueFull(uint256 gasWaiting);
    /// @notice Wei; forcedFee says how much. It may have risen since it was asked for.
    error FeeTooLow(uint256 fee, uint256 got);
    error RefundFailed();

    constructor(address bridge_, uint256 maxQueueEntries_, uint256 maxQueueGas_, uint256 forcedGasPrice_) {
        if (maxQueueEntries_ == 0 || maxQueueEntries_ > 1024) revert BadParameter("maxQueueEntries");
        if (maxQueueGas_ < TRANSACTION_GAS || maxQueueGas_ > 1e12) revert BadParameter("maxQueueGas");
        if (forcedGasPrice_ > 1e18) revert BadParameter("forcedGasPrice");
        bridge = bridge_;
        maxQueueEntries = maxQueueEntries_;
        maxQueueGas = maxQueueGas_;
        forcedGasPrice = forcedGasPrice_;
        leastEntryGas = (maxQueueGas_ + maxQueueEntries_ - 1) / maxQueueEntries_;
    }

    /// @notice Puts a deposit into the queue: `mint` wei come into being for `from`, which then calls `to` with `value`.
    /// @param isCreation whether it creates a contract of `data`; `to` must be zero then
    /// @return index of the entry
    function deposit(
        address from,
        bool isCreation,
        address to,
        uint256 mint,
        uint256 value,
        uint64 gasLimit,
        bytes calldata data
    ) external returns (uint64 index) {
        if (msg.sender != bridge) revert NotBridge(msg.sender);
        if (isCreation && to != address(0)) revert CreationWithTo(to);
        uint256 least = _leastGas(data.length);
        if (isCreation) least += CREATION_GAS + INITCODE_WORD_GAS * ((data.length + 31) / 32);
        _requireSize(DEPOSIT_HEAD_BYTES + data.length, least, gasLimit);
        index = queueLength;
        // Two steps: the compiler's stack is not deep enough for one.
        bytes memory head = abi.encodePacked(uint8(0), index, from, isCreation, to);
        _enqueue(index, gasLimit, false, abi.encodePacked(head, mint, value, gasLimit, data));
    }

    /// @notice Puts a signed transaction into the queue, for at least `forcedFee` wei; what is more goes back. A block takes it and skips
    /// it if it is not valid then, or if its own gas limit is above this one.
    /// @param transaction EIP-2718 bytes
    /// @return index of the entry
    function forceTransaction(uint64 gasLimit, bytes calldata transaction) external payable returns (uint64 index) {
        _requireSize(FORCED_HEAD_BYTES + transaction.length, _leastGas(transaction.length), gasLimit);
        uint64 counted = _countedGas(gasLimit);
        if (forcedGasWaiting + counted > FORCED_BLOCKS * maxQueueGas) revert QueueFull(forcedGasWaiting);
        uint256 fee = forcedFee(gasLimit);
        if (msg.value < fee) revert FeeTooLow(fee, msg.value);
        forcedGasWaiting += counted;
        index = queueLength;
        _enqueue(index, gasLimit, true, abi.encodePacked(uint8(1), index, gasLimit, transaction));
        // Nothing takes the fee out of here again. What is too much goes back last, when all is written.
        if (msg.value > fee) {
            (bool sent,) = msg.sender.call{value: msg.value - fee}("");
            if (!sent) revert RefundFailed();
        }
    }

    /// @notice Wei that a forced transaction with this gas limit burns now: at forcedGasPrice, times one more than the blocks that the forced transactions that wait fill.
    function forcedFee(uint64 gasLimit) public view returns (uint256) {
        return _fee(gasLimit, forcedGasWaiting);
    }

    /// @notice Wei that the bridge takes for a deposit with this gas limit now: at the same price, times one more than the blocks that all entries that wait fill.
    function depositFee(uint64 gasLimit) external view returns (uint256) {
        return _fee(gasLimit, gasWaiting);
    }

    function _fee(uint64 gasLimit, uint256 before) private view returns (uint256) {
        return _countedGas(gasLimit) * forcedGasPrice * (maxQueueGas + before) / maxQueueGas;
    }

    function _countedGas(uint64 gasLimit) private view returns (uint64) {
        return gasLimit < leastEntryGas ? uint64(leastEntryGas) : gasLimit;
    }

    /// @dev When the oldest entry that waits was queued, in unix seconds; never if none waits.
    function _oldestQueuedAt() internal view returns (uint256) {
        return nextEntry == queueLength ? type(uint64).max : _entries[nextEntry].queuedAt;
    }

    /// @dev Takes the entries of the next block out of the queue.
    /// @return first index of the first one
    /// @return count how many
    /// @return digest keccak256 of their hashes, concatenated; zero for none
    function _takeEntries() internal returns (uint64 first, uint64 count, bytes32 digest) {
        first = nextEntry;
        uint256 waiting = queueLength - first;
        if (waiting == 0) return (first, 0, 0);
        uint256 most = waiting < maxQueueEntries ? waiting : maxQueueEntries;
        bytes32[] memory hashes = new bytes32[](most);
        uint256 gasUsed;
        uint64 counted;
        uint64 forced;
        for (; count < most; count++) {
            Entry memory entry = _entries[first + count];
            gasUsed += entry.gasLimit;
            if (gasUsed > maxQueueGas) break;
            hashes[count] = entry.hash;
            uint64 gas = _countedGas(entry.gasLimit);
            counted += gas;
            if (entry.isForced) forced += gas;
            delete _entries[first + count];
        }
        nextEntry = first + count;
        gasWaiting -= counted;
        forcedGasWaiting -= forced;
        uint256 hashedBytes = 32 * uint256(count);
        assembly ("memory-safe") {
            digest := keccak256(add(hashes, 32), hashedBytes)
        }
    }

    function _enqueue(uint64 index, uint64 gasLimit, bool isForced, bytes memory entry) private {
        bytes32 hash = keccak256(entry);
        _entries[index] = Entry(hash, gasLimit, uint64(block.timestamp), isForced);
        queueLength = index + 1;
        gasWaiting += _countedGas(gasLimit);
        emit EntryQueued(index, hash, gasLimit, entry);
    }

    function _leastGas(uint256 dataBytes) private pure returns (uint256) {
        return TRANSACTION_GAS + DATA_BYTE_GAS * dataBytes;
    }

    function _requireSize(uint256 entryBytes, uint256 leastGas, uint256 gasLimit) private view {
        if (entryBytes > MAX_ENTRY_BYTES) revert EntryTooLong(entryBytes);
        if (gasLimit < leastGas || gasLimit > maxQueueGas) revert BadGasLimit(leastGas, maxQueueGas, gasLimit);
    }
}
