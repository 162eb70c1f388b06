# jq --arg today D --arg within_7 D --arg review D: one line for each pass criterion that one plan (JSON) misses.
def proposed: .lines[] | select(.status == "proposed");
. as $plan
| (if any(proposed; (.cites | index("G-SAF-01"))) then empty else "no naloxone line" end),
  (if any(proposed; (.cites | index("G-MON-01")) and .due != null and .due >= $today and .due <= $within_7) then empty else "no contact within 7 days" end),
  (if any(proposed; (.cites | index("G-MON-16")) and .due != null and .due > $today and .due <= $review) then empty else "no review date within 90 days" end),
  (.lines[] | if (.cites | length) == 0 then "line \(.id) cites nothing" else empty end,
              if (.evidence // "") == "" then "line \(.id) has no evidence mark" else empty end,
              if .status == "held" and (.missing | length) == 0 then "line \(.id) is held for nothing" else empty end,
              (.missing[] as $fact | if any($plan.ask[]; .fact == $fact) then empty else "line \(.id): \($fact) is missing and not asked" end)),
  (.options[] | if (.verdict == "block" or .verdict == "warn") and (.reasons | length) == 0 then "\(.option): \(.verdict) without a reason" else empty end,
                if .verdict == "block" and (.alternatives | length) == 0 then "\(.option): block without an alternative" else empty end,
                (.missing[] as $fact | if any($plan.ask[]; .fact == $fact) then empty else "\(.option): \($fact) is missing and not asked" end),
                (.reasons[] | if (.cites | length) == 0 then "a reason cites nothing" else empty end)),
  (["buprenorphine","buprenorphine_xr","methadone","naltrexone_xr","naltrexone_oral","lofexidine","clonidine","withdrawal_management_only","ultra_rapid_withdrawal"]
   - [.options[].option] | .[] | "option \(.) is not listed"),
  (.lines[] | select(.kind == "goal" and .status == "proposed")
   | if .goal.metric == null or .goal.target == null or .goal.by == null or (.owner // "") == "" then "goal \(.id) cannot be measured" else empty end),
  (if any(proposed; .kind == "goal") then empty else "no goal" end),
  (if ([.lines[].id] | length) != ([.lines[].id] | unique | length) then "a line stands twice" else empty end),
  ([.lines[].text, .options[].reasons[].text, .ask[].question] | map(select(test("addict|abuser|junkie|\\bclean\\b(?! suppl| need| syr| water)|non-?compliant|\\bdirty\\b"; "i"))) | .[] | "words: \(.)"),
  ([.lines[].text, .escalations[].text] | map(select(test("\\{\\{"))) | .[] | "a place was not filled: \(.)")
