//! Calls of contracts: given a block's hash, the chain's configuration and the digest of a list of calls, it makes the calls one after
//! the other on the state after that block and in its environment, as `eth_call` does, and compares the digest of what came of them with
//! the claim. Exit code 0: equal; 1: not, or a call that no transaction could make; 2 (`break`): a piece did not have its hash or was not
//! what its place requires, and nothing follows.
//!
//! A call that reverts or runs out of gas is a result as any other, and the next one follows. Nobody signs, and gas is free: whoever is
//! said to call does, with what the state says that it has.
//!
//! The preimage of local key 3 is the RLP of a list of hashes, each of a call: [from, to, value, gas limit, data], where `to` is empty
//! for the creation of a contract. What is claimed is keccak256 of the RLP of [state root, results]; a result is
//! [status, gas used, output, created, logs], a log [address, topics, data]. `status` is 1 for success, 2 for a revert, and from
//! [`HALTED`] on for a call that stopped in any other way; `created` is the address of a contract that was created, or empty; `output` is
//! what the call returns or reverts with, and of a creation the contract's code. The whole goes to stdout, for the host.
//!
//! The modules are those of the block executor, file by file: one implementation of state, EVM and precompiled contracts.
#![no_std]
#![no_main]

extern crate alloc;

#[path = "../ancestors.rs"]
#[allow(dead_code)]
mod ancestors;
#[path = "../arithmetic.rs"]
mod arithmetic;
#[path = "../blobs.rs"]
#[allow(dead_code)]
mod blobs;
#[path = "../code.rs"]
mod code;
#[path = "../config.rs"]
#[allow(dead_code)]
mod config;
#[path = "../evm.rs"]
mod evm;
#[path = "../header.rs"]
mod header;
#[path = "../precompiles.rs"]
mod precompiles;
#[path = "../prices.rs"]
mod prices;
#[path = "../reader.rs"]
#[allow(dead_code)]
mod reader;
#[path = "../signatures.rs"]
#[allow(dead_code)]
mod signatures;
#[path = "../state.rs"]
#[allow(dead_code)]
mod state;
#[path = "../trie.rs"]
#[allow(dead_code)]
mod trie;

use alloc::vec::Vec;

use alloy_consensus::Header;
use alloy_primitives::{Address, B256, Bytes, Log, TxKind, U256, keccak256};
use alloy_rlp::{Decodable, Encodable, Error, Header as RlpHeader, Result as RlpResult};
use guest::{Local, abort, local, log, output};
use revm::context::result::{EVMError, ExecutionResult, HaltReason, InvalidTransaction, Output};
use revm::context::{BlockEnv, Context, TxEnv};
use revm::context_interface::ContextTr;
use revm::context_interface::block::BlobExcessGasAndPrice;
use revm::handler::Handler;
use revm::primitives::hardfork::SpecId;
use revm::{ExecuteCommitEvm, ExecuteEvm};

use crate::config::{Config, Rules};
use crate::evm::{BlockContext, BlockEvm, BlockHandler};
use crate::prices::PricedPrecompiles;
use crate::reader::{Piece, read as read_piece};
use crate::state::State;

