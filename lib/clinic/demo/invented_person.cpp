// Names, dates, facts, visits and logs of invented people. All of it is made up; likeness is chance.
#include "clinic/demo/invented_person.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace leeboard::clinic {

namespace {
using Words = std::string_view;
constexpr std::array<Words, 40> families{
    "Quandt", "Okafor-Lind",   "Zielińska", "Marchetti",   "Abernathy",  "Delacroix-Roy", "Nwosu",    "Halvorsen", "Castellanos", "Petrov",
    "Yamane", "O'Shaughnessy", "Lindqvist", "Fairweather", "Tanaka",     "Boateng",       "Moreau",   "Vasquez",   "Kowal",       "Ferreira",
    "Hollis", "Nakai",         "Brandvold", "Sorrentino",  "Achterberg", "Rahimi",        "Du Preez", "Whitlock",  "Begay",       "Kealoha",
    "Tran",   "Marlowe",       "Espinoza",  "Haddad",      "Novotná",    "Carrick",       "Ibarra",   "Lemaire",   "Svensson",    "李"};
constexpr std::array<Words, 24> women{"Marisol", "Łucja",    "Ada",      "Bronwyn", "Celeste",  "Dalia",    "Edith", "Fatima",
                                      "Greta",   "Hanneke",  "Imani",    "Juno",    "Keziah",   "Leocadia", "Maeve", "Noor",
                                      "Odile",   "Perpetua", "Rosalind", "Saoirse", "Thandiwe", "Ursula",   "Vesna", "Winona"};
constexpr std::array<Words, 24> men{"Teodor", "Adán",    "Bastian", "Cormac",  "Desmond", "Emeka",  "Florian", "Gideon",
                                    "Hakim",  "Ishaan",  "Jorge",   "Kofi",    "Lazar",   "Matteo", "Nikolai", "Osvaldo",
                                    "Piotr",  "Quentin", "Rafael",  "Stellan", "Tobias",  "Ulises", "Viktor",  "Wendell"};
constexpr std::array<Words, 5> towns{"Alder Bay", "Port Elm", "Fenwick Mills", "Three Pines", "Harrow Point"};
constexpr std::array<Words, 3> programmes{"outpatient-moud", "intensive-outpatient", "otp"};
constexpr std::array<Words, 4> referrals{"self", "emergency department", "court", "primary care"};
constexpr std::array<Words, 6> instruments{"cows", "phq9", "gad7", "dast10", "audit_c", "bam"};
constexpr std::array domains{TriggerDomain::people,   TriggerDomain::places, TriggerDomain::times,
                             TriggerDomain::emotions, TriggerDomain::body,   TriggerDomain::things};
constexpr std::array<Words, 6> trigger_texts{"a cousin who still uses", "the corner by the old shop", "payday Friday",
                                             "lonely after calls home", "back pain at night",         "an old phone with old numbers"};
constexpr std::array<Words, 4> parts{"night", "morning", "afternoon", "evening"};
constexpr std::array<Words, 4> stages{"contemplation", "preparation", "action", "maintenance"};

Stamp at_time(Date day, int minute, int offset = -300) {
  return {.day = day, .second_of_day = minute * 60, .offset_minutes = offset, .precision = Precision::minute};
}

Fact fact(std::string key, FactContent content, Stamp at, std::string source = "entered") {
  return {.id = {},
          .key = std::move(key),
          .content = std::move(content),
          .at = at,
          .recorded = at,
          .by = "S-03",
          .source = std::move(source),
          .corrects = {}};
}
FactContent number(double value) { return FactValue{Range{value, value}}; }
FactContent code(Words word) { return FactValue{Code{std::string(word)}}; }

void invent_person(DemoRandom& random, int number, DemoPatient& out) {
  Patient& patient = out.patient;
  patient.code = fmt::format("P-{:04}", number);
  const bool woman = random.chance(42);
  patient.name.family = random.pick(families);
  patient.name.given = {std::string(woman ? random.pick(women) : random.pick(men))};
  if (random.chance(10)) patient.name.given.emplace_back(woman ? random.pick(women) : random.pick(men));
  if (random.chance(96))
    patient.birth_date = stamp_of(
        make_date(random.between(1950, 2006), static_cast<unsigned>(random.between(1, 12)), static_cast<unsigned>(random.between(1, 28))).value());
  else patient.birth_date = Absent::declined;
  if (random.chance(97)) patient.sex_at_birth = std::string(woman ? "female" : "male");
  patient.identifiers = {{"urn:oid:2.999.77.1", std::to_string(100000 + number)}};
  if (random.chance(80)) patient.contact.city = std::string(random.pick(towns));
  if (random.chance(15)) patient.contact.phone = Absent::declined;
  else patient.contact.phone = fmt::format("555-{:04}", random.between(100, 199));
  patient.contact.state = std::string("ME");
  patient.explored = {TriggerDomain::people, TriggerDomain::places};
}

void invent_facts(DemoRandom& random, DemoPatient& out, Stamp at) {
  auto& facts = out.facts;
  const auto put = [&](std::string key, FactContent content) { facts.push_back(fact(std::move(key), std::move(content), at)); };
  put("willing_to_start", FactValue{random.chance(85)});
  put("dsm5_criteria_count", number(random.between(4, 11)));
  put("opioid.class", code(random.chance(70) ? "short" : random.chance(60) ? "fentanyl_analogue" : "methadone"));
  put("opioid.last_use_hours", number(random.between(4, 96)));
  put("readiness.importance", number(random.between(3, 10)));
  put("readiness.confidence", number(random.between(1, 10)));
  put("stage_of_change", code(random.pick(stages)));
  put("benzo_use", random.chance(20) ? code("prescribed") : random.chance(10) ? FactContent{Absent::declined} : code("none"));
  put("naloxone_in_hand", random.chance(60) ? code("yes") : code("no"));
  if (said_text(out.patient.sex_at_birth) == "female")
    put("pregnant", random.chance(4) ? FactContent{FactValue{true}} : random.chance(70) ? FactContent{FactValue{false}} : Absent::not_asked);
  if (random.chance(50)) put("qtc_ms", number(random.between(390, 510)));
  if (random.chance(30)) put("hcv", Absent::declined);
}

void invent_care(DemoRandom& random, DemoPatient& out, Date from, Date to) {
  const bool methadone = random.chance(45);
  out.events.push_back({.id = {},
                        .source_id = {},
                        .kind = EventKind::encounter,
                        .at = at_time(from, 9 * 60),
                        .by = "S-03",
                        .note = {},
                        .details = {{"status", "kept"}, {"type", "intake"}}});
  out.events.push_back({.id = {},
                        .source_id = {},
                        .kind = EventKind::medication_start,
                        .at = at_time(from.plus_days(1), 10 * 60),
                        .by = "S-04",
                        .note = {},
                        .details = {{"drug", methadone ? "methadone" : "buprenorphine"}}});
  int made = 0;
  for (Date day = from.plus_days(random.between(5, 9)); day <= to && made < 12; day = day.plus_days(random.between(20, 40)), ++made) {
    const bool kept = random.chance(80);
    out.events.push_back({.id = {},
                          .source_id = {},
                          .kind = EventKind::encounter,
                          .at = at_time(day, random.between(480, 1000)),
                          .by = "S-03",
                          .note = {},
                          .details = {{"status", kept ? "kept" : "missed"}, {"type", "visit"}}});
    if (!kept) continue;
    out.events.push_back({.id = {},
                          .source_id = {},
                          .kind = EventKind::dose,
                          .at = at_time(day, 470),
                          .by = "S-05",
                          .note = {},
                          .details = {{"drug", methadone ? "methadone" : "buprenorphine"},
                                      {"dose_mg", std::to_string(methadone ? 5 * random.between(6, 24) : 4 * random.between(2, 6))}}});
    if (random.chance(50))
      out.events.push_back({.id = {},
                            .source_id = {},
                            .kind = EventKind::test,
                            .at = at_time(day, 475),
                            .by = "S-05",
                            .note = {},
                            .details = {{"analyte", "fentanyl"}, {"result", random.chance(25) ? "positive" : "negative"}, {"expected", "no"}}});
  }
  std::ranges::stable_sort(out.events, [](const auto& a, const auto& b) { return earlier(a.at, b.at); });
}

// Who is in care has come lately, has medicine in hand, and a visit ahead. Nothing of it is left to chance, so that the rest stays as it is.
void invent_supply(DemoPatient& out, int number, Date seen, Date today) {
  const auto start = std::ranges::find(out.events, EventKind::medication_start, &Event::kind);
  if (start == out.events.end() || start->at.day >= seen) return;
  const auto drug = std::string(start->detail("drug"));
  const auto last = std::ranges::find(out.events.rbegin(), out.events.rend(), EventKind::dose, &Event::kind);
  const auto dose = last != out.events.rend() ? std::string(last->detail("dose_mg")) : drug == "methadone" ? "60" : "16";
  const auto put = [&](EventKind kind, int minute, std::vector<std::pair<std::string, std::string>> details) {
    out.events.push_back(
        {.id = {}, .source_id = {}, .kind = kind, .at = at_time(seen, minute), .by = "S-05", .note = {}, .details = std::move(details)});
  };
  put(EventKind::encounter, 1000, {{"status", "kept"}, {"type", "visit"}});
  put(EventKind::dose, 1005, {{"drug", drug}, {"dose_mg", dose}});
  put(EventKind::dispense, 1010, {{"drug", drug}, {"days_supply", std::to_string(7 + number % 3 * 7)}});
  std::ranges::stable_sort(out.events, [](const auto& a, const auto& b) { return earlier(a.at, b.at); });
  // Asked a little before the plan was drafted: a record in which nothing is of these days would be told to start anew.
  const auto asked = at_time(std::max(out.episode.admitted->day, today.plus_days(-25)), 1015);
  out.facts.push_back(fact("meds", FactValue{std::vector{FactRecord{{{"drug", Code{drug}}, {"dose", Text{dose + " mg a day"}}}}}}, asked));
  out.facts.push_back(fact("naloxone_in_hand", code(number % 4 == 0 ? "no" : "yes"), asked));
  out.bookings.push_back({.id = {},
                          .source_id = {},
                          .kind = EventKind::encounter,
                          .at = at_time(today.plus_days(number * 5 % 21), 540 + number % 12 * 30),
                          .by = "S-03",
                          .note = {},
                          .details = {{"status", "booked"}, {"type", "visit"}}});
}

void invent_triggers(DemoRandom& random, DemoPatient& out, Date from, Date to) {
  const int count = random.between(0, 4);
  for (int i = 0; i < count; ++i) {
    const auto which = static_cast<std::size_t>((random.below(6) + i) % 6);
    Trigger trigger;
    trigger.domain = domains[which];
    trigger.text = trigger_texts[which];
    trigger.strength = random.between(2, 10);
    trigger.avoidable = random.chance(40) ? Avoidable::partly : random.chance(50) ? Avoidable::yes : Avoidable::no;
    if (trigger.domain == TriggerDomain::emotions) trigger.tone = TriggerTone::negative;
    trigger.strategy = trigger.avoidable == Avoidable::no ? Strategy::cope : Strategy::avoid;
    trigger.recorded = at_time(from, 9 * 60 + 30);
    if (std::ranges::find(out.triggers, trigger.text, &Trigger::text) == out.triggers.end()) out.triggers.push_back(trigger);
  }
  const int held = static_cast<int>(out.triggers.size());
  if (held == 0) return;
  Date day = std::max(from, to.plus_days(held > 2 ? -84 : -28));
  for (; day <= to; day = day.plus_days(random.chance(85) ? 1 : 2)) {
    TriggerEvent entry;
    const int roll = random.below(100);
    using enum TriggerEventKind;
    entry.kind = roll < 60 ? none : roll < 80 ? craving : roll < 92 ? coped : roll < 96 ? exposure : lapse;
    entry.at = stamp_of(day);
    if (entry.kind != none) {
      if (random.chance(50)) entry.at = at_time(day, random.between(420, 1380));
      else entry.part = parse_word<DayPart>(random.pick(parts));
      entry.triggers = {"T-" + std::to_string(random.between(1, held))};
      if (entry.kind != lapse) entry.intensity = random.between(2, 9);
      else entry.substance = "oxycodone";
    }
    entry.recorded = entry.at;
    out.log.push_back(entry);
  }
}
}  // namespace

