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
  auto file = report::sample_file();
  file.as_of = at("2026-12-10");
  file.events = {visit("2026-12-01T10:00Z", "kept"), visit("2026-12-05", "missed"), visit("2026-12-10T09:00Z", "kept")};
  file.triggers.clear();
  file.safety.clear();
  file.log.clear();
  return file;
}

std::string screen(const PersonRecord& file) { return report::render_text(report::visit_report(file, report::sample_clinic())); }

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("new triggers, entries by kind and days logged count from the visit, not from its day") {
  auto file = file_of_two_weeks();
  file.trigger_histories = {{"T-1", "payday", {}, {}, {}, {}, parse_date("2026-12-01").value()},
                            {"T-2", "the bridge", {}, {}, {}, {}, parse_date("2026-12-02").value()}};
  file.log = {entry("craving", "2026-12-01T09:59Z"), entry("none", "2026-12-01"),         entry("craving", "2026-12-01T18:00Z"),
              entry("craving", "2026-12-03T08:00Z"), entry("lapse", "2026-12-03T20:00Z"), entry("none", "2026-12-04")};
  const auto text = screen(file);
  CHECK(has(text, "new since 2026-12-01: T-2 the bridge\n"));
  CHECK(has(text, "logged since 2026-12-01: 1 lapse, 2 cravings, 1 quiet day; 2 of 9 days\n"));
}

TEST_CASE("a safety item of the log is told with what became of it") {
  auto file = file_of_two_weeks();
  file.log = {entry("overdose", "2026-12-06T23:00Z")};
  file.safety = {{"V-7", "overdose", at("2026-12-06T23:00Z"), "an overdose was logged", true, Signature{"S-04", at("2026-12-07"), "seen"}}};
  CHECK(has(screen(file), "safety: V-7 overdose, 2026-12-06, acknowledged 2026-12-07"));
  file.safety.front().acknowledged = false;
  CHECK(has(screen(file), "safety: V-7 overdose, 2026-12-06, not acknowledged"));
  file.safety.front().at = at("2026-11-30");
  CHECK_FALSE(has(screen(file), "safety: V-7"));
}

TEST_CASE("nothing new is said, and without an earlier visit nothing is compared") {
  auto file = file_of_two_weeks();
  CHECK(has(screen(file), "since 2026-12-01: nothing new, no day logged"));
  file.events = {visit("2026-12-10T09:00Z", "kept")};
  CHECK_FALSE(has(screen(file), "nothing new"));
}
