// Printing what an import tells.
#include "leeboard/import/run_import.hpp"

#include <fmt/format.h>

#include <optional>
#include <ostream>
#include <utility>

#include "base/error.hpp"
#include "base/words.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/format_summary.hpp"
#include "clinic/import/guess_map.hpp"
#include "clinic/import/records.hpp"
#include "clinic/import/table_rows.hpp"
#include "clinic/safety_items.hpp"
#include "io/escape.hpp"
#include "io/read_stored_json.hpp"
#include "io/waiting.hpp"
#include "leeboard/context.hpp"
#include "leeboard/exit_codes.hpp"
#include "leeboard/import/map_assistant.hpp"
#include "leeboard/import/rejects.hpp"
#include "leeboard/progress.hpp"
#include "leeboard/tell_safety.hpp"

namespace leeboard::app {

namespace {
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
      const auto path = reject_file_ = rejects_->finish();
      outcome_ = {.safety = summary.is_unsafe() && (!summary.dry_run || flags_.preview),
                  .rejected = summary.counts.failed() > 0 || !summary.incomplete.empty()};
      const int exit = summary.stopped ? exit_code_of(ErrorKind::bad_input).number : exit_code_of(outcome_);
      json_ = clinic::format_summary_json(summary, path, exit);
      text_ = clinic::format_summary_text(summary, path);
      return json_;
    };
    out.unplaced = [this](const clinic::ImportSummary& summary) {
      end();
      tell_unplaced(summary);
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

  /// The reject file, or empty.
  const std::string& rejects() const { return reject_file_; }

  Outcome replay(const std::string& summary) {
    const auto stored = io::read_stored_json(summary);
    if (context_.json()) context_.print(clinic::format_replayed_summary(summary) + "\n");
    else context_.print(fmt::format("{} was done before with this key: nothing stored\n", stored.root().find("import")->text()));
    // A replay ends well, but what waits for a person is told again.
    std::vector<std::string> ids;
    for (const auto id : stored.root().find("safety")->items()) ids.emplace_back(id.text());
    clinic::SafetyList open;
    for (const auto& id : clinic::waiting_of(context_.records(), context_.desk(), ids)) open.add_id(id);
    if (open.count() > 0) tell_items(open, true);
    return {};
  }

 private:
  void tell_committed(const clinic::Committed& chunk) {
    // A preview says first what it comes to.
    for (const auto& record : chunk.outcomes)
      if (flags_.preview) preview_ += context_.json() ? clinic::format_preview_json(record) : clinic::format_preview_text(record);
      else context_.print(context_.json() ? clinic::format_record_json(record) : clinic::format_record_text(record));
    if (context_.json() && !context_.globals().dry_run) context_.print(clinic::format_committed_json(chunk));
    if (context_.globals().output.empty()) context_.out().flush();
    context_.progress(context_.command(), 0).at(chunk.read);
  }

  // All that the run did is on disk from here on; the summary comes before the safety items.
  void end() {
    if (std::exchange(ended_, true)) return;
    context_.mark_saved();
    context_.print(context_.json() ? json_ + "\n" : text_);
    context_.print(preview_);
    if (flags_.preview && outcome_.safety) context_.warn("a positive safety answer is among these records: importing them ends with exit 9");
  }

  // One line, however many there are: the summary names the first ten thousand.
  void tell_unplaced(const clinic::ImportSummary& summary) {
    constexpr std::size_t most = 5;
    std::string list;
    for (std::size_t i = 0; i < summary.safety_unplaced.size() && i < most; ++i) {
      const auto& one = summary.safety_unplaced[i];
      list += fmt::format("{}line {}{}{} {} {}", list.empty() ? "" : ", ", one.line, one.source.empty() ? "" : " of ", one.source, one.instrument,
                          one.flag);
    }
    if (summary.safety_unplaced_count > static_cast<long long>(most))
      list += fmt::format(" and {} more", summary.safety_unplaced_count - static_cast<long long>(most));
    context_.warn(fmt::format("a positive safety answer is in no record of anybody ({}): find out whose it is today", list));
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
  std::string json_, text_, preview_, reject_file_;
  bool ended_ = false;
};
}  // namespace

void say_what_is_open(Context& context, const interop::MapGuess& guess) {
  const auto open = guess.not_known();
  if (!open.empty()) context.say("note: not known, so kept as they stand and read by nothing: " + join_words(open, ", "));
  if (!guess.has_names()) context.say("note: no column says how the people are called: name it in the map");
}

namespace {
/// The map that a table without one could have, which the preview shows and goes by.
std::optional<interop::CsvMap> propose_map(Context& context, const ImportFlags& flags, const std::string& format) {
  const auto& file = flags.files.front();
  // Files of their own: what is found in them is told when they are read for good.
  const auto open = [&context](const std::string& name) { return context.open_input(name); };
  clinic::InputFiles files(open);
  if (!clinic::is_table(format) || file == "-" || files.is_stream(file)) return {};
  files.ask_for_sheet(flags.sheet);
  if (clinic::needs_no_map(context.desk(), files, {file, format, false})) return {};
  const auto table = clinic::look_at_table(context.desk(), files, {file, format, false});
  const auto text = table->guess->yaml();
  say_what_is_open(context, *table->guess);
  context.print(context.json() ? clinic::format_map_json(text)
                               : "# a map for " + file + ", proposed: save it, mend it, and give it with --map\n" + text + "\n");
  clinic::InputFiles proposed([&](const std::string& name) { return io::Source::from_text(text, name); });
  return clinic::read_map(proposed, "proposed map", "intake");
}
}  // namespace

clinic::InputFiles input_files(Context& context) {
  const auto asked = context.globals().max_input_mib;
  const auto open = [&context](const std::string& file) { return context.open_input(file); };
  const auto most_bytes = static_cast<std::size_t>(asked > 0 ? asked : 64) << 20;
  clinic::InputFiles files(open, most_bytes, {.stream = "-", .stream_name = Context::input_name("-"), .limit = "--max-input"});
  files.on_note([&context](const std::string& note) { context.say("note: " + note); });
  return files;
}

void tell_reject(Context& context, const clinic::RecordPlace& place, std::string_view error, long long number) {
  constexpr long long most = 10'000;
  if (number <= most) context.say(fmt::format("{}:{}: rejected: {}", place.source, place.line, error));
  else if (number == most + 1) context.say("more records were rejected; the reject file holds them all");
}

namespace {
constexpr int first_rows = 10;

struct ImportRequestOf {
  const std::string& format;
  std::string_view target;
  const std::vector<std::string>& types;
  const ImportWork& work;
};

/// What somebody at a terminal may want next.
void tell_ways_back(Context& context, const clinic::ImportRun& run, const std::string& rejects, const std::string& map) {
  std::string text;
  if (!rejects.empty())
    text += fmt::format("Mend the rejected rows in {}, then: leeboard intake import {}{}\n", rejects, rejects, map.empty() ? "" : " --map " + map);
  if (run.summary().counts.stored() > 0) text += fmt::format("All of it is taken back with: leeboard import undo {} --reason TEXT\n", run.id());
  context.print(text);
}

/// What the first rows would become, on the screen of whoever is asked.
void show_records(Context& context, ImportFlags flags, const std::string& map, const ImportRequestOf& what) {
  flags.map = map;
  flags.preview = true;
  context.look_first([&] {
    auto files = input_files(context);
    if (!flags.sheet.empty()) files.ask_for_sheet(flags.sheet);
    const auto read = clinic::read_map(files, map, what.target);
    std::string lines, summary;
    int shown = 0, more = 0;
    clinic::ImportListener listener;
    listener.committed = [&](const clinic::Committed& chunk) {
      for (const auto& record : chunk.outcomes)
        if (shown < first_rows) lines += "  " + clinic::format_preview_text(record), ++shown;
        else ++more;
    };
    listener.rejected = [](const auto&, auto) {};
    listener.interrupted = [] { return Context::interrupted(); };
    listener.ended = [&](const clinic::ImportSummary& all) { return summary = clinic::format_summary_text(all, {}); };
    clinic::ImportRun run(context.desk(), context.store(), files,
                          {.command = context.command(),
                           .format = what.format,
                           .files = flags.files,
                           .map = map,
                           .types = what.types,
                           .idempotency_key = {},
                           .stop_at_reject = false,
                           .each = true,
                           .preview = true},
                          listener);
    what.work(run, read);
    run.finish();
    if (more > 0) lines += fmt::format("  and {} more\n", more);
    context.err() << io::escape_terminal(summary + lines, true);
  });
}
}  // namespace

Outcome run_import(Context& context, const ImportFlags& given, const std::string& format, std::string_view target, std::vector<std::string> types,
                   const ImportWork& work) {
  auto flags = given;
  const bool asked = target == "intake" && asks_for_map(context, flags, format);
  if (asked)
    flags.map = ask_for_map(context, flags, format, [&](const std::string& map) {
      show_records(context, given, map, {format, target, types, work});
    });
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
  try {
    work(run, map);
  } catch (const io::WaitEnded&) {
    if (Context::interrupted()) run.interrupt();
  }
  const auto outcome = teller.finish(run);
  if (asked) tell_ways_back(context, run, teller.rejects(), flags.map);
  return outcome;
}

}  // namespace leeboard::app
