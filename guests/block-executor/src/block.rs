//! The state transition: a parent header and a payload to the block's header.
//!
//! Order, as on Ethereum: system calls (EIP-4788, EIP-2935), transactions, withdrawals, roots. A transaction that is malformed or
//! not valid where it stands is skipped and is not part of the block. Requests (EIP-7685) are those of layer 1's validators; a
//! rollup has none, so their hash is that of no requests.

use alloc::vec::Vec;

use alloy_consensus::{EMPTY_OMMER_ROOT_HASH, Header};
use alloy_eips::eip2935::HISTORY_STORAGE_ADDRESS;
use alloy_eips::eip4788::BEACON_ROOTS_ADDRESS;
use alloy_eips::eip7685::EMPTY_REQUESTS_HASH;
use alloy_primitives::{B256, Bloom, Bytes, Log, U256};
use alloy_rlp::{BufMut, Encodable};
use guest::abort;
use revm::context::result::EVMError;
use revm::context::{BlockEnv, CfgEnv, Evm};
use revm::context_interface::block::BlobExcessGasAndPrice;
use revm::handler::instructions::EthInstructions;
use revm::{Context, ExecuteCommitEvm, MainContext, SystemCallCommitEvm};

use crate::chain::Chain;
use crate::fees;
use crate::ordered_trie;
use crate::payload::Payload;
use crate::precompiles::Precompiles;
use crate::state::State;
use crate::transactions;

const GWEI: u64 = 1_000_000_000;

/// Executes the block after `parent` and returns its header.
pub fn execute(chain: &Chain, parent_hash: B256, parent: Header, payload: Payload) -> Header {
    let mut header = Header {
        parent_hash,
        ommers_hash: EMPTY_OMMER_ROOT_HASH,
        beneficiary: payload.fee_recipient,
        number: parent.number + 1,
        gas_limit: payload.gas_limit,
        timestamp: payload.timestamp,
        extra_data: payload.extra_data,
        mix_hash: payload.prev_randao,
        base_fee_per_gas: fees::base_fee_after(&parent),
        blob_gas_used: Some(0),
        excess_blob_gas: fees::excess_blob_gas_after(&parent, chain),
        parent_beacon_block_root: Some(payload.parent_beacon_block_root),
        requests_hash: Some(EMPTY_REQUESTS_HASH),
        ..Default::default()
    };
    let mut state = State::after(&parent, parent_hash, chain.keeps_empty);
    let included = run(chain, &header, &mut state, &payload.transactions);
    for withdrawal in &payload.withdrawals {
        state.credit(withdrawal.address, U256::from(withdrawal.amount) * U256::from(GWEI));
    }
    header.gas_used = included.gas_used;
    header.logs_bloom = included.bloom;
    header.transactions_root = ordered_trie::root(included.transactions.iter().map(|bytes| bytes.to_vec()));
    header.receipts_root = ordered_trie::root(included.receipts.into_iter());
    header.withdrawals_root = Some(ordered_trie::root(payload.withdrawals.iter().map(alloy_rlp::encode)));
    header.state_root = state.root();
    header
}

#[derive(Default)]
struct Included {
    transactions: Vec<Bytes>,
    receipts: Vec<Vec<u8>>,
    bloom: Bloom,
    gas_used: u64,
}

fn run(chain: &Chain, header: &Header, state: &mut State, transactions: &[Bytes]) -> Included {
    let (Some(basefee), Some(excess_blob_gas)) = (header.base_fee_per_gas, header.excess_blob_gas) else {
        abort("the parent block is from before the hardforks that this program executes");
    };
    let block = BlockEnv {
        number: U256::from(header.number),
        beneficiary: header.beneficiary,
        timestamp: U256::from(header.timestamp),
        gas_limit: header.gas_limit,
        basefee,
        difficulty: U256::ZERO,
        prevrandao: Some(header.mix_hash),
        blob_excess_gas_and_price: Some(BlobExcessGasAndPrice {
            excess_blob_gas,
            blob_gasprice: fees::blob_gas_price(excess_blob_gas, chain),
        }),
        slot_num: 0,
    };
    let config = CfgEnv::new_with_spec(chain.spec).with_chain_id(chain.id);
    // Where a system contract has no code, nothing is called and nothing is touched.
    let beacon_root = header.parent_beacon_block_root.unwrap_or_default();
    let system_calls = [(BEACON_ROOTS_ADDRESS, beacon_root), (HISTORY_STORAGE_ADDRESS, header.parent_hash)]
        .map(|(contract, input)| state.has_code(contract).then_some((contract, input)));

    let context = Context::mainnet().with_db(state).with_cfg(config).with_block(block);
    let instructions = EthInstructions::new_mainnet_with_spec(chain.spec);
    let mut evm = Evm::new(context, instructions, Precompiles::new(chain.spec));

    for (contract, input) in system_calls.into_iter().flatten() {
        if evm.system_call_commit(contract, input.0.into()).is_err() {
            abort("a system call cannot be made");
        }
    }

    let mut included = Included::default();
    for bytes in transactions {
        let Some(transaction) = transactions::decode(bytes) else { continue };
        if transaction.gas_limit > header.gas_limit - included.gas_used {
            continue;
        }
        let kind = transaction.tx_type;
        let result = match evm.transact_commit(transaction) {
            Ok(result) => result,
            Err(EVMError::Transaction(_)) => continue,
            Err(_) => abort("the EVM stopped with an error that is no property of the transaction"),
        };
        included.gas_used += result.tx_gas_used();
        let success = result.is_success();
        included.add_receipt(kind, success, &result.into_logs());
        included.transactions.push(bytes.clone());
    }
    included
}

impl Included {
    fn add_receipt(&mut self, kind: u8, success: bool, logs: &[Log]) {
        let mut bloom = Bloom::ZERO;
        for log in logs {
            bloom.accrue_log(log);
        }
        self.bloom.accrue_bloom(&bloom);
        let mut fields = Vec::new();
        success.encode(&mut fields);
        self.gas_used.encode(&mut fields);
        bloom.encode(&mut fields);
        alloy_rlp::encode_list(logs, &mut fields);
        let mut receipt = Vec::with_capacity(fields.len() + 4);
        if kind != 0 {
            receipt.put_u8(kind);
        }
        alloy_rlp::Header { list: true, payload_length: fields.len() }.encode(&mut receipt);
        receipt.extend_from_slice(&fields);
        self.receipts.push(receipt);
    }
}
