//! Reading block headers by their hash.

use alloy_consensus::Header;
use alloy_primitives::B256;
use alloy_rlp::Decodable;
use guest::abort;

use crate::reader::{Piece, read as read_piece};

/// Reads the header with this hash. Ends the run if what has the hash is no header.
pub fn read(hash: &B256) -> Header {
    let bytes = read_piece(Piece::Header, hash);
    let mut rest = &bytes[..];
    match Header::decode(&mut rest) {
        Ok(header) if rest.is_empty() => header,
        _ => abort("a block header is malformed"),
    }
}
