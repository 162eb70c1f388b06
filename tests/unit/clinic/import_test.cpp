// Imports without the command line: what is told, what is on disk, what a rejected record leaves behind.
#include <doctest/doctest.h>

#include "base/error.hpp"
#include "clinic/import/document_import.hpp"
#include "clinic/import/fhir_import.hpp"
#include "clinic/import/form_import.hpp"
#include "clinic/import/log_import.hpp"
#include "clinic/person_finder.hpp"
#include "unit/clinic/front.hpp"

using namespace leeboard;
using clinic::test::Front;
using clinic::test::Told;

namespace {
/// Runs one import of all texts; `Import` reads them.
template <class Import>
void run(Front& front, Told& told, const clinic::ImportRequest& request) {
  auto files = told.files();
  clinic::ImportRun run(front.desk, front.store, files, request, told.listener());
  REQUIRE_FALSE(run.is_replay());
  Import importer(front.desk, run, std::nullopt);
  for (const auto& file : request.files)
    if (!importer.take_file({file, request.format, false})) break;
  run.finish();
}

const std::string ada = R"({"patient":{"code":"P-1","name":{"given":["Ada"],"family":"Alder"},"birth_date":"1990-01-02"}})"
                        "\n";
const std::string good_form =
    R"({"patient":{"code":"P-1"},"assessments":[{"instrument":"phq2","taken_at":"2026-11-20T09:00Z","answers":{"1":1,"2":2}}]})"
    "\n";
}  // namespace

TEST_CASE("documents come in, and their run is told: what became of each, what is rejected, what is on disk") {
  Front front;
  Told told;
  told.texts["people.ndjson"] = ada + "{\"patient\":{}}\n" + ada;
  run<clinic::DocumentImport>(front, told, told.request("intake import", "ndjson"));
  CHECK(told.summary.import == "I-1");
  CHECK(told.summary.counts.read == 3);
  CHECK(told.summary.counts.created == 1);
  CHECK(told.summary.counts.unchanged == 1);
  CHECK(told.summary.counts.rejected == 1);
  CHECK(told.read == 3);
  CHECK(told.stored == 1);
  REQUIRE(told.rejected.size() == 1);
  CHECK(told.rejected[0].starts_with("people.ndjson:2: "));
  REQUIRE(told.outcomes.size() == 3);
  CHECK(told.outcomes[0].fate == clinic::Fate::created);
  CHECK(told.outcomes[0].object == "P-1");
  CHECK(told.outcomes[1].fate == clinic::Fate::rejected);
  CHECK(told.outcomes[2].fate == clinic::Fate::unchanged);
  CHECK(front.store.read().imports().get("I-1")->summary == R"({"import":"I-1"})");
}

TEST_CASE("a failed record of a person who is already in the chunk leaves digests whole") {
  Front front;
  Told told;
  // Facts are written before the form that is refused; the person's event of the chunk holds rows of the records before and after.
  const std::string refused = R"({"patient":{"code":"P-1"},"facts":{"readiness":{"importance":8}},)"
                              R"("assessments":[{"instrument":"phq2","taken_at":"2026-11-21T09:00Z","answers":{"1":1,"nothing-of-it":2}}]})"
                              "\n";
  told.texts["people.ndjson"] = ada + refused + good_form + refused;
  run<clinic::DocumentImport>(front, told, told.request("intake import", "ndjson"));
  CHECK(told.summary.counts.rejected == 2);
  CHECK(told.summary.counts.stored() == 2);
  auto& records = front.store.read();
  const auto person = clinic::require_person(records, "P-1");
  CHECK(records.facts().of(person).empty());
  CHECK(records.assessments().of(person, "phq2").size() == 1);
  CHECK(front.is_whole());
}

TEST_CASE("a definition that went with a rejected record is kept with the next form") {
  Front front;
  Told told;
  const std::string half = R"({"patient":{"code":"P-1"},"assessments":[{"instrument":"phq2","taken_at":"2026-11-20T09:00Z","answers":{"1":1,"2":2}},)"
                           R"({"instrument":"gad2","taken_at":"2026-11-20T09:00Z","answers":{"nothing-of-it":1}}]})"
                           "\n";
  told.texts["people.ndjson"] = ada + half + good_form;
  run<clinic::DocumentImport>(front, told, told.request("intake import", "ndjson"));
  CHECK(told.summary.counts.rejected == 1);
  auto& records = front.store.read();
  const auto forms = records.assessments().of(clinic::require_person(records, "P-1"), "phq2");
  REQUIRE(forms.size() == 1);
  CHECK(records.definitions().known(forms[0].assessment.score.definition));
  CHECK(front.is_whole());
}

