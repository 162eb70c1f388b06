# Two forms of each of the six instruments for each patient code of the input list, the same for the same list; with --arg want expect, what they must score.
# The keys stand here a second time on purpose: what the product says is compared with what this page works out.
def keys6: {
  cows: [["pulse",[0,1,2,4]],["sweating",[0,1,2,3,4]],["restlessness",[0,1,3,5]],["pupils",[0,1,2,5]],["aches",[0,1,2,4]],["nose_eyes",[0,1,2,4]],
         ["gi",[0,1,2,3,5]],["tremor",[0,1,2,4]],["yawning",[0,1,2,4]],["anxiety",[0,1,2,4]],["gooseflesh",[0,3,5]]],
  phq9: [range(1;10) | [tostring, [0,1,2,3]]],
  gad7: [range(1;8) | [tostring, [0,1,2,3]]],
  dast10: [range(1;11) | [tostring, [0,1]]],
  audit_c: [range(1;4) | [tostring, [0,1,2,3,4]]],
  bam: [("01","02","03","04","05","06","08","09","10","11","12","13","14","15","16","17") | ["b" + ., if . == "14" then [0,4] else [0,1,2,3,4] end]]};
def scales6: {bam: {use: ["b04","b05","b06"], risk: ["b01","b02","b03","b08","b11","b15"], protective: ["b09","b10","b12","b13","b14","b16"]}};
# What stands on the form where it is not the points: yes and no, of which DAST-10 question 3 and BAM question 14 are the odd ones.
def on_form($instrument; $item; $points):
  if $instrument == "dast10" then (if ($points == 1) != ($item == "3") then "yes" else "no" end)
  elif $item == "b14" then (if $points == 4 then "yes" else "no" end)
  else $points end;
def form($i; $code; $instrument; $part):
  keys6[$instrument] as $items
  | [range(0; $items | length) as $k
     | $items[$k] as [$item, $legal]
     | {item: $item, legal: $legal, points: $legal[($i * 7 + $k * 3 + ($instrument | length) + (if $part then 2 else 0 end)) % ($legal | length)]}]
  # Heavy-drinking days are among the drinking days.
  | (map(select(.item == "b04")) | .[0].points) as $drinking
  | map(if .item == "b05" and .points > $drinking then .points = $drinking else . end)
  | (map(.item) - ["b04", "b05"]) as $may_miss
  | (if $part then [$may_miss[$i % ($may_miss | length)], $may_miss[($i + 2) % ($may_miss | length)]] | unique else [] end) as $missing
  | map(.missing = (.item | IN($missing[]))) as $rows
  | {id: "\($code)-\($instrument)-\(if $part then "part" else "whole" end)", patient: $code, instrument: $instrument,
     taken_at: (if $part then "2026-11-24T09:\(10 + $i % 50):00-05:00" else "2026-12-01T09:\(10 + $i % 50):00-05:00" end)}
  | if $want == "forms"
    then {schema: "leeboard.answers/1", type: "assessment"} + . + {by: "S-03",
          answers: ($rows | map({key: .item, value: (if .missing then (if $i % 2 == 0 then "declined" else "not-asked" end) else on_form($instrument; .item; .points) end)}) | from_entries)}
    else . + {complete: ($missing == []), missing: ($missing | sort),
          safety: ($instrument == "phq9" and ($rows | any(.item == "9" and (.missing | not) and .points > 0))),
          scales: ((scales6[$instrument] // {total: ($rows | map(.item))}) | with_entries(.value as $of | .value =
            ($rows | map(select(.item | IN($of[]))) | {low: (map(if .missing then .legal[0] else .points end) | add),
                                                        high: (map(if .missing then .legal[-1] else .points end) | add)})))}
    end;
to_entries[] | .key as $i | .value as $code | keys6 | keys[] as $instrument | (false, true) as $part | form($i; $code; $instrument; $part)
