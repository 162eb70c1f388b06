// The shared import loop: counts, chunks, rejects, lines that name only what is on disk.
#include "leeboard/import/import_run.hpp"

#include <fmt/format.h>

#include <ostream>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
#include "io/source.hpp"
#include "leeboard/context.hpp"
#include "leeboard/exit_codes.hpp"
#include "leeboard/progress.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
constexpr std::size_t described_rejects = 10'000;

std::string digest_of(const std::vector<std::string>& files) {
  Sha256 hash;
  std::string block(1 << 20, '\0');
  for (const auto& file : files) {
    if (file == "-") return {};
    auto source = io::Source::open(file);
    while (const auto size = source.read(block.data(), block.size())) hash.bytes({block.data(), size});
  }
  return hash.finish();
}

bool of_this_record(ErrorKind kind) {
  return kind == ErrorKind::bad_input || kind == ErrorKind::usage || kind == ErrorKind::not_found || kind == ErrorKind::refused;
}

std::string each_line(std::string_view type, const RecordPlace& place, const Became* became, std::string_view error, bool json_lines) {
  const std::string_view what = became == nullptr                       ? "rejected"
                                : became->kept                          ? "kept"
                                : became->how == store::Stored::created ? "created"
                                : became->how == store::Stored::revised ? "revised"
                                                                        : "unchanged";
  if (!json_lines)
    return became != nullptr ? fmt::format("{}:{}: {} {}\n", place.source, place.line, what, became->object)
                             : fmt::format("{}:{}: {}: {}\n", place.source, place.line, what, error);
  io::JsonWriter json;
  json.begin_object()
      .field("schema", "leeboard.import/1")
      .field("type", "record")
      .field("line", place.line)
      .field("source", place.source)
      .field("record", type)
      .field("became", what);
  json.key("object");
  if (became != nullptr && !became->object.empty()) json.value(became->object);
  else json.null();
  if (became == nullptr) json.field("error", error);
  return json.end_object().take() + "\n";
}
}  // namespace

ImportRun::ImportRun(Context& context, const ImportFlags& flags, std::string format, std::span<const std::string> types)
    : context_(context), flags_(flags) {
  summary_.command = context.command();
  summary_.dry_run = context.globals().dry_run;
  summary_.source = digest_of(flags.files);
  const bool csv = format == "csv";
  summary_.format = std::move(format);
  if (!context.globals().idempotency_key.empty()) find_request();
  if (is_replay()) return;
  for (const auto& type : types) summary_.by_type[type];
  auto& store = context.store();
  store.write([&](store::Repositories& records) {
    auto& imports = records.imports();
    if (!summary_.source.empty()) summary_.replayed = imports.find_source(summary_.command, summary_.source).has_value();
    store::ImportRun run;
    run.command = summary_.command;
    run.format = summary_.format;
    run.source = summary_.source;
    run.by = context.actor();
    run.recorded = context.as_of();
    summary_.import = imports.begin(run);
  });
  const auto path = reject_path(flags.rejects, "leeboard-rejects-" + summary_.import, csv);
  rejects_ = std::make_unique<Rejects>(path, csv, summary_.dry_run);
  store::BatchOptions options;
  options.committed = [this](long long through, long long) {
    committed_put_ = through;
    tell_committed(false);
  };
  batch_.emplace(store.batch(std::move(options)));
}

ImportRun::~ImportRun() = default;

// What makes two imports the same request: the command, how the input is read, and its bytes.
std::string ImportRun::request_digest(std::string_view input) const {
  Blake2b hash;
  hash.field(summary_.command).field(summary_.format).field(map_digest_).field(input);
  return format_hex(hash.finish());
}

void ImportRun::find_request() {
  const auto& key = context_.globals().idempotency_key;
  if (!flags_.map.empty()) map_digest_ = digest_of({flags_.map});
  auto input = summary_.source;
  if (input.empty()) {
    // Standard input is read once: when the key is new its bytes are hashed on their way to the reader, otherwise right here.
    context_.digest_input(input_);
    if (!context_.store().read().requests().has(key)) return;
    input = digest_of_stream();
  }
  if (auto known = context_.store().read().requests().find(key, request_digest(input))) replay_ = std::move(*known);
}

