//! The allocator of every guest: [`Allocator`] over the machine's heap. A run is single-threaded.

use core::alloc::{GlobalAlloc, Layout};
use core::cell::UnsafeCell;

use crate::allocator::{Allocator, Source};
use crate::system::map_memory;

struct Machine;

impl Source for Machine {
    fn map(&mut self, bytes: usize) -> usize {
        map_memory(bytes).unwrap_or(0)
    }
}

struct Heap(UnsafeCell<Allocator<Machine>>);

// The machine has one thread.
unsafe impl Sync for Heap {}

#[global_allocator]
static HEAP: Heap = Heap(UnsafeCell::new(Allocator::new(Machine)));

/// A guest that has no more memory has no answer, and ends.
fn checked(block: usize) -> *mut u8 {
    if block == 0 {
        crate::abort("out of memory");
    }
    block as *mut u8
}

unsafe impl GlobalAlloc for Heap {
    #[inline(never)]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        checked(unsafe { (*self.0.get()).allocate(layout.size(), layout.align()) })
    }

    #[inline(never)]
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { (*self.0.get()).free(pointer as usize, layout.size(), layout.align()) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        checked(unsafe { (*self.0.get()).allocate_zeroed(layout.size(), layout.align()) })
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        checked(unsafe { (*self.0.get()).resize(pointer as usize, layout.size(), layout.align(), new_size) })
    }
}
