//! Named regions of a run, for who watches it: `zkmips profile` and `zkmips run` say how many steps each took. To the machine the
//! marks are calls that do nothing. All of it is `#[inline]`: a guest that marks nothing is built as if it were not there.

/// Does the work in a region. Regions may repeat and lie within each other.
#[inline]
pub fn region<T>(name: &'static str, work: impl FnOnce() -> T) -> T {
    let _open = Region::open(name);
    work()
}

/// A region that ends where this is dropped: for the rest of a block, which may be left from several places.
#[must_use = "the region ends where this is dropped"]
pub struct Region(#[allow(dead_code)] &'static str);

impl Region {
    #[inline]
    pub fn open(name: &'static str) -> Self {
        #[cfg(target_arch = "mips")]
        crate::system::mark(crate::system::SYS_REGION_START, name);
        Self(name)
    }
}

impl Drop for Region {
    #[inline]
    fn drop(&mut self) {
        #[cfg(target_arch = "mips")]
        crate::system::mark(crate::system::SYS_REGION_END, self.0);
    }
}
