# jq -n --slurpfile want EXPECTED --slurpfile got STORED: one line for each stored form that is not what was expected.
($got | map(select(.type == "score")) | map({key: .id, value: .}) | from_entries) as $by_id
| $want[] | . as $w | $by_id[.id] as $g
| if $g == null then "\(.id): not stored"
  else
    (if $g.patient != $w.patient or $g.instrument != $w.instrument then "\(.id): of another person or form" else empty end),
    (if $g.complete != $w.complete then "\(.id): complete is \($g.complete)" else empty end),
    (if ($g.missing | sort) != $w.missing then "\(.id): missing \($g.missing) where \($w.missing) was left out" else empty end),
    (if $g.answered + ($g.missing | length) + ($g.skipped | length) != $g.scored_items then "\(.id): the items do not add up" else empty end),
    (if ($g.safety // false) != $w.safety then "\(.id): safety is \($g.safety)" else empty end),
    ($w.scales | to_entries[] | .key as $s | $g.scales[$s] as $have
     | if $have.low != .value.low or $have.high != .value.high
       then "\($w.id): \($s) is \($have.low) to \($have.high), worked out \(.value.low) to \(.value.high)" else empty end),
    ($g.scales | to_entries[]
     | if .value.value != (if .value.low == .value.high then .value.low else null end) then "\($w.id): \(.key) has a value beside its bounds" else empty end,
       if (.value.bands | length) > 1 and .value.band != null then "\($w.id): \(.key) has a band while several are possible" else empty end)
  end
