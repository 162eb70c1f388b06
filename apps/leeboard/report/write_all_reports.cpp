// Reports about all patients that fit: read in chunks, rendered by two threads, each file whole or not there.
#include <fmt/format.h>

#include <atomic>

#include "base/error.hpp"
#include "base/workers.hpp"
#include "clinic/selection.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/progress.hpp"
#include "leeboard/report/folder.hpp"
#include "leeboard/report/print_reports.hpp"
#include "leeboard/report/report_setting.hpp"
#include "report/person_flags.hpp"
#include "report/views.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
constexpr std::size_t chunk = 100;  // patients whose reading is logged with one commit
constexpr std::size_t threads = 2;

using clinic::Person;

struct Job {
  PersonRecord record;
  CompleteReport build;
};

// Choosing by what stands in a record means reading all of them: one event for that, before.
std::vector<Person> choose(Context& context, store::Store& store, const clinic::Selection& selection) {
  const auto& desk = context.desk();
  const auto what = selection.widened({.depth = clinic::Depth::care});
  auto people = clinic::Selection::candidates(store.snapshot(), desk, what);
  std::erase_if(people, [&](const Person& person) { return selection.empty() && person.status == PatientStatus::test; });
  if (selection.empty()) return people;
  std::vector<std::string> codes;
  for (const auto& person : people) codes.push_back(person.code);
  store.log_list(codes);
  std::erase_if(people, [&](const Person& person) {
    const auto record = clinic::gather_record(store.snapshot(), desk, person.key, what);
    return !record || !selection.holds(*record, desk, clinic::Unasked::people);
  });
  return people;
}

// One event a patient, one commit a chunk. With --audit-to they must be able to go to the spool, one by one.
void log_chunk(Context& context, store::Store& store, const PersonReport& what, std::span<const Person> people) {
  if (!context.globals().audit_to.empty()) {
    for (const auto& person : people) store.log_read("report " + what.name + " " + person.code, person.key);
    return;
  }
  store.write([&](store::Repositories& records) {
    for (const auto& person : people) records.note_read(person.key);
  });
}
}  // namespace

void write_all_reports(Context& context, const PersonReport& what, const clinic::Selection& selection) {
  const auto& globals = context.globals();
  if (globals.output.empty() || globals.output == "-") throw Error{ErrorKind::usage, "--all needs a folder to write to"}.mend_with("add -o DIR");
  const auto formats = globals.formats.empty() ? std::vector<std::string>{"html"} : globals.formats;
  // With --audit-to the store may be on a medium that cannot be written.
  const auto store = open_store(context, globals.audit_to.empty() ? Access::write : Access::read);
  const auto clinic = report_setting(context);
  const auto people = choose(context, *store, selection);
  if (globals.dry_run) {
    context.say(fmt::format("leeboard: would write reports about {} patients to {}", people.size(), globals.output));
    return;
  }
  ReportFolder folder(globals.output, globals.force ? io::Overwrite::replace : io::Overwrite::refuse);
  std::atomic<long long> done = 0;
  auto& progress = context.progress("reports", static_cast<long long>(people.size()));
  Workers<Job> workers(threads, 2 * threads, [&](Job& job) {
    auto& record = job.record;
    const auto document = job.build(record, clinic);
    for (const auto& format : formats)
      for (const auto& view : report::views())
        if (view.format == format) folder.write(record.patient.code, view.format, view.suffix, report::render(document, format, globals.csv_raw));
    folder.flag(record.patient.code, report::person_flags(record, clinic));
    ++done;
  });
  bool stopped = false;
  for (std::size_t at = 0; at < people.size() && !stopped; at += chunk) {
    const auto part = std::span(people).subspan(at, std::min(chunk, people.size() - at));
    log_chunk(context, *store, what, part);
    for (const auto& person : part) {
      stopped = Context::interrupted();
      if (stopped) break;
      if (auto record = clinic::gather_record(store->snapshot(), context.desk(), person.key, selection.widened(what.gathering)))
        if (auto build = what.prepare ? what.prepare(store->snapshot(), *record) : CompleteReport(what.build))
          workers.put({std::move(*record), std::move(build)});
      progress.at(done);
    }
  }
  workers.finish();
  progress.at(done);
  if (stopped) {
    context.say(fmt::format("leeboard: {} of {} reports are written; there is no manifest yet", done.load(), people.size()));
    return;
  }
  folder.finish({what.name, context.as_of(), store->identity().store_id, LEEBOARD_VERSION, selection.conditions(), {}}, what.title);
  progress.done();
  context.say(fmt::format("leeboard: {} reports; {} files written, {} unchanged; see {}/manifest.json", done.load(), folder.written(),
                          folder.unchanged(), folder.path()));
}

}  // namespace leeboard::app
