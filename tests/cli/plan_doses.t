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
$ jq -r '.options[] | select(.option == "buprenorphine").schedule | .text, .too_little, .too_much, .stop' plan.json
$ jq -r '.lines[] | select(.dose_of) | "\(.id) \(.dose_of) \(.dose.day_total) \(.dose.last_day)\n\(.text)"' plan.json
$ leeboard plan preview fentanyl.yaml | sed -n '/^Today/,/^Still unknown/p' | grep -A 12 'under the tongue now'

# Somebody older gets small steps; without a score there is no dose.
$ sed 's/^age_years: 29/age_years: 70/' fentanyl.yaml > older.yaml
$ leeboard plan preview older.yaml --json | jq -c '.options[] | select(.option == "buprenorphine").schedule | .id, .day_total, .quantity.count'
$ grep -v '^cows' fentanyl.yaml > unscored.yaml
$ leeboard plan preview unscored.yaml --json | jq -c '.options[] | select(.option == "buprenorphine") | .verdict, .schedule'

# Two figures that differ stand side by side, each with its source, and none is above the usual dose.
$ cat > missed.yaml <<END
> opioid: {class: methadone, daily_mg: 20, programme: OTP}
> missed_days: 1
> proposed: [{option: methadone_restart}]
> END
$ for days in 1 3 4 6; do
>   sed "s/missed_days: 1/missed_days: $days/" missed.yaml | leeboard plan preview - --json |
>     jq -c --arg days $days '[$days, (.options[] | select(.option == "methadone_restart").schedule.columns[] | {(.id): .dose, evidence, source})]'
> done

# A late injection: the band tightens the verdict; in its window it has the next days.
$ cat > late.yaml <<END
> last_xr_injection: {drug: sublocade, dose_mg: 300, days_since: 60, prior_count: 4}
> opioid: {class: buprenorphine, product: sublocade}
> fentanyl_dependence: more
> END
$ leeboard plan preview late.yaml --json | jq -c '.options[] | select(.option == "buprenorphine_xr") | .verdict, .reasons[0].from, .reasons[0].text, .schedule'
$ sed 's/fentanyl_dependence: more/fentanyl_dependence: minimal/' late.yaml | leeboard plan preview - --json |
>   jq -c '.options[] | select(.option == "buprenorphine_xr") | .verdict, .schedule.band.id, .schedule.text'

# A site's own schedule takes the place of the built-in one.
$ mkdir -p site/schedules
$ cat > site/schedules/ours.yaml <<END
> schema: leeboard.schedules/1
> schedules:
>   - id: SCH-02
>     title: Buprenorphine today, fentanyl, our way
>     option: buprenorphine
>     rank: 60
>     when: {all: ["cows.total >= 8", "opioid.class = fentanyl_analogue"]}
>     form: {drug: buprenorphine, unit: mg}
>     steps: [{day: 1, at: now, dose: 8}]
>     day_total: {1: 16}
>     owner: prescriber
>     stop: "Seen tomorrow."
>     text: "Ours: {{dose.1}} now."
>     cites: [SCH-02]
>     examples: [{facts: {cows: {total: 9}, opioid: {class: fentanyl_analogue}}, expect: {first: 8}}]
> END
$ leeboard template test site/schedules/ours.yaml --data site
$ leeboard plan preview fentanyl.yaml --data site --json | jq -r '.options[] | select(.option == "buprenorphine").schedule.text'
$ sed -i 's/expect: {first: 8}/expect: {first: 9}/' site/schedules/ours.yaml
$ leeboard template test site/schedules/ours.yaml --data site