/// Why no claim about these calls is true. It follows from what hangs on the local keys alone.
struct Invalid(&'static str);

struct Call {
    from: Address,
    to: TxKind,
    value: U256,
    gas_limit: u64,
    data: Bytes,
}

const SUCCESS: u64 = 1;
const REVERT: u64 = 2;
/// The status of a call that halted: this, and what [`halt_code`] says.
const HALTED: u64 = 16;

#[unsafe(no_mangle)]
extern "C" fn guest_main() -> u32 {
    let inputs = local(Local::Inputs);
    // As in the block executor: local key 3 commits to every input, and nothing that runs can read it.
    let mut keys = [0; 64];
    keys[..32].copy_from_slice(&inputs);
    keys[32..].copy_from_slice(keccak256(inputs).as_slice());
    foldhash::set_keys(&keys);
    match execute(&B256::from(inputs)) {
        Ok(results) => {
            output(&results);
            u32::from(keccak256(&results).0 != local(Local::Claimed))
        }
        Err(Invalid(reason)) => {
            log(reason);
            1
        }
    }
}

/// Makes the calls, and returns the encoding of what came of them.
fn execute(inputs: &B256) -> Result<Vec<u8>, Invalid> {
    let block_hash = B256::from(local(Local::Agreed));
    let config = config::read(&B256::from(local(Local::ChainConfig)));
    let block = header::read(&block_hash);
    if U256::from_be_bytes(local(Local::LastBlock)) != U256::from(block.number) {
        return Err(Invalid("local key 4 is not the block's number"));
    }
    let no_fork = Invalid("the block is from before the hardforks that the configuration lists");
    let spec = config.spec_at(block.timestamp).ok_or(no_fork)?;
    let hashes = read_as(inputs, |bytes| Vec::<B256>::decode(bytes), "the list of calls is malformed");
    let mut state = State::after(&block, block_hash, config.keeps_empty);
    let mut results = Vec::new();
    let mut evm = BlockEvm::new(context(&config, spec, &block, &mut state), spec, precompiles_of(&config, spec));
    for hash in &hashes {
        let call = read_as(hash, decode_call, "a call is malformed");
        encode_result(run(&mut evm, call)?, &mut results);
    }
    drop(evm);
    let mut document = Vec::new();
    list(&mut document, |fields| {
        state.root().encode(fields);
        list(fields, |out| out.extend_from_slice(&results));
    });
    Ok(document)
}

/// Reads what all of a piece's bytes are, or ends the run.
fn read_as<T>(hash: &B256, decode: impl Fn(&mut &[u8]) -> RlpResult<T>, otherwise: &str) -> T {
    let bytes = read_piece(Piece::Inputs, hash);
    let mut rest = &bytes[..];
    match decode(&mut rest) {
        Ok(value) if rest.is_empty() => value,
        _ => abort(otherwise),
    }
}

fn decode_call(bytes: &mut &[u8]) -> RlpResult<Call> {
    let mut fields = RlpHeader::decode_bytes(bytes, true)?;
    let call = Call {
        from: Address::decode(&mut fields)?,
        to: TxKind::decode(&mut fields)?,
        value: U256::decode(&mut fields)?,
        gas_limit: u64::decode(&mut fields)?,
        data: Bytes::decode(&mut fields)?,
    };
    if fields.is_empty() { Ok(call) } else { Err(Error::UnexpectedLength) }
}

fn precompiles_of(config: &Config, spec: SpecId) -> PricedPrecompiles {
    match &config.rules {
        Rules::Ethereum { .. } => PricedPrecompiles::new(spec, &[]),
        Rules::Rollup(bounds) => PricedPrecompiles::new(spec, &bounds.prices),
    }
}

/// The environment of the block, in which nobody pays for gas.
fn context<'a>(config: &Config, spec: SpecId, block: &Header, state: &'a mut State) -> BlockContext<'a> {
    let mut context: BlockContext = Context::new(state, spec);
    let blobs = config.blobs_at(block.timestamp, spec);
    context.cfg.chain_id = config.chain_id;
    context.cfg.disable_base_fee = true;
    context.cfg.disable_eip3607 = true;
    context.block = BlockEnv {
        number: U256::from(block.number),
        beneficiary: block.beneficiary,
        timestamp: U256::from(block.timestamp),
        gas_limit: block.gas_limit,
        basefee: block.base_fee_per_gas.unwrap_or(0),
        difficulty: U256::ZERO,
        prevrandao: Some(block.mix_hash),
        blob_excess_gas_and_price: block.excess_blob_gas.map(|excess_blob_gas| BlobExcessGasAndPrice {
            excess_blob_gas,
            blob_gasprice: blobs::price(excess_blob_gas, blobs.as_ref()),
        }),
        slot_num: block.slot_number.unwrap_or(0),
    };
    context
}

