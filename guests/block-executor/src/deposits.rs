//! Deposits: ether and a call that L1 brought. The ether is minted whatever becomes of the call; it runs from `from` for a gas price
//! of 0, without signature and whatever code `from` has, and uses up a nonce. Where it cannot run (balance, intrinsic gas, nonce), the
//! receipt is a failure, all its declared gas counts as used, and the nonce grows all the same. The block always has that gas: its limit is
//! at least twice what L1 assigns to a block.
//!
//! In the block a deposit is 0x7e ‖ RLP of [entry's hash, from, to, mint, value, gas limit, false, data]: the OP Stack's encoding, so that
//! its tools know it.

use alloc::vec::Vec;

use alloy_primitives::TxKind;
use alloy_rlp::{BufMut, Encodable, Header};

use crate::executor::Executor;
use crate::queue::Deposit;

const DEPOSIT_TYPE: u8 = 0x7e;

/// Mints, runs and includes a deposit. It has no way to fail.
pub fn include(executor: &mut Executor, deposit: &Deposit) {
    let Deposit { from, value, gas_limit, .. } = *deposit;
    executor.state().credit(from, deposit.mint);
    let to = deposit.to.map_or(TxKind::Create, TxKind::Call);
    let (success, gas, logs) = match executor.run_unsigned(from, to, value, deposit.data.clone(), gas_limit) {
        Some(result) => (result.is_success(), result.tx_gas_used(), result.into_logs()),
        None => {
            executor.state().use_nonce(from);
            (false, gas_limit, Vec::new())
        }
    };
    executor.included.add(DEPOSIT_TYPE, encode(deposit), success, gas, &logs);
}

fn encode(deposit: &Deposit) -> Vec<u8> {
    let to = deposit.to.map_or(TxKind::Create, TxKind::Call);
    let mut fields = Vec::with_capacity(deposit.data.len() + 200);
    deposit.source.encode(&mut fields);
    deposit.from.encode(&mut fields);
    to.encode(&mut fields);
    deposit.mint.encode(&mut fields);
    deposit.value.encode(&mut fields);
    deposit.gas_limit.encode(&mut fields);
    false.encode(&mut fields);
    deposit.data.encode(&mut fields);
    let mut out = Vec::with_capacity(fields.len() + 5);
    out.put_u8(DEPOSIT_TYPE);
    Header { list: true, payload_length: fields.len() }.encode(&mut out);
    out.extend_from_slice(&fields);
    out
}