TEST_CASE("the same request again is not read; another input under its key is refused; an interruption ends what is begun") {
  Front front;
  Told told;
  told.texts["people.ndjson"] = ada + R"({"patient":{"code":"P-2","name":{"given":["Ben"],"family":"Birch"}}})"
                                      "\n";
  run<clinic::DocumentImport>(front, told, told.request("intake import", "ndjson", "key-1"));
  auto files = told.files();
  const clinic::ImportRun again(front.desk, front.store, files, told.request("intake import", "ndjson", "key-1"), {});
  CHECK(again.is_replay());
  CHECK(again.replay() == R"({"import":"I-1"})");
  told.texts["people.ndjson"] += good_form;
  CHECK_THROWS_AS(clinic::ImportRun(front.desk, front.store, files, told.request("intake import", "ndjson", "key-1"), {}), Error);
  Told cut;
  cut.texts["people.ndjson"] = told.texts["people.ndjson"];
  cut.interrupt_after = 1;
  run<clinic::DocumentImport>(front, cut, cut.request("intake import", "ndjson"));
  CHECK(cut.summary.interrupted);
  CHECK(cut.summary.counts.read == 2);
  CHECK(front.store.read().imports().get("I-2")->summary.empty());
}

TEST_CASE("forms: rows that make one form stand or fall together, and a safety item is told last") {
  Front front;
  Told people, told;
  people.texts["people.ndjson"] = ada;
  run<clinic::DocumentImport>(front, people, people.request("intake import", "ndjson"));
  told.texts["rows.csv"] =
      "patient,instrument,taken_at,item,value\n"
      "P-1,phq2,2026-11-20,1,1\nP-1,phq2,2026-11-20,2,2\n"
      "P-1,phq2,2026-11-21,1,1\nP-1,phq2,2026-11-21,nothing-of-it,2\n";
  run<clinic::FormImport>(front, told, told.request("assess import", "csv"));
  CHECK(told.summary.counts.read == 4);
  CHECK(told.summary.counts.created == 2);
  CHECK(told.summary.counts.rejected == 2);
  CHECK(told.summary.objects.assessments == 1);
  Told unsafe;
  unsafe.texts["forms.ndjson"] =
      R"({"patient":"P-1","instrument":"phq9","taken_at":"2026-11-20T09:00Z","answers":{"1":0,"2":0,"3":0,"4":0,"5":0,"6":0,"7":0,"8":0,"9":2}})"
      "\n";
  run<clinic::FormImport>(front, unsafe, unsafe.request("assess import", "ndjson"));
  CHECK(unsafe.unsafe == std::vector<std::string>{"A-2"});
  CHECK(front.is_whole());
}

TEST_CASE("the trigger log: an entry that stops the run is the last one read") {
  Front front;
  Told people, told;
  people.texts["people.ndjson"] = ada;
  run<clinic::DocumentImport>(front, people, people.request("intake import", "ndjson"));
  told.texts["log.csv"] = "patient,kind,on\nP-1,craving,2026-11-20\nP-9,craving,2026-11-20\nP-1,none,2026-11-21\n";
  auto request = told.request("triggers import", "csv");
  request.stop_at_reject = true;
  run<clinic::LogImport>(front, told, request);
  CHECK(told.summary.stopped);
  CHECK(told.summary.counts.read == 2);
  CHECK(told.summary.counts.created == 1);
}

TEST_CASE("FHIR: an observation that comes before its patient waits, a prescription that ended takes the medicine off the list") {
  Front front;
  Told told;
  const auto prescription = [](const char* status) {
    return std::string(R"({"resourceType":"MedicationStatement","id":"m1","subject":{"reference":"Patient/77"},"status":")") + status +
           R"(","medicationCodeableConcept":{"text":"buprenorphine"},"effectivePeriod":{"start":"2026-10-01")" +
           (std::string_view(status) == "active" ? "" : R"(,"end":"2026-11-01")") + "}}\n";
  };
  const std::string patient = R"({"resourceType":"Patient","id":"77","name":[{"family":"Alder","given":["Ada"]}],"birthDate":"1990-01-02"})"
                              "\n";
  const auto take = [&](const std::string& text) {
    told.texts["Record.ndjson"] = text;
    auto files = told.files();
    clinic::ImportRun run(front.desk, front.store, files, told.request("intake import", "fhir"), told.listener());
    clinic::FhirImport(front.desk, run).take_all({{"Record.ndjson", "fhir", false}});
    run.finish();
  };
  take(prescription("active") + patient);
  CHECK(told.summary.counts.rejected == 0);
  auto& records = front.store.read();
  const auto person = clinic::find_foreign(records, clinic::ForeignKind::resource, "77");
  REQUIRE(person);
  const auto newest = [&] {
    const auto facts = front.store.read().facts().of(*person, "meds");
    REQUIRE_FALSE(facts.empty());
    return facts.back().fact.content;
  };
  CHECK(std::holds_alternative<FactValue>(newest()));
  take(prescription("completed"));
  CHECK(newest() == FactContent(Absent::unknown));
  bool stopped = false;
  for (const auto& each : front.store.read().events().of(*person)) stopped = stopped || each.event.kind == EventKind::medication_stop;
  CHECK(stopped);
  CHECK(front.is_whole());
}
