//! One block's EVM: runs system calls and transactions on the state, and keeps what the block includes.

use alloc::vec::Vec;
use core::convert::Infallible;

use alloy_consensus::{Header, Typed2718};
use alloy_eips::eip4844::DATA_GAS_PER_BLOB;
use alloy_eips::eip7840::BlobParams;
use alloy_primitives::{Address, B256, Bytes, TxKind, U256};
use guest::abort;
use revm::context::result::{EVMError, ExecutionResult};
use revm::context::{BlockEnv, CfgEnv, Context, TxEnv};
use revm::context_interface::block::BlobExcessGasAndPrice;
use revm::context_interface::{Cfg, ContextTr, Transaction};
use revm::handler::{Handler, SYSTEM_ADDRESS, pre_execution, validation};
use revm::primitives::hardfork::SpecId;
use revm::{Database, ExecuteCommitEvm, ExecuteEvm};

use crate::Invalid;
use crate::blobs;
use crate::config::{Config, Rules};
use crate::evm::{BlockContext, BlockEvm, BlockHandler};
use crate::prices::PricedPrecompiles;
use crate::receipts::Included;
use crate::requests;
use crate::signatures::signer;
use crate::state::State;
use crate::transactions;

/// What a system call may use, before the fork that counts the state's gas apart (EIP-4788, EIP-2935, EIP-7002, EIP-7251).
const SYSTEM_CALL_GAS: u64 = 30_000_000;

pub struct Executor<'a> {
    evm: BlockEvm<'a>,
    spec: SpecId,
    max_blob_gas: u64,
    pub blob_gas_used: u64,
    pub included: Included,
    deposit_contract: Option<Address>,
    /// Deposit requests (EIP-6110) of the transactions so far.
    pub deposit_requests: Vec<u8>,
}

