// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {Outcome} from "../../src/game/FinalRoots.sol";
import {StateCommitmentChain} from "../../src/game/StateCommitmentChain.sol";
import {ProofTest} from "./ProofTest.sol";

/// Claims that build on each other, with inputs for ten blocks and at most three a claim.
abstract contract ChainTest is ProofTest {
    DisputeGame internal constant LATEST = DisputeGame(address(0));

    function setUp() public virtual override {
        super.setUp();
        _append(9);
    }

    function _maxBlocks() internal pure override returns (uint64) {
        return 3;
    }

    function _block(uint64 offset) internal pure returns (uint64) {
        return GENESIS_BLOCK + offset;
    }

    /// The true root of a block, as far as these tests care.
    function _root(uint64 offset) internal pure returns (bytes32) {
        return keccak256(abi.encode("root", offset));
    }

    function _claim(DisputeGame parent, uint64 offset) internal returns (DisputeGame) {
        return _createOn(address(honest), parent, _root(offset), _block(offset));
    }

    /// Nobody disputes it: its window passes.
    function _uphold(DisputeGame game) internal {
        _skip(CLOCK);
        game.resolveClaim(0, 0);
    }

    /// Nobody defends it.
    function _lose(DisputeGame game) internal {
        _attack(game, MALLORY, 0, _wrong("a"));
        _finish(game);
    }

    function _void(DisputeGame game) internal {
        vm.prank(GUARDIAN);
        chain.voidGame(address(game));
    }

    function _outcome(DisputeGame game) internal view returns (Outcome) {
        return chain.standing(address(game)).outcome;
    }

    function _expectOutcome(DisputeGame game, Outcome expected, string memory what) internal view {
        assertEq(uint256(_outcome(game)), uint256(expected), what);
    }

    /// Calls with the bond, for refusals.
    function create(StateCommitmentChain.Proposal calldata proposal) external payable returns (DisputeGame) {
        return DisputeGame(chain.create{value: msg.value}(TYPE, proposal));
    }

    function _refused(bytes memory error_, StateCommitmentChain.Proposal memory proposal) internal {
        vm.expectRevert(error_);
        this.create{value: 1 ether}(proposal);
    }
}
