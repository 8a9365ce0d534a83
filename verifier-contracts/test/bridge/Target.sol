// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bridge} from "../../src/bridge/Bridge.sol";
import {L2Bridge} from "../../src/bridge/L2Bridge.sol";

/// What messages call in tests.
contract Target {
    address public sender;
    uint256 public value;
    bytes public data;
    uint256 public gasGot;
    uint256 public calls;
    bool public refuses;

    error Refused(uint256 number);

    function refuse(bool refuses_) external {
        refuses = refuses_;
    }

    function onL2(bytes calldata data_) external payable {
        uint256 gas = gasleft();
        _note(L2Bridge(msg.sender).l1Sender(), data_, gas);
    }

    function onL1(bytes calldata data_) external payable {
        uint256 gas = gasleft();
        _note(Bridge(msg.sender).l2Sender(), data_, gas);
    }

    function _note(address sender_, bytes calldata data_, uint256 gas) private {
        if (refuses) revert Refused(7);
        (sender, value, data, gasGot) = (sender_, msg.value, data_, gas);
        ++calls;
    }

    function burn() external pure {
        while (true) {}
    }

    /// Ends well or badly with as much data as the gas allows.
    function bomb(bool well) external pure {
        assembly {
            if well { return(0, 1000000) }
            revert(0, 1000000)
        }
    }
}
