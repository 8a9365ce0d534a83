//! What a block includes: transactions, their receipts, the bloom over all logs, the gas.

use alloc::vec::Vec;

use alloy_primitives::{Bloom, Log};
use alloy_rlp::{BufMut, Encodable, Header};

#[derive(Default)]
pub struct Included {
    /// EIP-2718 bytes.
    pub transactions: Vec<Vec<u8>>,
    pub receipts: Vec<Vec<u8>>,
    pub bloom: Bloom,
    pub gas_used: u64,
}

impl Included {
    /// Adds a transaction of type `kind` that used `gas`.
    pub fn add(&mut self, kind: u8, transaction: Vec<u8>, success: bool, gas: u64, logs: &[Log]) {
        self.gas_used += gas;
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
        Header { list: true, payload_length: fields.len() }.encode(&mut receipt);
        receipt.extend_from_slice(&fields);
        self.receipts.push(receipt);
        self.transactions.push(transaction);
    }

    /// Bytes of the list of transactions in the block's RLP.
    pub fn transactions_length(&self) -> usize {
        // A legacy transaction is a list of the block's list, one with a type a string of it.
        let item = |bytes: &Vec<u8>| if bytes.first() >= Some(&0xc0) { bytes.len() } else { bytes.as_slice().length() };
        let payload_length = self.transactions.iter().map(item).sum();
        Header { list: true, payload_length }.length_with_payload()
    }
}
