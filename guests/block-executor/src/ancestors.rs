//! Hashes of earlier blocks, which the EVM asks for: ancestors of the claim's parent, read when asked for, and the claim's own blocks.

use alloc::vec::Vec;

use alloy_primitives::B256;

use crate::header;

pub struct Ancestors {
    /// The number of the claim's parent.
    parent: u64,
    /// The parent's hash, its parent's and so on.
    older: Vec<B256>,
    /// Hashes of the claim's blocks so far.
    own: Vec<B256>,
}

impl Ancestors {
    pub fn of(parent: u64, hash: B256) -> Ancestors {
        Ancestors { parent, older: [hash].to_vec(), own: Vec::new() }
    }

    pub fn push(&mut self, hash: B256) {
        self.own.push(hash);
    }

    /// The hash of one of the 256 blocks before the current one: the EVM asks for no other.
    pub fn hash_of(&mut self, number: u64) -> B256 {
        if number > self.parent {
            return self.own[(number - self.parent - 1) as usize];
        }
        let distance = (self.parent - number) as usize;
        while self.older.len() <= distance {
            let oldest = self.older[self.older.len() - 1];
            self.older.push(header::read(&oldest).parent_hash);
        }
        self.older[distance]
    }
}
