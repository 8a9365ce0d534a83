//! A Merkle-Patricia trie of which only a part is present: nodes are read by their hash when a path first reaches them.
//! Source: Ethereum yellow paper, appendix D. Keys here never end inside a branch (all have one length, or none is a prefix of
//! another), so branches hold no value; a node that does is refused.
//!
//! Removing a key may need the sibling that takes its branch's place; that node is read by its path.

use alloc::boxed::Box;
use alloc::vec::Vec;

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
    Hash(B256),
    Present(Box<Present>),
}

pub struct Present {
    /// The node's hash, where it is known and the node did not change since.
    hash: Option<B256>,
    /// Whether it can be read again: it was read by its hash, and neither it nor anything below it changed since.
    is_read: bool,
    kind: Kind,
}

enum Kind {
    Leaf { path: Vec<u8>, value: Vec<u8> },
    Extension { path: Vec<u8>, child: Node },
    Branch { children: [Node; 16] },
}

/// Where nodes come from. `path` is the way from the root to the node, one nibble a byte.
pub trait NodeReader {
    fn read(&self, hash: &B256, path: &[u8]) -> Vec<u8>;
}

/// The nibbles of a key, most significant first, one a byte.
pub fn nibbles(key: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(2 * key.len());
    for byte in key {
        out.extend_from_slice(&[byte >> 4, byte & 15]);
    }
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
        if root == EMPTY_ROOT { Node::Empty } else { Node::Hash(root) }
    }

    fn resolve(&mut self, path: &[u8], reader: &dyn NodeReader) {
        if let Node::Hash(hash) = self {
            let mut node = decode(&reader.read(hash, path));
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
            Node::Hash(hash) => *hash,
            Node::Present(node) => match node.hash {
                Some(hash) => hash,
                None => {
                    let hash = keccak256(node.encode());
                    node.hash = Some(hash);
                    hash
                }
            },
        }
    }

    /// Appends how a parent refers to this node: its hash, or its encoding where that is shorter than a hash.
    fn append_reference(&mut self, out: &mut Vec<u8>) {
        match self {
            Node::Empty => out.push(EMPTY_STRING_CODE),
            Node::Hash(hash) => hash.encode(out),
            Node::Present(node) => {
                if node.hash.is_none() {
                    let encoding = node.encode();
                    if encoding.len() < 32 {
                        out.extend_from_slice(&encoding);
                        return;
                    }
                    node.hash = Some(keccak256(&encoding));
                }
                node.hash.encode_reference(out);
            }
        }
    }
}

trait EncodeReference {
    fn encode_reference(&self, out: &mut Vec<u8>);
}

impl EncodeReference for Option<B256> {
    fn encode_reference(&self, out: &mut Vec<u8>) {
        if let Some(hash) = self {
            hash.encode(out);
        }
    }
}

/// A branch of two children below `path`.
fn fork(path: &[u8], a: (u8, Node), b: (u8, Node)) -> Node {
    let mut children: [Node; 16] = Default::default();
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

    fn encode(&mut self) -> Vec<u8> {
        let mut payload = Vec::with_capacity(540);
        match &mut self.kind {
            Kind::Leaf { path, value } => {
                append_path(&mut payload, path, true);
                value.as_slice().encode(&mut payload);
            }
            Kind::Extension { path, child } => {
                append_path(&mut payload, path, false);
                child.append_reference(&mut payload);
            }
            Kind::Branch { children } => {
                for child in children {
                    child.append_reference(&mut payload);
                }
                payload.push(EMPTY_STRING_CODE);
            }
        }
        let mut out = Vec::with_capacity(payload.len() + 3);
        Header { list: true, payload_length: payload.len() }.encode(&mut out);
        out.extend_from_slice(&payload);
        out
    }
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
    let mut fields = Header::decode_bytes(rest, true).unwrap_or_else(|e| malformed(e));
    let mut first = fields;
    skip(&mut first);
    skip(&mut first);
    if first.is_empty() {
        return decode_short(&mut fields);
    }
    let mut children: [Node; 16] = Default::default();
    for child in &mut children {
        *child = decode_reference(&mut fields);
    }
    if fields != [EMPTY_STRING_CODE] {
        malformed(());
    }
    present(Kind::Branch { children })
}

fn skip(fields: &mut &[u8]) {
    let header = Header::decode(fields).unwrap_or_else(|e| malformed(e));
    *fields = &fields[header.payload_length..];
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
    let child = decode_reference(fields);
    if path.is_empty() || matches!(child, Node::Empty) {
        malformed(());
    }
    present(Kind::Extension { path, child })
}

fn decode_reference(fields: &mut &[u8]) -> Node {
    match fields.first() {
        Some(&EMPTY_STRING_CODE) => {
            *fields = &fields[1..];
            Node::Empty
        }
        Some(0xa0) if fields.len() >= 33 => {
            let hash = B256::from_slice(&fields[1..33]);
            *fields = &fields[33..];
            Node::Hash(hash)
        }
        // A node shorter than a hash stands for itself.
        Some(0xc0..) => decode_list(fields),
        _ => malformed(()),
    }
}
