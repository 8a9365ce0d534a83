// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {InputQueue} from "./InputQueue.sol";
import {PayloadPieces} from "./PayloadPieces.sol";
import {PayloadTime} from "./PayloadTime.sol";

/// @notice What a transaction chain is created with. The bounds of a block are those of the chain's configuration: the executor takes a block
/// that exceeds those as empty, and a claim about a block whose queue entries exceed them as false.
/// @param sequencer may append; zero only with `anybodyMayAppend`
/// @param anybodyMayAppend whether there is no sequencer
/// @param bridge whose deposits are taken; zero for nobody
/// @param sequencerSilence seconds without a block of the sequencer, or that an entry has waited, after which anybody may append an empty block for what waits;
/// at most MAX_SILENCE
/// @param maxTimeLag seconds that the timestamp of a payload may be behind L1's time; 0 for any number
/// @param genesisBlock number of the block before the first one that has its inputs here
/// @param maxBlockBytes most bytes of a block's payload and the pieces that it names, together
/// @param maxPieces most pieces that a payload names
/// @param maxQueueEntries most queue entries of a block
/// @param maxQueueGas most gas that they may use
/// @param forcedGasPrice wei per gas of a forced transaction while no other waits
struct CanonicalTransactionChainParameters {
    address sequencer;
    bool anybodyMayAppend;
    address bridge;
    uint256 sequencerSilence;
    uint256 maxTimeLag;
    uint64 genesisBlock;
    uint256 maxBlockBytes;
    uint256 maxPieces;
    uint256 maxQueueEntries;
    uint256 maxQueueGas;
    uint256 forcedGasPrice;
}

