//! A Merkle-Patricia trie of which only a part is present: nodes are read by their hash when a path first reaches them.
//! Source: Ethereum yellow paper, appendix D. Keys here never end inside a branch (all have one length, or none is a prefix of
//! another), so branches hold no value; a node that does is refused.
//!
//! Removing a key may need the sibling that takes its branch's place; that node is read by its path.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::mem::MaybeUninit;
use core::ptr::{read_unaligned, write_unaligned};

use alloy_primitives::{B256, keccak256};
use alloy_rlp::{BufMut, EMPTY_STRING_CODE, Encodable, Header};
use guest::abort;

/// The root of the empty trie: keccak256(0x80).
pub const EMPTY_ROOT: B256 = alloy_consensus::EMPTY_ROOT_HASH;

#[derive(Default)]
pub enum Node {
    #[default]
    Empty,
    /// A node that was not read yet, or was hashed and did not change since.
    Hash(Hash),
    Present(Box<Present>),
}

/// A hash on a word boundary, which is copied in fewer steps.
#[derive(Clone, Copy)]
pub struct Hash([u32; 8]);

impl Hash {
    #[inline(always)]
    fn from_bytes(bytes: &[u8; 32]) -> Hash {
        Hash(core::array::from_fn(|i| unsafe { read_unaligned(bytes.as_ptr().cast::<u32>().add(i)) }))
    }

    #[inline(always)]
    fn write(&self, bytes: &mut [MaybeUninit<u8>; 32]) {
        for i in 0..8 {
            unsafe { write_unaligned(bytes.as_mut_ptr().cast::<u32>().add(i), self.0[i]) };
        }
    }

    pub fn get(&self) -> B256 {
        B256::new(unsafe { core::mem::transmute::<[u32; 8], [u8; 32]>(self.0) })
    }
}

pub struct Present {
    /// The node's hash, where it is known and the node did not change since.
    hash: Option<Hash>,
    /// Whether it can be read again: it was read by its hash, and neither it nor anything below it changed since.
    is_read: bool,
    kind: Kind,
}

enum Kind {
    Leaf { path: Vec<u8>, value: Vec<u8> },
    Extension { path: Vec<u8>, child: Node },
    Branch { children: Box<[Node; 16]> },
}

/// Where nodes come from. `path` is the way from the root to the node, one nibble a byte.
pub trait NodeReader {
    fn read(&self, hash: &B256, path: &[u8]) -> Vec<u8>;
}

/// The nibbles of a key, most significant first, one a byte.
pub fn nibbles(key: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(2 * key.len());
    for (two, byte) in out.spare_capacity_mut().as_chunks_mut::<2>().0.iter_mut().zip(key) {
        *two = [MaybeUninit::new(byte >> 4), MaybeUninit::new(byte & 15)];
    }
    unsafe { out.set_len(2 * key.len()) };
    out
}

fn common_prefix(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(x, y)| x == y).count()
}

fn present(kind: Kind) -> Node {
    Node::Present(Box::new(Present { hash: None, is_read: false, kind }))
}

fn leaf(path: &[u8], value: Vec<u8>) -> Node {
    present(Kind::Leaf { path: path.to_vec(), value })
}

/// An extension, or the child itself where there is nothing to extend.
fn extension(path: &[u8], child: Node) -> Node {
    if path.is_empty() { child } else { present(Kind::Extension { path: path.to_vec(), child }) }
}

impl Node {
    pub fn from_root(root: B256) -> Node {
        if root == EMPTY_ROOT { Node::Empty } else { Node::Hash(Hash::from_bytes(&root.0)) }
    }

    fn resolve(&mut self, path: &[u8], reader: &dyn NodeReader) {
        if let Node::Hash(hash) = self {
            let mut node = decode(&reader.read(&hash.get(), path));
            if let Node::Present(present) = &mut node {
                present.hash = Some(*hash);
                present.is_read = true;
            }
            *self = node;
        }
    }

    /// The value under `key`; `depth` nibbles of it lead to this node.
    pub fn get(&mut self, key: &[u8], depth: usize, reader: &dyn NodeReader) -> Option<&[u8]> {
        self.resolve(&key[..depth], reader);
        let Node::Present(node) = self else { return None };
        match &mut node.kind {
            Kind::Leaf { path, value } => (*path == key[depth..]).then_some(&value[..]),
            Kind::Extension { path, child } if key[depth..].starts_with(path) => child.get(key, depth + path.len(), reader),
            Kind::Extension { .. } => None,
            Kind::Branch { children } => children[key[depth] as usize].get(key, depth + 1, reader),
        }
    }

