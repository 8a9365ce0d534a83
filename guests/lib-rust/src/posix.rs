//! Start-up of programs with Rust's standard library, and what musl asks of Linux that this machine does in another way.
//!
//! The functions here have the names of musl's own: the linker takes them, and leaves musl's out.

use core::arch::global_asm;
use core::ffi::{c_char, c_int, c_uint, c_void};

use crate::system::abort as end;

// The loader points the stack pointer at argc; the o32 home area of start's arguments lies below it.
global_asm!(
    ".section .text.start,\"ax\",@progbits",
    ".globl __start",
    ".type __start,@function",
    ".set noreorder",
    "__start:",
    "  addiu $29, $29, -32",
    "  jal {start}",
    "  nop",
    "  break",
    ".set reorder",
    ".size __start, .-__start",
    ".text",
    start = sym start,
);

const AT_PHDR: usize = 3;
const AT_PHENT: usize = 4;
const AT_PHNUM: usize = 5;
const AT_PAGESZ: usize = 6;
const AT_RANDOM: usize = 25;

/// The ELF's header, which the linker script puts in memory.
#[repr(C)]
struct ElfHeader {
    before: [u8; 28],
    program_headers: u32,
    between: [u8; 10],
    program_header_size: u16,
    program_header_count: u16,
}

unsafe extern "C" {
    static __ehdr_start: ElfHeader;
    fn main(argc: c_int, argv: *const *const c_char) -> c_int;
    fn __libc_start_main(
        main: unsafe extern "C" fn(c_int, *const *const c_char) -> c_int,
        argc: c_int,
        argv: *const usize,
    ) -> c_int;
    fn __errno_location() -> *mut c_int;
}

/// Hands musl the arguments and the auxiliary vector that it would find on a stack of Linux. The machine's initial stack does not say
/// where the program headers are, and without them musl does not find the thread-local variables.
unsafe extern "C" fn start() -> ! {
    let header = &raw const __ehdr_start;
    let (headers, size, count) = unsafe {
        ((*header).program_headers, (*header).program_header_size, (*header).program_header_count)
    };
    // What seeds std's hash maps is the same in every run, as everything is.
    let random = *b"4;byfairdiceroll";
    let arguments = [
        c"guest".as_ptr() as usize,
        0,
        0,
        AT_PHDR,
        header as usize + headers as usize,
        AT_PHENT,
        usize::from(size),
        AT_PHNUM,
        usize::from(count),
        AT_PAGESZ,
        4096,
        AT_RANDOM,
        random.as_ptr() as usize,
        0,
        0,
    ];
    unsafe { __libc_start_main(main, 1, arguments.as_ptr()) };
    end("main returned")
}

const EAGAIN: c_int = 11;
const ENOMEM: c_int = 12;
const GRND_INSECURE: c_uint = 4;

/// Linux answers what it cannot do with an error, this machine with 0, which musl would take for an address.
#[unsafe(no_mangle)]
unsafe extern "C" fn mremap(_: *mut c_void, _: usize, _: usize, _: c_int) -> *mut c_void {
    unsafe { *__errno_location() = ENOMEM };
    usize::MAX as *mut c_void
}

/// The name under which musl's realloc calls it.
#[unsafe(no_mangle)]
unsafe extern "C" fn __mremap(at: *mut c_void, from: usize, to: usize, flags: c_int) -> *mut c_void {
    unsafe { mremap(at, from, to, flags) }
}

/// The machine has one thread; it would answer clone with the number of a thread that never runs.
#[unsafe(no_mangle)]
extern "C" fn pthread_create(_: *mut c_void, _: *const c_void, _: *const c_void, _: *mut c_void) -> c_int {
    EAGAIN
}

/// The seeds of hash maps are zero: every run is the same. Whoever asks for more than that asks for what a guest cannot have.
#[unsafe(no_mangle)]
unsafe extern "C" fn getrandom(to: *mut u8, length: usize, flags: c_uint) -> isize {
    if flags & GRND_INSECURE == 0 {
        end("a guest has no random numbers");
    }
    unsafe { to.write_bytes(0, length) };
    length as isize
}

/// A panic ends here, with exit code 2. The machine delivers no signal.
#[unsafe(no_mangle)]
extern "C" fn abort() -> ! {
    end("aborted")
}
