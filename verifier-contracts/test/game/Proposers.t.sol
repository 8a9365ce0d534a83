// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../../src/Roles.sol";
import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {StateCommitmentChain, StateCommitmentChainParameters} from "../../src/game/StateCommitmentChain.sol";
import {ChainTest} from "./ChainTest.sol";

/// A start with listed proposers: anybody may propose once they have been silent.
contract ProposersTest is ChainTest {
    uint256 private constant SILENCE = 20 days;

    function _chainParameters() internal view override returns (StateCommitmentChainParameters memory p) {
        p = super._chainParameters();
        p.proposers = new address[](1);
        p.proposers[0] = address(honest);
        p.proposerSilence = SILENCE;
    }

    function _refusedBefore(uint256 from) private {
        StateCommitmentChain.Proposal memory p = _proposalOn(address(0), FALSE_OUTPUT, chain.latestBlock() + 1);
        vm.prank(MALLORY);
        vm.expectRevert(abi.encodeWithSelector(StateCommitmentChain.NotProposer.selector, MALLORY, from));
        chain.create{value: 1 ether}(TYPE, p);
    }

    function _final(DisputeGame game) private {
        _uphold(game);
        _skip(PROOF_DELAY);
        chain.finalise(address(game));
    }

    function test_AnybodyOnceTheyAreSilent() public {
        uint256 from = _now() + SILENCE;
        assertEq(chain.openFrom(), from, "from");
        _refusedBefore(from);
        DisputeGame game = _claim(LATEST, 1);
        _final(game);
        from = _now() + SILENCE;
        vm.warp(from - 1);
        _refusedBefore(from);
        vm.warp(from);
        game = _createOn(TRUDY, LATEST, _root(2), _block(2));
        _final(game);
        // What others made final does not close it: the listed ones are still silent.
        _createOn(TRUDY, LATEST, _root(3), _block(3));
        _final(_claim(LATEST, 4));
        _refusedBefore(_now() + SILENCE);
    }

    function test_TheOwnerChangesTheList() public {
        vm.expectRevert(abi.encodeWithSelector(Roles.NotHolder.selector, Roles.Role.Owner, address(this)));
        chain.setProposer(TRUDY, true);
        vm.prank(OWNER);
        chain.setProposer(TRUDY, true);
        DisputeGame game = _createOn(TRUDY, LATEST, _root(1), _block(1));
        vm.prank(OWNER);
        chain.setProposer(TRUDY, false);
        StateCommitmentChain.Proposal memory p = _proposalOn(address(game), _root(2), _block(2));
        uint256 from = chain.openFrom();
        vm.prank(TRUDY);
        vm.expectRevert(abi.encodeWithSelector(StateCommitmentChain.NotProposer.selector, TRUDY, from));
        chain.create{value: 1 ether}(TYPE, p);
    }

    /// Nobody is taken for silent because everything was stopped.
    function test_AStopIsNotTheirSilence() public {
        _skip(SILENCE - 1);
        vm.prank(GUARDIAN);
        chain.stop();
        uint256 until = _now() + FREEZE;
        assertEq(chain.openFrom(), until + 1, "as many seconds later");
        vm.warp(until);
        _refusedBefore(until + 1);
        _skip(1);
        _final(_createOn(TRUDY, LATEST, _root(1), _block(1)));
    }

    /// A guardian that stops everything for a moment, again and again, does not keep others out: the listed proposers were silent all the time.
    function test_StopsDoNotKeepOthersOut() public {
        uint256 from = _now() + SILENCE;
        for (uint256 i = 0; i < 2; ++i) {
            vm.startPrank(GUARDIAN);
            chain.stop();
            _skip(1);
            chain.resume();
            vm.stopPrank();
            _skip(FREEZE);
        }
        assertEq(chain.openFrom(), from + 2, "two seconds");
        _createOn(TRUDY, LATEST, _root(1), _block(1));
        // One that lasts counts in full, whatever came before the last claim that became final.
        _final(_claim(LATEST, 2));
        vm.prank(GUARDIAN);
        chain.stop();
        assertEq(chain.openFrom(), chain.proposersSeenAt() + SILENCE + FREEZE, "a whole one");
    }

    function test_AListNeedsASilence() public {
        StateCommitmentChainParameters memory p = _chainParameters();
        p.proposerSilence = 0;
        bytes memory refused = abi.encodeWithSelector(StateCommitmentChain.BadParameter.selector, "proposerSilence");
        vm.expectRevert(refused);
        new StateCommitmentChain(p);
        p.proposers = new address[](0);
        StateCommitmentChain open = new StateCommitmentChain(p);
        assertEq(open.openFrom(), 0, "open");
        vm.prank(OWNER);
        vm.expectRevert(refused);
        open.setProposer(TRUDY, true);
        p.proposerSilence = 1;
        vm.expectRevert(refused);
        new StateCommitmentChain(p);
        p.proposerSilence = 0;
        p.genesisBlock = GENESIS_BLOCK - 1;
        vm.expectRevert(abi.encodeWithSelector(StateCommitmentChain.BadParameter.selector, "genesisBlock"));
        new StateCommitmentChain(p);
        p = _chainParameters();
        p.genesisRoot = 0;
        vm.expectRevert(abi.encodeWithSelector(StateCommitmentChain.BadParameter.selector, "genesisRoot"));
        new StateCommitmentChain(p);
    }
}
