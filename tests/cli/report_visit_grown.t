# Hours that grew past what is usual since they were told are no slip; what was told so is.
$ export LEEBOARD_DB=clinic.db
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient": {"code": "P-1"}, "episode": {"admitted": "2024-10-12"}, "facts": {"opioid.last_use_hours": 16}}' | leeboard intake add - --quiet --actor S-03 --as-of 2024-10-12
P-1
$ echo '{"patient": {"code": "P-2"}, "episode": {"admitted": "2024-10-12"}, "facts": {"opioid.last_use_hours": 9000}}' | leeboard intake add - --quiet --actor S-03 --as-of 2024-10-12
P-2
! leeboard: warning: opioid.last_use_hours is outside what is usual (0 to 8760): it is used, please check it
$ for p in P-1 P-2; do leeboard report visit $p --as-of 2026-12-01 | grep usual; done
  - ! opioid.last_use_hours 9000, usual is 0 to 8760 (implausible)
$ leeboard intake show P-1 --as-of 2026-12-01 | grep last_use
  opioid.last_use_hours: expired (was 16)  [2024-10-12, S-03, F-1]
