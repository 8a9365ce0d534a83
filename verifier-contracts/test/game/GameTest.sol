// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../../src/Roles.sol";
import {BondVault} from "../../src/game/BondVault.sol";
import {CircuitBreaker} from "../../src/game/CircuitBreaker.sol";
import {Claim, DisputeGame, GameParameters} from "../../src/game/DisputeGame.sol";
import {StateCommitmentChain, StateCommitmentChainParameters} from "../../src/game/StateCommitmentChain.sol";
import {CanonicalTransactionChain, CanonicalTransactionChainParameters} from "../../src/game/CanonicalTransactionChain.sol";
import {IExecutionVerifier, ProgramName} from "../../src/proof/ProofVerifier.sol";
import {Test} from "../Test.sol";
import {HonestPlayer} from "./HonestPlayer.sol";
import {TinyTrace, Trace} from "./Trace.sol";

/// The clock as it stands now: the optimizer takes block.timestamp for a constant of the whole test.
interface VmClock {
    function getBlockTimestamp() external view returns (uint256);
}

/// The contracts as they are deployed, with a small machine and a shallow tree, and what tests do with them all the time.
abstract contract GameTest is Test {
    uint8 internal constant DEPTH = 4;
    uint64 internal constant LENGTH = 13;
    uint40 internal constant CLOCK = 3.5 days;
    uint40 internal constant EXTENSION = 3 hours;
    uint40 internal constant PREIMAGE_PERIOD = 1 days;
    uint256 internal constant GAME_DELAY = 3.5 days;
    uint256 internal constant PROOF_DELAY = 1 hours;
    uint256 internal constant FREEZE = 14 days;
    uint64 internal constant ADDITION_DELAY = 14 days;
    uint64 internal constant GENESIS_BLOCK = 100;
    uint32 internal constant TYPE = 1;
    bytes32 internal constant GENESIS = keccak256("parent output root");
    bytes32 internal constant OUTPUT = keccak256("true output root");
    bytes32 internal constant CONFIG = keccak256("chain configuration");
    /// RLP of nine items, the last an empty list.
    bytes internal constant PAYLOAD = hex"c98080808080" hex"80c0c0c0";

    address internal constant OWNER = address(0xA11CE);
    address internal constant GUARDIAN = address(0x6A4D);
    address internal constant MALLORY = address(0xBAD);
    address internal constant MALLET = address(0xBAD2);
    address internal constant TRUDY = address(0xBAD3);

    Trace internal trace;
    HonestPlayer internal honest;
    CanonicalTransactionChain internal transactionChain;
    Roles internal roles;
    CircuitBreaker internal breaker;
    StateCommitmentChain internal chain;
    BondVault internal vault;
    DisputeGame internal implementation;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        trace = _trace();
        honest = new HonestPlayer(trace);
        transactionChain = new CanonicalTransactionChain(
            CanonicalTransactionChainParameters({
                sequencer: address(this),
                anybodyMayAppend: false,
                bridge: address(0),
                sequencerSilence: 1 days,
                maxTimeLag: 0,
                genesisBlock: GENESIS_BLOCK,
                maxBlockBytes: 1_000_000,
                maxPieces: 16,
                maxQueueEntries: 16,
                maxQueueGas: 5_000_000,
                forcedGasPrice: 1 gwei
            })
        );
        _append(1);
        roles = new Roles(OWNER, GUARDIAN);
        breaker = _breaker();
        chain = new StateCommitmentChain(_chainParameters());
        vault = chain.vault();
        implementation = new DisputeGame(_parameters());
        vm.prank(OWNER);
        chain.addGameType(TYPE, address(implementation));
        vm.deal(address(honest), 1e6 ether);
        vm.deal(MALLORY, 1e6 ether);
        vm.deal(MALLET, 1e6 ether);
        vm.deal(TRUDY, 1e6 ether);
    }

    /// Appends that many blocks with an empty payload.
    function _append(uint256 blocks) internal {
        bytes[] memory payloads = new bytes[](blocks);
        for (uint256 i = 0; i < blocks; ++i) {
            payloads[i] = PAYLOAD;
        }
        transactionChain.append(transactionChain.lastBlock() + 1, payloads);
    }

    function _trace() internal virtual returns (Trace) {
        return new TinyTrace(DEPTH, LENGTH, OUTPUT);
    }

    function _maxBlocks() internal pure virtual returns (uint64) {
        return 1;
    }

    function _chainParameters() internal view virtual returns (StateCommitmentChainParameters memory p) {
        p.breaker = breaker;
        p.transactionChain = transactionChain;
        p.genesisRoot = GENESIS;
        p.genesisBlock = GENESIS_BLOCK;
        p.gameDelay = GAME_DELAY;
        p.proofDelay = PROOF_DELAY;
        p.freezePeriod = FREEZE;
    }

    /// Without a version of the proof system: no proof is taken.
    function _breaker() internal virtual returns (CircuitBreaker) {
        return new CircuitBreaker(roles, FREEZE, ADDITION_DELAY, IExecutionVerifier(address(0)), new ProgramName[](0));
    }

    function _parameters() internal returns (GameParameters memory) {
        return GameParameters({
            stateChain: address(chain),
            absolutePrestate: trace.stateHash(0),
            chainConfig: CONFIG,
            maxDepth: trace.depth(),
            maxClock: CLOCK,
            extension: EXTENSION,
            preimagePeriod: PREIMAGE_PERIOD,
            maxBlocks: _maxBlocks(),
            proposerBond: 1 ether,
            bondGasPrice: 100 gwei,
            moveGas: 600_000,
            stepGas: _stepGas(),
            machine: trace.machine(),
            breaker: breaker,
            vault: vault
        });
    }

    /// As much as bonds of so few levels can grow to.
    function _stepGas() internal pure virtual returns (uint256) {
        return 1_000_000;
    }

    function _trueRoot() internal view returns (bytes32) {
        return trace.valueAt(1, 0);
    }

    function _now() internal view returns (uint256) {
        return VmClock(address(vm)).getBlockTimestamp();
    }

    function _skip(uint256 seconds_) internal {
        vm.warp(_now() + seconds_);
    }

    /// Another state that has exited with code 0.
    function _falseRoot() internal pure returns (bytes32) {
        return _wrong("root", 0);
    }

    /// A state hash that is nobody's.
    function _wrong(string memory name, uint8 status) internal pure returns (bytes32) {
        return bytes32(uint256(status) << 248 | uint256(keccak256(bytes(name))) >> 8);
    }

    function _wrong(string memory name) internal pure returns (bytes32) {
        return _wrong(name, 3);
    }

    function _proposal(bytes32 rootClaim) internal view returns (StateCommitmentChain.Proposal memory) {
        return StateCommitmentChain.Proposal({
            parent: address(0),
            parentRoot: chain.latestRoot(),
            inputsDigest: transactionChain.digest(chain.latestBlock(), chain.latestBlock() + 1),
            outputRoot: OUTPUT,
            blockNumber: chain.latestBlock() + 1,
            rootClaim: rootClaim
        });
    }

    /// A claim about a later block, on the root of a game, or of the latest final one.
    function _proposalOn(address parent, bytes32 outputRoot, uint64 blockNumber)
        internal
        view
        returns (StateCommitmentChain.Proposal memory p)
    {
        bytes32 root = chain.latestRoot();
        uint64 from = chain.latestBlock();
        if (parent != address(0)) (root, from) = DisputeGame(parent).claimedOutput();
        return StateCommitmentChain.Proposal(
            parent, root, transactionChain.digest(from, blockNumber), outputRoot, blockNumber, _trueRoot()
        );
    }

    function _createOn(address proposer, DisputeGame parent, bytes32 outputRoot, uint64 blockNumber)
        internal
        returns (DisputeGame)
    {
        StateCommitmentChain.Proposal memory proposal = _proposalOn(address(parent), outputRoot, blockNumber);
        vm.prank(proposer);
        return DisputeGame(chain.create{value: 1 ether}(TYPE, proposal));
    }

    function _create(address proposer, bytes32 rootClaim) internal returns (DisputeGame game) {
        StateCommitmentChain.Proposal memory proposal = _proposal(rootClaim);
        vm.prank(proposer);
        return DisputeGame(chain.create{value: 1 ether}(TYPE, proposal));
    }

    /// A claim with a fee for its proof.
    function _createPaid(address proposer, bytes32 rootClaim, uint256 fee) internal returns (DisputeGame game) {
        StateCommitmentChain.Proposal memory proposal = _proposal(rootClaim);
        vm.prank(proposer);
        return DisputeGame(chain.create{value: 1 ether + fee}(TYPE, proposal));
    }

    /// A move of somebody, whatever it is worth. Returns the new claim's index.
    function _move(DisputeGame game, address who, uint256 parent, bool isAttack, bytes32 value)
        internal
        returns (uint256)
    {
        Claim memory claim = game.claimAt(parent);
        uint256 bond = game.bondAt(uint256(claim.depth) + 1);
        vm.prank(who);
        if (isAttack) game.attack{value: bond}(parent, claim.value, claim.position, value);
        else game.defend{value: bond}(parent, claim.value, claim.position, value);
        return game.claimCount() - 1;
    }

    function _attack(DisputeGame game, address who, uint256 parent, bytes32 value) internal returns (uint256) {
        return _move(game, who, parent, true, value);
    }

    function _defend(DisputeGame game, address who, uint256 parent, bytes32 value) internal returns (uint256) {
        return _move(game, who, parent, false, value);
    }

    /// The true value of an answer to a claim.
    function _truth(DisputeGame game, uint256 parent, bool isAttack) internal view returns (bytes32) {
        Claim memory claim = game.claimAt(parent);
        return
            trace.valueAt(isAttack ? 2 * claim.position : 2 * (uint256(claim.position) + 1), uint256(claim.depth) + 1);
    }

    /// Resolves every claim, the newest first, in pages.
    function _resolveAll(DisputeGame game) internal {
        for (uint256 i = game.claimCount(); i > 0; --i) {
            while (!game.claimAt(i - 1).resolved) game.resolveClaim(i - 1, 3);
        }
    }

    /// Lets all clocks run out and resolves everything.
    function _finish(DisputeGame game) internal {
        _skip(CLOCK);
        _resolveAll(game);
    }

    function _pay(DisputeGame game, address account) internal returns (uint256 paid) {
        uint256 before = account.balance;
        vault.claimCredit(address(game), account);
        return account.balance - before;
    }
}
