//! What this guest reads by hash, and how it tells the host what it is about to read.
//!
//! `about` is one byte for the kind and its details; a host that lacks a piece finds it from them:
//!
//! | kind | details | the piece |
//! |---|---|---|
//! | 1 | hash | a block header |
//! | 2 | hash | the payload, or a further piece of its transactions |
//! | 3 | hash | the chain's configuration |
//! | 4 | address 20, code hash 32 | an account's code |
//! | 5 | address 20, node hash 32 | a node on the way to an account |
//! | 6 | address 20, slot 32, node hash 32 | a node on the way to a storage slot |
//! | 7 | nibbles, one a byte, node hash 32 | the node of the state trie at this path |
//! | 8 | address 20, nibbles, one a byte, node hash 32 | the node of a storage trie at this path |
//! | 9 | hash | what L1 says about inputs: a link of their chain, a block's inputs, its list of queue entries, or an entry |
//!
//! All of it is of the state after the claim's parent, or of the inputs: what the claim's own blocks make is in memory.

use alloc::vec::Vec;
use core::mem::MaybeUninit;
use core::sync::atomic::{AtomicUsize, Ordering};

use alloy_primitives::{Address, B256, U256};
use guest::keccak_preimage;

static BYTES: AtomicUsize = AtomicUsize::new(0);

/// How many bytes were read so far.
pub fn bytes_read() -> usize {
    BYTES.load(Ordering::Relaxed)
}

/// A piece to be read by its hash.
#[derive(Clone, Copy)]
pub enum Piece<'a> {
    Header,
    Payload,
    ChainConfig,
    Code(Address),
    AccountNode(Address),
    StorageNode(Address, U256),
    AccountNodeAt(&'a [u8]),
    StorageNodeAt(Address, &'a [u8]),
    Inputs,
}

/// What the host is told.
struct About {
    bytes: [MaybeUninit<u8>; 1 + 20 + 64 + 32],
    length: usize,
}

impl About {
    #[inline(always)]
    fn push(&mut self, bytes: &[u8]) {
        self.bytes[self.length..][..bytes.len()].write_copy_of_slice(bytes);
        self.length += bytes.len();
    }
}

/// Reads a piece. Its bytes have the hash, or the run ends with exit code 2.
pub fn read(piece: Piece, hash: &B256) -> Vec<u8> {
    let mut about = About { bytes: [const { MaybeUninit::uninit() }; _], length: 0 };
    match piece {
        Piece::Header => about.push(&[1]),
        Piece::Payload => about.push(&[2]),
        Piece::ChainConfig => about.push(&[3]),
        Piece::Inputs => about.push(&[9]),
        Piece::Code(address) => {
            about.push(&[4]);
            about.push(&address.0.0);
        }
        Piece::AccountNode(address) => {
            about.push(&[5]);
            about.push(&address.0.0);
        }
        Piece::StorageNode(address, slot) => {
            about.push(&[6]);
            about.push(&address.0.0);
            about.push(&slot.to_be_bytes::<32>());
        }
        Piece::AccountNodeAt(path) => {
            about.push(&[7]);
            about.push(path);
        }
        Piece::StorageNodeAt(address, path) => {
            about.push(&[8]);
            about.push(&address.0.0);
            about.push(path);
        }
    }
    about.push(&hash.0);
    // As many bytes were pushed.
    let bytes = keccak_preimage(&hash.0, unsafe { about.bytes[..about.length].assume_init_ref() });
    BYTES.store(bytes_read() + bytes.len(), Ordering::Relaxed);
    bytes
}
