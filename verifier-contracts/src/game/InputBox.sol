// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title The Canonical Transaction Chain: what each block must execute, as L1 knows it
/// @notice One payload a block, in order. L1 hashes the payload's bytes itself, so the digest that a game puts into local key 3 is
/// nobody's claim, and the bytes are in calldata for everybody to read.
///
/// A payload may name further pieces by their hash. It is taken only if each of them was published before: otherwise a
/// block could exist that nobody but its author can execute, and a false claim about it that nobody can answer.
contract InputBox {
    /// @notice Bytes of a payload or piece, so that one transaction can bring it to the preimage oracle as well.
    uint256 public constant MAX_PIECE_BYTES = 120_000;

    /// @dev Items of a payload before the list of pieces.
    uint256 private constant PIECES_ITEM = 8;

    /// @notice Who may append; the zero address lets everybody.
    address public immutable sequencer;

    /// @notice Number of the last block that has a payload.
    uint64 public lastBlock;

    /// @notice keccak256 of a block's payload.
    mapping(uint64 blockNumber => bytes32) public payloadHash;

    /// @notice Whether a piece with this keccak256 was published.
    mapping(bytes32 pieceHash => bool) public isPublished;

    event PayloadAppended(uint64 indexed blockNumber, bytes32 indexed hash);
    event PiecePublished(bytes32 indexed hash);

    /// @notice Only the sequencer may append.
    error NotSequencer(address caller);
    /// @notice Payloads come in order; `expected` is the next block's number.
    error WrongBlockNumber(uint64 expected, uint64 got);
    /// @notice The limit is MAX_PIECE_BYTES.
    error TooLong(uint256 bytesGot);
    /// @notice The payload is not an RLP list of nine items whose last is a list of 32-byte hashes. `offset` is where that showed.
    error MalformedPayload(uint256 offset);
    /// @notice The payload names a piece that was not published.
    error PieceNotPublished(bytes32 hash);
    /// @notice There is no payload yet for a block of the range, or the range is empty.
    error NoInputs(uint64 parentBlock, uint64 last);

    /// @param sequencer_ who may append; zero for everybody
    /// @param genesisBlock number of the block before the first one that has a payload here
    constructor(address sequencer_, uint64 genesisBlock) {
        sequencer = sequencer_;
        lastBlock = genesisBlock;
    }

    /// @notice Sets the payload of the next block.
    /// @param blockNumber must be lastBlock + 1; asked for so that a reordering of L1 cannot make it another block's payload
    function append(uint64 blockNumber, bytes calldata payload) external {
        if (sequencer != address(0) && msg.sender != sequencer) revert NotSequencer(msg.sender);
        if (blockNumber != lastBlock + 1) revert WrongBlockNumber(lastBlock + 1, blockNumber);
        if (payload.length > MAX_PIECE_BYTES) revert TooLong(payload.length);
        _requirePieces(payload);
        bytes32 hash = keccak256(payload);
        payloadHash[blockNumber] = hash;
        lastBlock = blockNumber;
        emit PayloadAppended(blockNumber, hash);
    }

    /// @notice Publishes a piece that a later payload names.
    function publishPiece(bytes calldata piece) external {
        if (piece.length > MAX_PIECE_BYTES) revert TooLong(piece.length);
        bytes32 hash = keccak256(piece);
        isPublished[hash] = true;
        emit PiecePublished(hash);
    }

    /// @notice Digest of the inputs of the blocks parentBlock + 1 to `last`: of one block its payload's hash, of more the chain
    /// d = keccak256(d ‖ payload hash) over them, from d = 0.
    function digest(uint64 parentBlock, uint64 last) external view returns (bytes32 d) {
        if (last <= parentBlock || last > lastBlock) revert NoInputs(parentBlock, last);
        if (last == parentBlock + 1) return _payloadHash(parentBlock, last);
        for (uint64 number = parentBlock + 1; number <= last; number++) {
            d = keccak256(abi.encode(d, _payloadHash(parentBlock, number)));
        }
    }

    function _payloadHash(uint64 parentBlock, uint64 number) private view returns (bytes32 hash) {
        hash = payloadHash[number];
        if (hash == 0) revert NoInputs(parentBlock, number);
    }

    /// @dev Walks the RLP to its ninth item. Refusing what does not parse is stricter than the executor, which takes it as an empty
    /// block; so nothing that the executor finds pieces in can pass unseen.
    function _requirePieces(bytes calldata payload) private view {
        (uint256 offset, uint256 end) = _header(payload, 0, payload.length, true);
        if (end != payload.length) revert MalformedPayload(end);
        for (uint256 i; i < PIECES_ITEM; i++) {
            offset = _skip(payload, offset, end);
        }
        uint256 piecesEnd;
        (offset, piecesEnd) = _header(payload, offset, end, true);
        if (piecesEnd != end) revert MalformedPayload(piecesEnd);
        for (; offset < end; offset += 33) {
            if (end - offset < 33 || payload[offset] != 0xa0) revert MalformedPayload(offset);
            bytes32 hash = bytes32(payload[offset + 1:offset + 33]);
            if (!isPublished[hash]) revert PieceNotPublished(hash);
        }
    }

    function _skip(bytes calldata payload, uint256 offset, uint256 limit) private pure returns (uint256 end) {
        if (offset >= limit) revert MalformedPayload(offset);
        (, end) = _header(payload, offset, limit, uint8(payload[offset]) >= 0xc0);
    }

    /// @dev Reads the RLP header at `at`: where its content starts and ends. Both are at most `limit`.
    function _header(bytes calldata payload, uint256 offset, uint256 limit, bool isList)
        private
        pure
        returns (uint256 start, uint256 end)
    {
        if (offset >= limit) revert MalformedPayload(offset);
        uint256 first = uint8(payload[offset]);
        uint256 base = isList ? 0xc0 : 0x80;
        if (isList != (first >= 0xc0)) revert MalformedPayload(offset);
        if (first < 0x80) return (offset, offset + 1);
        uint256 length = first - base;
        start = offset + 1;
        if (length > 55) {
            uint256 lengthBytes = length - 55;
            length = 0;
            for (uint256 i; i < lengthBytes; i++) {
                if (start >= limit) revert MalformedPayload(start);
                length = (length << 8) | uint8(payload[start++]);
            }
        }
        if (length > limit - start) revert MalformedPayload(offset);
        end = start + length;
    }
}
