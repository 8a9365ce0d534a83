// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CanonicalTransactionChain, CanonicalTransactionChainParameters} from "../../src/game/CanonicalTransactionChain.sol";
import {Test} from "../Test.sol";

/// A transaction chain with small bounds, and payloads for it.
abstract contract CanonicalTransactionChainTest is Test {
    address internal constant BRIDGE = address(0xB81D6E);
    uint64 internal constant GENESIS = 7;
    uint64 internal constant K = 3;
    uint64 internal constant G = 1_000_000;
    uint256 internal constant PRICE = 1 gwei;
    uint256 internal constant MAX_BYTES = 1000;

    CanonicalTransactionChain internal transactionChain;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        transactionChain = new CanonicalTransactionChain(_parameters());
        vm.deal(address(this), 1e6 ether);
    }

    function _parameters() internal view returns (CanonicalTransactionChainParameters memory) {
        return CanonicalTransactionChainParameters({
            sequencer: address(this),
            anybodyMayAppend: false,
            bridge: BRIDGE,
            sequencerSilence: 1 days,
            maxTimeLag: 0,
            genesisBlock: GENESIS,
            maxBlockBytes: MAX_BYTES,
            maxPieces: 2,
            maxQueueEntries: K,
            maxQueueGas: G,
            forcedGasPrice: PRICE
        });
    }

    /// A payload with these transactions' bytes in front of its pieces.
    function _payload(bytes memory transactions, bytes memory pieces) internal pure returns (bytes memory) {
        return _list(
            bytes.concat(
                hex"8401020304", hex"80", hex"80", hex"80", hex"80", hex"05", hex"c0", _list(transactions), pieces
            )
        );
    }

    /// The list of hashes that a payload ends with.
    function _pieces(bytes32[] memory hashes) internal pure returns (bytes memory) {
        bytes memory items;
        for (uint256 i = 0; i < hashes.length; ++i) {
            items = abi.encodePacked(items, hex"a0", hashes[i]);
        }
        return _list(items);
    }

    function _list(bytes memory content) internal pure returns (bytes memory) {
        if (content.length <= 55) return abi.encodePacked(uint8(0xc0 + content.length), content);
        return abi.encodePacked(hex"f9", uint16(content.length), content);
    }

    function _empty() internal pure returns (bytes memory) {
        return _payload(hex"", hex"c0");
    }

    function _append(bytes memory payload) internal {
        transactionChain.append(transactionChain.lastBlock() + 1, _one(payload));
    }

    function _one(bytes memory payload) internal pure returns (bytes[] memory payloads) {
        payloads = new bytes[](1);
        payloads[0] = payload;
    }

    function _force(uint64 gasLimit, bytes memory transaction) internal returns (uint64) {
        return transactionChain.forceTransaction{value: transactionChain.forcedFee(gasLimit)}(gasLimit, transaction);
    }
}
