//! How memory is divided and used again. [`heap`](crate) gives it the machine's memory; tests on other machines give it theirs.
//!
//! Every cycle is proved, so the usual allocation is a few instructions: sizes up to [`LARGEST_SMALL`] are rounded up to one of
//! [`CLASSES`] classes, each with a list of free blocks. Classes are 8 bytes apart up to 512 bytes, and above that four to each power
//! of two, so at most a fifth of a block is not used. Fresh blocks are cut from a chunk. A block stays in its class for the rest of the
//! run; what a class can hold at its peak is bounded by what its blocks cost whoever fills them.
//!
//! Above that, blocks are whole pages: first fit in a list of free extents in the order of their addresses, in which neighbours are
//! joined, and grown in place where what follows is free. Chunks are such blocks.

use core::ptr::{copy_nonoverlapping, write_bytes};

/// What a block's alignment is, unless it is larger than [`LARGEST_SMALL`]: no type of Rust asks for more of its own.
const SMALL_ALIGN: usize = 8;
/// The largest block that a class has. What is larger returns to blocks of every size: contract codes of one size, read by one block of
/// a claim, leave their memory to those of another size in the next.
pub const LARGEST_SMALL: usize = 1 << 11;
/// Classes below this one are 8 bytes apart.
const FIRST_GEOMETRIC: usize = (FINE >> 3) + 1;
const FINE: usize = 512;
pub const CLASSES: usize = FIRST_GEOMETRIC + 4 * (LARGEST_SMALL / FINE).ilog2() as usize;

const PAGE: usize = 4096;
const CHUNK: usize = 1 << 18;
/// Memory is asked for in multiples of this.
const PIECE: usize = 1 << 20;

/// Where memory comes from.
pub trait Source {
    /// Gives `bytes` of fresh zeroed memory on a page boundary, or 0 where there is no more.
    fn map(&mut self, bytes: usize) -> usize;
}

pub struct Allocator<S> {
    /// By class, the first free block; each block's first word is the address of the next. 0 ends a list.
    free: [usize; CLASSES],
    /// What is left of the chunk. From `chunk_zero` on it is known to be zero.
    chunk: usize,
    chunk_end: usize,
    chunk_zero: usize,
    /// The first free extent. An extent's first two words are the address of the next one and its own length.
    extents: usize,
    /// Mapped memory above every large block. From `untouched` on it was never handed out, so it is still zero.
    top: usize,
    end: usize,
    untouched: usize,
    source: S,
}

/// The class of blocks that hold `size` bytes, at most [`LARGEST_SMALL`].
#[inline(always)]
pub const fn class_of(size: usize) -> usize {
    if size <= FINE {
        return (size + 7) >> 3;
    }
    let last = size - 1;
    let log = last.ilog2();
    FIRST_GEOMETRIC + 4 * (log - FINE.ilog2()) as usize + ((last >> (log - 2)) & 3)
}

/// How many bytes the blocks of a class have.
#[inline(always)]
pub const fn class_size(class: usize) -> usize {
    if class < FIRST_GEOMETRIC {
        return class << 3;
    }
    let step = class - FIRST_GEOMETRIC;
    (step % 4 + 5) << (FINE.ilog2() as usize + step / 4 - 2)
}

const fn pages(size: usize) -> usize {
    (size + PAGE - 1) & !(PAGE - 1)
}

/// The word at an address; `at` is one that this allocator owns.
#[inline(always)]
unsafe fn word<'a>(at: usize) -> &'a mut usize {
    unsafe { &mut *(at as *mut usize) }
}

impl<S: Source> Allocator<S> {
    pub const fn new(source: S) -> Self {
        Allocator {
            free: [0; CLASSES],
            chunk: 0,
            chunk_end: 0,
            chunk_zero: 0,
            extents: 0,
            top: 0,
            end: 0,
            untouched: 0,
            source,
        }
    }

    #[inline(always)]
    fn is_small(size: usize, align: usize) -> bool {
        size <= LARGEST_SMALL && align <= SMALL_ALIGN
    }

    /// Memory for `size` bytes, not 0, at a multiple of `align`, at most a page; 0 where there is none.
    ///
    /// # Safety
    /// The source's memory is this allocator's alone.
    #[inline(always)]
    pub unsafe fn allocate(&mut self, size: usize, align: usize) -> usize {
        if !Self::is_small(size, align) {
            return unsafe { self.allocate_large(size, align) };
        }
        let class = class_of(size);
        let block = self.free[class];
        if block != 0 {
            self.free[class] = unsafe { *word(block) };
            return block;
        }
        unsafe { self.cut(class_size(class)) }
    }

