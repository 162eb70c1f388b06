# A clinic without a settings file: a safety item that waits still says what is to be done.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ leeboard store init --quiet
$ echo '{"patient":{"code":"P-0412"}}' | leeboard intake add - --quiet
P-0412
$ leeboard triggers log P-0412 --kind overdose --on 2026-11-30 --quiet
V-1 logged
! leeboard: warning: First, now: is the person safe and breathing well? Ask about withdrawal, pregnancy, sedatives, thoughts of suicide, and whether naloxone was used. (G-REL-02)
! leeboard: warning: Before they leave: offer buprenorphine, naloxone in hand, a contact in 24-48 hours, an appointment under 72 hours; ask whether it was intended, look at sedatives, train the household. (G-REL-06#0)
! leeboard: warning: V-1 is a safety item: an overdose was recorded
! leeboard: warning: Acknowledge it with: leeboard assess ack V-1 --reason TEXT --actor STAFF
[9]
$ leeboard plan draft P-0412 --json | grep -o '"status":"draft"'
"status":"draft"
! leeboard: warning: V-1 waits for a person
! leeboard: warning: Acknowledge it with: leeboard assess ack V-1 --reason TEXT --actor STAFF
