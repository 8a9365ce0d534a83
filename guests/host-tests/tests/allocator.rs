//! The guests' allocator against a model: random allocations, whose blocks must not overlap, keep their content and be aligned; zeroed
//! ones are zero; what is free is used again.

use std::alloc::{Layout, alloc_zeroed};
use std::cell::Cell;
use std::rc::Rc;

use guest::allocator::{Allocator, CLASSES, LARGEST_SMALL, Source, class_of, class_size};

/// Memory like the machine's: contiguous, zero, bounded. `gap` is left out at each call, as if somebody else had mapped it.
struct Memory {
    next: usize,
    end: usize,
    gap: usize,
    mapped: Rc<Cell<usize>>,
}

impl Memory {
    fn new(bytes: usize, gap: usize) -> (Memory, Rc<Cell<usize>>) {
        let start = unsafe { alloc_zeroed(Layout::from_size_align(bytes, 4096).unwrap()) } as usize;
        assert_ne!(start, 0);
        let mapped = Rc::new(Cell::new(0));
        (Memory { next: start, end: start + bytes, gap, mapped: mapped.clone() }, mapped)
    }
}

impl Source for Memory {
    fn map(&mut self, bytes: usize) -> usize {
        let bytes = bytes.next_multiple_of(4096);
        if self.end - self.next < bytes + self.gap {
            return 0;
        }
        let piece = self.next + self.gap;
        self.next = piece + bytes;
        self.mapped.set(self.mapped.get() + bytes);
        piece
    }
}

/// splitmix64.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ z >> 31) % bound as u64) as usize
    }

    /// Mostly small, sometimes large.
    fn size(&mut self) -> usize {
        let bound = [16, 64, 600, 5_000, 40_000, 300_000, 2_000_000][[0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6][self.below(15)]];
        1 + self.below(bound)
    }
}

struct Block {
    at: usize,
    size: usize,
    align: usize,
    tag: u8,
}

impl Block {
    fn bytes(&self) -> &mut [u8] {
        unsafe { std::slice::from_raw_parts_mut(self.at as *mut u8, self.size) }
    }

    fn check(&self) {
        assert_eq!(self.at % self.align, 0, "alignment");
        assert!(self.bytes().iter().all(|byte| *byte == self.tag), "a block of {} bytes was overwritten", self.size);
    }
}

/// Random steps; what is live never exceeds `budget` bytes.
fn run(seed: u64, steps: usize, budget: usize, gap: usize) -> usize {
    let mut random = Random(seed);
    let (memory, mapped) = Memory::new(16 * budget, gap);
    let mut heap = Allocator::new(memory);
    let mut live: Vec<Block> = Vec::new();
    let mut bytes = 0;
    for step in 0..steps {
        let tag = step as u8 | 1;
        let align = [1, 2, 4, 8, 8, 8, 8, 32, 256, 4096][random.below(10)];
        match random.below(10) {
            0..4 => {
                let size = random.size();
                if bytes + size > budget {
                    continue;
                }
                let zeroed = random.below(3) == 0;
                let at = unsafe { if zeroed { heap.allocate_zeroed(size, align) } else { heap.allocate(size, align) } };
                assert_ne!(at, 0);
                let block = Block { at, size, align, tag };
                if zeroed {
                    assert!(block.bytes().iter().all(|byte| *byte == 0), "not zero");
                }
                block.bytes().fill(tag);
                bytes += size;
                live.push(block);
            }
            4..7 if !live.is_empty() => {
                let index = random.below(live.len());
                // The newest is what grows most often.
                let index = if random.below(2) == 0 { live.len() - 1 } else { index };
                let block = &mut live[index];
                let size = if random.below(2) == 0 { 2 * block.size } else { random.size() };
                if bytes - block.size + size > budget {
                    continue;
                }
                block.check();
                let at = unsafe { heap.resize(block.at, block.size, block.align, size) };
                assert_ne!(at, 0);
                bytes = bytes - block.size + size;
                let kept = Block { at, size: size.min(block.size), ..*block };
                kept.check();
                *block = Block { at, size, align: block.align, tag };
                block.bytes().fill(tag);
            }
            _ if !live.is_empty() => {
                let block = live.swap_remove(random.below(live.len()));
                block.check();
                bytes -= block.size;
                // Whoever reads it now reads nonsense.
                block.bytes().fill(0xee);
                unsafe { heap.free(block.at, block.size, block.align) };
            }
            _ => {}
        }
        if step % 500 == 0 {
            live.iter().for_each(Block::check);
            let mut ends: Vec<_> = live.iter().map(|block| (block.at, block.at + block.size)).collect();
            ends.sort();
            assert!(ends.windows(2).all(|pair| pair[0].1 <= pair[1].0), "blocks overlap");
        }
    }
    mapped.get()
}

