# The handout that a person keeps.
$ export LEEBOARD_DB=clinic.db LEEBOARD_AS_OF=2026-12-01
$ cp $PROJECT/examples/clinic/leeboard.yaml . && leeboard store init --quiet
$ echo '{"patient":{"code":"P-1"}}' | leeboard intake add - --quiet
P-1

# Nothing is known yet: it says so, and there is room to write.
$ leeboard report letter triggers-plan P-1
My plan for hard moments
Tuesday, December 1, 2026

My triggers, and what I do
--------------------------
  We have not written any down yet. We can start with one at the next visit.

My early signs
--------------
  - I stay away from people, I sleep badly, I skip meals or meetings, I snap at
    others: I call within 72 hours.
  - I think back to the good parts, I make deals with myself, I hide things, I
    get in touch with old contacts: I call within 24 hours.
  - I carry money or gear for it, I go to the place, or I have used: I call the
    same day.

When the urge comes
-------------------
  - It will rise, peak and fall. Most urges pass in 15 to 30 minutes.
  - I check: am I hungry, angry, lonely or tired? I fix that first.
  - I wait. I do something else. I leave the place. I call someone.
  - I feel sick from too small a dose? I tell my clinic. We look at the dose
    first.

Whom I call
-----------
  - My person to call: ______________________
  - Alder Bay Recovery Clinic: 555-0100
  - My next visit: ______________________
  - When I think about dying or hurting myself, I call or text 988, day or
    night.

Naloxone
--------
  - Do I have naloxone? If not, I ask for it today.
  - I keep it where others can find it, and I show them how to use it.
  - If someone will not wake up or breathes slowly: call 911. Give naloxone.
    Breathe for them. Lay them on their side and stay.

If I use again
--------------
  - My care goes on. I call, and we change the plan. That is how we learn.
  - After a break my body can take much less than before. An amount that was
    fine once can kill me now.
  - I do not use alone. I keep my medicine and my visits.

# What was agreed stands in it, the strongest trigger first, and whether naloxone is there.
$ leeboard triggers add P-1 --domain places --text "the corner by the bus stop" --strength 6 --avoidable yes
T-1 added
$ leeboard triggers add P-1 --domain times --text "payday <Friday>" --strength 8 --avoidable no
T-2 added
$ leeboard triggers resolve P-1 T-2 --coping booked-contact --owner peer --reason "agreed today"
T-2 is now open, 1 step agreed; the next plan draft holds it
$ echo '{"facts":{"naloxone_in_hand":"yes","support_person":"sister"}}' | leeboard intake update P-1 - --quiet
P-1 revised (E-1)
$ leeboard report letter triggers-plan P-1 | head -n 30
My plan for hard moments
Tuesday, December 1, 2026

My triggers, and what I do
--------------------------
  - payday <Friday>
      A contact booked for that day.
  - the corner by the bus stop

My early signs
--------------
  - I stay away from people, I sleep badly, I skip meals or meetings, I snap at
    others: I call within 72 hours.
  - I think back to the good parts, I make deals with myself, I hide things, I
    get in touch with old contacts: I call within 24 hours.
  - I carry money or gear for it, I go to the place, or I have used: I call the
    same day.

When the urge comes
-------------------
  - It will rise, peak and fall. Most urges pass in 15 to 30 minutes.
  - I check: am I hungry, angry, lonely or tired? I fix that first.
  - I wait. I do something else. I leave the place. I call someone.
  - I feel sick from too small a dose? I tell my clinic. We look at the dose
    first.

Whom I call
-----------
  - My sister: ______________________
  - Alder Bay Recovery Clinic: 555-0100
