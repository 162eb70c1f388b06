// The shared import loop: counts, chunks, records that name only what is on disk.
#include "clinic/import/run.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/identity/told_notes.hpp"

namespace leeboard::clinic {

namespace {
// U+FFFD stands where some program before could not read a character.
bool has_lost_character(std::string_view raw) {
  return raw.find("\xEF\xBF\xBD") != std::string_view::npos || raw.find("\\ufffd") != std::string_view::npos ||
         raw.find("\\uFFFD") != std::string_view::npos;
}

constexpr std::string_view character_lost = "character-lost";

void note_lost_character(const RecordPlace& place, Became& became) {
  if (became.how != store::Stored::unchanged && has_lost_character(place.raw)) became.told.emplace_back(character_lost);
}

std::vector<std::string> told_of(const RecordPlace& place, const Became* became) {
  std::vector<std::string> out(place.told.begin(), place.told.end());
  if (became != nullptr) out.insert(out.end(), became->told.begin(), became->told.end());
  return out;
}

/// Words of the place where a record stands stay with the object that it became.
void keep_place_words(const Desk& desk, store::Repositories& records, std::string_view type, const RecordPlace& place, const Became& became) {
  const bool lost = std::ranges::find(became.told, character_lost) != became.told.end();
  if (became.held || became.how == store::Stored::unchanged || became.object.empty() || (place.told.empty() && !lost)) return;
  std::vector<std::string> words(place.told.begin(), place.told.end());
  if (lost) words.emplace_back(character_lost);
  if (type == "patient" || type == "Patient") {
    if (const auto person = records.patients().find(became.object)) add_told(desk, records, *person, told_person(became.object), words);
    return;
  }
  const auto rows = records.withdrawals().rows_of(became.object);  // none of what is kept of nobody
  if (!rows.empty()) add_told(desk, records, rows.front().person, became.object, words);
}

bool of_this_record(ErrorKind kind) {
  return kind == ErrorKind::bad_input || kind == ErrorKind::usage || kind == ErrorKind::not_found || kind == ErrorKind::refused;
}
}  // namespace

ImportRun::ImportRun(const Desk& desk, store::Store& store, InputFiles& files, ImportRequest request, ImportListener listener)
    : desk_(desk), store_(store), files_(files), request_(std::move(request)), listener_(std::move(listener)) {
  summary_.command = request_.command;
  summary_.format = request_.format;
  summary_.dry_run = store_.dry_run();
  summary_.source = digest_of(request_.files);
  if (!request_.idempotency_key.empty()) find_request();
  if (is_replay()) return;
  for (const auto& type : request_.types) summary_.by_type[type];
  store_.write([&](store::Repositories& records) {
    auto& imports = records.imports();
    if (!summary_.source.empty()) summary_.replayed = imports.find_source(summary_.command, summary_.source).has_value();
    store::ImportRun run;
    run.command = summary_.command;
    run.format = summary_.format;
    run.source = summary_.source;
    run.signature = {desk_.actor, desk_.as_of, {}};
    summary_.import = imports.begin(run);
  });
  store::BatchOptions options;
  options.committed = [this](long long through, long long) {
    committed_put_ = through;
    tell_committed(false);
  };
  batch_.emplace(store_.batch(std::move(options)));
  // Nobody else waits for a lock because this run waits for its input, and what came so far is on disk.
  files_.on_idle([this] { batch_->commit(); });
}

ImportRun::~ImportRun() { files_.on_idle({}); }

std::string ImportRun::digest_of(const std::vector<std::string>& files) {
  Sha256 hash;
  std::string block(1 << 20, '\0');
  for (const auto& file : files) {
    if (files_.is_stream(file)) return {};
    auto source = files_.open(file);
    while (const auto size = source.read(block.data(), block.size())) hash.bytes({block.data(), size});
  }
  return hash.finish();
}

// What makes two imports the same request: the command, how the input is read, and its bytes.
std::string ImportRun::request_digest(std::string_view input) const {
  Blake2b hash;
  hash.field(summary_.command).field(summary_.format).field(map_digest_).field(input);
  if (!files_.sheet().empty()) hash.field(files_.sheet());
  return format_hex(hash.finish());
}

void ImportRun::find_request() {
  const auto& key = request_.idempotency_key;
  if (!request_.map.empty()) map_digest_ = digest_of({request_.map});
  auto input = summary_.source;
  if (input.empty()) {
    // A stream is read once: when the key is new its bytes are hashed on their way to the reader, otherwise right here.
    files_.digest_stream(input_);
    if (!store_.read().requests().has(key)) return;
    input = digest_of_streams();
  }
  if (auto known = store_.read().requests().find(key, request_digest(input))) replay_ = std::move(*known);
}

// Of streams to their end, which lies behind the last record when a file breaks off, and of the files beside them.
std::string ImportRun::digest_of_streams() {
  std::string block(1 << 16, '\0');
  std::vector<std::string> files;
  for (const auto& file : request_.files) {
    if (!files_.is_stream(file)) {
      files.push_back(file);
      continue;
    }
    auto source = files_.open(file);
    while (source.read(block.data(), block.size()) != 0) continue;
  }
  return (files.empty() ? std::string() : digest_of(files)) + input_.finish();
}

void ImportRun::remember_request(store::Repositories& records, const std::string& summary) {
  const auto& key = request_.idempotency_key;
  if (key.empty() || summary_.stopped || summary_.interrupted) return;  // to be gone on with, so not done
  auto input = summary_.source;
  if (input.empty()) input = digest_of_streams();
  const auto digest = request_digest(input);
  if (!records.requests().find(key, digest)) records.requests().remember(key, digest, summary);
}

void ImportRun::set_header(std::span<const std::string> header, char delimiter) {
  if (listener_.header) listener_.header(header, delimiter);
}

store::Repositories& ImportRun::records() { return batch_->records(); }

// What became of records waits until the chunk that holds them is on disk.
void ImportRun::tell_committed(bool all) {
  Committed chunk;
  bool any = false;
  while (!pending_.empty() && (all || pending_.front().put <= committed_put_)) {
    auto& front = pending_.front();
    if (front.outcome) chunk.outcomes.push_back(std::move(*front.outcome));
    chunk.read = front.read;
    chunk.stored = front.stored;
    any = true;
    pending_.pop_front();
  }
  if (any && listener_.committed) listener_.committed(chunk);
}

bool ImportRun::count(std::string_view type, const RecordPlace& place, const Became* became, std::string_view error) {
  summary_.count(type, became);
  for (const auto word : place.told) ++summary_.told[std::string(word)];
  if (became == nullptr && listener_.rejected) listener_.rejected(place, error);
  Pending entry{put_, summary_.counts.read, summary_.counts.stored(), {}};
  if (request_.each)
    entry.outcome = RecordOutcome{std::string(type),
                                  std::string(place.source),
                                  place.line,
                                  became != nullptr ? fate_of(*became) : Fate::rejected,
                                  became != nullptr ? became->object : std::string(),
                                  std::string(error),
                                  told_of(place, became)};
  if (entry.outcome && became != nullptr) entry.outcome->duplicates = became->duplicates;
  if (entry.outcome && became != nullptr && request_.preview) {
    entry.outcome->changes = became->changes;
    for (const auto& [count, name] : {std::pair{became->objects.patients, "patient"},
                                      {became->objects.episodes, "episode"},
                                      {became->objects.facts, "facts"},
                                      {became->objects.assessments, "assessments"},
                                      {became->objects.triggers, "triggers"},
                                      {became->objects.events, "events"}})
      if (count > 0) entry.outcome->changes.emplace_back(name);
  }
  pending_.push_back(std::move(entry));
  if (became == nullptr && request_.stop_at_reject) {
    summary_.stopped = true;
    stopped_at_ = {{std::string(place.source), place.line, 0}, std::string(error), {}};
    return false;
  }
  if (listener_.interrupted && listener_.interrupted()) {
    summary_.interrupted = true;
    return false;
  }
  return true;
}

std::optional<Became> ImportRun::put(const std::function<Became(store::Repositories&)>& work, store::Rows rows, std::string& error) {
  std::optional<Became> became;
  ++put_;
  try {
    batch_->record([&](store::Repositories& records) { became = work(records); }, rows);
  } catch (const Error& failure) {
    if (!of_this_record(failure.kind())) throw;
    error = format_failure(failure);
    return std::nullopt;
  }
  if (listener_.noted)
    for (const auto& note : became->notes) listener_.noted(note);
  return became;
}

bool ImportRun::record(std::string_view type, const RecordPlace& place, const std::function<Became(store::Repositories&)>& work, store::Rows rows) {
  std::string error;
  const auto became = put(
      [&](store::Repositories& records) {
        auto out = work(records);
        note_lost_character(place, out);
        keep_place_words(desk_, records, type, place, out);
        return out;
      },
      rows, error);
  const bool go_on = count(type, place, became ? &*became : nullptr, error);
  if (committed_put_ >= put_) tell_committed(false);
  return go_on;
}

bool ImportRun::record(std::string_view type, std::span<const RecordPlace> places, const std::function<Became(store::Repositories&)>& work) {
  if (places.size() == 1) return record(type, places.front(), work);
  std::string error;
  const auto whole = put(
      [&](store::Repositories& records) {
        auto out = work(records);
        for (const auto& place : places)
          if (std::ranges::find(out.told, character_lost) == out.told.end()) note_lost_character(place, out);
        keep_place_words(desk_, records, type, places.front(), out);
        return out;
      },
      store::Rows::several, error);
  // What was made is counted once, with the first place.
  Became part;
  if (whole) part.how = whole->how, part.object = whole->object;
  bool go_on = true;
  for (std::size_t i = 0; i < places.size() && go_on; ++i) go_on = count(type, places[i], !whole ? nullptr : i == 0 ? &*whole : &part, error);
  if (committed_put_ >= put_) tell_committed(false);
  return go_on;
}

bool ImportRun::reject(std::string_view type, const RecordPlace& place, std::string_view error) { return count(type, place, nullptr, error); }

bool ImportRun::settled(std::string_view type, const RecordPlace& place, const Became& became) {
  auto out = became;
  note_lost_character(place, out);
  return count(type, place, &out, {});
}

void ImportRun::unplaced(const RecordPlace& place, const std::string& instrument, const std::vector<FlagState>& flags) {
  constexpr std::size_t most = 10'000;
  for (const auto& flag : flags) {
    ++summary_.safety_unplaced_count;
    if (summary_.safety_unplaced.size() < most)
      summary_.safety_unplaced.push_back(
          {std::string(request_.files.size() > 1 ? place.source : std::string_view{}), place.line, instrument, flag.id});
  }
}

void ImportRun::finish() {
  files_.on_idle({});
  batch_->finish();
  committed_put_ = put_;
  tell_committed(true);
  summary_.blank = files_.found().blank;
  for (const auto& [word, count] : files_.found().told) summary_.told[word] += count;
  const auto summary = listener_.ended ? listener_.ended(summary_) : std::string("{}");
  if (!summary_.interrupted && !summary_.dry_run)  // a dry run has left no row that could end
    store_.write(
        [&](store::Repositories& records) {
          records.imports().end(summary_.import, summary);
          remember_request(records, summary);
        },
        request_.idempotency_key);
  if (listener_.unplaced && summary_.safety_unplaced_count > 0) listener_.unplaced(summary_);
  if (listener_.unsafe && summary_.safety.count() > 0 && !summary_.dry_run) listener_.unsafe(summary_.safety);
}

}  // namespace leeboard::clinic