    /// The same, and zero.
    ///
    /// # Safety
    /// As [`Self::allocate`].
    pub unsafe fn allocate_zeroed(&mut self, size: usize, align: usize) -> usize {
        let untouched = self.untouched;
        let is_small = Self::is_small(size, align);
        // A block of a list may end where the chunk begins, too: where it comes from is known only before it is taken.
        let is_used = is_small && self.free[class_of(size)] != 0;
        let block = unsafe { self.allocate(size, align) };
        if block == 0 {
            return 0;
        }
        let zero_from = match (is_small, is_used) {
            (true, true) => usize::MAX,
            (true, false) => self.chunk_zero,
            (false, _) => untouched,
        };
        if block < zero_from {
            unsafe { write_bytes(block as *mut u8, 0, size.min(zero_from - block)) };
        }
        block
    }

    /// Takes back what was allocated with this size and alignment.
    ///
    /// # Safety
    /// It was, and is not used any more.
    #[inline(always)]
    pub unsafe fn free(&mut self, block: usize, size: usize, align: usize) {
        if !Self::is_small(size, align) {
            return unsafe { self.free_extent(block, pages(size)) };
        }
        unsafe { self.free_small(block, class_of(size)) }
    }

    #[inline(always)]
    unsafe fn free_small(&mut self, block: usize, class: usize) {
        unsafe { *word(block) = self.free[class] };
        self.free[class] = block;
    }

    /// Changes a block's size. Its content stays, as far as it fits.
    ///
    /// # Safety
    /// As [`Self::free`].
    pub unsafe fn resize(&mut self, block: usize, size: usize, align: usize, new_size: usize) -> usize {
        unsafe {
            let (is_small, stays_small) = (Self::is_small(size, align), Self::is_small(new_size, align));
            if is_small && stays_small {
                let (class, new_class) = (class_of(size), class_of(new_size));
                if class == new_class {
                    return block;
                }
                // The newest block grows where it is.
                let new_end = block + class_size(new_class);
                if block + class_size(class) == self.chunk && new_end <= self.chunk_end && new_class > class {
                    self.chunk = new_end;
                    return block;
                }
            } else if !is_small && !stays_small && self.resize_in_place(block, pages(size), pages(new_size)) {
                return block;
            }
            let new = self.allocate(new_size, align);
            if new != 0 {
                copy_nonoverlapping(block as *const u8, new as *mut u8, size.min(new_size));
                self.free(block, size, align);
            }
            new
        }
    }

    /// Cuts a small block off the chunk.
    #[inline(always)]
    unsafe fn cut(&mut self, size: usize) -> usize {
        let block = self.chunk;
        if block + size > self.chunk_end {
            return unsafe { self.cut_new_chunk(size) };
        }
        self.chunk = block + size;
        block
    }

    #[cold]
    #[inline(never)]
    unsafe fn cut_new_chunk(&mut self, size: usize) -> usize {
        // What is left of the old chunk goes to the lists.
        while self.chunk_end - self.chunk >= SMALL_ALIGN {
            let left = (self.chunk_end - self.chunk).min(LARGEST_SMALL);
            let class = class_of(left);
            let class = if class_size(class) > left { class - 1 } else { class };
            let block = self.chunk;
            self.chunk += class_size(class);
            unsafe { self.free_small(block, class) };
        }
        let untouched = self.untouched;
        let chunk = unsafe { self.allocate_large(CHUNK, PAGE) };
        if chunk == 0 {
            return 0;
        }
        self.chunk = chunk + size;
        self.chunk_end = chunk + CHUNK;
        self.chunk_zero = untouched.clamp(chunk, self.chunk_end);
        chunk
    }

    /// Whole pages, from the first extent that is large enough, else from the top.
    #[cold]
    #[inline(never)]
    unsafe fn allocate_large(&mut self, size: usize, align: usize) -> usize {
        if align > PAGE || size > isize::MAX as usize - PIECE {
            return 0;
        }
        let size = pages(size);
        let mut link = &raw mut self.extents;
        unsafe {
            while *link != 0 {
                let extent = *link;
                let (next, length) = (*word(extent), *word(extent + size_of::<usize>()));
                if length >= size {
                    *link = if length == size { next } else { make_extent(extent + size, next, length - size) };
                    return extent;
                }
                link = extent as *mut usize;
            }
        }
        if self.end - self.top < size && !unsafe { self.map(size) } {
            return 0;
        }
        let block = self.top;
        self.top += size;
        self.untouched = self.untouched.max(self.top);
        block
    }