#[test]
fn random_allocations() {
    for seed in 0..4 {
        let mapped = run(seed, 4_000, 1 << 22, 0);
        assert!(mapped < 4 << 22, "{mapped} bytes for at most {}", 1 << 22);
    }
}

#[test]
fn random_allocations_from_memory_with_gaps() {
    for seed in 100..103 {
        run(seed, 3_000, 1 << 22, 4096);
    }
}

#[test]
fn classes_hold_their_sizes() {
    for size in 1..=LARGEST_SMALL {
        let class = class_of(size);
        assert!(class < CLASSES && class_size(class) >= size, "{size}");
        assert!(class == 1 || class_size(class - 1) < size, "{size}");
        assert!(size <= 512 || class_size(class) - size < size / 4 + 1, "{size}");
    }
    assert_eq!(class_of(LARGEST_SMALL), CLASSES - 1);
}

/// A vector that doubles as EVM memory does, beside small blocks that stay, then is given up: the next one finds its memory again.
#[test]
fn growing_vectors_use_the_same_memory_again() {
    let (memory, mapped) = Memory::new(1 << 28, 0);
    let mut heap = Allocator::new(memory);
    let mut after_first = 0;
    for round in 0..50 {
        let mut size = 4096;
        let mut at = unsafe { heap.allocate(size, 8) };
        while size < 1 << 24 {
            at = unsafe { heap.resize(at, size, 8, 2 * size) };
            size *= 2;
            for _ in 0..3 {
                assert_ne!(unsafe { heap.allocate(40, 4) }, 0);
            }
        }
        unsafe { heap.free(at, size, 8) };
        if round == 0 {
            after_first = mapped.get();
        }
    }
    assert!(mapped.get() <= after_first + (1 << 20), "{} bytes after {after_first}", mapped.get());
}

/// Contract codes of one size, beside small blocks that stay, then of another: what the blocks of a claim read one after the other.
#[test]
fn blocks_of_another_size_use_the_memory_of_those_before() {
    const COUNT: usize = 400;
    let (memory, mapped) = Memory::new(1 << 28, 0);
    let mut heap = Allocator::new(memory);
    let mut random = Random(7);
    let mut after_first = 0;
    for (round, size) in [24_576, 20_000, 16_000, 14_000, 12_000, 10_000, 8_000, 4_096, 3_000].into_iter().enumerate() {
        let mut codes = Vec::new();
        for _ in 0..COUNT {
            codes.push(unsafe { heap.allocate(size, 1) });
            assert_ne!(unsafe { heap.allocate(40, 4) }, 0);
        }
        while !codes.is_empty() {
            let code = codes.swap_remove(random.below(codes.len()));
            unsafe { heap.free(code, size, 1) };
        }
        if round == 0 {
            after_first = mapped.get();
        }
    }
    // Small blocks that stay take a chunk of 256 KiB now and then.
    assert!(mapped.get() <= after_first + (2 << 20), "{} bytes after {after_first}", mapped.get());
}

#[test]
fn exhaustion_is_an_answer_and_the_rest_stays_usable() {
    let (memory, _) = Memory::new(1 << 22, 0);
    let mut heap = Allocator::new(memory);
    let mut blocks = Vec::new();
    loop {
        let at = unsafe { heap.allocate(100_000, 8) };
        if at == 0 {
            break;
        }
        blocks.push(at);
    }
    assert!(blocks.len() >= 40, "{}", blocks.len());
    assert_eq!(unsafe { heap.allocate(usize::MAX / 2, 8) }, 0);
    assert_eq!(unsafe { heap.allocate(8, 8192) }, 0);
    for at in blocks.drain(..) {
        unsafe { heap.free(at, 100_000, 8) };
    }
    assert_ne!(unsafe { heap.allocate(4_000_000, 8) }, 0);
}

/// The block that was cut last, freed and taken again, ends where the rest of the chunk begins, like a fresh one.
#[test]
fn the_newest_block_is_cleared_when_it_is_taken_again() {
    let (memory, _) = Memory::new(1 << 22, 0);
    let mut heap = Allocator::new(memory);
    for size in [1, 8, 100, 512, 513, 5_000, LARGEST_SMALL, LARGEST_SMALL + 1, 300_000] {
        let block = Block { at: unsafe { heap.allocate(size, 1) }, size, align: 1, tag: 0xaa };
        block.bytes().fill(block.tag);
        unsafe { heap.free(block.at, size, 1) };
        let again = Block { at: unsafe { heap.allocate_zeroed(size, 1) }, tag: 0, ..block };
        assert_eq!(again.at, block.at);
        again.check();
    }
}