Date demo_today() { return *make_date(2026, 12, 1); }

DemoPatient invent_patient(std::uint64_t seed, int number, int forms) {
  DemoRandom random(seed, static_cast<std::uint64_t>(number));
  DemoPatient out;
  invent_person(random, number, out);
  const Date today = demo_today();
  const Date admitted = today.plus_days(-random.between(7, 900));
  const bool left = random.chance(25);
  const Date end = left ? std::min(today.plus_days(-1), admitted.plus_days(random.between(30, 400))) : today.plus_days(-random.below(10));
  const Date last = std::max(admitted, end);
  out.episode.admitted = at_time(admitted, 10 * 60 + 20);
  out.episode.programme = std::string(random.pick(programmes));
  out.episode.clinician = std::string(random.chance(60) ? "S-03" : "S-04");
  out.episode.referred_by = std::string(random.pick(referrals));
  if (left) {
    out.episode.discharged = stamp_of(last);
    out.episode.discharge_reason = std::string(random.chance(50) ? "completed" : "left before the end");
    out.episode.last_contact = stamp_of(last);
  }
  invent_facts(random, out, at_time(admitted, 10 * 60 + 30));
  invent_care(random, out, admitted, last);
  if (!left) invent_supply(out, number, last, today);
  invent_triggers(random, out, admitted, last);
  // Every instrument at admission, then the same ones in turn; people tend to get better.
  const auto span = std::max<long long>(1, last.since(admitted));
  int burden = random.between(35, 85);
  for (int i = 0; i < forms; ++i) {
    DemoForm form;
    form.instrument = instruments[static_cast<std::size_t>(i % 6)];
    // The last round is of these days: a clinic in which every form is a year old looks like nobody's.
    const auto rounds = (forms + 5) / 6;
    const auto days = rounds <= 1 ? 0 : span * (i / 6) / (rounds - 1);
    form.taken_at = at_time(admitted.plus_days(days), 600 + 5 * i);
    form.burden = std::max(2, burden - static_cast<int>(days * 40 / (span + 60)) + random.between(-10, 10));
    form.partial = random.chance(12);
    // Thoughts of death are rarer than low mood; were they not, everybody would wait for an acknowledgement.
    if (form.instrument == "phq9" && !random.chance(5)) form.quiet_item = "9";
    out.forms.push_back(form);
  }
  return out;
}

}  // namespace leeboard::clinic
