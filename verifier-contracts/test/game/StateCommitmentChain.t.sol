// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../../src/Roles.sol";
import {IMipsStep} from "../../src/machine/IMipsStep.sol";
import {BondVault} from "../../src/game/BondVault.sol";
import {CircuitBreaker} from "../../src/game/CircuitBreaker.sol";
import {Outcome} from "../../src/game/FinalRoots.sol";
import {GameTypes} from "../../src/game/GameTypes.sol";
import {DisputeGame, GameParameters} from "../../src/game/DisputeGame.sol";
import {StateCommitmentChain} from "../../src/game/StateCommitmentChain.sol";
import {CanonicalTransactionChain} from "../../src/game/CanonicalTransactionChain.sol";
import {GameTest} from "./GameTest.sol";

/// Creating games and game types, and where a claim's inputs come from.
contract StateCommitmentChainTest is GameTest {
    function create(uint32 gameType, StateCommitmentChain.Proposal calldata proposal) external payable returns (DisputeGame) {
        return DisputeGame(chain.create{value: msg.value}(gameType, proposal));
    }

    function _refused(bytes memory error_, uint32 gameType, StateCommitmentChain.Proposal memory proposal) private {
        vm.expectRevert(error_);
        this.create{value: 1 ether}(gameType, proposal);
    }

    function test_TheSameClaimOnce() public {
        StateCommitmentChain.Proposal memory proposal = _proposal(_trueRoot());
        address expected = chain.gameAddress(TYPE, proposal);
        assertEq(address(_create(MALLORY, _trueRoot())), expected, "address");
        _refused(abi.encodeWithSelector(StateCommitmentChain.GameExists.selector, expected), TYPE, proposal);
        // Another end of the same output, and the same by another type, are other claims.
        _create(MALLORY, _falseRoot());
        vm.prank(OWNER);
        chain.addGameType(2, address(implementation));
        _skip(FREEZE);
        this.create{value: 1 ether}(2, proposal);
        StateCommitmentChain.Game[] memory games = chain.gamesFrom(0, 10);
        assertEq(games.length, 3, "games");
        assertEq(games[0].game, expected, "the first");
        assertEq(games[2].gameType, 2, "type of the last");
        assertEq(chain.gamesFrom(1, 1).length, 1, "a page");
        assertEq(chain.gamesFrom(3, 1).length, 0, "behind the last page");
    }

    /// What was lost, or is void, can be made again, at another address; what stands cannot.
    function test_AFallenClaimIsMadeAgain() public {
        StateCommitmentChain.Proposal memory proposal = _proposal(_trueRoot());
        address[] memory games = new address[](4);
        for (uint256 i = 0; i < games.length; ++i) {
            (uint32 attempt, address expected) = chain.attemptOf(TYPE, proposal);
            assertEq(attempt, i, "attempt");
            DisputeGame game = this.create{value: 1 ether}(TYPE, proposal);
            games[i] = address(game);
            assertEq(games[i], expected, "address");
            assertEq(chain.gameAddress(TYPE, proposal), expected, "the one that stands");
            for (uint256 j = 0; j < i; ++j) {
                assertTrue(games[j] != games[i], "another one");
            }
            bytes memory exists = abi.encodeWithSelector(StateCommitmentChain.GameExists.selector, games[i]);
            _refused(exists, TYPE, proposal);
            if (i % 2 == 0) {
                // Lost: nobody defends it.
                _attack(game, MALLORY, 0, _wrong("a"));
                _skip(CLOCK);
                _refused(exists, TYPE, proposal);
                _resolveAll(game);
            } else {
                vm.prank(GUARDIAN);
                chain.voidGame(games[i]);
            }
        }
        // The last attempt is upheld, and its root is agreed; what fell before stays what it is.
        DisputeGame last = this.create{value: 1 ether}(TYPE, proposal);
        _finish(last);
        _skip(GAME_DELAY);
        chain.finalise(address(last));
        assertEq(chain.latestRoot(), OUTPUT, "agreed");
        chain.finalise(games[0]);
        chain.finalise(games[1]);
        assertEq(uint256(chain.standing(games[0]).outcome), uint256(Outcome.Lost), "stays lost");
        assertEq(uint256(chain.standing(games[1]).outcome), uint256(Outcome.Void), "stays void");
        assertEq(chain.gameCount(), 5, "games");
    }

    /// Another root is the latest now: the same claim under the new parent is another one, and the old one cannot be made any more.
    function test_TheSameClaimUnderAnotherParent() public {
        StateCommitmentChain.Proposal memory proposal = _proposal(_trueRoot());
        address first = address(_create(address(honest), _trueRoot()));
        _finish(DisputeGame(first));
        _skip(GAME_DELAY);
        chain.finalise(first);
        _refused(abi.encodeWithSelector(StateCommitmentChain.OtherParentRoot.selector, GENESIS, OUTPUT), TYPE, proposal);
        _append(1);
        StateCommitmentChain.Proposal memory next = _proposal(_trueRoot());
        assertTrue(chain.gameAddress(TYPE, next) != first, "another game");
        assertEq(this.create{value: 1 ether}(TYPE, next).localWords()[0], OUTPUT, "its parent");
    }

    function test_RefusesOtherInputs() public {
        StateCommitmentChain.Proposal memory proposal = _proposal(_trueRoot());
        bytes32 digest = proposal.inputsDigest;
        proposal.inputsDigest = keccak256("others");
        _refused(
            abi.encodeWithSelector(StateCommitmentChain.InputsChanged.selector, proposal.inputsDigest, digest), TYPE, proposal
        );
    }

    function test_RefusesOtherBlocks() public {
        StateCommitmentChain.Proposal memory proposal = _proposal(_trueRoot());
        proposal.blockNumber = GENESIS_BLOCK;
        _refused(
            abi.encodeWithSelector(StateCommitmentChain.BadBlockRange.selector, GENESIS_BLOCK, GENESIS_BLOCK, 1), TYPE, proposal
        );
        proposal.blockNumber = GENESIS_BLOCK + 2;
        _refused(
            abi.encodeWithSelector(StateCommitmentChain.BadBlockRange.selector, GENESIS_BLOCK, GENESIS_BLOCK + 2, 1),
            TYPE,
            proposal
        );
    }

    /// A claim about several blocks: L1 fills the digest of all their inputs and the last one's number, and the latest root moves that far.
    function test_AClaimCoversSeveralBlocks() public {
        GameParameters memory parameters = _parameters();
        parameters.maxBlocks = 3;
        DisputeGame spans = new DisputeGame(parameters);
        vm.prank(OWNER);
        chain.addGameType(2, address(spans));
        _skip(FREEZE);
        uint64 last = GENESIS_BLOCK + 3;
        StateCommitmentChain.Proposal memory proposal = _proposal(_trueRoot());
        proposal.blockNumber = last;
        _refused(abi.encodeWithSelector(CanonicalTransactionChain.NoInputs.selector, GENESIS_BLOCK, last), 2, proposal);
        _append(3);
        bytes32 digest = keccak256(abi.encode(bytes32(0), transactionChain.chainDigest(last)));
        _refused(
            abi.encodeWithSelector(StateCommitmentChain.InputsChanged.selector, proposal.inputsDigest, digest), 2, proposal
        );
        proposal.inputsDigest = digest;
        DisputeGame game = this.create{value: 1 ether}(2, proposal);
        bytes32[5] memory words = game.localWords();
        assertEq(words[2], digest, "inputs");
        assertEq(words[3], bytes32(uint256(last)), "last block");
        proposal.blockNumber = last + 1;
        _refused(abi.encodeWithSelector(StateCommitmentChain.BadBlockRange.selector, GENESIS_BLOCK, last + 1, 3), 2, proposal);

        _finish(game);
        _skip(GAME_DELAY);
        chain.finalise(address(game));
        assertEq(chain.latestBlock(), last, "latest");
        // The next claim goes on from there.
        proposal = StateCommitmentChain.Proposal(
            address(0), OUTPUT, transactionChain.digest(last, last + 1), keccak256("next"), last + 1, _trueRoot()
        );
        bytes32 next = keccak256(abi.encode(transactionChain.chainDigest(last), transactionChain.chainDigest(last + 1)));
        assertEq(this.create{value: 1 ether}(2, proposal).localWords()[2], next, "inputs of the next");
    }

    function test_RefusesABlockWithoutInputs() public {
        address game = address(_create(address(honest), _trueRoot()));
        _finish(DisputeGame(game));
        _skip(GAME_DELAY);
        chain.finalise(game);
        StateCommitmentChain.Proposal memory proposal = StateCommitmentChain.Proposal(address(0), OUTPUT, 0, OUTPUT, GENESIS_BLOCK + 2, _trueRoot());
        _refused(abi.encodeWithSelector(CanonicalTransactionChain.NoInputs.selector, GENESIS_BLOCK + 1, GENESIS_BLOCK + 2), TYPE, proposal);
    }

    function test_RefusesAnotherBond() public {
        StateCommitmentChain.Proposal memory proposal = _proposal(_trueRoot());
        vm.expectRevert(abi.encodeWithSelector(DisputeGame.WrongBond.selector, 1 ether, 1 ether - 1));
        this.create{value: 1 ether - 1}(TYPE, proposal);
    }

    function test_GameTypesAreFixedAndCanBeRetired() public {
        StateCommitmentChain.Proposal memory proposal = _proposal(_trueRoot());
        vm.expectRevert(abi.encodeWithSelector(Roles.NotHolder.selector, Roles.Role.Owner, address(this)));
        chain.addGameType(2, address(implementation));
        vm.expectRevert(abi.encodeWithSelector(Roles.NotHolder.selector, Roles.Role.Owner, address(this)));
        chain.retireGameType(TYPE);
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(GameTypes.GameTypeExists.selector, TYPE));
        chain.addGameType(TYPE, address(implementation));
        vm.expectRevert(abi.encodeWithSelector(GameTypes.BadImplementation.selector, MALLORY));
        chain.addGameType(2, MALLORY);
        vm.expectRevert(abi.encodeWithSelector(GameTypes.GameTypeUnavailable.selector, 2));
        chain.retireGameType(2);
        vm.stopPrank();
        _refused(abi.encodeWithSelector(GameTypes.GameTypeUnavailable.selector, 2), 2, proposal);

        DisputeGame game = _create(MALLORY, _falseRoot());
        vm.prank(OWNER);
        chain.retireGameType(TYPE);
        _refused(abi.encodeWithSelector(GameTypes.GameTypeUnavailable.selector, TYPE), TYPE, proposal);
        // Its games go on.
        honest.act(game);
        assertEq(game.claimCount(), 2, "answered");
    }

    function test_RefusesAnImplementationOfAnotherChain() public {
        GameParameters memory parameters = _parameters();
        parameters.stateChain = address(this);
        DisputeGame other = new DisputeGame(parameters);
        vm.prank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(GameTypes.BadImplementation.selector, address(other)));
        chain.addGameType(2, address(other));
        // Nobody but its chain of claims can begin a game, and nobody the implementation itself.
        bytes32 root = _trueRoot();
        vm.expectRevert(abi.encodeWithSelector(DisputeGame.NotStateChain.selector, address(this)));
        implementation.initialize{value: 1 ether}(MALLORY, root);
        // And nobody begins one twice.
        DisputeGame game = _create(address(honest), root);
        vm.deal(address(chain), 1 ether);
        vm.prank(address(chain));
        vm.expectRevert(DisputeGame.AlreadyInitialized.selector);
        game.initialize{value: 1 ether}(MALLORY, root);
    }

    function test_TwoPrestatesSideBySide() public {
        GameParameters memory parameters = _parameters();
        parameters.absolutePrestate = keccak256("the next program");
        DisputeGame other = new DisputeGame(parameters);
        vm.prank(OWNER);
        chain.addGameType(2, address(other));
        _skip(FREEZE);
        DisputeGame first = _create(MALLORY, _trueRoot());
        DisputeGame second = this.create{value: 1 ether}(2, _proposal(_trueRoot()));
        assertEq(first.absolutePrestate(), trace.stateHash(0), "the old one");
        assertEq(second.absolutePrestate(), keccak256("the next program"), "the new one");
    }

    function _refusedParameters(GameParameters memory parameters, string memory what) private {
        vm.expectRevert(abi.encodeWithSelector(DisputeGame.BadParameter.selector, what));
        new DisputeGame(parameters);
    }

    function test_RefusesParametersThatDoNotFit() public {
        GameParameters memory p = _parameters();
        p.maxDepth = 63;
        _refusedParameters(p, "maxDepth");
        p = _parameters();
        p.maxDepth = 1;
        _refusedParameters(p, "maxDepth");
        p = _parameters();
        p.extension = CLOCK - PREIMAGE_PERIOD + 1;
        _refusedParameters(p, "extension");
        p = _parameters();
        p.extension = 0;
        _refusedParameters(p, "extension");
        p = _parameters();
        p.maxBlocks = 0;
        _refusedParameters(p, "maxBlocks");
        p = _parameters();
        p.bondGasPrice = 0;
        _refusedParameters(p, "bonds");
        p = _parameters();
        p.bondGasPrice = 1e30;
        _refusedParameters(p, "bonds");
        p = _parameters();
        p.moveGas = 0;
        _refusedParameters(p, "bonds");
        p = _parameters();
        p.moveGas = uint256(type(uint64).max) + 1;
        _refusedParameters(p, "bonds");
        // Bonds of so few levels would have to grow by more than a fifth: 1.2^3 is 1.728.
        p = _parameters();
        p.stepGas = p.moveGas * 1728 / 1000 + 1;
        _refusedParameters(p, "bonds");
        p = _parameters();
        p.proposerBond = p.bondGasPrice * p.moveGas * 10 / 12 - 1;
        _refusedParameters(p, "proposerBond");
        p.proposerBond = uint256(type(uint104).max) + 1;
        _refusedParameters(p, "proposerBond");
        // An account without code would answer every step and proof with nothing.
        p = _parameters();
        p.machine = IMipsStep(MALLORY);
        _refusedParameters(p, "machine");
        p = _parameters();
        p.breaker = CircuitBreaker(MALLORY);
        _refusedParameters(p, "breaker");
        p = _parameters();
        p.vault = BondVault(MALLORY);
        _refusedParameters(p, "vault");
    }
}