    /// Makes room for `size` bytes at the top. Says whether it could.
    unsafe fn map(&mut self, size: usize) -> bool {
        // What is mapped next usually follows what was mapped last. The last of all memory may be less than a piece.
        let missing = size - (self.end - self.top);
        let whole = (missing + PIECE - 1) & !(PIECE - 1);
        let Some((piece, bytes)) = self.map_either(whole, missing) else { return false };
        if piece == self.end {
            self.end += bytes;
            return true;
        }
        unsafe { self.move_top(piece, bytes) };
        if bytes >= size {
            return true;
        }
        // Somebody else mapped memory in between.
        let Some((piece, bytes)) = self.map_either(size, size) else { return false };
        if piece == self.end {
            self.end += bytes;
        } else {
            unsafe { self.move_top(piece, bytes) };
        }
        true
    }

    fn map_either(&mut self, bytes: usize, fewer: usize) -> Option<(usize, usize)> {
        [bytes, fewer].into_iter().map(|bytes| (self.source.map(bytes), bytes)).find(|(piece, _)| *piece != 0)
    }

    /// Goes on in memory that does not follow the last.
    unsafe fn move_top(&mut self, piece: usize, bytes: usize) {
        let (rest, length) = (self.top, self.end - self.top);
        (self.top, self.end, self.untouched) = (piece, piece + bytes, piece);
        if length != 0 {
            unsafe { self.insert_extent(rest, length) };
        }
    }

    #[cold]
    #[inline(never)]
    unsafe fn free_extent(&mut self, block: usize, length: usize) {
        if block + length == self.top {
            self.top = block;
            return unsafe { self.lower_top() };
        }
        unsafe { self.insert_extent(block, length) }
    }

    /// Joins the last extent to the top if it touches it.
    unsafe fn lower_top(&mut self) {
        let mut link = &raw mut self.extents;
        unsafe {
            while *link != 0 {
                let extent = *link;
                if *word(extent) == 0 && extent + *word(extent + size_of::<usize>()) == self.top {
                    self.top = extent;
                    *link = 0;
                    return;
                }
                link = extent as *mut usize;
            }
        }
    }

    /// Puts a free extent into the list and joins it with its neighbours.
    unsafe fn insert_extent(&mut self, extent: usize, length: usize) {
        unsafe {
            let (mut before, mut next) = (0, self.extents);
            while next != 0 && next < extent {
                before = next;
                next = *word(next);
            }
            let (mut length, mut next) = (length, next);
            if next != 0 && extent + length == next {
                length += *word(next + size_of::<usize>());
                next = *word(next);
            }
            if before == 0 {
                self.extents = make_extent(extent, next, length);
                return;
            }
            let length_before = *word(before + size_of::<usize>());
            if before + length_before == extent {
                make_extent(before, next, length_before + length);
            } else {
                *word(before) = make_extent(extent, next, length);
            }
        }
    }

    /// Gives pages at a large block's end back, or takes those that follow it if they are free. Says whether it could.
    unsafe fn resize_in_place(&mut self, block: usize, length: usize, new_length: usize) -> bool {
        unsafe {
            let end = block + length;
            if new_length <= length {
                if new_length < length {
                    self.free_extent(block + new_length, length - new_length);
                }
                return true;
            }
            let more = new_length - length;
            if end == self.top {
                if self.end - end < more && !(self.map(more) && self.top == end) {
                    return false;
                }
                self.top = end + more;
                self.untouched = self.untouched.max(self.top);
                return true;
            }
            let mut link = &raw mut self.extents;
            while *link != 0 && *link < end {
                link = *link as *mut usize;
            }
            if *link != end || *word(end + size_of::<usize>()) < more {
                return false;
            }
            let (next, free) = (*word(end), *word(end + size_of::<usize>()));
            *link = if free == more { next } else { make_extent(end + more, next, free - more) };
            true
        }
    }
}

/// Writes a free extent's two words.
unsafe fn make_extent(extent: usize, next: usize, length: usize) -> usize {
    unsafe {
        *word(extent) = next;
        *word(extent + size_of::<usize>()) = length;
    }
    extent
}
