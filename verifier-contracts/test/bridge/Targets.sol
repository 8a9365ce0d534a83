// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bridge} from "../../src/bridge/Bridge.sol";
import {Message} from "../../src/bridge/Message.sol";
import {StateProof} from "../../src/bridge/StateProof.sol";

/// A target that needs gas and does not say when it was too little: it calls itself, and swallows the failure.
contract Swallower {
    uint256 public work;

    function run() external payable {
        try this.doWork() {} catch {}
    }

    function doWork() external {
        for (uint256 i = 0; i < 10; ++i) {
            work = work + 1;
            assembly ("memory-safe") {
                sstore(add(1000, i), 1)
            }
        }
    }
}

/// Asks for a message again while it is delivered, in every way.
contract Reentrant {
    Bridge private immutable _bridge;
    Message private _message;
    StateProof.Proof private _proof;
    uint64 private immutable _block;
    uint256 public received;
    bytes public refusal;

    constructor(Bridge bridge_, uint64 block_) {
        (_bridge, _block) = (bridge_, block_);
    }

    function set(Message calldata message, StateProof.Proof calldata proof) external {
        (_message, _proof) = (message, proof);
    }

    receive() external payable {
        received += msg.value;
        try _bridge.deliverMessage(_message, _block, _proof) {
            refusal = "paid again";
        } catch (bytes memory reason) {
            refusal = reason;
        }
    }
}

/// A contract of L1 that uses the bridge.
contract User {
    receive() external payable {}

    function send(Bridge bridge, address target, uint256 value, uint64 gasLimit) external payable {
        bridge.sendMessage{value: address(this).balance}(target, value, gasLimit, hex"");
    }

    function deposit(Bridge bridge, address to, uint256 mint, uint256 value) external payable {
        bridge.deposit{value: address(this).balance}(false, to, mint, value, 100_000, hex"");
    }
}

/// The same, while it is being created: it has no code then.
contract Newborn {
    constructor(Bridge bridge) payable {
        bridge.deposit{value: msg.value}(false, address(1), 0, 0, 100_000, hex"");
    }

    receive() external payable {}
}
