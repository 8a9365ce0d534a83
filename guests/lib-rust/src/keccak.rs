//! Keccak-256 for a 32-bit machine. Lanes are bit-interleaved: one word holds a lane's even bits, one its odd bits, so a 64-bit
//! rotation is two 32-bit rotations (one instruction each). A permutation costs about half of what 64-bit lanes cost here.
//! Reference: the Keccak implementation overview, version 3.2, section 2.1 (bit interleaving).

const RATE: usize = 136;
const ROUNDS: usize = 24;

/// Lanes at 2·(x + 5·y): even bits, then odd bits.
type State = [u32; 50];

pub(crate) const ROUND_CONSTANTS: [u64; ROUNDS] = [
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000, 0x000000000000808b, 0x0000000080000001,
    0x8000000080008081, 0x8000000000008009, 0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
    0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
    0x000000000000800a, 0x800000008000000a, 0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
];

/// The round constants as (even bits, odd bits).
const INTERLEAVED_CONSTANTS: [[u32; 2]; ROUNDS] = {
    let mut out = [[0; 2]; ROUNDS];
    let mut round = 0;
    while round < ROUNDS {
        out[round] = interleave(ROUND_CONSTANTS[round] as u32, (ROUND_CONSTANTS[round] >> 32) as u32);
        round += 1;
    }
    out
};

/// Moves the even bits of a word to its low half and the odd bits to its high half.
#[inline(always)]
const fn unshuffle(word: u32) -> u32 {
    let mut w = word;
    let mut t = (w ^ w >> 1) & 0x2222_2222;
    w ^= t ^ t << 1;
    t = (w ^ w >> 2) & 0x0c0c_0c0c;
    w ^= t ^ t << 2;
    t = (w ^ w >> 4) & 0x00f0_00f0;
    w ^= t ^ t << 4;
    t = (w ^ w >> 8) & 0x0000_ff00;
    w ^ t ^ t << 8
}

/// The inverse of [`unshuffle`].
#[inline(always)]
const fn shuffle(word: u32) -> u32 {
    let mut w = word;
    let mut t = (w ^ w >> 8) & 0x0000_ff00;
    w ^= t ^ t << 8;
    t = (w ^ w >> 4) & 0x00f0_00f0;
    w ^= t ^ t << 4;
    t = (w ^ w >> 2) & 0x0c0c_0c0c;
    w ^= t ^ t << 2;
    t = (w ^ w >> 1) & 0x2222_2222;
    w ^ t ^ t << 1
}

#[inline(always)]
const fn interleave(low: u32, high: u32) -> [u32; 2] {
    let (l, h) = (unshuffle(low), unshuffle(high));
    [l & 0xffff | h << 16, l >> 16 | h & 0xffff_0000]
}

#[inline(always)]
const fn deinterleave(even: u32, odd: u32) -> [u32; 2] {
    [shuffle(even & 0xffff | odd << 16), shuffle(even >> 16 | odd & 0xffff_0000)]
}

/// One row of the round's output: `$y` the row; for each x the lane (x', y') that pi moves there, and its rho rotation.
macro_rules! row {
    ($from:ident, $to:ident, $d:ident, $y:literal, $(($x:literal, $fx:literal, $fy:literal, $rotation:literal)),*) => {{
        let mut even = [0u32; 5];
        let mut odd = [0u32; 5];
        $(
            let e = $from[2 * ($fx + 5 * $fy)] ^ $d[2 * $fx];
            let o = $from[2 * ($fx + 5 * $fy) + 1] ^ $d[2 * $fx + 1];
            if $rotation % 2 == 0 {
                even[$x] = e.rotate_left($rotation / 2);
                odd[$x] = o.rotate_left($rotation / 2);
            } else {
                even[$x] = o.rotate_left($rotation / 2 + 1);
                odd[$x] = e.rotate_left($rotation / 2);
            }
        )*
        $(
            $to[2 * ($x + 5 * $y)] = even[$x] ^ (!even[($x + 1) % 5] & even[($x + 2) % 5]);
            $to[2 * ($x + 5 * $y) + 1] = odd[$x] ^ (!odd[($x + 1) % 5] & odd[($x + 2) % 5]);
        )*
    }};
}

