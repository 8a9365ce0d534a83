//! Modular inverse by division steps (Bernstein and Yang, "Fast constant-time gcd computation and modular inversion", 2019), in
//! variable time and in batches of 30 steps over 30-bit limbs, as libsecp256k1 does it: a batch runs on the low words only and
//! gives a 2×2 matrix, which is then applied to the long numbers.

const LIMB_BITS: i32 = 30;
const LIMB_MASK: i32 = (1 << LIMB_BITS) - 1;

/// A number in limbs of 30 bits, least significant first; the last one carries the sign.
type Signed30 = [i32; 9];

pub struct Modulus {
    limbs: Signed30,
    /// The modulus's inverse modulo 2^30.
    inverse30: i32,
}

/// 2^256 − 2^32 − 977.
pub const FIELD: Modulus = Modulus {
    limbs: [0x3ffffc2f, 0x3ffffffb, LIMB_MASK, LIMB_MASK, LIMB_MASK, LIMB_MASK, LIMB_MASK, LIMB_MASK, 0xffff],
    inverse30: 0x2ddacacf,
};

/// The order of the group.
pub const ORDER: Modulus = Modulus {
    limbs: [271991105, 1061780019, 881460155, 733428139, 1073741498, LIMB_MASK, LIMB_MASK, LIMB_MASK, 0xffff],
    inverse30: 0x2a774ec1,
};

/// A batch's transition: 2^30 · (f, g) becomes (u·f + v·g, q·f + r·g).
struct Matrix {
    u: i32,
    v: i32,
    q: i32,
    r: i32,
}

/// The inverse of `x` (eight words, least significant first, not zero, below the modulus).
pub fn inverse(x: &[u32; 8], modulus: &Modulus) -> [u32; 8] {
    let mut d: Signed30 = [0; 9];
    let mut e: Signed30 = [0; 9];
    e[0] = 1;
    let mut f = modulus.limbs;
    let mut g = to_limbs(x);
    let mut eta = -1;
    // d·x = f and e·x = g modulo the modulus, up to powers of two that the updates of d and e divide out.
    while g.iter().any(|limb| *limb != 0) {
        let t;
        (eta, t) = division_steps(eta, f[0] as u32, g[0] as u32);
        update_de(&mut d, &mut e, &t, modulus);
        update_fg(&mut f, &mut g, &t);
    }
    // f is now 1 or -1: the greatest common divisor.
    to_words(&normalize(d, f[8] < 0, modulus))
}

fn division_steps(mut eta: i32, mut f: u32, mut g: u32) -> (i32, Matrix) {
    let (mut u, mut v, mut q, mut r) = (1u32, 0u32, 0u32, 1u32);
    let mut left = LIMB_BITS;
    loop {
        let zeros = (g | u32::MAX << left).trailing_zeros();
        g >>= zeros;
        u <<= zeros;
        v <<= zeros;
        eta -= zeros as i32;
        left -= zeros as i32;
        if left == 0 {
            break;
        }
        if eta < 0 {
            eta = -eta;
            (f, g) = (g, f.wrapping_neg());
            (u, q) = (q, u.wrapping_neg());
            (v, r) = (r, v.wrapping_neg());
        }
        // Adding w·f to g clears as many low bits of g as steps may follow, at most 6: f·(f² − 2) is −1/f modulo 64.
        let limit = (eta + 1).min(left);
        let mask = u32::MAX >> (32 - limit) & 63;
        let w = f.wrapping_mul(g).wrapping_mul(f.wrapping_mul(f).wrapping_sub(2)) & mask;
        g = g.wrapping_add(f.wrapping_mul(w));
        q = q.wrapping_add(u.wrapping_mul(w));
        r = r.wrapping_add(v.wrapping_mul(w));
    }
    (eta, Matrix { u: u as i32, v: v as i32, q: q as i32, r: r as i32 })
}

#[inline(always)]
fn product(a: i32, b: i32) -> i64 {
    i64::from(a) * i64::from(b)
}

