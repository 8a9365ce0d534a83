// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Pieces of preimages of hashes.
/// A key is the hash with its first byte replaced by the type: 2 keccak256, 4 sha256. What a guest reads under it is an 8-byte
/// big-endian length followed by the data; offsets count from the start of the length. A part is the four bytes (fewer at the
/// end, none past it) at one offset: what one step reads at most.
interface IPreimageOracle {
    /// @notice A part was brought here.
    /// @param key of the preimage
    /// @param offset where the part starts, bytes
    /// @param size bytes of the part, 0 to 4
    event PartLoaded(bytes32 indexed key, uint256 indexed offset, uint256 size);

    /// @notice Nobody has brought the part.
    error PreimagePartMissing(bytes32 key, uint256 offset);

    /// @notice Brings the part at an offset of the preimage of a keccak256 hash. The whole preimage is given, as proof.
    /// @param offset bytes; past the end of the preimage the part is empty
    /// @return key under which the part is
    function loadKeccak256Part(uint256 offset, bytes calldata preimage) external returns (bytes32 key);

    /// @notice The same for a sha256 hash.
    function loadSha256Part(uint256 offset, bytes calldata preimage) external returns (bytes32 key);

    /// @notice The part at an offset.
    /// @return size 0 to 4; 0 at or past the end of the preimage
    /// @return data its bytes in order, followed by zeros
    function part(bytes32 key, uint256 offset) external view returns (uint256 size, bytes4 data);

    /// @notice Whether the part was brought.
    function hasPart(bytes32 key, uint256 offset) external view returns (bool);
}
