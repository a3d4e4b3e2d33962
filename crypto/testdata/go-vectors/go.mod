module yijue/go-vectors

go 1.24.0

require (
	github.com/c2sp/wycheproof v0.0.0-20260902155932-3fa63dd0344a
	github.com/cyberphone/json-canonicalization v0.0.0-20241213102144-19d51d7fe467
	github.com/transparency-dev/merkle v0.0.3-0.20260723164952-417fb0c31475
)
