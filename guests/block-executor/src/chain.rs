//! The chain's configuration: what local key 5 is the digest of. RLP of [version, chain id, hardfork name, whether the state keeps
//! empty entries: 0 or 1].
//!
//! Ethereum's state has no empty accounts (EIP-161) and no slots of zero. Anvil's development chains keep both once a transaction
//! has committed them; such a chain is executed by its own rule, or its state roots could not be computed.

use alloy_eips::eip7840::BlobParams;
use alloy_primitives::B256;
use alloy_rlp::{Decodable, Header};
use guest::abort;
use revm::primitives::hardfork::SpecId;

use crate::reader::{Piece, read as read_piece};

const VERSION: u64 = 1;

pub struct Chain {
    pub id: u64,
    pub spec: SpecId,
    pub blobs: BlobParams,
    pub keeps_empty: bool,
}

/// Reads the configuration. Ends the run if it is not one that this program knows.
pub fn read(digest: &B256) -> Chain {
    let bytes = read_piece(Piece::ChainConfig, digest);
    decode(&bytes).unwrap_or_else(|_| abort("the chain configuration is malformed or of another version"))
}

fn decode(mut bytes: &[u8]) -> alloy_rlp::Result<Chain> {
    let mut fields = Header::decode_bytes(&mut bytes, true)?;
    if u64::decode(&mut fields)? != VERSION {
        return Err(alloy_rlp::Error::Custom("version"));
    }
    let id = u64::decode(&mut fields)?;
    let (spec, blobs) = match Header::decode_bytes(&mut fields, false)? {
        b"prague" => (SpecId::PRAGUE, BlobParams::prague()),
        b"osaka" => (SpecId::OSAKA, BlobParams::osaka()),
        b"bpo1" => (SpecId::OSAKA, BlobParams::bpo1()),
        b"bpo2" => (SpecId::OSAKA, BlobParams::bpo2()),
        _ => return Err(alloy_rlp::Error::Custom("hardfork")),
    };
    let keeps_empty = bool::decode(&mut fields)?;
    if !bytes.is_empty() || !fields.is_empty() {
        return Err(alloy_rlp::Error::UnexpectedLength);
    }
    Ok(Chain { id, spec, blobs, keeps_empty })
}
