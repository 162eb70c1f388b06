# Doses in a plan: from the facts to the line of today, the option and the JSON; what is not known, and what nobody gives.
$ export LEEBOARD_AS_OF=2026-12-01
$ cat > fentanyl.yaml <<END
> age_years: 29
> dsm5_criteria_count: 9
> opioid: {class: fentanyl_analogue, route: injected, last_use_hours: 17}
> cows: {total: 10, objective_signs: [mydriasis], age_hours: 0.5}
> suicide.screen: neg
> naloxone_in_hand: no
> END
$ leeboard plan preview fentanyl.yaml --json > plan.json
$ jq -c '.options[] | select(.option == "buprenorphine").schedule | .id, .steps, .day_total, .day_most, .day2, .quantity, .last_day, .evidence' plan.json
"SCH-02"
[{"day":1,"at":"now","dose":8},{"day":1,"at":"after 60 min","dose":8,"if":"still sick"},{"day":2,"dose":{"low":16,"high":24},"note":"split if that helps"}]
16
24
{"low":16,"high":24}
{"count":14,"strength":8,"product":"combination film"}
"2026-12-08"
"H"
$ jq -r '.options[] | select(.option == "buprenorphine").schedule | .text, .too_little, .too_much, .stop' plan.json
Buprenorphine 8 mg under the tongue now (COWS 10; mydriasis), 8 mg again after 60 min if still sick: 16 mg today (up to 24 mg), 16-24 mg tomorrow, split if that helps; 14 x 8 mg combination film, last to 2026-12-08.
Withdrawal sharply worse after a dose: buprenorphine 8-16 mg more at once, 8 mg again after 60 min, 24-32 mg in the day; medicines for symptoms; somebody stays; not settling in 2 h: emergency department.
Drowsy: no further dose, breaths counted, call.
The visit sets the dose that goes on.
$ jq -r '.lines[] | select(.dose_of) | "\(.id) \(.dose_of) \(.dose.day_total) \(.dose.last_day)\n\(.text)"' plan.json
buprenorphine-first-day buprenorphine 16 2026-12-08
If buprenorphine is chosen: Buprenorphine 8 mg under the tongue now (COWS 10; mydriasis), 8 mg again after 60 min if still sick: 16 mg today (up to 24 mg), 16-24 mg tomorrow, split if that helps; 14 x 8 mg combination film, last to 2026-12-08.

# Somebody older gets small steps; without a score there is no dose.
$ sed 's/^age_years: 29/age_years: 70/' fentanyl.yaml > older.yaml
$ leeboard plan preview older.yaml --json | jq -c '.options[] | select(.option == "buprenorphine").schedule | .id, .day_total, .quantity.count'
"SCH-14"
8
3
$ grep -v '^cows' fentanyl.yaml > unscored.yaml
$ leeboard plan preview unscored.yaml --json | jq -c '.options[] | select(.option == "buprenorphine") | .verdict, .schedule'
"block"
null

# Two figures that differ stand side by side, each with its source, and none is above the usual dose.
$ cat > missed.yaml <<END
> opioid: {class: methadone, daily_mg: 20, programme: OTP}
> missed_days: 1
> sedation: none
> intoxicated: no
> proposed: [{option: methadone_restart}]
> END
$ for days in 1 3 4 6; do
>   sed "s/missed_days: 1/missed_days: $days/" missed.yaml | leeboard plan preview - --json |
>     jq -c --arg days $days '[$days, (.options[] | select(.option == "methadone_restart").schedule.columns[] | {(.id): .dose, evidence, source})]'
> done
["1",{"au":20,"evidence":"V","source":"S95"},{"meta_phi":null,"evidence":"M","source":"S173"},{"first_dose":20,"evidence":"H","source":null}]
["3",{"au":10,"evidence":"V","source":"S95"},{"meta_phi":null,"evidence":"M","source":"S173"},{"first_dose":10,"evidence":"H","source":null}]
["4",{"au":10,"evidence":"V","source":"S95"},{"meta_phi":20,"evidence":"M","source":"S173"},{"first_dose":10,"evidence":"H","source":null}]
["6",{"au":{"low":10,"high":20},"evidence":"V","source":"S95"},{"meta_phi":20,"evidence":"M","source":"S173"},{"first_dose":{"low":10,"high":20},"evidence":"H","source":null}]

# A late injection: the band tightens the verdict; in its window it has the next days.
$ cat > late.yaml <<END
> last_xr_injection: {drug: sublocade, dose_mg: 300, days_since: 60, prior_count: 4}
> opioid: {class: buprenorphine, product: sublocade}
> fentanyl_dependence: more
> END
$ leeboard plan preview late.yaml --json | jq -c '.options[] | select(.option == "buprenorphine_xr") | .verdict, .reasons[0].from, .reasons[0].text, .schedule'
"block"
"SCH-34"
"Day 60 after the last injection, late (second band, days 56-69): the prescriber decides. Given when dependence on fentanyl is minimal or with at least 8 mg by mouth in 24 h; meanwhile 8-16 mg a day by mouth, once the guards of a start are met. The next one 28 days after."
null
$ sed 's/fentanyl_dependence: more/fentanyl_dependence: minimal/' late.yaml | leeboard plan preview - --json |
>   jq -c '.options[] | select(.option == "buprenorphine_xr") | .verdict, .schedule.band.id, .schedule.text'
"warn"
"late2"
"Day 60 after the last injection, late (second band, days 56-69): the prescriber decides. Given when dependence on fentanyl is minimal or with at least 8 mg by mouth in 24 h; meanwhile 8-16 mg a day by mouth, once the guards of a start are met. The next one 28 days after."
