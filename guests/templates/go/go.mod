module {{name}}

go 1.19

require zkmips/guest v0.0.0

replace zkmips/guest => ./zkmips/lib-go
