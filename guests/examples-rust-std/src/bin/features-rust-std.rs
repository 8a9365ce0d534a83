//! Uses what programs expect of Rust's standard library. Local key 4, a number, says what: 0 is everything that works on a machine with
//! one thread and no files, and the claim holds if it did; each other number ends the run in its own way.

use std::cell::Cell;
use std::collections::{BTreeSet, HashMap};
use std::ffi::c_void;
use std::io::{Read, Write};
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use guest::{Local, local};

unsafe extern "C" {
    fn malloc(bytes: usize) -> *mut c_void;
    fn realloc(memory: *mut c_void, bytes: usize) -> *mut c_void;
    fn free(memory: *mut c_void);
    fn getrandom(to: *mut u8, bytes: usize, flags: u32) -> isize;
}

fn main() -> ExitCode {
    match local(Local::LastBlock)[31] {
        0 => works(),
        1 => panic!("nobody catches {}", "this"),
        2 => std::process::abort(),
        3 => ExitCode::from(unsafe { getrandom([0u8; 4].as_mut_ptr(), 4, 0) } as u8),
        code => ExitCode::from(code),
    }
}

fn works() -> ExitCode {
    let checks: [(&str, fn() -> bool); 9] = [
        ("collections", collections),
        ("text", text),
        ("sharing", sharing),
        ("thread-local variables", thread_locals),
        ("floats", floats),
        ("allocation", allocation),
        ("the memory of C", memory_of_c),
        ("threads", threads),
        ("the outside", outside),
    ];
    for (name, check) in checks {
        if !check() {
            eprintln!("{name}: not as expected");
            return ExitCode::FAILURE;
        }
    }
    println!("{} checks", checks.len());
    ExitCode::SUCCESS
}

fn collections() -> bool {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for word in "the quick brown fox jumps over the lazy dog".repeat(20).split(' ') {
        *counts.entry(word.to_owned()).or_default() += 1;
    }
    let words: BTreeSet<&str> = counts.keys().map(String::as_str).collect();
    counts["quick"] == 20 && words.first() == Some(&"brown")
}

fn text() -> bool {
    let parsed: Vec<i64> = "-7, 40,2".split(',').flat_map(|part| part.trim().parse()).collect();
    format!("{parsed:?} {:>6.2} {:#x} {:?}", 2.5, 255, "π\n") == "[-7, 40, 2]   2.50 0xff \"π\\n\""
}

fn sharing() -> bool {
    static ONCE: OnceLock<u32> = OnceLock::new();
    let shared = Arc::new(Mutex::new(Rc::new(5)));
    let other = Arc::clone(&shared);
    *other.lock().unwrap() = Rc::new(6);
    **shared.lock().unwrap() == 6 && *ONCE.get_or_init(|| 7) == 7
}

fn thread_locals() -> bool {
    thread_local! {
        static FIRST: Cell<u64> = const { Cell::new(0x0123_4567_89ab_cdef) };
        static SECOND: Cell<[u32; 40]> = const { Cell::new([9; 40]) };
    }
    let before = (FIRST.get(), SECOND.get());
    FIRST.set(1);
    before == (0x0123_4567_89ab_cdef, [9; 40]) && FIRST.get() == 1 && SECOND.get() == [9; 40]
}

fn floats() -> bool {
    let half = std::hint::black_box(0.5f64);
    (half.sqrt() * half.sqrt() - half).abs() < 1e-15 && (half.sin() - 0.479425538604203).abs() < 1e-15 && (half * 1e300) as u128 > 0
}

fn allocation() -> bool {
    let mut kept: Vec<Vec<u8>> = Vec::new();
    for size in 0..400 {
        kept.push(vec![size as u8; size]);
    }
    let mut large = vec![0u8; 3_000_000];
    large[2_999_999] = 1;
    large.extend_from_slice(&[1; 1000]);
    kept.iter().map(Vec::len).sum::<usize>() == 79_800 && large.iter().map(|&byte| usize::from(byte)).sum::<usize>() == 1001
}

/// musl's own allocator, from small to what it maps, and growing what it mapped.
fn memory_of_c() -> bool {
    unsafe {
        let mut memory = malloc(10).cast::<u8>();
        memory.write_bytes(0x5a, 10);
        let mut size = 10;
        while size < 2_000_000 {
            memory = realloc(memory.cast(), 3 * size).cast();
            if memory.is_null() || (0..size).any(|i| memory.add(i).read() != 0x5a) {
                return false;
            }
            memory.write_bytes(0x5a, 3 * size);
            size *= 3;
        }
        free(memory.cast());
    }
    true
}

fn threads() -> bool {
    std::thread::sleep(Duration::from_secs(1000));
    std::thread::Builder::new().spawn(|| ()).is_err()
}

fn outside() -> bool {
    let mut input = String::new();
    let nothing = std::io::stdin().read_to_string(&mut input).is_ok_and(|bytes| bytes == 0);
    let arguments: Vec<String> = std::env::args().collect();
    let empty = std::fs::read("/etc/hostname").is_ok_and(|contents| contents.is_empty());
    nothing && arguments == ["guest"] && std::env::vars().count() == 0 && empty && std::io::stdout().flush().is_ok()
}
