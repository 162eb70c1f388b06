# Inventory and log for the patient codes of the input list, the same for the same list.
to_entries[] | .key as $i | .value as $code
| {schema: "leeboard.trigger-log/1", patient: $code} as $row
| ($row + {type: "trigger", domain: "times", description: "payday Friday", strength: (5 + $i % 6), avoidable: "no"}),
  ($row + {type: "trigger", domain: "places", description: "the bus stop by the old shop", strength: (3 + $i % 5), avoidable: "yes", strategy: "avoid"}),
  (range(0; 5) as $day
   | $row + {type: "event", id: "\($code)-\($day)", on: "2026-11-2\($day)"}
   + ([{kind: "craving", intensity: (2 + ($i + $day) % 8), triggers: ["T-1"], part: "evening"}, {kind: "none"}, {kind: "exposure", intensity: 4, triggers: ["T-2"]},
       {kind: "coped", intensity: 6, tried: ["urge-surfing"], helped: ["urge-surfing"], triggers: ["T-1"]}, {kind: "lapse", substance: "oxycodone", triggers: ["T-1", "T-2"]}][$day]))
