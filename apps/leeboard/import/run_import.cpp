// Printing what an import tells.
#include "leeboard/import/run_import.hpp"

#include <fmt/format.h>

#include <optional>
#include <ostream>
#include <utility>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/guess_map.hpp"
#include "clinic/import/records.hpp"
#include "clinic/import/table_rows.hpp"
#include "clinic/safety_items.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/context.hpp"
#include "leeboard/exit_codes.hpp"
#include "leeboard/import/import_summary.hpp"
#include "leeboard/import/rejects.hpp"
#include "leeboard/progress.hpp"
#include "leeboard/tell_safety.hpp"

namespace leeboard::app {

namespace {
std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// What would become of a record (--preview).
std::string preview_line(const clinic::RecordOutcome& record, bool json_lines) {
  const auto what = clinic::format_fate(record.fate);
  if (!json_lines) {
    auto text = fmt::format("{}:{}: {}{}{}", record.source, record.line, what, record.object.empty() ? "" : " ", record.object);
    if (!record.error.empty()) text += ": " + record.error;
    if (!record.changes.empty()) text += fmt::format(" ({})", joined(record.changes));
    if (!record.duplicates.empty()) text += fmt::format(", may be {}", joined(record.duplicates));
    return text + "\n";
  }
  io::JsonWriter json;
  const auto list = [&](const char* name, const std::vector<std::string>& words) {
    json.key(name).begin_array();
    for (const auto& word : words) json.value(word);
    json.end_array();
  };
  json.begin_object().field("schema", "leeboard.import/1").field("type", "preview").field("line", record.line).field("source", record.source);
  json.field("record", record.type).field("what", what).key("object");
  if (!record.object.empty()) json.value(record.object);
  else json.null();
  list("changes", record.changes);
  list("duplicates", record.duplicates);
  list("told", record.told);
  if (!record.error.empty()) json.field("error", record.error);
  return json.end_object().take() + "\n";
}

std::string each_line(const clinic::RecordOutcome& record, bool json_lines) {
  const auto what = clinic::format_fate(record.fate);
  const bool rejected = record.fate == clinic::Fate::rejected;
  if (!json_lines)
    return rejected ? fmt::format("{}:{}: {}: {}\n", record.source, record.line, what, record.error)
                    : fmt::format("{}:{}: {} {}\n", record.source, record.line, what, record.object);
  io::JsonWriter json;
  json.begin_object()
      .field("schema", "leeboard.import/1")
      .field("type", "record")
      .field("line", record.line)
      .field("source", record.source)
      .field("record", record.type)
      .field("became", what);
  json.key("object");
  if (!record.object.empty()) json.value(record.object);
  else json.null();
  if (rejected) json.field("error", record.error);
  if (!record.told.empty()) {
    json.key("told").begin_array();
    for (const auto& word : record.told) json.value(word);
    json.end_array();
  }
  return json.end_object().take() + "\n";
}

class Teller {
 public:
  Teller(Context& context, const ImportFlags& flags) : context_(context), flags_(flags) {}

  clinic::ImportListener listener() {
    clinic::ImportListener out;
    out.header = [this](auto header, char delimiter) { rejects_->set_header(header, delimiter); };
    out.committed = [this](const clinic::Committed& chunk) { tell_committed(chunk); };
    out.rejected = [this](const clinic::RecordPlace& place, std::string_view error) {
      rejects_->add(place, error);
      const bool ends_here = context_.json() && flags_.on_error == "stop";  // the one error object says it
      if (!flags_.each && !flags_.preview && !ends_here) tell_reject(context_, place, error, rejects_->count());
    };
    out.noted = [this](const std::string& note) { context_.warn(note); };
    out.interrupted = [] { return Context::interrupted(); };
    out.ended = [this](const clinic::ImportSummary& summary) {
      const auto path = rejects_->finish();
      outcome_ = {.safety = summary.safety.count() > 0 && !summary.dry_run, .rejected = summary.counts.rejected > 0};
      const int exit = summary.stopped ? exit_code_of(ErrorKind::bad_input).number : exit_code_of(outcome_);
      json_ = render_summary_json(summary, path, exit);
      text_ = render_summary_text(summary, path);
      return json_;
    };
    out.unsafe = [this](const clinic::SafetyList& items) {
      end();
      tell_items(items, false);
    };
    return out;
  }

  void begin(const clinic::ImportRun& run, bool csv) {
    rejects_.emplace(reject_path(flags_.rejects, "leeboard-rejects-" + run.id(), csv), csv, run.dry_run());
  }

  Outcome finish(clinic::ImportRun& run) {
    run.finish();
    end();
    if (!run.summary().stopped) return outcome_;
    context_.finish();
    const auto& stop = run.stopped_at();
    throw Error{ErrorKind::bad_input, fmt::format("stopped at the first rejected record: {}", stop.message)}
        .at(stop.where)
        .mend_with(fmt::format("{} records are stored; mend the record and run the import again", run.summary().counts.ok()));
  }