/// @title The Canonical Transaction Chain: what each block must execute, as L1 knows it
/// @notice A block's inputs are a payload from the sequencer, the queue entries that are due, and the time of L1, which bounds the
/// block's own. L1 hashes all of it itself and chains the hashes, so the digest that a game puts into local key 3 is nobody's claim:
///
///     D(n) = keccak256(D(n - 1) ‖ I(n)), D(genesis block) = 0
///     I(n) = keccak256(keccak256(payload) ‖ queue digest ‖ time), three words
///     queue digest = keccak256(hash of an entry ‖ …), or 0 if the block has none
///
/// The bytes are in calldata and events for everybody to read. A payload may name further pieces by their hash; it is taken only if
/// each of them was published before. Otherwise a block could exist that nobody but its author can execute, and a false claim about it
/// that nobody can answer.
contract CanonicalTransactionChain is InputQueue {
    /// @notice Bytes of a payload or piece, so that one transaction can bring it to the preimage oracle as well.
    uint256 public constant MAX_PIECE_BYTES = 120_000;

    /// @notice Most seconds that the sequencer may be silent.
    uint256 public constant MAX_SILENCE = 30 days;

    /// @notice Who may append; the zero address lets everybody.
    address public immutable sequencer;
    /// @notice Seconds without a block of the sequencer, or that the oldest entry has waited, after which anybody may append an empty one.
    uint256 public immutable sequencerSilence;
    /// @notice Seconds that the timestamp of a payload may be behind L1's time; 0 for any number.
    uint256 public immutable maxTimeLag;
    /// @notice Number of the block before the first one here.
    uint64 public immutable genesisBlock;
    /// @notice Most bytes of a block's payload and the pieces that it names.
    uint256 public immutable maxBlockBytes;
    /// @notice Most pieces that a payload names.
    uint256 public immutable maxPieces;

    /// @notice Number of the last block that has its inputs.
    uint64 public lastBlock;
    /// @notice When the sequencer appended last, in unix seconds; before the first time, the time of deployment.
    uint64 public sequencedAt;

    /// @notice D(n).
    mapping(uint64 blockNumber => bytes32) public chainDigest;

    /// @notice Bytes of the published piece with this keccak256; zero if none was.
    mapping(bytes32 pieceHash => uint256) public pieceBytes;

    /// @notice Everything that I(n) is made of. The entries are in EntryQueued, the payload is in the calldata.
    event BlockAppended(
        uint64 indexed blockNumber,
        bytes32 indexed payloadDigest,
        bytes32 queueDigest,
        uint64 l1Time,
        uint64 firstEntry,
        uint64 entryCount,
        bytes32 chainDigest
    );
    event PiecePublished(bytes32 indexed hash, uint256 length);

    /// @notice Only the sequencer may append.
    error NotSequencer(address caller);
    /// @notice Payloads come in order; `expected` is the next block's number.
    error WrongBlockNumber(uint64 expected, uint64 got);
    error NoPayloads();
    /// @notice Neither has the sequencer been silent for long enough, nor has an entry waited as long; `from` in unix seconds.
    error SequencerNotSilent(uint256 from);
    /// @notice Nothing waits for a block.
    error NothingWaits();
    /// @notice The block's time is before `least`, which is L1's less maxTimeLag (unix seconds).
    error BehindL1(uint256 least, uint256 timestamp);
    /// @notice The limit is MAX_PIECE_BYTES.
    error TooLong(uint256 bytesGot);
    /// @notice A piece has at least one byte.
    error EmptyPiece();
    /// @notice The payload and its pieces are longer than a block may be.
    error BlockTooLong(uint256 most, uint256 bytesGot);
    /// @notice The payload names a piece that was not published.
    error PieceNotPublished(bytes32 hash);
    /// @notice There are no inputs yet for a block of the range, or the range is empty.
    error NoInputs(uint64 parentBlock, uint64 last);

    constructor(CanonicalTransactionChainParameters memory p)
        InputQueue(p.bridge, p.maxQueueEntries, p.maxQueueGas, p.forcedGasPrice)
    {
        if ((p.sequencer == address(0)) != p.anybodyMayAppend) revert BadParameter("sequencer");
        if (p.maxBlockBytes == 0) revert BadParameter("maxBlockBytes");
        if (p.maxPieces > 1024) revert BadParameter("maxPieces");
        if (p.sequencerSilence == 0 || p.sequencerSilence > MAX_SILENCE) revert BadParameter("sequencerSilence");
        sequencer = p.sequencer;
        sequencerSilence = p.sequencerSilence;
        maxTimeLag = p.maxTimeLag;
        sequencedAt = uint64(block.timestamp);
        genesisBlock = p.genesisBlock;
        maxBlockBytes = p.maxBlockBytes;
        maxPieces = p.maxPieces;
        lastBlock = p.genesisBlock;
    }

    /// @notice Sets the inputs of the next blocks, one for each payload.
    /// @param firstBlock must be lastBlock + 1; asked for so that a reordering of L1 cannot make a payload another block's
    function append(uint64 firstBlock, bytes[] calldata payloads) external {
        if (sequencer != address(0) && msg.sender != sequencer) revert NotSequencer(msg.sender);
        uint64 number = lastBlock + 1;
        if (firstBlock != number) revert WrongBlockNumber(number, firstBlock);
        if (payloads.length == 0) revert NoPayloads();
        bytes32 d = chainDigest[lastBlock];
        for (uint256 i; i < payloads.length; ++i) {
            _requireBounds(payloads[i]);
            d = _append(number + uint64(i), d, keccak256(payloads[i]));
        }
        lastBlock = number + uint64(payloads.length) - 1;
        sequencedAt = uint64(block.timestamp);
    }

    /// @notice Appends a block for what waits in the queue, if the sequencer has been silent for sequencerSilence, or the oldest entry has waited as long: else a sequencer
    /// that appends a block now and then could let a long queue wait for ever. Anybody may call it, as often as it takes; the payload is `emptyPayload` of the time of now.
    function appendEmpty() external {
        uint256 from = openFrom();
        if (block.timestamp < from) revert SequencerNotSilent(from);
        if (nextEntry == queueLength) revert NothingWaits();
        uint64 number = lastBlock + 1;
        _append(number, chainDigest[lastBlock], keccak256(emptyPayload(block.timestamp)));
        lastBlock = number;
    }

    /// @notice Unix time (seconds) from which anybody may append an empty block, if something waits: sequencerSilence after the sequencer's last block, or after the oldest
    /// entry came, whichever is first.
    function openFrom() public view returns (uint256) {
        uint256 oldest = _oldestQueuedAt();
        return (oldest < sequencedAt ? oldest : sequencedAt) + sequencerSilence;
    }

    /// @notice Publishes a piece that later payloads may name.
    function publishPiece(bytes calldata piece) external {
        if (piece.length > MAX_PIECE_BYTES) revert TooLong(piece.length);
        if (piece.length == 0) revert EmptyPiece();
        bytes32 hash = keccak256(piece);
        pieceBytes[hash] = piece.length;
        emit PiecePublished(hash, piece.length);
    }

    /// @notice Digest of the inputs of the blocks parentBlock + 1 to `last`: local key 3 of a claim about them.
    function digest(uint64 parentBlock, uint64 last) external view returns (bytes32) {
        if (parentBlock < genesisBlock || last <= parentBlock || last > lastBlock) revert NoInputs(parentBlock, last);
        return keccak256(abi.encode(chainDigest[parentBlock], chainDigest[last]));
    }

    /// @notice The payload of a block that nobody but the queue fills: no fee recipient, no transactions, the gas limit of the block before.
    /// @param timestamp unix seconds, 2^31 to 2^32 − 1
    function emptyPayload(uint256 timestamp) public pure returns (bytes memory) {
        bytes memory zeros = abi.encodePacked(hex"94", address(0), hex"80", hex"a0", bytes32(0), hex"a0", bytes32(0));
        return abi.encodePacked(hex"f86184", uint32(timestamp), zeros, hex"80c0c0c0");
    }

    function _append(uint64 number, bytes32 parentDigest, bytes32 payloadDigest) private returns (bytes32 d) {
        (uint64 firstEntry, uint64 entryCount, bytes32 queueDigest) = _takeEntries();
        bytes32 inputs = keccak256(abi.encode(payloadDigest, queueDigest, block.timestamp));
        d = keccak256(abi.encode(parentDigest, inputs));
        chainDigest[number] = d;
        emit BlockAppended(
            number, payloadDigest, queueDigest, uint64(block.timestamp), firstEntry, entryCount, d
        );
    }

    function _requireBounds(bytes calldata payload) private view {
        if (payload.length > MAX_PIECE_BYTES) revert TooLong(payload.length);
        bytes32[] memory hashes = PayloadPieces.read(payload, maxPieces);
        uint256 total = payload.length;
        for (uint256 i; i < hashes.length; ++i) {
            uint256 length = pieceBytes[hashes[i]];
            if (length == 0) revert PieceNotPublished(hashes[i]);
            total += length;
        }
        if (total > maxBlockBytes) revert BlockTooLong(maxBlockBytes, total);
        if (maxTimeLag == 0) return;
        uint256 timestamp = PayloadTime.read(payload);
        if (timestamp + maxTimeLag < block.timestamp) revert BehindL1(block.timestamp - maxTimeLag, timestamp);
    }
}