    /// Sets the value under `key`.
    pub fn insert(&mut self, key: &[u8], depth: usize, value: Vec<u8>, reader: &dyn NodeReader) {
        self.resolve(&key[..depth], reader);
        let rest = &key[depth..];
        let Node::Present(node) = self else {
            *self = leaf(rest, value);
            return;
        };
        node.changes();
        match &mut node.kind {
            Kind::Branch { children } => children[rest[0] as usize].insert(key, depth + 1, value, reader),
            Kind::Extension { path, child } if rest.starts_with(path) => child.insert(key, depth + path.len(), value, reader),
            Kind::Leaf { path, value: old } if path == rest => *old = value,
            Kind::Leaf { path, value: old } => {
                let shared = common_prefix(path, rest);
                let other = (path[shared], leaf(&path[shared + 1..], core::mem::take(old)));
                *self = fork(&rest[..shared], other, (rest[shared], leaf(&rest[shared + 1..], value)));
            }
            Kind::Extension { path, child } => {
                let shared = common_prefix(path, rest);
                let other = (path[shared], extension(&path[shared + 1..], core::mem::take(child)));
                *self = fork(&rest[..shared], other, (rest[shared], leaf(&rest[shared + 1..], value)));
            }
        }
    }

    /// Removes `key`, which may be absent.
    pub fn remove(&mut self, key: &[u8], depth: usize, reader: &dyn NodeReader) {
        if self.get(key, depth, reader).is_some() {
            self.remove_present(key, depth, reader);
        }
    }

    /// Removes `key`, which is present: every node on its path was read by `get`.
    fn remove_present(&mut self, key: &[u8], depth: usize, reader: &dyn NodeReader) {
        let Node::Present(node) = self else { return };
        node.changes();
        match &mut node.kind {
            Kind::Leaf { .. } => *self = Node::Empty,
            Kind::Extension { path, child } => {
                child.remove_present(key, depth + path.len(), reader);
                let path = core::mem::take(path);
                *self = prepend(&path, core::mem::take(child));
            }
            Kind::Branch { children } => {
                children[key[depth] as usize].remove_present(key, depth + 1, reader);
                let mut left = (0..16).filter(|i| !matches!(children[*i], Node::Empty));
                let (Some(only), None) = (left.next(), left.next()) else { return };
                let mut path = key[..depth].to_vec();
                path.push(only as u8);
                children[only].resolve(&path, reader);
                *self = prepend(&[only as u8], core::mem::take(&mut children[only]));
            }
        }
    }

    /// Gives up every node that can be read again; what changed stays, as it is nobody's piece.
    pub fn forget(&mut self) {
        let Node::Present(node) = self else { return };
        match (node.is_read, node.hash, &mut node.kind) {
            (true, Some(hash), _) => *self = Node::Hash(hash),
            (_, _, Kind::Leaf { .. }) => {}
            (_, _, Kind::Extension { child, .. }) => child.forget(),
            (_, _, Kind::Branch { children }) => children.iter_mut().for_each(Node::forget),
        }
    }

    /// The root of this trie. What was hashed stays hashed.
    pub fn root(&mut self) -> B256 {
        match self {
            Node::Empty => EMPTY_ROOT,
            Node::Hash(hash) => hash.get(),
            Node::Present(node) => match node.hash {
                Some(hash) => hash.get(),
                None => {
                    let hash = node.encoded(|encoding| keccak256(encoding));
                    node.hash = Some(Hash::from_bytes(&hash.0));
                    hash
                }
            },
        }
    }
}

/// Room for a list's header, at most three bytes, and what follows it.
struct ListBuffer<const N: usize> {
    bytes: [MaybeUninit<u8>; N],
    length: usize,
}

const HEADER: usize = 3;
/// A branch whose children are all hashes.
const LARGEST_BRANCH: usize = HEADER + 16 * 33 + 1;

impl<const N: usize> ListBuffer<N> {
    #[inline(always)]
    fn new() -> Self {
        ListBuffer { bytes: [const { MaybeUninit::uninit() }; N], length: HEADER }
    }