// Of standard input to its end, which lies behind the last record when a file breaks off, and of the files beside it.
std::string ImportRun::digest_of_stream() {
  auto source = context_.open_input("-");
  std::string block(1 << 16, '\0');
  while (source.read(block.data(), block.size()) != 0) continue;
  auto files = flags_.files;
  std::erase(files, "-");
  return (files.empty() ? std::string() : digest_of(files)) + input_.finish();
}

void ImportRun::remember_request(store::Repositories& records, const std::string& json) {
  const auto& key = context_.globals().idempotency_key;
  if (key.empty() || summary_.stopped || summary_.interrupted) return;  // to be gone on with, so not done
  auto input = summary_.source;
  if (input.empty()) input = digest_of_stream();
  const auto digest = request_digest(input);
  if (!records.requests().find(key, digest)) records.requests().remember(key, digest, json);
}

void ImportRun::set_header(std::span<const std::string> header, char delimiter) { rejects_->set_header(header, delimiter); }

store::Repositories& ImportRun::records() { return batch_->records(); }

// Lines about records wait until the chunk that holds them is on disk.
void ImportRun::tell_committed(bool all) {
  long long read = 0, stored = 0;
  bool any = false;
  while (!pending_.empty() && (all || pending_.front().put <= committed_put_)) {
    if (!pending_.front().line.empty()) context_.print(pending_.front().line);
    read = pending_.front().read;
    stored = pending_.front().stored;
    any = true;
    pending_.pop_front();
  }
  if (!any) return;
  if (context_.json() && !summary_.dry_run) {
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.import/1").field("type", "committed").field("through", read).field("stored", stored);
    context_.print(json.end_object().take() + "\n");
  }
  if (context_.globals().output.empty()) context_.out().flush();
  context_.progress(summary_.command, 0).at(summary_.counts.read);
}

bool ImportRun::count(std::string_view type, const RecordPlace& place, const Became* became, std::string_view error) {
  auto& t = summary_.by_type[std::string(type)];
  for (auto* c : {&summary_.counts, &t}) {
    ++c->read;
    if (became == nullptr) ++c->rejected;
    else if (became->kept && became->how != store::Stored::unchanged) ++c->kept;
    else if (became->how == store::Stored::created) ++c->created;
    else if (became->how == store::Stored::revised) ++c->revised;
    else ++c->unchanged;
  }
  if (became != nullptr) {
    summary_.objects += became->objects;
    if (became->possible_duplicate) ++summary_.possible_duplicates;
    for (const auto& id : became->safety) summary_.safety.add_id(id);
    if (became->kept && became->how != store::Stored::unchanged) note_kept(type, became->reason);
  } else {
    rejects_->add(place, error);
    const bool ends_here = context_.json() && flags_.on_error == "stop";  // the one error object says it
    if (static_cast<std::size_t>(summary_.counts.rejected) <= described_rejects && !flags_.each && !ends_here)
      context_.say(fmt::format("{}:{}: rejected: {}", place.source, place.line, error));
    else if (static_cast<std::size_t>(summary_.counts.rejected) == described_rejects + 1)
      context_.say("more records were rejected; the reject file holds them all");
  }
  Pending entry{put_, summary_.counts.read, summary_.counts.stored(), {}};
  if (flags_.each) entry.line = each_line(type, place, became, error, context_.json());
  pending_.push_back(std::move(entry));
  if (became == nullptr && flags_.on_error == "stop") {
    summary_.stopped = true;
    stop_error_ = error;
    stop_place_ = {std::string(place.source), place.line, 0};
    return false;
  }
  if (Context::interrupted()) {
    summary_.interrupted = true;
    return false;
  }
  return true;
}

