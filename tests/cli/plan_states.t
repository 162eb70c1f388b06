# A site's states: which guards and schedules hold in one, which lines stand under Today, what an overlay adds.
$ mkdir -p site/states
$ cat > facts.yaml <<END
> age_years: 47
> sex_at_birth: female
> pregnant: no
> setting: otp
> opioid: {class: methadone, daily_mg: 90, programme: OTP, last_use_hours: 118}
> otp_day: 640
> missed_days: 4
> returned_to_use: yes
> sedation: none
> intoxicated: no
> resp_rate: 14
> spo2: 97
> cows: {total: 13, objective_signs: [mydriasis], age_hours: 0.3}
> meds: [{drug: methadone}, {drug: Noctavane}]
> END
$ leeboard plan preview facts.yaml --as-of 2026-12-01 --json > built-in.json
$ jq -c '.options[] | select(.option | startswith("methadone")) | [.option, .verdict, .schedule.id, [.reasons[].from]]' built-in.json
["methadone","block",null,["ST-06","unrecognised-medicine-holds-start","methadone-builds-up"]]
["methadone_continue","block",null,["ST-06"]]
["methadone_usual_dose","block",null,["ST-06","methadone-missed-three-or-four-days"]]
["methadone_restart","warn","SCH-23",["methadone-restart-after-gap"]]
$ jq -c '.lines[] | select(.id == "home-people" or .id == "sleep-care") | [.id, .phase, .status, .due]' built-in.json
["home-people","start","proposed","2026-12-15"]
$ cat > site/states/ours.yaml <<END
> schema: leeboard.states/1
> states:
>   - id: ST-06
>     title: methadone interrupted
>     takes: treatment
>     given: "meds.drug = methadone"
>     when: {all: ["missed_days >= 1", "missed_days <= 30"]}
>     options: {exist: [methadone, methadone_restart]}
>     guards: [GRD-06]
>     schedules: [SCH-21]
>     today: [home-people]
>     cites: [ST-06]
>     examples: [{facts: {meds: [{drug: methadone}], missed_days: 4}, expect: {state: ST-06}}]
> overlays:
>   - id: OV-9
>     title: lung disease or sleep apnoea
>     when: "age_years >= 40"
>     adds: [sleep-care]
>     cites: [SPC-15]
>     examples: [{facts: {age_years: 41}, expect: {overlays: [OV-9]}}]
> END
$ leeboard template test site/states/ours.yaml --data site
ours (states): no problems found, 2 examples
$ leeboard plan preview facts.yaml --as-of 2026-12-01 --data site --json > ours.json
$ jq -c '.options[] | select(.option | startswith("methadone")) | [.option, .verdict, .schedule.id, [.reasons[].from]]' ours.json
["methadone","warn",null,["methadone-builds-up"]]
["methadone_continue","allowed",null,[]]
["methadone_usual_dose","block",null,["methadone-missed-three-or-four-days"]]
["methadone_restart","warn",null,["methadone-restart-after-gap"]]
$ jq -c '.lines[] | select(.id == "home-people" or .id == "sleep-care") | [.id, .phase, .status, .due]' ours.json
["sleep-care","stabilise","proposed","2026-12-29"]
["home-people","now","proposed","2026-12-01"]
