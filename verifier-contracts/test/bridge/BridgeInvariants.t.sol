// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../Test.sol";
import {BridgeHandler} from "./BridgeHandler.sol";

/// Whatever anybody does: L1 has the ether for all that L2 could send back, everything is paid once, and L2 keeps what is still to be delivered.
contract BridgeInvariantsTest is Test {
    BridgeHandler internal handler;

    function setUp() public {
        handler = new BridgeHandler();
    }

    struct FuzzSelector {
        address target;
        bytes4[] selectors;
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        bytes4[6] memory selectors = [
            BridgeHandler.message.selector,
            BridgeHandler.deposit.selector,
            BridgeHandler.refuse.selector,
            BridgeHandler.retry.selector,
            BridgeHandler.withdraw.selector,
            BridgeHandler.deliver.selector
        ];
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(handler), new bytes4[](selectors.length));
        for (uint256 i = 0; i < selectors.length; ++i) {
            targets[0].selectors[i] = selectors[i];
        }
    }

    function invariant_L1HasWhatL2CouldSend() public view {
        uint256 unpaid = handler.sent() - handler.paid();
        assertGe(handler.bridgeBalance(), handler.withdrawable() + unpaid, "ether of L1");
    }

    function invariant_L2KeepsWhatIsStillToBeDelivered() public view {
        assertEq(handler.lockedOnL2(), handler.sent() + handler.failedOnL2(), "ether of the bridge on L2");
    }

    function invariant_EveryMessageIsPaidOnce() public view {
        assertEq(handler.violations(), 0, "received always; paid all or nothing, and not while stopped");
        for (uint256 i = 0; i < handler.messagesToL1(); ++i) {
            assertLe(handler.paidTimes(i), 1, "times");
        }
    }
}