bool ImportRun::record(std::string_view type, const RecordPlace& place, const std::function<Became(store::Repositories&)>& work, store::Rows rows) {
  Became became;
  std::string error;
  bool stood = true;
  ++put_;
  try {
    batch_->record([&](store::Repositories& records) { became = work(records); }, rows);
  } catch (const Error& failure) {
    if (!of_this_record(failure.kind())) throw;
    stood = false;
    error = failure.what();
    if (!failure.mend().empty()) error += "; " + failure.mend();
  }
  const bool go_on = count(type, place, stood ? &became : nullptr, error);
  if (committed_put_ >= put_) tell_committed(false);
  return go_on;
}

bool ImportRun::reject(std::string_view type, const RecordPlace& place, std::string_view error) { return count(type, place, nullptr, error); }

bool ImportRun::settled(std::string_view type, const RecordPlace& place, const Became& became) { return count(type, place, &became, {}); }

// Reasons are our own words and few; a bound all the same.
void ImportRun::note_kept(std::string_view type, const std::string& reason) {
  constexpr std::size_t most_types = 200, most_reasons = 50;
  const bool known = summary_.kept.contains(std::string(type));
  auto& reasons = summary_.kept[known || summary_.kept.size() < most_types ? std::string(type) : "(other)"];
  ++reasons[reasons.contains(reason) || reasons.size() < most_reasons ? reason : "other reasons"];
}

void ImportRun::tell_safety_items(const SafetyList& items) {
  const auto count = items.count();
  const auto what = count == 1 ? std::string("a safety item") : fmt::format("{} safety items", count);
  context_.warn(fmt::format("{} {}:", what,
                            is_replay()  ? (count == 1 ? "still waits" : "still wait")
                            : count == 1 ? "was recorded"
                                         : "were recorded"));
  items.for_each([&](auto group, auto number) { context_.warn("  " + format_safety_id(group, number)); });
  if (items.more() > 0) context_.warn(fmt::format("  and {} more: `leeboard assess list` and `leeboard triggers list` show them", items.more()));
  if (!context_.settings().safety_text.empty()) context_.warn(context_.settings().safety_text);
  context_.warn("Acknowledge each with: leeboard assess ack ID --reason TEXT --actor STAFF");
}

Outcome ImportRun::finish_replay() {
  const auto stored = io::read_stored_json(replay_);
  if (context_.json()) context_.print(render_replayed_summary(replay_) + "\n");
  else context_.print(fmt::format("{} was done before with this key: nothing stored\n", stored.root().find("import")->text()));
  // A replay ends well, but what waits for a person is told again.
  SafetyList open;
  for (const auto id : stored.root().find("safety")->items())
    if (!context_.store().read().acknowledgements().find(id.text())) open.add_id(id.text());
  if (open.count() > 0) tell_safety_items(open);
  return {};
}

Outcome ImportRun::finish() {
  if (is_replay()) return finish_replay();
  batch_->finish();
  committed_put_ = put_;
  tell_committed(true);
  summary_.rejects = rejects_->finish();
  Outcome outcome{.safety = summary_.safety.count() > 0 && !summary_.dry_run, .rejected = summary_.counts.rejected > 0};
  summary_.exit = summary_.stopped ? exit_code_of(ErrorKind::bad_input).number : exit_code_of(outcome);
  const auto json = render_summary_json(summary_);
  if (!summary_.interrupted && !summary_.dry_run)  // a dry run has left no row that could end
    context_.store().write(
        [&](store::Repositories& records) {
          records.imports().end(summary_.import, json);
          remember_request(records, json);
        },
        context_.globals().idempotency_key);
  context_.mark_saved();
  if (context_.json()) context_.print(json + "\n");
  else context_.print(render_summary_text(summary_));
  if (outcome.safety) tell_safety_items(summary_.safety);
  if (summary_.stopped) {
    context_.finish();
    throw Error{ErrorKind::bad_input, fmt::format("stopped at the first rejected record: {}", stop_error_)}
        .at(stop_place_)
        .mend_with(fmt::format("{} records are stored; mend the record and run the import again", summary_.counts.ok()));
  }
  return outcome;
}

}  // namespace leeboard::app
