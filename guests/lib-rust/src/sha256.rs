//! The compression function of SHA-256 (FIPS 180-4, section 6.2.2).

/// Section 4.2.2.
const K: [u32; 64] = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
    0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
    0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
    0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
];

/// Round `$t + $i`. The variables take turns as a to h, so that none has to be moved; the schedule is kept as its last 16 words.
macro_rules! round {
    ($w:ident, $t:ident, $i:literal, $a:ident, $b:ident, $c:ident, $d:ident, $e:ident, $f:ident, $g:ident, $h:ident) => {
        if $t >= 16 {
            let (x, y) = ($w[($i + 1) % 16], $w[($i + 14) % 16]);
            let small0 = x.rotate_right(7) ^ x.rotate_right(18) ^ x >> 3;
            let small1 = y.rotate_right(17) ^ y.rotate_right(19) ^ y >> 10;
            $w[$i] = $w[$i].wrapping_add(small0).wrapping_add($w[($i + 9) % 16]).wrapping_add(small1);
        }
        let large1 = $e.rotate_right(6) ^ $e.rotate_right(11) ^ $e.rotate_right(25);
        let t1 = $h.wrapping_add(large1).wrapping_add($g ^ $e & ($f ^ $g)).wrapping_add(K[$t + $i]).wrapping_add($w[$i]);
        let large0 = $a.rotate_right(2) ^ $a.rotate_right(13) ^ $a.rotate_right(22);
        $d = $d.wrapping_add(t1);
        $h = t1.wrapping_add(large0).wrapping_add($a & $b | $c & ($a | $b));
    };
}

/// Updates the state with one block.
#[inline]
pub fn sha256_compress(state: &mut [u32; 8], block: &[u32; 16]) {
    let mut w = *block;
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
    for t in [0, 16, 32, 48] {
        round!(w, t, 0, a, b, c, d, e, f, g, h);
        round!(w, t, 1, h, a, b, c, d, e, f, g);
        round!(w, t, 2, g, h, a, b, c, d, e, f);
        round!(w, t, 3, f, g, h, a, b, c, d, e);
        round!(w, t, 4, e, f, g, h, a, b, c, d);
        round!(w, t, 5, d, e, f, g, h, a, b, c);
        round!(w, t, 6, c, d, e, f, g, h, a, b);
        round!(w, t, 7, b, c, d, e, f, g, h, a);
        round!(w, t, 8, a, b, c, d, e, f, g, h);
        round!(w, t, 9, h, a, b, c, d, e, f, g);
        round!(w, t, 10, g, h, a, b, c, d, e, f);
        round!(w, t, 11, f, g, h, a, b, c, d, e);
        round!(w, t, 12, e, f, g, h, a, b, c, d);
        round!(w, t, 13, d, e, f, g, h, a, b, c);
        round!(w, t, 14, c, d, e, f, g, h, a, b);
        round!(w, t, 15, b, c, d, e, f, g, h, a);
    }
    for (word, worked) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *word = word.wrapping_add(worked);
    }
}
