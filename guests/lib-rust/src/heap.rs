//! The allocator: bumps a pointer through memory mapped in large pieces and never gives memory back, but grows and frees the
//! newest allocation in place. A run is short and single-threaded; every cycle spent on lists of free blocks would be proved.

use core::alloc::{GlobalAlloc, Layout};
use core::cell::UnsafeCell;
use core::ptr::copy_nonoverlapping;

use crate::system::map_memory;

const PIECE: usize = 1 << 20;

struct Heap(UnsafeCell<Cursor>);

struct Cursor {
    next: usize,
    end: usize,
    /// Memory from here on was never handed out, so it is still zero.
    untouched: usize,
}

// The machine has one thread.
unsafe impl Sync for Heap {}

#[global_allocator]
static HEAP: Heap = Heap(UnsafeCell::new(Cursor { next: 0, end: 0, untouched: 0 }));

impl Cursor {
    fn take(&mut self, size: usize, align: usize) -> usize {
        let start = (self.next + align - 1) & !(align - 1);
        if start + size <= self.end {
            self.next = start + size;
            return start;
        }
        self.map(size, align)
    }

    #[cold]
    fn map(&mut self, size: usize, align: usize) -> usize {
        let bytes = (size + align + PIECE - 1) & !(PIECE - 1);
        let piece = map_memory(bytes) as usize;
        // The machine's heap is contiguous: a piece that follows the last one extends it.
        if piece != self.end {
            self.next = piece;
            self.untouched = piece;
        }
        self.end = piece + bytes;
        self.take(size, align)
    }
}

unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let cursor = unsafe { &mut *self.0.get() };
        let start = cursor.take(layout.size(), layout.align());
        cursor.untouched = cursor.untouched.max(cursor.next);
        start as *mut u8
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        let cursor = unsafe { &mut *self.0.get() };
        if pointer as usize + layout.size() == cursor.next {
            cursor.next = pointer as usize;
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        let cursor = unsafe { &mut *self.0.get() };
        let start = cursor.take(layout.size(), layout.align());
        if start < cursor.untouched {
            unsafe { (start as *mut u8).write_bytes(0, layout.size()) };
        }
        cursor.untouched = cursor.untouched.max(cursor.next);
        start as *mut u8
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        let cursor = unsafe { &mut *self.0.get() };
        let start = pointer as usize;
        if start + layout.size() == cursor.next && start + new_size <= cursor.end {
            cursor.next = start + new_size;
            cursor.untouched = cursor.untouched.max(cursor.next);
            return pointer;
        }
        if new_size <= layout.size() {
            return pointer;
        }
        unsafe {
            let new = self.alloc(Layout::from_size_align_unchecked(new_size, layout.align()));
            copy_nonoverlapping(pointer, new, layout.size());
            new
        }
    }
}
