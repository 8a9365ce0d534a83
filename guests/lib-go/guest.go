// Package guest is the library of Go guests: reading, and the two ways a run ends.
//
// A guest reads two kinds of things. [Local] gives what the claim itself says; it needs no check. Everything else is named by its
// keccak256 and comes from [KeccakPreimage], which hashes what it got and ends the run with exit code 2 when the hash differs.
// There is no third way to read, so a prover who feeds wrong data proves nothing.
//
// A guest calls [Exit] with whether the claim holds. Everything that goes wrong is [Abort], or a panic: both end with exit code 2.
// A guest does not end with os.Exit or log.Fatal, which would state something about the claim.
package guest

// MaxPreimageBytes is the longest preimage: one transaction of L1 must be able to bring it.
const MaxPreimageBytes = 120_000

const (
	keyLocal     = 1
	keyKeccak256 = 2
)

// A LocalKey names 32 bytes of the claim.
type LocalKey byte

const (
	// Agreed is what was agreed before.
	Agreed LocalKey = 1
	// Claimed is what is claimed.
	Claimed LocalKey = 2
	// Inputs is the digest of the inputs.
	Inputs LocalKey = 3
	// LastBlock is the number of the last block.
	LastBlock LocalKey = 4
	// ChainConfig is the digest of the chain's configuration.
	ChainConfig LocalKey = 5
)

// Local reads a local preimage.
func Local(key LocalKey) [32]byte {
	name := [32]byte{0: keyLocal, 31: byte(key)}
	selectPreimage(&name)
	if selectedLength() != 32 {
		Abort("a local preimage is not 32 bytes long")
	}
	var value [32]byte
	copy(value[:], readPreimage(32))
	return value
}

// KeccakPreimage reads the bytes whose keccak256 is hash, and checks that it is. about tells the host where to find them if it does
// not have them; its format is the guest's.
//
// It ends the run with exit code 2 if the bytes do not hash to hash or are longer than [MaxPreimageBytes].
func KeccakPreimage(hash [32]byte, about []byte) []byte {
	hint(about)
	name := hash
	name[0] = keyKeccak256
	selectPreimage(&name)
	length := selectedLength()
	if length > MaxPreimageBytes {
		Abort("a preimage is longer than 120,000 bytes")
	}
	data := readPreimage(int(length))
	if Keccak256(data) != hash {
		Abort("a preimage does not have its hash")
	}
	return data
}

func selectedLength() uint64 {
	var length uint64
	for _, b := range readPreimage(8) {
		length = length<<8 | uint64(b)
	}
	return length
}
