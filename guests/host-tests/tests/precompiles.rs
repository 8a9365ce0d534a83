//! What guests use in place of precompiles, against other implementations.

use alloy_primitives::{U256, hex, keccak256};
use guest::precompiles::{KeccakState, Mulmod256, keccak_f, mulmod256};

fn bytes(count: usize) -> Vec<u8> {
    (0..count as u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect()
}

#[test]
fn keccak_f_is_the_permutation_of_keccak256() {
    for length in [0, 1, 135, 136, 137, 500] {
        let mut padded = bytes(length);
        padded.push(1);
        padded.resize(padded.len().next_multiple_of(136), 0);
        *padded.last_mut().unwrap() |= 0x80;
        let mut state = KeccakState([0; 25]);
        for block in padded.chunks(136) {
            for (lane, eight) in state.0.iter_mut().zip(block.chunks(8)) {
                *lane ^= u64::from_le_bytes(eight.try_into().unwrap());
            }
            keccak_f(&mut state);
        }
        let hash: Vec<u8> = state.0[..4].iter().flat_map(|lane| lane.to_le_bytes()).collect();
        assert_eq!(hash, keccak256(bytes(length)).0, "{length} bytes");
    }
}

#[test]
fn sha256_of_published_messages() {
    let of = |text: &[u8]| hex::encode(guest::sha256(text));
    assert_eq!(of(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_eq!(of(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    // 56 bytes: the length goes into a second block.
    let two_blocks = b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    assert_eq!(of(two_blocks), "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    assert_eq!(of(&[b'a'; 1_000_000]), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

fn words(number: U256) -> [u32; 8] {
    core::array::from_fn(|i| (number >> (32 * (7 - i))).wrapping_to())
}

fn number(words: &[u32; 8]) -> U256 {
    words.iter().fold(U256::ZERO, |sum, word| sum << 32 | U256::from(*word))
}

fn check(x: U256, y: U256, m: U256) {
    let mut numbers = Mulmod256 { x: words(x), y: words(y), m: words(m) };
    mulmod256(&mut numbers);
    let expected = if m.is_zero() { x.wrapping_mul(y) } else { x.mul_mod(y, m) };
    assert_eq!(number(&numbers.x), expected, "{x} * {y} mod {m}");
}

#[test]
fn mulmod256_of_corner_cases_and_others() {
    let one = U256::from(1);
    let mut corners = vec![U256::ZERO, one, U256::from(2), U256::from(u32::MAX), U256::MAX, U256::MAX - one];
    for bits in [31, 32, 64, 128, 224, 255] {
        corners.extend([one << bits, (one << bits) - one, U256::MAX - (one << bits)]);
    }
    // Top limbs that make an estimated digit too large by two.
    corners.extend([(U256::from(0x8000_0000_ffff_ffffu64) << 192) | one, (U256::from(0x7fff_ffff_8000_0000u64) << 192) - one]);
    for &x in &corners {
        for &y in &corners {
            for &m in &corners {
                check(x, y, m);
            }
        }
    }
    let mut seed = keccak256(b"mulmod256");
    let mut next = || {
        seed = keccak256(seed);
        let random = U256::from_be_bytes(seed.0);
        random >> (random.wrapping_to::<usize>() % 256)
    };
    for _ in 0..5000 {
        check(next(), next(), next());
    }
}
