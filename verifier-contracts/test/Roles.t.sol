// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../src/Roles.sol";
import {Test} from "./Test.sol";

contract RolesTest is Test {
    address private constant OWNER = address(0xA11CE);
    address private constant GUARDIAN = address(0x6A4D);
    address private constant NEXT = address(0xBEEF);
    Roles private roles;

    function setUp() public {
        roles = new Roles(OWNER, GUARDIAN);
    }

    function _offer(address caller, Roles.Role role, address to) private {
        vm.prank(caller);
        roles.offer(role, to);
    }

    function _notHolder(Roles.Role role, address caller) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Roles.NotHolder.selector, role, caller);
    }

    /// Nothing changes until the other account accepts, and then the old holder has nothing left.
    function test_ARoleIsHandedOverInTwoSteps() public {
        _offer(OWNER, Roles.Role.Owner, NEXT);
        roles.requireHolder(Roles.Role.Owner, OWNER);
        vm.prank(NEXT);
        roles.accept(Roles.Role.Owner);
        roles.requireHolder(Roles.Role.Owner, NEXT);
        vm.expectRevert(_notHolder(Roles.Role.Owner, OWNER));
        roles.requireHolder(Roles.Role.Owner, OWNER);
        vm.expectRevert(_notHolder(Roles.Role.Owner, OWNER));
        _offer(OWNER, Roles.Role.Owner, OWNER);
        roles.requireHolder(Roles.Role.Guardian, GUARDIAN);
    }

    /// An offer serves one account, one role, once, and can be taken back.
    function test_OnlyWhatIsOfferedIsTaken() public {
        _offer(GUARDIAN, Roles.Role.Guardian, NEXT);
        vm.expectRevert(abi.encodeWithSelector(Roles.NotOffered.selector, Roles.Role.Guardian, OWNER));
        vm.prank(OWNER);
        roles.accept(Roles.Role.Guardian);
        vm.expectRevert(abi.encodeWithSelector(Roles.NotOffered.selector, Roles.Role.Owner, NEXT));
        vm.prank(NEXT);
        roles.accept(Roles.Role.Owner);
        _offer(GUARDIAN, Roles.Role.Guardian, address(0));
        bytes memory notOffered = abi.encodeWithSelector(Roles.NotOffered.selector, Roles.Role.Guardian, NEXT);
        vm.expectRevert(notOffered);
        vm.prank(NEXT);
        roles.accept(Roles.Role.Guardian);
        _offer(GUARDIAN, Roles.Role.Guardian, NEXT);
        vm.prank(NEXT);
        roles.accept(Roles.Role.Guardian);
        _offer(NEXT, Roles.Role.Guardian, GUARDIAN);
        vm.prank(GUARDIAN);
        roles.accept(Roles.Role.Guardian);
        vm.expectRevert(notOffered);
        vm.prank(NEXT);
        roles.accept(Roles.Role.Guardian);
    }

    function test_NoRoleCanTakeTheOther() public {
        vm.expectRevert(_notHolder(Roles.Role.Guardian, OWNER));
        _offer(OWNER, Roles.Role.Guardian, OWNER);
        vm.expectRevert(_notHolder(Roles.Role.Owner, GUARDIAN));
        _offer(GUARDIAN, Roles.Role.Owner, GUARDIAN);
    }

    function test_ARoleNeedsAnAccount() public {
        vm.expectRevert(abi.encodeWithSelector(Roles.NoAccount.selector, Roles.Role.Owner));
        new Roles(address(0), GUARDIAN);
        vm.expectRevert(abi.encodeWithSelector(Roles.NoAccount.selector, Roles.Role.Guardian));
        new Roles(OWNER, address(0));
    }
}
