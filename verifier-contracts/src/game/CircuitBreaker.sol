// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Roles} from "../Roles.sol";
import {IExecutionVerifier, ProgramName, ProofVerifier} from "../proof/ProofVerifier.sol";

/// @notice What proofs show about a claim. The numbers are part of the ABI.
/// @param Open nothing
/// @param Proven the program ends with exit code 0
/// @param Refuted it ends with exit code 1, or with 0 for another root in this one's place
/// @param Contradictory both are shown
enum Verdict {
    Open,
    Proven,
    Refuted,
    Contradictory
}

/// @title What is proved, and what happens when proofs contradict each other
/// @notice Every proof comes here. A statement is recorded once, with the prover who is paid for it; games and the chain of claims ask for what is recorded, so one
/// proof ends all games about its statement, those of siblings, and those of later attempts. What a retired version has shown does not count.
///
/// A *question* is a program on a parent, inputs, a block and a configuration. Programs are functions, so a question has one root with exit code 0:
/// a proof of it refutes all others.
///
/// Two proofs contradict each other if one shows exit code 0 and the other 1 for one statement, or both 0 for two roots of a question. Then the proof system
/// is broken, or a version of it, and until one of the versions is retired *both evidences* are asked for: no proof ends a game, and nothing becomes
/// final without a proof and a game. The guardian may retire the right one; after `silence` anybody retires both.
contract CircuitBreaker {
    /// @param payee who is paid; zero where nothing is recorded
    /// @param version of the proof system
    /// @param recordedAt unix seconds
    struct Evidence {
        address payee;
        uint32 version;
        uint40 recordedAt;
    }

    /// @param first version of the proof that was recorded; `second` of the one that contradicts it, may be the same
    /// @param foundAt unix seconds
    struct Contradiction {
        uint32 first;
        uint32 second;
        uint40 foundAt;
    }

    Roles public immutable roles;
    ProofVerifier public immutable verifier;
    /// @notice Seconds after which anybody ends the mode of both evidences.
    uint256 public immutable silence;

    /// @notice The root that ends with exit code 0, by question. Counts only while `proofOf` it does.
    mapping(bytes32 question => bytes32) public provenRoot;
    mapping(bytes32 question => Evidence) public proofOf;
    /// @notice Exit code 1, by question and root.
    mapping(bytes32 question => mapping(bytes32 root => Evidence)) public refutationOf;

    Contradiction[] private _contradictions;

    event Recorded(
        bytes32 indexed question, bytes32 indexed root, uint8 exitCode, address indexed payee, uint32 version
    );
    event Contradicted(
        uint256 indexed index, bytes32 indexed question, bytes32 root, uint32 firstVersion, uint32 secondVersion
    );

    /// @notice A proof pays somebody.
    error NoPayee();
    /// @notice A statement is about exit code 0 or 1.
    error BadExitCode(uint8 exitCode);
    error NoSuchContradiction(uint256 index);
    /// @notice The guardian has time until `until` (unix seconds).
    error NotSilentYet(uint256 until);
    /// @notice A version of the contradiction is retired already.
    error Decided(uint256 index);

    /// @param additionDelay, first, named see ProofVerifier
    constructor(
        Roles roles_,
        uint256 silence_,
        uint64 additionDelay,
        IExecutionVerifier first,
        ProgramName[] memory named
    ) {
        roles = roles_;
        silence = silence_;
        verifier = new ProofVerifier(roles_, address(this), additionDelay, first, named);
    }

    /// @notice Records what a proof shows, unless that is recorded. A proof that contradicts what is recorded starts the mode of both evidences.
    /// @param prestate the program
    /// @param locals values of local keys 1 to 5
    /// @param exitCode that is proved, 0 or 1
    /// @param payee whom the proof pays: it must be bound to `contextOf` this account, so a copy of the proof pays the same one
    function submit(
        uint32 version,
        bytes32 prestate,
        bytes32[5] calldata locals,
        uint8 exitCode,
        address payee,
        bytes calldata proof
    ) external {
        if (exitCode > 1) revert BadExitCode(exitCode);
        verifier.verify(version, prestate, locals, exitCode, _context(payee), proof);
        _record(version, prestate, locals, exitCode, payee);
    }

    /// @notice The same of executions that follow each other, all with exit code 0, with one proof.
    /// @param locals of each, in order
    function submitList(
        uint32 version,
        bytes32 prestate,
        bytes32[5][] calldata locals,
        address payee,
        bytes calldata proof
    ) external {
        verifier.verifyExecutions(version, prestate, locals, _context(payee), proof);
        for (uint256 i = 0; i < locals.length; ++i) {
            _record(version, prestate, locals[i], 0, payee);
        }
    }

    /// @notice Ends the mode of both evidences for a contradiction about which the guardian has not decided: both versions are retired.
    function endBySilence(uint256 index) external {
        if (index >= _contradictions.length) revert NoSuchContradiction(index);
        Contradiction memory c = _contradictions[index];
        if (!_isOpen(c)) revert Decided(index);
        uint256 until = c.foundAt + silence;
        if (block.timestamp < until) revert NotSilentYet(until);
        verifier.retireVersion(c.first);
        if (c.second != c.first) verifier.retireVersion(c.second);
    }

    /// @notice Whether nothing is decided by one kind of evidence alone.
    function needsBothEvidences() external view returns (bool) {
        for (uint256 i = 0; i < _contradictions.length; ++i) {
            if (_isOpen(_contradictions[i])) return true;
        }
        return false;
    }

    /// @notice What proofs show about a claim, as far as their versions are trusted.
    /// @param locals values of local keys 1 to 5; the second is the claimed root
    /// @return verdict what they show
    /// @return payee who is paid for showing it; zero if it is nothing, or contradictory
    /// @return recordedAt unix seconds, when the last proof of it was recorded
    function verdictOf(bytes32 prestate, bytes32[5] calldata locals)
        external
        view
        returns (Verdict verdict, address payee, uint256 recordedAt)
    {
        bytes32 question = questionOf(prestate, locals);
        bytes32 root = locals[1];
        Evidence memory proof = proofOf[question];
        Evidence memory refutation = refutationOf[question][root];
        bool isAnswered = _counts(proof);
        bool isRefuted = _counts(refutation);
        if (isAnswered && provenRoot[question] == root) {
            if (!isRefuted) return (Verdict.Proven, proof.payee, proof.recordedAt);
            uint40 last = proof.recordedAt > refutation.recordedAt ? proof.recordedAt : refutation.recordedAt;
            return (Verdict.Contradictory, address(0), last);
        }
        if (isRefuted) return (Verdict.Refuted, refutation.payee, refutation.recordedAt);
        if (isAnswered) return (Verdict.Refuted, proof.payee, proof.recordedAt);
        return (Verdict.Open, address(0), 0);
    }

    /// @notice What a claim answers: all of a statement but the claimed root and the exit code.
    function questionOf(bytes32 prestate, bytes32[5] calldata locals) public pure returns (bytes32) {
        return keccak256(abi.encode(prestate, locals[0], locals[2], locals[3], locals[4]));
    }

    /// @notice The context tag of proofs that pay an account.
    function contextOf(address payee) public view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), payee));
    }

    function contradictionCount() external view returns (uint256) {
        return _contradictions.length;
    }

    function contradictionAt(uint256 index) external view returns (Contradiction memory) {
        if (index >= _contradictions.length) revert NoSuchContradiction(index);
        return _contradictions[index];
    }

    function _context(address payee) private view returns (bytes32) {
        if (payee == address(0)) revert NoPayee();
        return contextOf(payee);
    }

    function _record(uint32 version, bytes32 prestate, bytes32[5] calldata locals, uint8 exitCode, address payee)
        private
    {
        bytes32 question = questionOf(prestate, locals);
        bytes32 root = locals[1];
        Evidence memory proof = proofOf[question];
        bool isAnswered = _counts(proof);
        Evidence memory evidence = Evidence(payee, version, uint40(block.timestamp));
        if (exitCode == 0) {
            Evidence memory refutation = refutationOf[question][root];
            if (_counts(refutation)) _contradict(question, root, refutation.version, version);
            if (isAnswered) {
                // Of two roots the first one stays recorded; while both versions are trusted, neither counts.
                if (provenRoot[question] != root) _contradict(question, root, proof.version, version);
                return;
            }
            provenRoot[question] = root;
            proofOf[question] = evidence;
        } else {
            if (isAnswered && provenRoot[question] == root) _contradict(question, root, proof.version, version);
            if (_counts(refutationOf[question][root])) return;
            refutationOf[question][root] = evidence;
        }
        emit Recorded(question, root, exitCode, payee, version);
    }

    /// @dev Once for two versions: the mode is the same however often they contradict each other, and the list stays short.
    function _contradict(bytes32 question, bytes32 root, uint32 first, uint32 second) private {
        for (uint256 i = 0; i < _contradictions.length; ++i) {
            Contradiction memory c = _contradictions[i];
            if ((c.first == first && c.second == second) || (c.first == second && c.second == first)) return;
        }
        emit Contradicted(_contradictions.length, question, root, first, second);
        _contradictions.push(Contradiction(first, second, uint40(block.timestamp)));
    }

    function _isOpen(Contradiction memory c) private view returns (bool) {
        return verifier.isTrusted(c.first) && verifier.isTrusted(c.second);
    }

    function _counts(Evidence memory evidence) private view returns (bool) {
        return evidence.payee != address(0) && verifier.isTrusted(evidence.version);
    }
}
