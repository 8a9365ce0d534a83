//! Which references lead into what other references lead to. An edge says that the child leads where the parent does and on along a path
//! of fields; exactly there if it is strong, else there or anywhere further.
//!
//! After Blackshear and others, «The Move Borrow Checker» (2022), and the published verifier.

use alloc::vec::Vec;

pub type Id = u32;

#[derive(Clone, PartialEq)]
struct Edge {
    parent: Id,
    child: Id,
    path: Vec<u32>,
    strong: bool,
}

impl Edge {
    /// Whether whatever the other edge says, this one says or allows.
    fn covers(&self, other: &Edge) -> bool {
        (self.parent, self.child) == (other.parent, other.child)
            && (self == other || !self.strong && other.path.starts_with(&self.path))
    }
}

#[derive(Clone, Default)]
pub struct Graph {
    /// The mutable references, sorted.
    mutable: Vec<Id>,
    edges: Vec<Edge>,
}

impl Graph {
    pub fn size(&self) -> usize {
        self.edges.len() + 1
    }

    pub fn add(&mut self, id: Id, mutable: bool) {
        if let (true, Err(at)) = (mutable, self.mutable.binary_search(&id)) {
            self.mutable.insert(at, id);
        }
    }

    pub fn is_mutable(&self, id: Id) -> bool {
        self.mutable.binary_search(&id).is_ok()
    }

    fn insert(&mut self, edge: Edge) {
        if !self.edges.contains(&edge) {
            self.edges.push(edge);
        }
    }

    /// A new reference that leads exactly along this path from the parent. What led further along it now leads on from the new one.
    pub fn borrow(&mut self, parent: Id, path: &[u32], child: Id) {
        for edge in &mut self.edges {
            if edge.parent == parent && edge.path.starts_with(path) {
                edge.parent = child;
                edge.path.drain(..path.len());
            }
        }
        self.insert(Edge { parent, child, path: path.to_vec(), strong: true });
    }

    /// A new reference that leads to the parent's target or anywhere in it.
    pub fn borrow_inside(&mut self, parent: Id, child: Id) {
        self.insert(Edge { parent, child, path: Vec::new(), strong: false });
    }

    /// Takes a reference away. What came from it then comes from what it came from.
    pub fn release(&mut self, id: Id) {
        let (own, rest) = core::mem::take(&mut self.edges).into_iter().partition(|edge| edge.parent == id || edge.child == id);
        self.edges = rest;
        let (into, out): (Vec<Edge>, Vec<Edge>) = own.into_iter().partition(|edge| edge.child == id);
        for into in &into {
            for out in out.iter().filter(|out| out.child != into.parent) {
                let path = if into.strong { [&into.path[..], &out.path].concat() } else { into.path.clone() };
                self.insert(Edge { parent: into.parent, child: out.child, path, strong: into.strong && out.strong });
            }
        }
        if let Ok(at) = self.mutable.binary_search(&id) {
            self.mutable.remove(at);
        }
    }

    /// Whether something leads from this reference to where it itself does or may.
    pub fn is_borrowed_whole(&self, id: Id) -> bool {
        self.edges.iter().any(|edge| edge.parent == id && edge.path.is_empty())
    }

    /// Whether something leads on from this reference; with a label, only where that may be in this field. With `mutable`, only mutable
    /// references count.
    pub fn is_borrowed(&self, id: Id, label: Option<u32>, mutable: bool) -> bool {
        let counts = |edge: &Edge| match (edge.path.first(), label) {
            (Some(first), Some(label)) => *first == label,
            _ => true,
        };
        self.edges.iter().any(|edge| edge.parent == id && counts(edge) && (!mutable || self.is_mutable(edge.child)))
    }

    /// Gives references new ids: those in the first places become those in the second.
    pub fn rename(&mut self, names: &[(Id, Id)]) {
        let renamed = |id: Id| names.iter().find(|(old, _)| *old == id).map_or(id, |(_, new)| *new);
        for edge in &mut self.edges {
            (edge.parent, edge.child) = (renamed(edge.parent), renamed(edge.child));
        }
        for id in &mut self.mutable {
            *id = renamed(*id);
        }
        self.mutable.sort_unstable();
    }

    /// Adds what the other graph says and this one does not. Returns whether there was such a thing.
    pub fn join(&mut self, other: &Graph) -> bool {
        let mut more = false;
        for edge in &other.edges {
            if !self.edges.iter().any(|known| known.covers(edge)) {
                self.edges.push(edge.clone());
                more = true;
            }
        }
        more
    }
}