impl<'a> Executor<'a> {
    /// For the block with these attributes; `blobs` where it may have some.
    pub fn new(config: &Config, spec: SpecId, header: &Header, blobs: Option<&BlobParams>, state: &'a mut State) -> Executor<'a> {
        let mut context: BlockContext = Context::new(state, spec);
        context.cfg.chain_id = config.chain_id;
        context.cfg.max_blobs_per_tx = Some(blobs.map_or(0, |params| params.max_blobs_per_tx));
        context.block = BlockEnv {
            number: U256::from(header.number),
            beneficiary: header.beneficiary,
            timestamp: U256::from(header.timestamp),
            gas_limit: header.gas_limit,
            basefee: header.base_fee_per_gas.unwrap_or(0),
            difficulty: U256::ZERO,
            prevrandao: Some(header.mix_hash),
            blob_excess_gas_and_price: header.excess_blob_gas.map(|excess_blob_gas| BlobExcessGasAndPrice {
                excess_blob_gas,
                blob_gasprice: blobs::price(excess_blob_gas, blobs),
            }),
            slot_num: header.slot_number.unwrap_or(0),
        };
        let (prices, deposit_contract) = match &config.rules {
            Rules::Ethereum { deposit_contract } => (&[][..], spec.is_enabled_in(SpecId::PRAGUE).then_some(*deposit_contract)),
            Rules::Rollup(bounds) => (&bounds.prices[..], None),
        };
        Executor {
            evm: BlockEvm::new(context, spec, PricedPrecompiles::new(spec, prices)),
            spec,
            max_blob_gas: blobs.map_or(0, BlobParams::max_blob_gas_per_block),
            blob_gas_used: 0,
            included: Included::default(),
            deposit_contract,
            deposit_requests: Vec::new(),
        }
    }

    pub fn state(&mut self) -> &mut State {
        self.evm.0.ctx.db_mut()
    }

    fn gas_left(&self) -> u64 {
        self.evm.0.ctx.block.gas_limit - self.included.gas_used
    }

    /// Calls a system contract; None where it has no code, so that nothing is called and nothing is touched.
    pub fn system_call(&mut self, contract: Address, input: Bytes) -> Option<ExecutionResult> {
        if !self.state().has_code(contract) {
            return None;
        }
        let gas_limit = if self.spec.is_enabled_in(SpecId::AMSTERDAM) {
            revm::handler::system_call::SYSTEM_CALL_GAS_LIMIT
        } else {
            SYSTEM_CALL_GAS
        };
        self.evm.0.ctx.tx = call(SYSTEM_ADDRESS, TxKind::Call(contract), input, gas_limit);
        let result = BlockHandler::default().run_system_call(&mut self.evm);
        self.evm.0.commit_inner();
        Some(result.unwrap_or_else(|_| abort("a system call cannot be made")))
    }

    /// Executes a transaction and includes it in the block, or says why it cannot be: then nothing changed. What costs little is
    /// checked before a signer is recovered, and what the state says of the sender before authorities are.
    ///
    /// `most_gas` is the largest gas limit that the transaction may have besides what is left in the block.
    pub fn include(&mut self, bytes: &[u8], most_gas: u64) -> Result<(), Invalid> {
        let envelope = transactions::decode(bytes).ok_or(Invalid("a transaction is malformed"))?;
        let tx = transactions::unsigned(&envelope);
        let blob_gas = self.blob_gas_used + tx.blob_hashes.len() as u64 * DATA_GAS_PER_BLOB;
        if tx.gas_limit > self.gas_left().min(most_gas) || blob_gas > self.max_blob_gas {
            return Err(Invalid("a transaction has more gas or blobs than the block has left"));
        }
        self.evm.0.ctx.tx = tx;
        self.check_transaction()?;
        let caller = signer(envelope.signature(), &envelope.signature_hash());
        self.evm.0.ctx.tx.caller = caller.ok_or(Invalid("a transaction's signature is not valid"))?;
        if !self.evm.0.ctx.tx.authorization_list.is_empty() {
            self.check_sender()?;
            transactions::recover_authorities(&mut self.evm.0.ctx.tx);
        }
        let result = self.run().ok_or(REFUSED)?;
        let (success, gas) = (result.is_success(), result.tx_gas_used());
        let logs = result.into_logs();
        if let Some(contract) = self.deposit_contract {
            requests::collect_deposits(contract, &logs, &mut self.deposit_requests)?;
        }
        self.blob_gas_used = blob_gas;
        self.included.add(envelope.ty(), bytes.to_vec(), success, gas, &logs);
        Ok(())
    }

    /// Runs a call that nobody signed, for the price of 0 and whoever the caller is. None where it cannot run; then nothing changed.
    pub fn run_unsigned(&mut self, caller: Address, to: TxKind, value: U256, data: Bytes, gas_limit: u64) -> Option<ExecutionResult> {
        let nonce = self.state().nonce(caller);
        self.evm.0.ctx.tx = TxEnv { value, nonce, ..call(caller, to, data, gas_limit) };
        let set_checks = |cfg: &mut CfgEnv, off: bool| {
            cfg.disable_base_fee = off;
            cfg.disable_eip3607 = off;
        };
        set_checks(&mut self.evm.0.ctx.cfg, true);
        let result = self.run();
        set_checks(&mut self.evm.0.ctx.cfg, false);
        result
    }

    /// Runs the transaction that is set, and commits. None where it is not valid on this state.
    fn run(&mut self) -> Option<ExecutionResult> {
        match BlockHandler::default().run(&mut self.evm) {
            Ok(result) => {
                self.evm.0.commit_inner();
                Some(result)
            }
            Err(EVMError::Transaction(_)) => {
                let _ = self.evm.0.finalize();
                None
            }
            Err(_) => abort("the EVM stopped with an error that is no property of the transaction"),
        }
    }

    /// The checks of a transaction that need neither its sender nor the state. A lower bound of its intrinsic gas is enough here.
    fn check_transaction(&mut self) -> Result<(), Invalid> {
        let context = &mut self.evm.0.ctx;
        validation::validate_env::<_, EVMError<Infallible>>(&mut *context).map_err(|_| REFUSED)?;
        let cfg = &context.cfg;
        let least = revm::context_interface::cfg::gas_params::Eip2780TxInfo { value: U256::ZERO, is_self_transfer: true };
        validation::validate_initial_tx_gas_with_gas_params(
            &context.tx,
            self.spec,
            cfg.gas_params(),
            false,
            cfg.is_amsterdam_eip8037_enabled(),
            cfg.tx_gas_limit_cap(),
            cfg.is_amsterdam_eip2780_enabled().then_some(least),
        )
        .map_err(|_| REFUSED)?;
        Ok(())
    }

    fn check_sender(&mut self) -> Result<(), Invalid> {
        let caller = self.evm.0.ctx.tx.caller;
        let Ok(info) = self.state().basic(caller);
        let mut info = info.unwrap_or_default();
        if !info.is_empty_code_hash() {
            let Ok(code) = self.state().code_by_hash(info.code_hash);
            info.code = Some(code);
        }
        let tx = &self.evm.0.ctx.tx;
        pre_execution::validate_account_nonce_and_code(&info, tx.nonce, false, false).map_err(|_| REFUSED)?;
        tx.ensure_enough_balance(info.balance).map_err(|_| REFUSED)
    }
}

const REFUSED: Invalid = Invalid("a transaction is not valid where it stands");

/// A call for the price of 0.
fn call(caller: Address, kind: TxKind, data: Bytes, gas_limit: u64) -> TxEnv {
    TxEnv {
        tx_type: 0,
        caller,
        gas_limit,
        gas_price: 0,
        kind,
        value: U256::ZERO,
        data,
        nonce: 0,
        chain_id: None,
        access_list: Default::default(),
        gas_priority_fee: None,
        blob_hashes: Vec::new(),
        max_fee_per_blob_gas: 0,
        authorization_list: Vec::new(),
    }
}

/// A word as the input of a system call.
pub fn word(word: B256) -> Bytes {
    word.0.into()
}
