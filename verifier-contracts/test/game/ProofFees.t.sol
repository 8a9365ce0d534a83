// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BondVault} from "../../src/game/BondVault.sol";
import {DisputeGame} from "../../src/game/DisputeGame.sol";
import {FinalRoots} from "../../src/game/FinalRoots.sol";
import {StateCommitmentChain} from "../../src/game/StateCommitmentChain.sol";
import {GameStatus} from "../../src/game/interfaces/IDisputeGame.sol";
import {Statement} from "../../src/game/interfaces/IProofVerifier.sol";
import {ChainTest} from "./ChainTest.sol";

/// The fee that a proposer escrows for the proof of its claim: who gets it, when, and what neither a liar, nor a proposer in haste, nor anybody else can do about that.
contract ProofFeesTest is ChainTest {
    uint256 private constant FEE = 0.2 ether;
    address private constant PROPOSER = address(0x9409);

    function setUp() public override {
        super.setUp();
        vm.deal(PROPOSER, 10 ether);
    }

    function _paidClaim(DisputeGame parent, uint64 offset) private returns (DisputeGame) {
        StateCommitmentChain.Proposal memory proposal = _proposalOn(address(parent), _root(offset), _block(offset));
        vm.prank(PROPOSER);
        return DisputeGame(chain.create{value: 1 ether + FEE}(TYPE, proposal));
    }

    function _paidLie() private returns (DisputeGame) {
        return _createPaid(PROPOSER, _falseRoot(), FEE);
    }

    function _expectDue(DisputeGame game, uint256 proposer, uint256 prover) private view {
        assertEq(_due(game, PROPOSER), proposer, "proposer");
        assertEq(_due(game, PROVER), prover, "prover");
    }

    function _expectSettled(DisputeGame game) private {
        game.settle(type(uint256).max);
        assertEq(vault.unawarded(address(game)), 0, "all awarded");
    }

    /// From now on nothing is decided by one kind of evidence: exit codes 0 and 1 of something that nobody claims.
    function _needBothEvidences(DisputeGame like) private {
        bytes32[5] memory locals = like.localWords();
        locals[4] = keccak256("another configuration");
        _submit(1, locals, 0, TRUDY);
        _submit(1, locals, 1, TRUDY);
        assertTrue(chain.needsBothEvidences(), "both");
    }

    function test_TheFeeIsWhatIsAboveTheBond() public {
        DisputeGame game = _paidClaim(LATEST, 1);
        assertEq(game.fee(), FEE, "fee");
        assertEq(game.claimAt(0).bond, 1 ether + FEE, "bond");
        assertEq(_claim(LATEST, 2).fee(), 0, "none");
        StateCommitmentChain.Proposal memory p = _proposalOn(address(0), _root(3), _block(3));
        vm.expectRevert(abi.encodeWithSelector(DisputeGame.WrongBond.selector, 1 ether, 1 ether - 1));
        this.create{value: 1 ether - 1}(p);
        vm.deal(address(this), 2 ** 80);
        vm.expectRevert(abi.encodeWithSelector(DisputeGame.WrongBond.selector, 1 ether, 2 ** 80));
        this.create{value: 2 ** 80}(p);
        assertEq(this.create{value: 2 ** 80 - 1}(p).fee(), 2 ** 80 - 1 - 1 ether, "the most");
    }

    /// The prover is paid like everybody: from the vault, once the claim is final; a freeze delays it.
    function test_AProofOfAnUndisputedClaimIsPaidTheFee() public {
        DisputeGame game = _paidClaim(LATEST, 1);
        _prove(game, 0, PROVER);
        _expectSettled(game);
        _expectDue(game, 1 ether, FEE);
        _skip(PROOF_DELAY - 1);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotFinal.selector, address(game), _now() + 1));
        vault.claimCredit(address(game), PROVER);
        vm.prank(GUARDIAN);
        chain.freeze(address(game));
        _skip(FREEZE);
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.NotFinal.selector, address(game), _now() + 1));
        vault.claimCredit(address(game), PROVER);
        _skip(1);
        assertEq(_pay(game, PROVER), FEE, "paid");
        assertEq(_pay(game, PROPOSER), 1 ether, "bond");
        vm.expectRevert(abi.encodeWithSelector(BondVault.NothingToPay.selector, address(game), PROVER));
        vault.claimCredit(address(game), PROVER);
        assertEq(address(vault).balance, 0, "left over");
    }

    /// A copy of the proof, or of the transaction, pays its maker.
    function test_ACopiedProofPaysTheFeeToItsMaker() public {
        DisputeGame game = _paidClaim(LATEST, 1);
        bytes memory proof = _proof(game.localWords(), 0, PROVER);
        vm.prank(MALLET);
        game.submitProof(1, 0, PROVER, proof);
        _submit(1, game.localWords(), 0, MALLET);
        vm.prank(MALLET);
        game.settle(1);
        _expectDue(game, 1 ether, FEE);
        assertEq(_due(game, MALLET), 0, "not the copier");
    }

    function test_WithoutAProofTheFeeGoesBack() public {
        DisputeGame game = _paidClaim(LATEST, 1);
        _uphold(game);
        _expectDue(game, 1 ether + FEE, 0);
        _skip(PROOF_DELAY);
        assertEq(_pay(game, PROPOSER), 1 ether + FEE, "paid");
        // A proof that comes when it is final, or decided, earns nothing.
        _submit(1, game.localWords(), 0, PROVER);
        vm.expectRevert(abi.encodeWithSelector(BondVault.NothingToPay.selector, address(game), PROVER));
        vault.claimCredit(address(game), PROVER);
    }

    /// Disputed, and upheld by the game alone.
    function test_AGameWithoutAProofGivesTheFeeBack() public {
        DisputeGame game = _paidClaim(LATEST, 1);
        _attack(game, MALLORY, 0, _wrong("a"));
        honest.act(game);
        _finish(game);
        _expectDue(game, 1 ether + FEE, 0);
        assertEq(_due(game, address(honest)), game.bondAt(1) + game.bondAt(2), "the attack");
        assertEq(vault.unawarded(address(game)), 0, "all awarded");
    }

    /// Attacking the own claim as soon as a proof is on its way saves no fee: the prover gets it, and of the attack as well.
    function test_NoDisputeSavesTheFee() public {
        DisputeGame game = _paidClaim(LATEST, 1);
        _attack(game, PROPOSER, 0, _wrong("own"));
        _prove(game, 0, PROVER);
        _expectSettled(game);
        _expectDue(game, 1 ether, FEE + game.bondAt(1) / 2);
        assertEq(_due(game, NOBODY), game.bondAt(1) / 2, "burned");
    }

    /// Nor does an attack that has won by the clock when the proof comes.
    function test_NoLostGameSavesTheFee() public {
        DisputeGame game = _paidClaim(LATEST, 1);
        _attack(game, PROPOSER, 0, _wrong("own"));
        _skip(CLOCK);
        game.resolveClaim(1, 0);
        _prove(game, 0, PROVER);
        _expectSettled(game);
        _expectDue(game, 1 ether + game.bondAt(1), FEE);
    }

    /// The proof is recorded, and whoever saves the fee by it is quicker with the clock than anybody with `resolveByProof`.
    function test_NoHasteSavesTheFee() public {
        DisputeGame game = _paidClaim(LATEST, 1);
        _skip(CLOCK);
        _submit(1, game.localWords(), 0, PROVER);
        vm.prank(PROPOSER);
        game.resolveClaim(0, 0);
        assertFalse(game.resolvedByProof(), "by the clock");
        _expectDue(game, 1 ether, FEE);
        assertEq(vault.unawarded(address(game)), 0, "all awarded");
        _skip(PROOF_DELAY);
        assertEq(_pay(game, PROVER), FEE, "paid");
    }

    /// The same of a disputed claim: the attack goes by the rules of the game, the fee to the prover.
    function test_AGameWithAProofPaysTheFee() public {
        DisputeGame game = _paidClaim(LATEST, 1);
        _attack(game, MALLORY, 0, _wrong("a"));
        honest.act(game);
        _submit(1, game.localWords(), 0, PROVER);
        _finish(game);
        _expectDue(game, 1 ether, FEE);
        assertEq(_due(game, address(honest)), game.bondAt(1) + game.bondAt(2), "the attack");
        assertEq(vault.unawarded(address(game)), 0, "all awarded");
    }

    /// Whoever proves his own claim has everything back, and nothing more.
    function test_AProposerWhoProvesHasHisFeeBack() public {
        DisputeGame game = _paidClaim(LATEST, 1);
        _prove(game, 0, PROPOSER);
        _expectSettled(game);
        _expectDue(game, 1 ether + FEE, 0);
        _skip(PROOF_DELAY);
        assertEq(_pay(game, PROPOSER), vault.posted(address(game), PROPOSER), "as posted");
    }

    /// A liar's fee goes with the bond: to who counters the lie.
    function test_ALiarLosesTheFeeInTheGame() public {
        DisputeGame game = _paidLie();
        honest.act(game);
        _finish(game);
        _expectDue(game, 0, 0);
        assertEq(_due(game, address(honest)), 1 ether + FEE + game.bondAt(1), "the challenger");
    }

    /// By a proof it is shared as the bond is, so a liar who proves himself wrong loses a quarter of it, too, and half behind an honest answer.
    function test_ALiarLosesTheFeeByAProof() public {
        for (uint256 self = 0; self < 2; ++self) {
            uint256 snapshot = vm.snapshotState();
            DisputeGame game = _paidLie();
            if (self == 1) _attack(game, PROPOSER, 0, _wrong("self"));
            else honest.act(game);
            _prove(game, 1, self == 1 ? PROPOSER : PROVER);
            _expectSettled(game);
            uint256 stake = 1 ether + FEE;
            assertEq(_due(game, NOBODY), stake / 4, "burned");
            if (self == 1) {
                _expectDue(game, stake * 3 / 4 + game.bondAt(1), 0);
            } else {
                _expectDue(game, 0, stake / 4);
                assertEq(_due(game, address(honest)), stake / 2 + game.bondAt(1), "first");
            }
            vm.revertToState(snapshot);
        }
    }

    /// One proof of several claims in a row pays the fee of each.
    function test_AProofOfAListPaysEachFee() public {
        DisputeGame[3] memory row;
        bytes32[5][] memory locals = new bytes32[5][](3);
        Statement[] memory statements = new Statement[](3);
        for (uint64 i = 0; i < 3; ++i) {
            row[i] = _paidClaim(i == 0 ? LATEST : row[i - 1], i + 1);
            locals[i] = row[i].localWords();
            statements[i] = Statement(PROGRAM, locals[i], 0);
        }
        breaker.submitList(1, trace.stateHash(0), locals, PROVER, abi.encode(statements, breaker.contextOf(PROVER)));
        for (uint256 i = 0; i < 3; ++i) {
            row[i].resolveByProof();
            _expectSettled(row[i]);
            _expectDue(row[i], 1 ether, FEE);
        }
        _skip(PROOF_DELAY);
        // The last first: each is paid only when what it builds on is final.
        vm.expectRevert(abi.encodeWithSelector(FinalRoots.ParentNotFinal.selector, address(row[2]), address(row[1])));
        vault.claimCredit(address(row[2]), PROVER);
        for (uint256 i = 0; i < 3; ++i) {
            assertEq(_pay(row[i], PROVER), FEE, "paid");
        }
    }

    /// Two claims of one root, each with a fee, are both upheld by the proof, and both pay.
    function test_EachClaimOfARootPaysItsOwnFee() public {
        DisputeGame game = _createPaid(PROPOSER, _trueRoot(), FEE);
        DisputeGame twin = _createPaid(MALLORY, _falseRoot(), 2 * FEE);
        _prove(game, 0, PROVER);
        twin.resolveByProof();
        _expectSettled(game);
        _expectSettled(twin);
        _expectDue(game, 1 ether, FEE);
        assertEq(_due(twin, PROVER), 2 * FEE, "the other");
        assertEq(_due(twin, MALLORY), 1 ether, "its bond");
    }

    /// Void, by the guardian or because of what it builds on: everything goes back, also where a proof had earned it. The proof serves the next attempt, with that one's fee.
    function test_AVoidClaimGivesTheFeeBack() public {
        DisputeGame parent = _claim(LATEST, 1);
        DisputeGame game = _paidClaim(parent, 2);
        _prove(game, 0, PROVER);
        _expectSettled(game);
        _void(parent);
        assertEq(vault.credit(address(game), PROVER), 0, "the prover's risk");
        assertEq(_pay(game, PROPOSER), 1 ether + FEE, "back");
        parent = _claim(LATEST, 1);
        DisputeGame next = _paidClaim(parent, 2);
        next.resolveByProof();
        _prove(parent, 0, PROVER);
        _expectSettled(next);
        _skip(PROOF_DELAY);
        chain.finalise(address(parent));
        assertEq(_pay(next, PROVER), FEE, "of the next attempt");
        assertEq(_pay(next, PROPOSER), 1 ether, "bond");

        game = _paidClaim(next, 3);
        _void(game);
        assertEq(_pay(game, PROPOSER), 1 ether + FEE, "by the guardian");
    }

    /// A version is retired after its proof has decided: a conflict, and void if no other proof comes; with another one the first prover stays the one who is paid.
    function test_AProofOfARetiredVersion() public {
        DisputeGame game = _paidClaim(LATEST, 1);
        _prove(game, 0, PROVER);
        uint32 second = _addVersion();
        _retire(1);
        uint256 snapshot = vm.snapshotState();
        chain.contest(address(game));
        _skip(FREEZE);
        chain.voidContested(address(game));
        assertEq(_pay(game, PROPOSER), 1 ether + FEE, "back");
        vm.revertToState(snapshot);
        _submit(second, game.localWords(), 0, TRUDY);
        _expectSettled(game);
        _expectDue(game, 1 ether, FEE);
        assertEq(_pay(game, PROVER), FEE, "who decided it");
    }

    /// What a retired version has shown earns nothing where the game decides: the next prover does, or nobody.
    function test_ARetiredProofEarnsNoFeeInTheGame() public {
        DisputeGame game = _paidClaim(LATEST, 1);
        _submit(1, game.localWords(), 0, MALLET);
        uint32 second = _addVersion();
        _retire(1);
        uint256 snapshot = vm.snapshotState();
        game.resolveClaim(0, 0);
        _expectDue(game, 1 ether + FEE, 0);
        assertEq(_due(game, MALLET), 0, "retired");
        vm.revertToState(snapshot);
        _submit(second, game.localWords(), 0, PROVER);
        game.resolveClaim(0, 0);
        _expectDue(game, 1 ether, FEE);
    }

    /// While both evidences are needed a proof ends no game. It earns the fee when the game has upheld the claim as well, if it was there first.
    function test_WhereBothEvidencesAreNeeded() public {
        DisputeGame game = _paidClaim(LATEST, 1);
        DisputeGame late = _paidClaim(LATEST, 2);
        DisputeGame lie = _paidClaim(LATEST, 3);
        _needBothEvidences(game);
        _prove(game, 0, PROVER);
        _submit(1, lie.localWords(), 1, PROVER);
        assertEq(uint256(game.status()), uint256(GameStatus.InProgress), "ends nothing");
        _skip(CLOCK);
        game.resolveClaim(0, 0);
        late.resolveClaim(0, 0);
        lie.resolveClaim(0, 0);
        _expectDue(game, 1 ether, FEE);
        _submit(1, late.localWords(), 0, PROVER);
        _expectDue(late, 1 ether + FEE, 0);
        _expectDue(lie, 1 ether + FEE, 0);
        _skip(PROOF_DELAY);
        assertEq(_pay(game, PROVER), FEE, "paid");
        assertEq(_pay(late, PROPOSER), 1 ether + FEE, "too late");
        assertFalse(chain.isFinal(address(lie)), "nobody is paid in a conflict");
    }

    /// Proofs that contradict each other about the claim itself earn nothing.
    function test_ContradictoryProofsEarnNoFee() public {
        DisputeGame game = _paidClaim(LATEST, 1);
        _submit(1, game.localWords(), 0, PROVER);
        _submit(1, game.localWords(), 1, TRUDY);
        _uphold(game);
        _expectDue(game, 1 ether + FEE, 0);
        assertEq(vault.unawarded(address(game)), 0, "all awarded");
    }

    /// A prover who refuses its payment, or comes back for more while it is paid, holds up nobody, and is paid once.
    function test_AHostileProverIsPaidOnce() public {
        HostileProver hostile = new HostileProver();
        DisputeGame game = _paidClaim(LATEST, 1);
        _prove(game, 0, address(hostile));
        _expectSettled(game);
        _skip(PROOF_DELAY);
        hostile.set(true);
        vm.expectRevert(abi.encodeWithSelector(BondVault.PaymentRefused.selector, address(hostile), FEE));
        vault.claimCredit(address(game), address(hostile));
        assertEq(_pay(game, PROPOSER), 1 ether, "bond");
        DisputeGame other = _paidClaim(LATEST, 2);
        hostile.set(false);
        vault.claimCredit(address(game), address(hostile));
        assertEq(address(hostile).balance, FEE, "once");
        assertEq(hostile.calls(), 1, "tried again");
        assertEq(address(vault).balance, vault.unawarded(address(other)), "what others posted is there");
    }
}

/// Comes back to the vault for what it has just been paid, or refuses it.
contract HostileProver {
    bool private _refuses;
    uint256 public calls;

    function set(bool refuses) external {
        _refuses = refuses;
    }

    receive() external payable {
        require(!_refuses, "refused");
        ++calls;
        address game = BondVault(msg.sender).stateChain().latestGame();
        (bool again,) = msg.sender.call(abi.encodeCall(BondVault.claimCredit, (game, address(this))));
        require(!again, "paid twice");
    }
}
