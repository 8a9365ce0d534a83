/** Numbers of the machine that are not instructions: memory map, syscalls, descriptors, errors, preimage key types, exit codes. */

/** Bump allocation of mmap: the heap goes from HEAP_START up to and without HEAP_END. */
export const HEAP_START = 0x0500_0000
export const HEAP_END = 0x6000_0000
/** What brk always answers. */
export const PROGRAM_BREAK = 0x4000_0000
export const INITIAL_STACK_POINTER = 0x7fff_d000
/** The word that set_thread_area writes and rdhwr $29 reads. */
export const THREAD_POINTER_ADDRESS = 0x7fff_dffc
export const PAGE_SIZE = 4096

/** Registers with a part in the syscall convention. */
export const REG_V0 = 2
export const REG_A0 = 4
export const REG_A1 = 5
export const REG_A2 = 6
export const REG_A3 = 7
export const REG_SP = 29
export const REG_RA = 31

/** Linux o32 syscall numbers. */
export const SYS_EXIT = 4001
export const SYS_READ = 4003
export const SYS_WRITE = 4004
export const SYS_BRK = 4045
export const SYS_FCNTL = 4055
export const SYS_MMAP = 4090
export const SYS_CLONE = 4120
export const SYS_EXIT_GROUP = 4246
export const SYS_SET_THREAD_AREA = 4283
/**
 * A guest marks where a named region of its run starts and ends: a0 the address of the name, a1 its bytes. To the machine these
 * are numbers like any other that it does not know, and answer 0; only who watches the run hears of them.
 */
export const SYS_REGION_START = 0x7a01
export const SYS_REGION_END = 0x7a02
/** Syscall numbers from here up are the machine's own: `precompiles.ts` says what they take. */
export const FIRST_PRECOMPILE = 0x0001_0000
export const SYS_KECCAK_F = 0x0001_0001
export const SYS_SHA256_COMPRESS = 0x0001_0002
export const SYS_MULMOD256 = 0x0001_0003
export const SYS_MULMOD384 = 0x0001_0004

export const FD_STDIN = 0
export const FD_STDOUT = 1
export const FD_STDERR = 2
export const FD_HINT_READ = 3
export const FD_HINT_WRITE = 4
export const FD_PREIMAGE_READ = 5
export const FD_PREIMAGE_WRITE = 6

export const F_GETFD = 1
export const F_GETFL = 3

export const EBADF = 9
export const EINVAL = 22
/** v0 of a syscall that failed. */
export const SYSCALL_ERROR = 0xffff_ffff

/** Byte 0 of a preimage key. */
export const KEY_LOCAL = 1
export const KEY_KECCAK256 = 2
export const KEY_SHA256 = 4

/** Local keys: the key is byte 0 = KEY_LOCAL, bytes 1 to 30 zero, byte 31 one of these. Each names 32 bytes. */
export const LOCAL_AGREED = 1
export const LOCAL_CLAIM = 2
export const LOCAL_INPUT_DIGEST = 3
export const LOCAL_BLOCK_NUMBER = 4
export const LOCAL_CHAIN_CONFIG = 5
export const LOCAL_KEYS: readonly number[] = [1, 2, 3, 4, 5]
export const LOCAL_PREIMAGE_BYTES = 32

/** A keccak preimage that one transaction can bring to L1. */
export const MAX_KECCAK_PREIMAGE_BYTES = 120_000

export const EXIT_VALID = 0
export const EXIT_INVALID = 1
/** The exit code of everything a real CPU would trap on. */
export const EXIT_PANIC = 2
