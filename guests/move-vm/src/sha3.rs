//! SHA3-256 (FIPS 202) over the machine's Keccak-f.

use guest::precompiles::{KeccakState, keccak_f};

const RATE: usize = 136;

pub fn sha3_256(bytes: &[u8]) -> [u8; 32] {
    let mut state = KeccakState([0; 25]);
    let (blocks, rest) = bytes.as_chunks::<RATE>();
    for block in blocks {
        absorb(&mut state, block);
    }
    let mut last = [0; RATE];
    last[..rest.len()].copy_from_slice(rest);
    last[rest.len()] = 0x06;
    last[RATE - 1] |= 0x80;
    absorb(&mut state, &last);
    let mut digest = [0; 32];
    for (bytes, lane) in digest.as_chunks_mut::<8>().0.iter_mut().zip(state.0) {
        *bytes = lane.to_le_bytes();
    }
    digest
}

fn absorb(state: &mut KeccakState, block: &[u8; RATE]) {
    for (lane, bytes) in state.0.iter_mut().zip(block.as_chunks::<8>().0) {
        *lane ^= u64::from_le_bytes(*bytes);
    }
    keccak_f(state);
}