    #[inline(always)]
    fn push(&mut self, byte: u8) {
        self.bytes[self.length].write(byte);
        self.length += 1;
    }

    #[inline(always)]
    fn push_hash(&mut self, hash: &Hash) {
        self.push(EMPTY_STRING_CODE + 32);
        let room = self.bytes[self.length..].first_chunk_mut().unwrap_or_else(|| malformed(()));
        hash.write(room);
        self.length += 32;
    }

    /// Appends how a parent refers to this node: its hash, or its encoding where that is shorter than a hash.
    #[inline(always)]
    fn push_reference(&mut self, node: &mut Node) {
        match node {
            Node::Empty => self.push(EMPTY_STRING_CODE),
            Node::Hash(hash) => self.push_hash(hash),
            Node::Present(node) => self.push_present(node),
        }
    }

    #[inline(never)]
    fn push_present(&mut self, node: &mut Present) {
        let hash = match node.hash {
            Some(hash) => hash,
            None => {
                let hash = node.encoded(|encoding| {
                    if encoding.len() < 32 {
                        encoding.iter().for_each(|byte| self.push(*byte));
                        return None;
                    }
                    Some(Hash::from_bytes(&keccak256(encoding).0))
                });
                node.hash = hash;
                let Some(hash) = hash else { return };
                hash
            }
        };
        self.push_hash(&hash);
    }

    /// Puts the header before what was pushed, and gives both.
    fn finish(&mut self) -> &[u8] {
        let payload_length = self.length - HEADER;
        let header = Header { list: true, payload_length };
        let start = HEADER - header.length();
        let mut written = [0; HEADER];
        header.encode(&mut &mut written[..]);
        for (i, byte) in written[..HEADER - start].iter().enumerate() {
            self.bytes[start + i].write(*byte);
        }
        // All of it was written.
        unsafe { self.bytes[start..self.length].assume_init_ref() }
    }
}

/// A branch of two children below `path`.
fn fork(path: &[u8], a: (u8, Node), b: (u8, Node)) -> Node {
    let mut children: Box<[Node; 16]> = Default::default();
    children[a.0 as usize] = a.1;
    children[b.0 as usize] = b.1;
    extension(path, present(Kind::Branch { children }))
}

/// The node that `path` followed by `node` becomes: paths of leaves and extensions grow, a branch gets an extension.
fn prepend(path: &[u8], node: Node) -> Node {
    let Node::Present(mut inner) = node else { return extension_or_empty(path, node) };
    match &mut inner.kind {
        Kind::Leaf { path: own, .. } | Kind::Extension { path: own, .. } => {
            own.splice(0..0, path.iter().copied());
            inner.changes();
            Node::Present(inner)
        }
        Kind::Branch { .. } => extension(path, Node::Present(inner)),
    }
}

fn extension_or_empty(path: &[u8], node: Node) -> Node {
    if matches!(node, Node::Empty) { Node::Empty } else { extension(path, node) }
}

impl Present {
    fn changes(&mut self) {
        self.hash = None;
        self.is_read = false;
    }

    /// Gives the node's encoding to `read`.
    fn encoded<T>(&mut self, read: impl FnOnce(&[u8]) -> T) -> T {
        match &mut self.kind {
            Kind::Leaf { path, value } => {
                let payload_length = path_length(path) + value.as_slice().length();
                let header = Header { list: true, payload_length };
                let mut out = Vec::with_capacity(header.length_with_payload());
                header.encode(&mut out);
                append_path(&mut out, path, true);
                value.as_slice().encode(&mut out);
                read(&out)
            }
            Kind::Extension { path, child } => {
                let mut encoded_path = Vec::with_capacity(path_length(path));
                append_path(&mut encoded_path, path, false);
                let mut out = ListBuffer::<{ HEADER + 34 + 33 }>::new();
                encoded_path.iter().for_each(|byte| out.push(*byte));
                out.push_reference(child);
                read(out.finish())
            }
            Kind::Branch { children } => {
                let mut out = ListBuffer::<LARGEST_BRANCH>::new();
                for child in children.iter_mut() {
                    out.push_reference(child);
                }
                out.push(EMPTY_STRING_CODE);
                read(out.finish())
            }
        }
    }
}