/// Applies a batch to d and e, modulo the modulus: multiples of it make the sums divisible by 2^30.
fn update_de(d: &mut Signed30, e: &mut Signed30, t: &Matrix, modulus: &Modulus) {
    let (sign_d, sign_e) = (d[8] >> 31, e[8] >> 31);
    let mut md = (t.u & sign_d) + (t.v & sign_e);
    let mut me = (t.q & sign_d) + (t.r & sign_e);
    let mut cd = product(t.u, d[0]) + product(t.v, e[0]);
    let mut ce = product(t.q, d[0]) + product(t.r, e[0]);
    md -= modulus.inverse30.wrapping_mul(cd as i32).wrapping_add(md) & LIMB_MASK;
    me -= modulus.inverse30.wrapping_mul(ce as i32).wrapping_add(me) & LIMB_MASK;
    cd += product(modulus.limbs[0], md);
    ce += product(modulus.limbs[0], me);
    cd >>= LIMB_BITS;
    ce >>= LIMB_BITS;
    for i in 1..9 {
        let (di, ei, mi) = (d[i], e[i], modulus.limbs[i]);
        cd += product(t.u, di) + product(t.v, ei) + product(mi, md);
        ce += product(t.q, di) + product(t.r, ei) + product(mi, me);
        d[i - 1] = cd as i32 & LIMB_MASK;
        e[i - 1] = ce as i32 & LIMB_MASK;
        cd >>= LIMB_BITS;
        ce >>= LIMB_BITS;
    }
    d[8] = cd as i32;
    e[8] = ce as i32;
}

/// Applies a batch to f and g, exactly.
fn update_fg(f: &mut Signed30, g: &mut Signed30, t: &Matrix) {
    let mut cf = (product(t.u, f[0]) + product(t.v, g[0])) >> LIMB_BITS;
    let mut cg = (product(t.q, f[0]) + product(t.r, g[0])) >> LIMB_BITS;
    for i in 1..9 {
        let (fi, gi) = (f[i], g[i]);
        cf += product(t.u, fi) + product(t.v, gi);
        cg += product(t.q, fi) + product(t.r, gi);
        f[i - 1] = cf as i32 & LIMB_MASK;
        g[i - 1] = cg as i32 & LIMB_MASK;
        cf >>= LIMB_BITS;
        cg >>= LIMB_BITS;
    }
    f[8] = cf as i32;
    g[8] = cg as i32;
}

/// Brings d, which is between −2 and 1 times the modulus, negated or not, to 0..modulus.
fn normalize(mut d: Signed30, negate: bool, modulus: &Modulus) -> Signed30 {
    if d[8] < 0 {
        add_carrying(&mut d, modulus);
    }
    if negate {
        d = d.map(|limb| -limb);
        carry(&mut d);
    }
    if d[8] < 0 {
        add_carrying(&mut d, modulus);
    }
    d
}

fn add_carrying(d: &mut Signed30, modulus: &Modulus) {
    for i in 0..9 {
        d[i] += modulus.limbs[i];
    }
    carry(d);
}

fn carry(d: &mut Signed30) {
    for i in 0..8 {
        d[i + 1] += d[i] >> LIMB_BITS;
        d[i] &= LIMB_MASK;
    }
}

fn to_limbs(x: &[u32; 8]) -> Signed30 {
    core::array::from_fn(|i| {
        let bit = 30 * i;
        let (word, shift) = (bit / 32, bit % 32);
        let high = if word < 7 { x[word + 1] } else { 0 };
        ((u64::from(x[word]) | u64::from(high) << 32) >> shift) as i32 & LIMB_MASK
    })
}

fn to_words(limbs: &Signed30) -> [u32; 8] {
    core::array::from_fn(|i| {
        let bit = 32 * i;
        let (limb, shift) = (bit / 30, bit % 30);
        (limbs[limb] as u32) >> shift | (limbs[limb + 1] as u32) << (30 - shift)
    })
}
