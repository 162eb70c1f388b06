// Closed lists: each value has one word, and no other word is read as one.
#include <doctest/doctest.h>

#include <set>

#include "record/assessment.hpp"
#include "record/event.hpp"
#include "record/patient.hpp"
#include "record/plan.hpp"
#include "record/trigger.hpp"

using namespace leeboard;

namespace {
template <Worded E>
void check_list(std::size_t size) {
  std::set<std::string_view> seen;
  for (const auto& row : words_of<E>) {
    CAPTURE(row.text);
    CHECK(parse_word<E>(format_word(row.value)) == row.value);
    CHECK(!row.text.empty());
    seen.insert(row.text);
  }
  CHECK(seen.size() == size);
  CHECK(all_words<E>().size() == size);
  CHECK(!parse_word<E>(""));
  CHECK(!parse_word<E>("nonsense"));
  CHECK(format_word(std::optional<E>()).empty());
}
}  // namespace

TEST_CASE("every closed list: value and word belong together, both ways") {
  check_list<PlanStatus>(4);
  check_list<LineKind>(9);
  check_list<LineStatus>(3);
  check_list<Verdict>(4);
  check_list<SafetyVerdict>(6);
  check_list<Override>(2);
  check_list<Decision>(4);
  check_list<Evidence>(6);
  check_list<EventKind>(16);
  check_list<VisitStatus>(6);
  check_list<TriggerDomain>(12);
  check_list<TriggerEventKind>(8);
  check_list<OverdoseAnswer>(6);
  check_list<DayPart>(4);
  check_list<Avoidable>(3);
  check_list<Strategy>(4);
  check_list<TriggerTone>(2);
  check_list<TriggerStatus>(3);
  check_list<PatientStatus>(4);
  check_list<AnswerBasis>(3);
}

TEST_CASE("a new log entry cannot be `withdrawn`") {
  CHECK(logged_kinds() == std::vector<std::string>{"craving", "exposure", "coped", "lapse", "use", "overdose", "none"});
}

TEST_CASE("a visit has a status, in words that are ours; other events have none") {
  Event event;
  event.kind = EventKind::encounter;
  CHECK(!event.visit());
  event.details = {{"status", "booked"}};
  CHECK(event.visit() == VisitStatus::booked);
  event.details = {{"status", "rescheduled"}};
  CHECK(!event.visit());
  event.kind = EventKind::condition;
  event.details = {{"status", "booked"}};
  CHECK(!event.visit());
}

TEST_CASE("the weaker of two marks") {
  CHECK(weaker(Evidence::v, Evidence::h) == Evidence::h);
  CHECK(weaker(Evidence::unverified, Evidence::l) == Evidence::unverified);
}
