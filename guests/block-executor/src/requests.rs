//! Requests of the execution layer to the consensus layer (EIP-7685): deposits from the deposit contract's logs (EIP-6110),
//! withdrawals (EIP-7002) and consolidations (EIP-7251) from their system contracts.

use alloc::vec::Vec;

use alloy_eips::eip7002::WITHDRAWAL_REQUEST_PREDEPLOY_ADDRESS;
use alloy_eips::eip7251::CONSOLIDATION_REQUEST_PREDEPLOY_ADDRESS;
use alloy_primitives::{Address, B256, Bytes, Log, b256};
use guest::sha256;

use crate::Invalid;
use crate::executor::Executor;

/// keccak256("DepositEvent(bytes,bytes,bytes,bytes,bytes)").
const DEPOSIT_EVENT: B256 = b256!("649bbc62d0e31342afea4e5cd82d4049e7e1ee912fc0889aa790803be39038c5");
const DEPOSIT_EVENT_BYTES: usize = 576;
/// Where each of the event's five byte strings lies, by its offset in the data, and its length: public key, withdrawal credentials, amount,
/// signature, index.
const DEPOSIT_FIELDS: [(usize, usize); 5] = [(160, 48), (256, 32), (320, 8), (384, 96), (512, 8)];

/// Appends the deposit requests of a transaction's logs. A deposit event of another layout makes the block invalid (EIP-6110).
pub fn collect_deposits(contract: Address, logs: &[Log], requests: &mut Vec<u8>) -> Result<(), Invalid> {
    for log in logs.iter().filter(|log| log.address == contract && log.topics().first() == Some(&DEPOSIT_EVENT)) {
        let data = &log.data.data;
        if data.len() != DEPOSIT_EVENT_BYTES {
            return Err(LAYOUT);
        }
        for (i, (offset, length)) in DEPOSIT_FIELDS.into_iter().enumerate() {
            if !is_number(&data[32 * i..], offset) || !is_number(&data[offset..], length) {
                return Err(LAYOUT);
            }
            requests.extend_from_slice(&data[offset + 32..offset + 32 + length]);
        }
    }
    Ok(())
}

const LAYOUT: Invalid = Invalid("a deposit event does not have the layout of EIP-6110");

/// Whether the first word is this number.
fn is_number(bytes: &[u8], number: usize) -> bool {
    bytes[..28] == [0; 28] && bytes[28..32] == (number as u32).to_be_bytes()
}

/// Ends the block's execution with the system calls, and hashes all requests (EIP-7685).
pub fn hash(executor: &mut Executor) -> Result<B256, Invalid> {
    let deposits = core::mem::take(&mut executor.deposit_requests);
    let withdrawals = call(executor, WITHDRAWAL_REQUEST_PREDEPLOY_ADDRESS)?;
    let consolidations = call(executor, CONSOLIDATION_REQUEST_PREDEPLOY_ADDRESS)?;
    let mut hashes = Vec::with_capacity(96);
    for (kind, requests) in [(0, &deposits[..]), (1, &withdrawals[..]), (2, &consolidations[..])] {
        if !requests.is_empty() {
            let mut bytes = Vec::with_capacity(1 + requests.len());
            bytes.push(kind);
            bytes.extend_from_slice(requests);
            hashes.extend_from_slice(&sha256(&bytes));
        }
    }
    Ok(B256::from(sha256(&hashes)))
}

fn call(executor: &mut Executor, contract: Address) -> Result<Bytes, Invalid> {
    let result = executor.system_call(contract, Bytes::new()).ok_or(Invalid("a contract of requests has no code"))?;
    if !result.is_success() {
        return Err(Invalid("the call of a contract of requests failed"));
    }
    Ok(result.into_output().unwrap_or_default())
}
