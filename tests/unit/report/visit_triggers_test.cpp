// What is new of triggers and of the log since the last visit.
#include <doctest/doctest.h>

#include "report/views.hpp"
#include "report/visit.hpp"
#include "sample_file.hpp"

using namespace leeboard;

namespace {
Stamp at(const char* text) { return parse_stamp(text, nullptr).value(); }

TriggerEvent entry(const char* kind, const char* when) {
  TriggerEvent out;
  out.kind = *parse_word<TriggerEventKind>(kind);
  out.at = at(when);
  return out;
}

Event visit(const char* when, const char* status) {
  Event out;
  out.kind = EventKind::encounter;
  out.at = at(when);
  out.details = {{"status", status}};
  return out;
}

PersonRecord file_of_two_weeks() {
  auto record = report::sample_file();
  record.as_of = at("2026-12-10");
  record.events = {visit("2026-12-01T10:00Z", "kept"), visit("2026-12-05", "missed"), visit("2026-12-10T09:00Z", "kept")};
  record.triggers.clear();
  record.safety.clear();
  record.log.clear();
  return record;
}

std::string screen(const PersonRecord& record) { return report::render_text(report::visit_report(record, report::sample_clinic())); }

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("new triggers, entries by kind and days logged count from the visit, not from its day") {
  auto record = file_of_two_weeks();
  record.trigger_histories = {{"T-1", "payday", {}, {}, {}, {}, parse_date("2026-12-01").value()},
                              {"T-2", "the bridge", {}, {}, {}, {}, parse_date("2026-12-02").value()}};
  record.log = {entry("craving", "2026-12-01T09:59Z"), entry("none", "2026-12-01"),         entry("craving", "2026-12-01T18:00Z"),
                entry("craving", "2026-12-03T08:00Z"), entry("lapse", "2026-12-03T20:00Z"), entry("none", "2026-12-04")};
  const auto text = screen(record);
  CHECK(has(text, "new since 2026-12-01: T-2 the bridge\n"));
  CHECK(has(text, "logged since 2026-12-01: 1 lapse, 2 cravings, 1 quiet day; 2 of 9 days\n"));
}

TEST_CASE("a safety item of the log is told with what became of it") {
  auto record = file_of_two_weeks();
  record.log = {entry("overdose", "2026-12-06T23:00Z")};
  record.safety = {{"V-7", "overdose", at("2026-12-06T23:00Z"), "an overdose was logged", true, Signature{"S-04", at("2026-12-07"), "seen"}}};
  CHECK(has(screen(record), "safety: V-7 overdose, 2026-12-06, acknowledged 2026-12-07"));
  record.safety.front().acknowledged = false;
  CHECK(has(screen(record), "safety: V-7 overdose, 2026-12-06, not acknowledged"));
  record.safety.front().at = at("2026-11-30");
  CHECK_FALSE(has(screen(record), "safety: V-7"));
}

TEST_CASE("nothing new is said, and without an earlier visit nothing is compared") {
  auto record = file_of_two_weeks();
  CHECK(has(screen(record), "since 2026-12-01: nothing new, no day logged"));
  record.events = {visit("2026-12-10T09:00Z", "kept")};
  CHECK_FALSE(has(screen(record), "nothing new"));
}
