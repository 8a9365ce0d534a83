//! Roots of lists: the trie that maps rlp(index) to each item (transactions, receipts, withdrawals).

use alloc::vec::Vec;

use alloy_primitives::B256;
use guest::abort;

use crate::trie::{Node, NodeReader, nibbles};

struct Nothing;

impl NodeReader for Nothing {
    fn read(&self, _: &B256, _: &[u8]) -> Vec<u8> {
        abort("a trie built here has no node to read")
    }
}

/// The root over encoded items, in their order.
pub fn root(items: impl Iterator<Item = Vec<u8>>) -> B256 {
    let mut trie = Node::Empty;
    for (index, item) in items.enumerate() {
        trie.insert(&nibbles(&alloy_rlp::encode(index)), 0, item, &Nothing);
    }
    trie.root()
}
