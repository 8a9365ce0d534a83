// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AnchorRegistry} from "../../src/game/AnchorRegistry.sol";
import {IFinalRoots} from "../../src/game/interfaces/IFinalRoots.sol";

/// What a registry has agreed on last, as the bridge asks for it.
contract AnchorRoots is IFinalRoots {
    AnchorRegistry private immutable _registry;

    constructor(AnchorRegistry registry) {
        _registry = registry;
    }

    function finalRoot(uint64 blockNumber) public view returns (bytes32) {
        return blockNumber == _registry.anchorBlock() ? _registry.anchorRoot() : bytes32(0);
    }

    function paysAgainst(uint64 blockNumber) external view returns (bool) {
        return finalRoot(blockNumber) != 0;
    }
}
