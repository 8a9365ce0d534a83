//go:build !mips

package guest

// On another machine, where tests run, there is only Keccak256, and an Abort that panics.

func newState() *[25]uint64 { return new([25]uint64) }

func keccakF(state *[25]uint64) { permute(state) }

func selectPreimage(*[32]byte) { Abort("only the machine has preimages") }

func readPreimage(int) []byte {
	Abort("only the machine has preimages")
	return nil
}

func hint([]byte) {}

// Region runs a function.
func Region(_ string, run func()) { run() }

// Exit ends nothing here.
func Exit(bool) { panic("only the machine ends runs") }

// Abort ends a test.
func Abort(message string) { panic(message) }
