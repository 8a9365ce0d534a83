// Ledger settles transfers between accounts: JSON in, JSON out, with balances of any size. The input is named by local key 3 (its
// keccak256); the claim, local key 2, is the keccak256 of the output. guests/README.md describes both documents.
package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"sort"
	"strings"

	"zkmips/guest"
)

type input struct {
	Accounts  map[string]string `json:"accounts"`
	Transfers []struct {
		From   string `json:"from"`
		To     string `json:"to"`
		Amount string `json:"amount"`
	} `json:"transfers"`
}

type output struct {
	Accounts map[string]string `json:"accounts"`
	Digest   string            `json:"digest"`
	Product  string            `json:"product"`
	Rejected int               `json:"rejected"`
}

// number reads a decimal number without a sign.
func number(text string) *big.Int {
	value, ok := new(big.Int).SetString(text, 10)
	if !ok || strings.ContainsAny(text, "+-_") {
		guest.Abort("an amount is not a decimal number")
	}
	return value
}

func settle(in input) output {
	balances := make(map[string]*big.Int)
	for name, text := range in.Accounts {
		balances[name] = number(text)
	}
	out := output{Accounts: make(map[string]string)}
	for _, transfer := range in.Transfers {
		amount := number(transfer.Amount)
		from := balances[transfer.From]
		if from == nil || from.Cmp(amount) < 0 {
			out.Rejected++
			continue
		}
		from.Sub(from, amount)
		to := balances[transfer.To]
		if to == nil {
			to = new(big.Int)
			balances[transfer.To] = to
		}
		to.Add(to, amount)
	}

	names := make([]string, 0, len(balances))
	for name := range balances {
		names = append(names, name)
	}
	sort.Strings(names)
	digest := sha256.New()
	product := big.NewInt(1)
	for _, name := range names {
		out.Accounts[name] = balances[name].String()
		fmt.Fprintf(digest, "%s=%s\n", name, out.Accounts[name])
		product.Mul(product, new(big.Int).Add(balances[name], big.NewInt(1)))
	}
	out.Digest = hex.EncodeToString(digest.Sum(nil))
	out.Product = product.String()
	return out
}

func main() {
	var in input
	if err := json.Unmarshal(guest.KeccakPreimage(guest.Local(guest.Inputs), nil), &in); err != nil {
		guest.Abort("the input is not the JSON of a ledger: " + err.Error())
	}
	text, err := json.Marshal(settle(in))
	if err != nil {
		guest.Abort(err.Error())
	}
	os.Stdout.Write(text)
	guest.Exit(guest.Keccak256(text) == guest.Local(guest.Claimed))
}
