//! The guests' Keccak against the one of alloy-primitives, and published values.

use alloy_primitives::{hex, keccak256};

#[test]
fn published_values() {
    assert_eq!(guest::keccak256(b""), hex!("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"));
    assert_eq!(guest::keccak256(b"abc"), hex!("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"));
}

#[test]
fn every_length_up_to_three_blocks() {
    let bytes: Vec<u8> = (0..420u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for length in 0..=bytes.len() {
        assert_eq!(guest::keccak256(&bytes[..length]), keccak256(&bytes[..length]).0, "{length} bytes");
    }
}
