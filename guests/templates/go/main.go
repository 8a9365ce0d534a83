// What is proved: from an input with this hash (local key 3) follows an output with that hash (local key 2).
package main

import (
	"encoding/json"
	"os"

	"zkmips/guest"
)

func main() {
	var payments []payment
	if err := json.Unmarshal(guest.KeccakPreimage(guest.Local(guest.Inputs), nil), &payments); err != nil {
		guest.Abort("the input is not what this program reads: " + err.Error() + "\n")
	}
	output, err := json.Marshal(total(payments))
	if err != nil {
		guest.Abort(err.Error() + "\n")
	}
	os.Stdout.Write(output)
	guest.Exit(guest.Keccak256(output) == guest.Local(guest.Claimed))
}
