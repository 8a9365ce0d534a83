//! BLAKE2b's compression function with any number of rounds (EIP-152; RFC 7693, section 3.2).

/// The order in which a round takes the words of the message; round r uses row r mod 10.
const SCHEDULE: [[u8; 16]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];

const IV: [u64; 8] = [
    0x6a09e667f3bcc908,
    0xbb67ae8584caa73b,
    0x3c6ef372fe94f82b,
    0xa54ff53a5f1d36f1,
    0x510e527fade682d1,
    0x9b05688c2b3e6c1f,
    0x1f83d9abfb41bd6b,
    0x5be0cd19137e2179,
];

const INPUT_BYTES: usize = 213;

/// A gas for each round. None where the input does not have its length.
pub fn gas(input: &[u8]) -> Option<u64> {
    (input.len() == INPUT_BYTES).then(|| u64::from(rounds(input)))
}

fn rounds(input: &[u8]) -> u32 {
    u32::from_be_bytes(input[..4].try_into().unwrap())
}

/// @param input the rounds (big-endian), then h, m and t as little-endian words, and whether it is the last block
pub fn compress(input: &[u8]) -> Option<[u8; 64]> {
    let word = |at: usize| u64::from_le_bytes(input[at..at + 8].try_into().unwrap());
    let mut h: [u64; 8] = core::array::from_fn(|i| word(4 + 8 * i));
    let m: [u64; 16] = core::array::from_fn(|i| word(68 + 8 * i));
    let is_last = match input[212] {
        0 => false,
        1 => true,
        _ => return None,
    };
    let mut v: [u64; 16] = core::array::from_fn(|i| if i < 8 { h[i] } else { IV[i - 8] });
    v[12] ^= word(196);
    v[13] ^= word(204);
    if is_last {
        v[14] = !v[14];
    }
    let mut row = 0;
    for _ in 0..rounds(input) {
        round(&mut v, &m, &SCHEDULE[row]);
        row = if row == 9 { 0 } else { row + 1 };
    }
    for i in 0..8 {
        h[i] ^= v[i] ^ v[i + 8];
    }
    let mut out = [0; 64];
    for (eight, word) in out.as_chunks_mut::<8>().0.iter_mut().zip(h) {
        *eight = word.to_le_bytes();
    }
    Some(out)
}

#[inline(always)]
fn round(v: &mut [u64; 16], m: &[u64; 16], schedule: &[u8; 16]) {
    let message = |i: usize| m[usize::from(schedule[i] & 15)];
    mix::<0, 4, 8, 12>(v, message(0), message(1));
    mix::<1, 5, 9, 13>(v, message(2), message(3));
    mix::<2, 6, 10, 14>(v, message(4), message(5));
    mix::<3, 7, 11, 15>(v, message(6), message(7));
    mix::<0, 5, 10, 15>(v, message(8), message(9));
    mix::<1, 6, 11, 12>(v, message(10), message(11));
    mix::<2, 7, 8, 13>(v, message(12), message(13));
    mix::<3, 4, 9, 14>(v, message(14), message(15));
}

#[inline(always)]
fn mix<const A: usize, const B: usize, const C: usize, const D: usize>(v: &mut [u64; 16], x: u64, y: u64) {
    let (mut a, mut b, mut c, mut d) = (v[A], v[B], v[C], v[D]);
    a = a.wrapping_add(b).wrapping_add(x);
    d = (d ^ a).rotate_right(32);
    c = c.wrapping_add(d);
    b = (b ^ c).rotate_right(24);
    a = a.wrapping_add(b).wrapping_add(y);
    d = (d ^ a).rotate_right(16);
    c = c.wrapping_add(d);
    b = (b ^ c).rotate_right(63);
    (v[A], v[B], v[C], v[D]) = (a, b, c, d);
}
