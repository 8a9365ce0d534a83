//! Keccak-f[1600] on 64-bit lanes (FIPS 202, section 3), for sponges of a guest's own. [`crate::keccak256`] has its own, faster
//! permutation, which keeps lanes bit-interleaved from the first block to the last.

use crate::keccak::ROUND_CONSTANTS;

/// Lanes in the order in which ρ and π visit them from lane 1 on, and how far each is rotated.
const PATH: [(usize, u32); 24] = {
    let mut path = [(0, 0); 24];
    let (mut x, mut y, mut t) = (1, 0, 0);
    while t < 24 {
        path[t] = (x + 5 * y, (((t + 1) * (t + 2) / 2) % 64) as u32);
        (x, y) = (y, (2 * x + 3 * y) % 5);
        t += 1;
    }
    path
};

/// Permutes the lanes; lane (x, y) is at x + 5·y.
#[inline]
pub fn keccak_f(lanes: &mut [u64; 25]) {
    for constant in ROUND_CONSTANTS {
        let parity: [u64; 5] = core::array::from_fn(|x| lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]);
        for x in 0..5 {
            let d = parity[(x + 4) % 5] ^ parity[(x + 1) % 5].rotate_left(1);
            for y in 0..5 {
                lanes[x + 5 * y] ^= d;
            }
        }
        // Each lane moves to the place of the next on the path.
        let mut moved = lanes[PATH[0].0];
        for t in 0..24 {
            let (_, rotation) = PATH[t];
            let place = PATH[(t + 1) % 24].0;
            moved = core::mem::replace(&mut lanes[place], moved.rotate_left(rotation));
        }
        for row in lanes.as_chunks_mut::<5>().0 {
            let old = *row;
            for x in 0..5 {
                row[x] = old[x] ^ !old[(x + 1) % 5] & old[(x + 2) % 5];
            }
        }
        lanes[0] ^= constant;
    }
}
