package main

type payment struct {
	To     string `json:"to"`
	Amount uint64 `json:"amount"`
}

// total sums amounts by name.
func total(payments []payment) map[string]uint64 {
	totals := make(map[string]uint64)
	for _, payment := range payments {
		totals[payment.To] += payment.Amount
	}
	return totals
}
