# An identifier that belongs to somebody else is one message, whichever way it comes in, and nothing is stored of what named it.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ leeboard store init --quiet
$ for n in 1 2; do echo "{patient: {code: P-$n, name: {given: [Ada], family: Alder-$n}, identifiers: [{system: 'urn:oid:2.999.1', value: '$n'}]}}" | leeboard intake add - --new --quiet; done
P-1
P-2
$ cat > other.yaml <<'END'
> patient: {code: P-1, name: {given: [Ada], family: Alder-1}, identifiers: [{system: "urn:oid:2.999.1", value: "2"}]}
> END
$ leeboard intake add other.yaml
! leeboard: error[bad_input]: code and identifiers belong to different people: P-1 and P-2
!   mend:  correct the code or the identifiers, or see `leeboard intake merge`
[6]
$ leeboard intake update P-1 other.yaml --reason "new card"
! leeboard: error[bad_input]: code and identifiers belong to different people: P-1 and P-2
!   mend:  correct the code or the identifiers, or see `leeboard intake merge`
[6]
$ leeboard intake import other.yaml --rejects rejects.ndjson
I-1: 1 read: 1 stored (0 new, 1 revised, 0 kept as they are), 0 unchanged, 0 rejected
  1 possible duplicate: see `leeboard intake match`
$ leeboard intake show P-1 --json | jq -c .identifiers
[{"system":"urn:oid:2.999.1","value":"2"},{"system":"urn:oid:2.999.1","value":"1"}]