#[inline(always)]
fn round(from: &State, to: &mut State, constant: &[u32; 2]) {
    let mut c = [0u32; 10];
    for x in 0..10 {
        c[x] = from[x] ^ from[x + 10] ^ from[x + 20] ^ from[x + 30] ^ from[x + 40];
    }
    let mut d = [0u32; 10];
    for x in 0..5 {
        let (left, right) = (2 * ((x + 4) % 5), 2 * ((x + 1) % 5));
        d[2 * x] = c[left] ^ c[right + 1].rotate_left(1);
        d[2 * x + 1] = c[left + 1] ^ c[right];
    }
    row!(from, to, d, 0, (0, 0, 0, 0), (1, 1, 1, 44), (2, 2, 2, 43), (3, 3, 3, 21), (4, 4, 4, 14));
    to[0] ^= constant[0];
    to[1] ^= constant[1];
    row!(from, to, d, 1, (0, 3, 0, 28), (1, 4, 1, 20), (2, 0, 2, 3), (3, 1, 3, 45), (4, 2, 4, 61));
    row!(from, to, d, 2, (0, 1, 0, 1), (1, 2, 1, 6), (2, 3, 2, 25), (3, 4, 3, 8), (4, 0, 4, 18));
    row!(from, to, d, 3, (0, 4, 0, 27), (1, 0, 1, 36), (2, 1, 2, 10), (3, 2, 3, 15), (4, 3, 4, 56));
    row!(from, to, d, 4, (0, 2, 0, 62), (1, 3, 1, 55), (2, 4, 2, 39), (3, 0, 3, 41), (4, 1, 4, 2));
}

#[inline(never)]
fn permute(state: &mut State) {
    let mut other = [0u32; 50];
    for pair in INTERLEAVED_CONSTANTS.chunks_exact(2) {
        round(state, &mut other, &pair[0]);
        round(&other, state, &pair[1]);
    }
}

#[inline(always)]
fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

fn absorb(state: &mut State, block: &[u8; RATE]) {
    for lane in 0..RATE / 8 {
        let [even, odd] = interleave(word(block, 8 * lane), word(block, 8 * lane + 4));
        state[2 * lane] ^= even;
        state[2 * lane + 1] ^= odd;
    }
    permute(state);
}

/// keccak256, as Ethereum uses it (padding 0x01).
pub fn keccak256(bytes: &[u8]) -> [u8; 32] {
    let mut state: State = [0; 50];
    let (blocks, rest) = bytes.as_chunks::<RATE>();
    for block in blocks {
        absorb(&mut state, block);
    }
    let mut last = [0u8; RATE];
    last[..rest.len()].copy_from_slice(rest);
    last[rest.len()] = 0x01;
    last[RATE - 1] |= 0x80;
    absorb(&mut state, &last);
    let mut out = [0u8; 32];
    for lane in 0..4 {
        let [low, high] = deinterleave(state[2 * lane], state[2 * lane + 1]);
        out[8 * lane..8 * lane + 4].copy_from_slice(&low.to_le_bytes());
        out[8 * lane + 4..8 * lane + 8].copy_from_slice(&high.to_le_bytes());
    }
    out
}

/// The hook through which the alloy crates hash (their feature `native-keccak`).
///
/// # Safety
/// `bytes` is valid for `length` bytes and `output` for 32.
#[unsafe(no_mangle)]
unsafe extern "C" fn native_keccak256(bytes: *const u8, length: usize, output: *mut u8) {
    unsafe {
        let hash = crate::keccak256(core::slice::from_raw_parts(bytes, length));
        output.copy_from_nonoverlapping(hash.as_ptr(), 32);
    }
}