$ leeboard report letter triggers-plan P-1 --format html | grep -c "payday &lt;Friday&gt;"
1
$ leeboard report letter triggers-plan P-1 --format json | cut -c 1-160
{"schema":"leeboard.report/1","report":"letter","as_of":"2026-12-01","patient":"P-1","title":"My plan for hard moments","subtitle":"Tuesday, December 1, 2026","
$ leeboard report letter trigger-plan P-1
! leeboard: error[not_found]: there is no letter `trigger-plan`
!   mend:  did you mean triggers-plan?
[5]

# The sheet for a family needs no patient and no store, and names nobody.

$ leeboard --db nowhere.db report letter family --as-of 2026-12-01
When you are worried about somebody who uses opioids
2026-12-01

First, right now
----------------
  - Not breathing, blue, gurgling, cannot be woken, or fewer than 10 breaths a
    minute? Call 911.
  - Breathe for them. Give naloxone, one spray; a second one after 2 to
    3 minutes if nothing changes. Lay them on their side and stay.
  - If they speak of suicide or say goodbye: call 988, and do not leave them
    alone.

You, and the children
---------------------
  - Are you safe? If not, leave and call. You do not have to be quiet about it
    for their sake.
  - Count and lock away opioids, sleeping pills and insulin. Guns leave the
    house.
  - You need sleep, food and one person to talk to. A family group or a
    therapist is for you, not for them.

Naloxone in your own hand, today
--------------------------------
  - Get two sprays of 3 or 4 mg today: at a pharmacy, no prescription, or from
    us. Try one out.
  - After jail, detox or hospital the body takes much less. The amount from
    before can kill. Say so once, without a lecture.

One talk
--------
  - Choose a time when nobody is high, sick or angry.
  - Three sentences are enough: I love you. I am afraid because of what I saw.
    There is a place tomorrow at ten.
  - Not today: putting them out, or an ultimatum. Keep the phone and the car,
    stop the cash.
  - While they use, nobody should be alone: Never Use Alone 1-877-696-1996,
    SafeSpot 1-800-972-0590.

What we may tell you
--------------------
  - We listen to everything that you tell us.
  - We cannot say whether somebody is, was or will be a patient here, unless
    they signed for it. We can still help you.
  - We can tell you about treatment, naloxone, prices and hours, and keep a
    place for the person within 24 hours.

A training for families that works
----------------------------------
  - CRAFT takes 12 to 14 sessions of one hour. In trials 62 of 100 of the others
    entered treatment, 37 of 100 with Al-Anon or Nar-Anon facilitation.
  - Your first session: __________

We call you back
----------------
  - Day and hour, within 72 hours: __________
  - Alder Bay Recovery Clinic: 555-0100
$ test -e nowhere.db; echo $?
1
$ leeboard report letter family P-1
! leeboard: error[usage]: the letter `family` is about no patient
!   mend:  leeboard report letter family
[2]
$ leeboard report letter triggers-plan
! leeboard: error[usage]: the letter `triggers-plan` is about a patient
!   mend:  leeboard report letter triggers-plan P-0412
[2]
$ leeboard report letter family --format html --as-of 2026-12-01 | grep -c "1-877-696-1996"
1
$ leeboard report letter family --format md --as-of 2026-12-01 | head -n 12
\# When you are worried about somebody who uses opioids

2026-12-01

## First, right now

- Not breathing, blue, gurgling, cannot be woken, or fewer than 10 breaths a minute? Call 911.
- Breathe for them. Give naloxone, one spray; a second one after 2 to 3 minutes if nothing changes. Lay them on their side and stay.
- If they speak of suicide or say goodbye: call 988, and do not leave them alone.

## You, and the children

# It is the person's: it goes to nobody else. Nor is there one for who died, or comes because of another person.

$ leeboard report letter triggers-plan P-1 --to "Alder Bay High School"
! leeboard: error[refused]: the letter `triggers-plan` is handed to the person, who gives it on; it is sent to nobody
!   mend:  leave --to out and give it to the person; to tell somebody else with consent: enrolment, court-attendance
[4]
$ echo '{"patient": {"code": "P-3", "deceased": "2026-11-20"}}' | leeboard intake add - --quiet
P-3
$ leeboard report letter triggers-plan P-3
! leeboard: error[bad_input]: the letter `triggers-plan` is not made about somebody who has died
!   mend:  look at the record first: leeboard intake show P-3
[6]
$ leeboard audit disclosures P-3
! no document was made