/// Makes a call and commits what it changed.
fn run(evm: &mut BlockEvm, Call { from, to, value, gas_limit, data }: Call) -> Result<ExecutionResult, Invalid> {
    let nonce = evm.0.ctx.db_mut().nonce(from);
    evm.0.ctx.tx = TxEnv { caller: from, kind: to, value, gas_limit, data, nonce, ..free() };
    match BlockHandler::default().run(evm) {
        Ok(result) => {
            evm.0.commit_inner();
            Ok(result)
        }
        Err(EVMError::Transaction(reason)) => {
            let _ = evm.0.finalize();
            Err(Invalid(refusal(&reason)))
        }
        Err(_) => abort("the EVM stopped with an error that is no property of the call"),
    }
}

/// A transaction whose gas costs nothing.
fn free() -> TxEnv {
    TxEnv {
        tx_type: 0,
        caller: Address::ZERO,
        gas_limit: 0,
        gas_price: 0,
        kind: TxKind::Create,
        value: U256::ZERO,
        data: Bytes::new(),
        nonce: 0,
        chain_id: None,
        access_list: Default::default(),
        gas_priority_fee: None,
        blob_hashes: Vec::new(),
        max_fee_per_blob_gas: 0,
        authorization_list: Vec::new(),
    }
}

fn refusal(reason: &InvalidTransaction) -> &'static str {
    match reason {
        InvalidTransaction::CallGasCostMoreThanGasLimit { .. } | InvalidTransaction::GasFloorMoreThanGasLimit { .. } => {
            "its gas limit is below what a transaction with this data costs before it runs"
        }
        InvalidTransaction::CallerGasLimitMoreThanBlock => "its gas limit is above the block's",
        InvalidTransaction::TxGasLimitGreaterThanCap { .. } => "its gas limit is above the most that a transaction may have (EIP-7825)",
        InvalidTransaction::LackOfFundForMaxFee { .. } => "the caller has less ether than the call sends",
        InvalidTransaction::CreateInitCodeSizeLimit => "the creation code is longer than the hardfork allows (EIP-3860)",
        InvalidTransaction::NonceOverflowInTransaction => "the caller's nonce is the largest there is",
        _ => "no transaction could make it",
    }
}

fn halt_code(reason: &HaltReason) -> u64 {
    match reason {
        HaltReason::OutOfGas(_) => 0,
        HaltReason::OpcodeNotFound | HaltReason::NotActivated => 1,
        HaltReason::InvalidFEOpcode => 2,
        HaltReason::InvalidJump => 3,
        HaltReason::StackUnderflow => 4,
        HaltReason::StackOverflow => 5,
        HaltReason::OutOfOffset => 6,
        HaltReason::CreateCollision => 7,
        HaltReason::CreateContractSizeLimit => 8,
        HaltReason::CreateContractStartingWithEF => 9,
        HaltReason::PrecompileError | HaltReason::PrecompileErrorWithContext(_) => 10,
        _ => 11,
    }
}

fn encode_result(result: ExecutionResult, out: &mut Vec<u8>) {
    let gas_used = result.tx_gas_used();
    let (status, output, created, logs) = match result {
        ExecutionResult::Success { output: Output::Call(output), logs, .. } => (SUCCESS, output, None, logs),
        ExecutionResult::Success { output: Output::Create(code, created), logs, .. } => (SUCCESS, code, created, logs),
        ExecutionResult::Revert { output, .. } => (REVERT, output, None, Vec::new()),
        ExecutionResult::Halt { reason, .. } => (HALTED + halt_code(&reason), Bytes::new(), None, Vec::new()),
    };
    list(out, |fields| {
        status.encode(fields);
        gas_used.encode(fields);
        output.encode(fields);
        created.map_or(TxKind::Create, TxKind::Call).encode(fields);
        list(fields, |out| logs.iter().for_each(|log| encode_log(log, out)));
    });
}

fn encode_log(log: &Log, out: &mut Vec<u8>) {
    list(out, |fields| {
        log.address.encode(fields);
        list(fields, |out| log.topics().iter().for_each(|topic| topic.encode(out)));
        log.data.data.encode(fields);
    });
}

/// Appends a list with what `write` appends as its items.
fn list(out: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>)) {
    let mut payload = Vec::new();
    write(&mut payload);
    RlpHeader { list: true, payload_length: payload.len() }.encode(out);
    out.extend_from_slice(&payload);
}
