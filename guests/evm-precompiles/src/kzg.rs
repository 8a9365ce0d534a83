//! Evaluation of a blob's polynomial at a point (EIP-4844).

use alloc::vec::Vec;

use crate::bls12_381::fields::{Fp, fp2};
use crate::bls12_381::groups::{G1, G1_GENERATOR, G2, G2_GENERATOR, is_in_g1, product_is_one};
use crate::curve::{Affine, Curve, sum_of_multiples};
use crate::field::{Field, is_below, words_from_bytes};
use crate::hashes::sha256;

/// tau·G2, of the ceremony.
const TAU: Affine<G2> = Affine::new(
    fp2(
        "185cbfee53492714734429b7b38608e23926c911cceceac9a36851477ba4c60b087041de621000edc98edada20c1def2",
        "15bfd7dd8cdeb128843bc287230af38926187075cbfbefa81009a2ce615ac53d2914e5870cb452d2afaaab24f3499f72",
    ),
    fp2(
        "014353bdb96b626dd7d5ee8599d1fca2131569490e28de18e82451a496a9c9794ce26d105941f383ee689bfbbb832a99",
        "1666c54b0a32529503432fcae0181b4bef79de09fc63671fda5ed1ba9bfa07899495346f3d7ac9cd23048ef30d0a154f",
    ),
);

const ORDER: [u32; 8] =
    [0x73eda753, 0x299d7d48, 0x3339d808, 0x09a1d805, 0x53bda402, 0xfffe5bfe, 0xffffffff, 0x00000001];

/// @param input versioned hash, z, y, commitment and proof
pub fn point_evaluation(input: &[u8]) -> Option<[u8; 64]> {
    let input: &[u8; 192] = input.try_into().ok()?;
    let commitment: &[u8; 48] = input[96..144].try_into().unwrap();
    let mut hash = sha256(commitment);
    hash[0] = 0x01;
    if hash != input[..32] {
        return None;
    }
    let [z, y] = [32, 64].map(|at| words_from_bytes::<8>(&input[at..at + 32]));
    if !is_below(&z, &ORDER) || !is_below(&y, &ORDER) {
        return None;
    }
    let (commitment, proof) = (decompressed(commitment)?, decompressed(input[144..].try_into().unwrap())?);
    // commitment − y·G1 = (tau − z)·proof, so that e(commitment − y·G1 + z·proof, −G2)·e(proof, tau·G2) = 1.
    let mut terms = Vec::from([(G1_GENERATOR.negate(), y)]);
    terms.extend(proof.map(|proof| (proof, z)));
    let mut left = sum_of_multiples(&terms);
    if let Some(commitment) = commitment {
        left.add_affine(&commitment);
    }
    let pairs: Vec<_> =
        left.to_affine().map(|left| (left, G2_GENERATOR.negate())).into_iter().chain(proof.map(|proof| (proof, TAU))).collect();
    product_is_one(&pairs).then(answer)
}

/// The number of field elements of a blob (4096), and the field's modulus.
fn answer() -> [u8; 64] {
    let mut answer = [0; 64];
    answer[30] = 0x10;
    for (four, word) in answer[32..].chunks_exact_mut(4).zip(ORDER) {
        four.copy_from_slice(&word.to_be_bytes());
    }
    answer
}

/// A point of G1 in 48 bytes: x, and in the first three bits whether it is compressed (always), infinite, and the larger y. None
/// where it is no such point; within, none for infinity.
fn decompressed(bytes: &[u8; 48]) -> Option<Option<Affine<G1>>> {
    let (is_compressed, is_infinite, is_larger) = (bytes[0] & 0x80 != 0, bytes[0] & 0x40 != 0, bytes[0] & 0x20 != 0);
    let mut bytes = *bytes;
    bytes[0] &= 0x1f;
    if !is_compressed {
        return None;
    }
    if is_infinite {
        return (!is_larger && bytes == [0; 48]).then_some(None);
    }
    let x = Fp::from_bytes(&bytes)?;
    let y = x.square().mul(&x).add(&G1::b()).square_root()?;
    let point = Affine::new(x, if y.is_high() == is_larger { y } else { y.negate() });
    is_in_g1(&point).then_some(Some(point))
}
