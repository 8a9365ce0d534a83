// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IFinalRoots} from "../../src/game/interfaces/IFinalRoots.sol";

/// Final roots as a test wants them.
contract ChosenRoots is IFinalRoots {
    mapping(uint64 => bytes32) public finalRoot;
    mapping(uint64 => bool) public isStopped;

    function set(uint64 blockNumber, bytes32 root) external {
        finalRoot[blockNumber] = root;
    }

    function stop(uint64 blockNumber, bool stopped) external {
        isStopped[blockNumber] = stopped;
    }

    function paysAgainst(uint64 blockNumber) external view returns (bool) {
        return finalRoot[blockNumber] != 0 && !isStopped[blockNumber];
    }
}
