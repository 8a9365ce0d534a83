module zkmips/guest

go 1.19
