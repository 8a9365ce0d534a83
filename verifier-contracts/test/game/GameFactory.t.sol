// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../../src/Roles.sol";
import {DisputeGame, GameParameters} from "../../src/game/DisputeGame.sol";
import {GameFactory} from "../../src/game/GameFactory.sol";
import {InputBox} from "../../src/game/InputBox.sol";
import {GameTest} from "./GameTest.sol";

/// Creating games and game types, and where a claim's inputs come from.
contract GameFactoryTest is GameTest {
    function create(uint32 gameType, GameFactory.Proposal calldata proposal) external payable returns (DisputeGame) {
        return DisputeGame(factory.create{value: msg.value}(gameType, proposal));
    }

    function _refused(bytes memory error_, uint32 gameType, GameFactory.Proposal memory proposal) private {
        vm.expectRevert(error_);
        this.create{value: 1 ether}(gameType, proposal);
    }

    function test_TheSameClaimOnce() public {
        GameFactory.Proposal memory proposal = _proposal(_trueRoot());
        address expected = factory.gameAddress(TYPE, proposal);
        assertEq(address(_create(MALLORY, _trueRoot())), expected, "address");
        _refused(abi.encodeWithSelector(GameFactory.GameExists.selector, expected), TYPE, proposal);
        // Another end of the same output, and the same by another type, are other claims.
        _create(MALLORY, _falseRoot());
        vm.prank(OWNER);
        factory.addGameType(2, address(implementation));
        this.create{value: 1 ether}(2, proposal);
        GameFactory.Game[] memory games = factory.gamesFrom(0, 10);
        assertEq(games.length, 3, "games");
        assertEq(games[0].game, expected, "the first");
        assertEq(games[2].gameType, 2, "type of the last");
        assertEq(factory.gamesFrom(1, 1).length, 1, "a page");
        assertEq(factory.gamesFrom(3, 1).length, 0, "behind the last page");
    }

    /// What was lost, or is void, can be made again, at another address; what stands cannot.
    function test_AFallenClaimIsMadeAgain() public {
        GameFactory.Proposal memory proposal = _proposal(_trueRoot());
        address[] memory games = new address[](4);
        for (uint256 i = 0; i < games.length; ++i) {
            (uint32 attempt, address expected) = factory.attemptOf(TYPE, proposal);
            assertEq(attempt, i, "attempt");
            DisputeGame game = this.create{value: 1 ether}(TYPE, proposal);
            games[i] = address(game);
            assertEq(games[i], expected, "address");
            assertEq(factory.gameAddress(TYPE, proposal), expected, "the one that stands");
            for (uint256 j = 0; j < i; ++j) {
                assertTrue(games[j] != games[i], "another one");
            }
            bytes memory exists = abi.encodeWithSelector(GameFactory.GameExists.selector, games[i]);
            _refused(exists, TYPE, proposal);
            if (i % 2 == 0) {
                // Lost: nobody defends it.
                _attack(game, MALLORY, 0, _wrong("a"));
                _skip(CLOCK);
                _refused(exists, TYPE, proposal);
                _resolveAll(game);
            } else {
                vm.prank(GUARDIAN);
                registry.voidGame(games[i]);
            }
        }
        // The last attempt is upheld, and its root is agreed; what fell before stays what it is.
        DisputeGame last = this.create{value: 1 ether}(TYPE, proposal);
        _finish(last);
        _skip(GAME_DELAY);
        registry.update(address(last));
        assertEq(registry.anchorRoot(), OUTPUT, "agreed");
        vm.expectRevert();
        registry.update(games[0]);
        assertEq(factory.gameCount(), 5, "games");
    }

    /// The anchor has moved on: the same claim under the new parent is another one, and the old one cannot be made any more.
    function test_TheSameClaimUnderAnotherParent() public {
        GameFactory.Proposal memory proposal = _proposal(_trueRoot());
        address first = address(_create(address(honest), _trueRoot()));
        _finish(DisputeGame(first));
        _skip(GAME_DELAY);
        registry.update(first);
        _refused(abi.encodeWithSelector(GameFactory.AnchorMoved.selector, ANCHOR, OUTPUT), TYPE, proposal);
        _append(1);
        GameFactory.Proposal memory next = _proposal(_trueRoot());
        assertTrue(factory.gameAddress(TYPE, next) != first, "another game");
        assertEq(this.create{value: 1 ether}(TYPE, next).localWords()[0], OUTPUT, "its parent");
    }

    function test_RefusesOtherInputs() public {
        GameFactory.Proposal memory proposal = _proposal(_trueRoot());
        bytes32 digest = proposal.inputsDigest;
        proposal.inputsDigest = keccak256("others");
        _refused(
            abi.encodeWithSelector(GameFactory.InputsChanged.selector, proposal.inputsDigest, digest), TYPE, proposal
        );
    }

    function test_RefusesOtherBlocks() public {
        GameFactory.Proposal memory proposal = _proposal(_trueRoot());
        proposal.blockNumber = ANCHOR_BLOCK;
        _refused(
            abi.encodeWithSelector(GameFactory.BadBlockRange.selector, ANCHOR_BLOCK, ANCHOR_BLOCK, 1), TYPE, proposal
        );
        proposal.blockNumber = ANCHOR_BLOCK + 2;
        _refused(
            abi.encodeWithSelector(GameFactory.BadBlockRange.selector, ANCHOR_BLOCK, ANCHOR_BLOCK + 2, 1),
            TYPE,
            proposal
        );
    }

    /// A claim about several blocks: L1 fills the digest of all their inputs and the last one's number, and the anchor moves that far.
    function test_AClaimCoversSeveralBlocks() public {
        GameParameters memory parameters = _parameters();
        parameters.maxBlocks = 3;
        DisputeGame spans = new DisputeGame(parameters);
        vm.prank(OWNER);
        factory.addGameType(2, address(spans));
        uint64 last = ANCHOR_BLOCK + 3;
        GameFactory.Proposal memory proposal = _proposal(_trueRoot());
        proposal.blockNumber = last;
        _refused(abi.encodeWithSelector(InputBox.NoInputs.selector, ANCHOR_BLOCK, last), 2, proposal);
        _append(3);
        bytes32 digest = keccak256(abi.encode(bytes32(0), inputBox.chainDigest(last)));
        _refused(
            abi.encodeWithSelector(GameFactory.InputsChanged.selector, proposal.inputsDigest, digest), 2, proposal
        );
        proposal.inputsDigest = digest;
        DisputeGame game = this.create{value: 1 ether}(2, proposal);
        bytes32[5] memory words = game.localWords();
        assertEq(words[2], digest, "inputs");
        assertEq(words[3], bytes32(uint256(last)), "last block");
        proposal.blockNumber = last + 1;
        _refused(abi.encodeWithSelector(GameFactory.BadBlockRange.selector, ANCHOR_BLOCK, last + 1, 3), 2, proposal);

        _finish(game);
        _skip(GAME_DELAY);
        registry.update(address(game));
        assertEq(registry.anchorBlock(), last, "anchor");
        // The next claim goes on from there.
        proposal = GameFactory.Proposal(
            OUTPUT, inputBox.digest(last, last + 1), keccak256("next"), last + 1, _trueRoot()
        );
        bytes32 next = keccak256(abi.encode(inputBox.chainDigest(last), inputBox.chainDigest(last + 1)));
        assertEq(this.create{value: 1 ether}(2, proposal).localWords()[2], next, "inputs of the next");
    }

    function test_RefusesABlockWithoutInputs() public {
        address game = address(_create(address(honest), _trueRoot()));
        _finish(DisputeGame(game));
        _skip(GAME_DELAY);
        registry.update(game);
        GameFactory.Proposal memory proposal = GameFactory.Proposal(OUTPUT, 0, OUTPUT, ANCHOR_BLOCK + 2, _trueRoot());
        _refused(abi.encodeWithSelector(InputBox.NoInputs.selector, ANCHOR_BLOCK + 1, ANCHOR_BLOCK + 2), TYPE, proposal);
    }

    function test_RefusesAnotherBond() public {
        GameFactory.Proposal memory proposal = _proposal(_trueRoot());
        vm.expectRevert(abi.encodeWithSelector(DisputeGame.WrongBond.selector, 1 ether, 1 ether - 1));
        this.create{value: 1 ether - 1}(TYPE, proposal);
    }

    function test_GameTypesAreFixedAndCanBeRetired() public {
        GameFactory.Proposal memory proposal = _proposal(_trueRoot());
        vm.expectRevert(abi.encodeWithSelector(Roles.NotHolder.selector, Roles.Role.Owner, address(this)));
        factory.addGameType(2, address(implementation));
        vm.expectRevert(abi.encodeWithSelector(Roles.NotHolder.selector, Roles.Role.Owner, address(this)));
        factory.retireGameType(TYPE);
        vm.startPrank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(GameFactory.GameTypeExists.selector, TYPE));
        factory.addGameType(TYPE, address(implementation));
        vm.expectRevert(abi.encodeWithSelector(GameFactory.BadImplementation.selector, MALLORY));
        factory.addGameType(2, MALLORY);
        vm.expectRevert(abi.encodeWithSelector(GameFactory.GameTypeUnavailable.selector, 2));
        factory.retireGameType(2);
        vm.stopPrank();
        _refused(abi.encodeWithSelector(GameFactory.GameTypeUnavailable.selector, 2), 2, proposal);

        DisputeGame game = _create(MALLORY, _falseRoot());
        vm.prank(OWNER);
        factory.retireGameType(TYPE);
        _refused(abi.encodeWithSelector(GameFactory.GameTypeUnavailable.selector, TYPE), TYPE, proposal);
        // Its games go on.
        honest.act(game);
        assertEq(game.claimCount(), 2, "answered");
    }

    function test_RefusesAnImplementationOfAnotherFactory() public {
        GameParameters memory parameters = _parameters();
        parameters.factory = address(this);
        DisputeGame other = new DisputeGame(parameters);
        vm.prank(OWNER);
        vm.expectRevert(abi.encodeWithSelector(GameFactory.BadImplementation.selector, address(other)));
        factory.addGameType(2, address(other));
        // Nobody but its factory can begin a game, and nobody the implementation itself.
        bytes32 root = _trueRoot();
        vm.expectRevert(abi.encodeWithSelector(DisputeGame.NotFactory.selector, address(this)));
        implementation.initialize{value: 1 ether}(MALLORY, root);
    }

    function test_TwoPrestatesSideBySide() public {
        GameParameters memory parameters = _parameters();
        parameters.absolutePrestate = keccak256("the next program");
        DisputeGame other = new DisputeGame(parameters);
        vm.prank(OWNER);
        factory.addGameType(2, address(other));
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
    }
}