/// How long `append_path` makes a path.
fn path_length(path: &[u8]) -> usize {
    1 + path.len() / 2 + usize::from(path.len() > 1)
}

/// Hex-prefix encoding of a path (yellow paper, appendix C), as an RLP string.
fn append_path(out: &mut Vec<u8>, path: &[u8], is_leaf: bool) {
    let odd = path.len() % 2 == 1;
    let first = (u8::from(is_leaf) << 5) | (u8::from(odd) << 4) | if odd { path[0] } else { 0 };
    let length = 1 + path.len() / 2;
    // A single byte below 0x80 is its own encoding, and the first byte is always below 0x80.
    if length > 1 {
        out.put_u8(EMPTY_STRING_CODE + length as u8);
    }
    out.put_u8(first);
    for pair in path[usize::from(odd)..].chunks_exact(2) {
        out.put_u8(pair[0] << 4 | pair[1]);
    }
}

fn malformed<E>(_: E) -> ! {
    abort("a trie node is malformed")
}

/// Decodes a node that has its hash. What is not a node cannot be below a root that the chain agreed on: the run ends.
fn decode(bytes: &[u8]) -> Node {
    let mut rest = bytes;
    let node = decode_list(&mut rest);
    if !rest.is_empty() {
        malformed(());
    }
    node
}

fn decode_list(rest: &mut &[u8]) -> Node {
    let mut fields = list(rest);
    let mut first = fields;
    skip(&mut first);
    skip(&mut first);
    if first.is_empty() {
        return decode_short(&mut fields);
    }
    let mut children: Box<[Node; 16]> = Default::default();
    for child in children.iter_mut() {
        fields = decode_reference(fields, child);
    }
    if fields != [EMPTY_STRING_CODE] {
        malformed(());
    }
    present(Kind::Branch { children })
}

/// The payload of a list.
#[inline(always)]
fn list<'a>(rest: &mut &'a [u8]) -> &'a [u8] {
    if let [0xf9, high, low, payload @ ..] = *rest
        && *high != 0
        && payload.len() == usize::from(*high) << 8 | usize::from(*low)
    {
        *rest = &[];
        return payload;
    }
    Header::decode_bytes(rest, true).unwrap_or_else(|e| malformed(e))
}

#[inline(always)]
fn skip(fields: &mut &[u8]) {
    *fields = match **fields {
        [EMPTY_STRING_CODE, ref rest @ ..] => rest,
        [HASH_CODE, ref rest @ ..] if rest.len() >= 32 => &rest[32..],
        _ => {
            let header = Header::decode(fields).unwrap_or_else(|e| malformed(e));
            &fields[header.payload_length..]
        }
    };
}

fn decode_short(fields: &mut &[u8]) -> Node {
    let encoded = Header::decode_bytes(fields, false).unwrap_or_else(|e| malformed(e));
    let all = nibbles(encoded);
    if all.len() < 2 || all[0] > 3 || (all[0] & 1 == 0 && all[1] != 0) {
        malformed(());
    }
    let path = all[if all[0] & 1 == 1 { 1 } else { 2 }..].to_vec();
    if all[0] & 2 != 0 {
        let value = Header::decode_bytes(fields, false).unwrap_or_else(|e| malformed(e)).to_vec();
        return present(Kind::Leaf { path, value });
    }
    let mut child = Node::Empty;
    *fields = decode_reference(fields, &mut child);
    if path.is_empty() || matches!(child, Node::Empty) {
        malformed(());
    }
    present(Kind::Extension { path, child })
}

const HASH_CODE: u8 = EMPTY_STRING_CODE + 32;

/// Decodes how a node refers to a child, and returns what follows.
///
/// @param into empty
#[inline(always)]
fn decode_reference<'a>(fields: &'a [u8], into: &mut Node) -> &'a [u8] {
    match *fields {
        [EMPTY_STRING_CODE, ref rest @ ..] => rest,
        [HASH_CODE, ref rest @ ..] if rest.len() >= 32 => {
            let (hash, rest) = rest.split_first_chunk().unwrap_or_else(|| malformed(()));
            *into = Node::Hash(Hash::from_bytes(hash));
            rest
        }
        // A node shorter than a hash stands for itself.
        [0xc0..=0xff, ..] => {
            let mut rest = fields;
            *into = decode_list(&mut rest);
            rest
        }
        _ => malformed(()),
    }
}
