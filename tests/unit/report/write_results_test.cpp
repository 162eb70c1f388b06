// What is said of a write: made, there already, done before with its key, only tried.
#include <doctest/doctest.h>

#include "report/acknowledgement_result.hpp"
#include "report/intake_result.hpp"
#include "report/plan_result.hpp"
#include "report/trigger_result.hpp"

using namespace leeboard;
using namespace leeboard::report;

namespace {
struct WriteRow {
  Stored how;
  WriteState state;
  const char *added, *changed, *acknowledged, *trigger, *logged;
};
}  // namespace

TEST_CASE("the words about a write follow from what became of it") {
  const WriteRow rows[] = {
      {Stored::created, {}, "P-1\n", "P-1 created (E-1)\n", "A-1 acknowledged\n", "T-1 added\n", "V-2 logged in place of V-1\n"},
      {Stored::created,
       {.dry_run = true},
       "P-1 would be stored\n",
       "P-1 would be revised (E-1)\n",
       "A-1 would be acknowledged\n",
       "T-1 would be added\n",
       "V-2 would be logged in place of V-1\n"},
      {Stored::unchanged,
       {},
       "P-1 is stored already: nothing changed\n",
       "P-1 says so already: nothing changed (E-1)\n",
       "A-1 was acknowledged before\n",
       "T-1 is there already: nothing added\n",
       "V-2 is there already: nothing added\n"},
      {Stored::created,
       {.replayed = true},
       "P-1 is stored already: nothing changed\n",
       "P-1 was changed before with this key (E-1)\n",
       "A-1 acknowledged\n",
       "T-1 was stored before with this key\n",
       "V-2 was stored before with this key\n"},
  };
  for (const auto& row : rows) {
    const IntakeResult intake{.patient = "P-1", .episode = "E-1", .how = row.how};
    CHECK(added_text(intake, row.state) == row.added);
    CHECK(changed_text(intake, row.state) == row.changed);
    CHECK(acknowledged_text("A-1", row.how, row.state, false) == row.acknowledged);
    CHECK(trigger_added_text("T-1", row.how, row.state) == row.trigger);
    CHECK(logged_text({.id = "V-2", .how = row.how}, "V-1", false, row.state) == row.logged);
  }
  CHECK(logged_text({.id = "V-2"}, "V-1", true, {}) == "V-2 logged: V-1 is taken back\n");
}

TEST_CASE("an interview that was stored before with its key is told again from its JSON") {
  const InterviewResult result{.patient = "P-1",
                               .triggers = {{"T-1", "payday", Stored::created}, {"T-2", "a cousin", Stored::unchanged}},
                               .explored = {TriggerDomain::people, TriggerDomain::times}};
  const auto again = parse_interview(interview_json(result));
  CHECK(interview_json(again) == interview_json(result));
  CHECK(
      interview_text(again, false).starts_with("T-1 added: payday\nT-2 is there already: a cousin\ntalked about: 2 of 12 domains; not yet: places"));
}

TEST_CASE("lines that are signed as held are named") {
  SignedPlan plan{.id = "PL-1", .revision = 2, .signature = {.by = "S-04"}, .held = {"naltrexone"}};
  CHECK(signed_text(plan, {}) == "PL-1 revision 2 signed by S-04\n  signed as held: naltrexone\n");
  plan.again = true;
  CHECK(signed_text(plan, {}) == "PL-1 revision 2 is signed by S-04 already: nothing changed\n  signed as held: naltrexone\n");
}