  Outcome replay(const std::string& summary) {
    const auto stored = io::read_stored_json(summary);
    if (context_.json()) context_.print(render_replayed_summary(summary) + "\n");
    else context_.print(fmt::format("{} was done before with this key: nothing stored\n", stored.root().find("import")->text()));
    // A replay ends well, but what waits for a person is told again.
    std::vector<std::string> ids;
    for (const auto id : stored.root().find("safety")->items()) ids.emplace_back(id.text());
    clinic::SafetyList open;
    for (const auto& id : clinic::waiting_of(context_.records(), ids)) open.add_id(id);
    if (open.count() > 0) tell_items(open, true);
    return {};
  }

 private:
  void tell_committed(const clinic::Committed& chunk) {
    // A preview says first what it comes to.
    for (const auto& record : chunk.outcomes)
      if (flags_.preview) preview_ += preview_line(record, context_.json());
      else context_.print(each_line(record, context_.json()));
    if (context_.json() && !context_.globals().dry_run) {
      io::JsonWriter json;
      json.begin_object().field("schema", "leeboard.import/1").field("type", "committed").field("through", chunk.read).field("stored", chunk.stored);
      context_.print(json.end_object().take() + "\n");
    }
    if (context_.globals().output.empty()) context_.out().flush();
    context_.progress(context_.command(), 0).at(chunk.read);
  }

  // All that the run did is on disk from here on; the summary comes before the safety items.
  void end() {
    if (std::exchange(ended_, true)) return;
    context_.mark_saved();
    context_.print(context_.json() ? json_ + "\n" : text_);
    context_.print(preview_);
  }

  // However many there are, they are never all in memory as texts.
  void tell_items(const clinic::SafetyList& items, bool again) {
    const auto count = items.count();
    const auto what = again ? (count == 1 ? "still waits" : "still wait") : count == 1 ? "was recorded" : "were recorded";
    context_.warn(fmt::format("{} {}:", count == 1 ? "a safety item" : fmt::format("{} safety items", count), what));
    std::string last;
    items.for_each([&](auto group, auto number) { context_.warn("  " + (last = clinic::format_safety_id(group, number))); });
    if (items.more() > 0) context_.warn(fmt::format("  and {} more: `leeboard assess list` and `leeboard triggers list` show them", items.more()));
    tell_how_to_acknowledge(context_, count == 1 ? std::vector{last} : std::vector<std::string>{});
  }

  Context& context_;
  const ImportFlags& flags_;
  std::optional<Rejects> rejects_;
  Outcome outcome_;
  std::string json_, text_, preview_;
  bool ended_ = false;
};
}  // namespace

namespace {
/// The map that a table without one could have, which the preview shows and goes by.
std::optional<interop::CsvMap> propose_map(Context& context, const ImportFlags& flags, const std::string& format) {
  const auto& file = flags.files.front();
  if (!clinic::is_table(format) || file == "-") return {};
  // Files of their own: what is found in them is told when they are read for good.
  const auto open = [&context](const std::string& name) { return context.open_input(name); };
  clinic::InputFiles files(open);
  files.ask_for_sheet(flags.sheet);
  if (clinic::needs_no_map(context.desk(), files, {file, format, false})) return {};
  const auto text = clinic::guess_map(context.desk(), files, {file, format, false});
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.import/1").field("type", "map").field("map", text);
    context.print(json.end_object().take() + "\n");
  } else {
    context.print("# a map for " + file + ", proposed: save it, mend it, and give it with --map\n" + text + "\n");
  }
  clinic::InputFiles proposed([&](const std::string& name) { return io::Source::from_text(text, name); });
  return clinic::read_map(proposed, "proposed map", "intake");
}
}  // namespace

clinic::InputFiles input_files(Context& context) {
  const auto asked = context.globals().max_input_mib;
  const auto open = [&context](const std::string& file) { return context.open_input(file); };
  auto files = asked > 0 ? clinic::InputFiles(open, static_cast<std::size_t>(asked) << 20) : clinic::InputFiles(open);
  files.on_note([&context](const std::string& note) { context.say("note: " + note); });
  return files;
}

void tell_reject(Context& context, const clinic::RecordPlace& place, std::string_view error, long long number) {
  constexpr long long most = 10'000;
  if (number <= most) context.say(fmt::format("{}:{}: rejected: {}", place.source, place.line, error));
  else if (number == most + 1) context.say("more records were rejected; the reject file holds them all");
}

Outcome run_import(Context& context, const ImportFlags& flags, const std::string& format, std::string_view target, std::vector<std::string> types,
                   const ImportWork& work) {
  auto files = input_files(context);
  if (!flags.sheet.empty()) files.ask_for_sheet(flags.sheet);
  if (flags.preview) context.only_look();
  auto map = clinic::read_map(files, flags.map, target);
  if (flags.preview && !map && target == "intake") map = propose_map(context, flags, format);
  Teller teller(context, flags);
  clinic::ImportRun run(context.desk(), context.store(), files,
                        {.command = context.command(),
                         .format = format,
                         .files = flags.files,
                         .map = flags.map,
                         .types = std::move(types),
                         .idempotency_key = context.globals().idempotency_key,
                         .stop_at_reject = flags.on_error == "stop",
                         .each = flags.each || flags.preview,
                         .preview = flags.preview},
                        teller.listener());
  if (run.is_replay()) return teller.replay(run.replay());
  teller.begin(run, clinic::is_table(format));
  work(run, map);
  return teller.finish(run);
}

}  // namespace leeboard::app
