// Importing FHIR R4: files, lines and entries, in the order that references need.
#include "clinic/import/fhir_import.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/bundle_entries.hpp"
#include "clinic/import/records.hpp"
#include "interop/fhir/coding.hpp"
#include "interop/fhir/split_bundle.hpp"
#include "io/format_json.hpp"
#include "io/read_json.hpp"

namespace leeboard::clinic {

namespace {

constexpr std::size_t most_waiting_bytes = std::size_t{64} << 20;

constexpr std::string_view no_list = "`entry` of the Bundle is no list";

constexpr std::string_view is_xml = "the file is XML, which is not read; export it as JSON or NDJSON";

bool looks_like_xml(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != text.npos && text[first] == '<';
}

constexpr int last_rank = 3;

/// Resources that others refer to come first; of Patients those that name no other.
int entry_rank(io::Node entry) {
  if (find_deletion(entry)) return last_rank;
  const auto resource = entry.find("resource");
  const auto type = resource ? interop::text_at(*resource, "resourceType") : std::string_view{};
  if (type == "Patient") return resource->find("link") ? 1 : 0;
  return type == "Medication" ? 2 : last_rank;
}

}  // namespace

FhirImport::FhirImport(const Desk& desk, ImportRun& run, FhirScope scope, std::string source)
    : run_(run), scope_(scope), writer_(desk, run, scope, std::move(source)), completeness_(catalog::load_record_words(desk.catalog.definitions())) {}

void FhirImport::take_all(const std::vector<InputFile>& files) {
  if (std::ranges::all_of(files, [&](const auto& file) { return take_file(file); })) resolve();
  for (auto& gap : completeness_.gaps()) run_.miss(std::move(gap));
}

bool FhirImport::take_file(const InputFile& file) {
  files_.push_back(file);
  lines_.push_back(false);
  if (file.foreign)
    return run_.reject("(file)", {file.path, 0, {}, file.path, false}, file.path.ends_with(".xml") ? is_xml : "the file holds no FHIR");
  const auto head = run_.files().peek(file.path);
  if (looks_like_xml(head)) return run_.reject("(file)", {file.path, 1, {}, file.path, false}, is_xml);
  lines_.back() = holds_lines(run_.files(), file.path);
  return lines_.back() ? take_lines(file.path, nullptr) : take_whole(file.path, nullptr);
}

bool FhirImport::take_resource(io::Node resource, std::string_view url, const RecordPlace& place, std::uint64_t number) {
  if (scope_ == FhirScope::forms && interop::text_at(resource, "resourceType") != "QuestionnaireResponse") {
    ++left_alone_;
    return true;
  }
  switch (writer_.take(resource, url, place, last_pass_)) {
    case FhirTaken::done: return true;
    case FhirTaken::stop: return false;
    case FhirTaken::waits: break;
  }
  if (run_.files().is_stream(files_.back().path)) {
    // A stream cannot be read twice, so the record itself has to wait; beyond a bound it is a reject.
    if (waiting_bytes_ + place.raw.size() > most_waiting_bytes) return writer_.take(resource, url, place, true) != FhirTaken::stop;
    waiting_bytes_ += place.raw.size();
    waiting_texts_.push_back({run_.files().name_of(files_.back().path), std::string(place.raw)});
    return true;
  }
  auto& waiting = interop::text_at(resource, "resourceType") == "Patient" ? waiting_patients_ : waiting_;
  waiting.push_back({static_cast<std::uint32_t>(files_.size() - 1), number});
  return true;
}

bool FhirImport::take_lines(const std::string& path, const std::vector<std::uint64_t>* only) {
  bool first = only == nullptr, on = true;
  RecordTaker taker;
  if (only != nullptr) taker.wanted = [&](std::uint64_t line) { return std::ranges::binary_search(*only, line); };
  taker.broken = [&](const RecordPlace& place, std::string_view error) {
    first = false;
    return on = run_.reject("(none)", place, error);
  };
  taker.take = [&](io::Node node, const RecordPlace& place) {
    if (std::exchange(first, false) && !run_.files().is_stream(path) && !node.find("resourceType") && !place.mended) {
      on = run_.reject("(file)", {place.source, place.line, {}, path, false}, "the file holds no FHIR");
      return false;  // of this file only
    }
    if (only == nullptr) completeness_.note_resource(node, path);
    if (interop::text_at(node, "resourceType") != "Bundle") return on = take_resource(node, {}, place, place.line);
    // A Bundle in one line is read for good: what it holds is whole.
    const bool before = std::exchange(last_pass_, true);
    const auto entries = node.find("entry");
    if (entries && !entries->is_sequence()) on = run_.reject("(none)", place, no_list);
    else on = take_bundle(node, path, nullptr);
    last_pass_ = before;
    return on;
  };
  read_records(run_.files(), path, "ndjson", taker);
  return on;
}

bool FhirImport::take_bundle(io::Node bundle, const std::string& path, const std::vector<std::uint64_t>* only) {
  if (only == nullptr) completeness_.note_bundle(bundle, path);
  const auto entries = list_entries(bundle);
  const auto in_order = told_in_order(entries);
  for (int rank = 0; rank <= last_rank; ++rank) {
    std::uint64_t number = 0;
    for (const auto& [entry, time, base, too_deep, of_history] : entries) {
      ++number;
      if (entry_rank(entry) != rank || (only != nullptr && !std::ranges::binary_search(*only, number))) continue;
      const auto resource = entry.find("resource");
      RecordPlace place{path, entry.mark().line, {}, entry.raw(), true};
      writer_.set_bundle_time(time);
      writer_.read_from(base);
      if (const auto deletion = find_deletion(entry)) {
        if (!of_history || !in_order.contains(std::string(deletion->type) + "/" + std::string(deletion->id))) {
          if (!wait_to_delete(entry, base, place)) return false;
        } else if (writer_.take_deletion(*deletion, place) == FhirTaken::stop) {
          return false;
        }
        continue;
      }
      if (!resource || too_deep) {
        if (!run_.reject("(none)", place, too_deep ? "Bundles are read four deep" : "the entry holds no resource")) return false;
        continue;
      }
      // A reject is one line of NDJSON: the resource without the line ends of a Bundle that is laid out for people.
      std::string compact;
      place.raw = resource->raw();
      if (place.raw.find('\n') != std::string_view::npos) {
        compact = io::format_json(*resource);
        place.raw = compact;
      }
      if (only == nullptr) completeness_.note_resource(*resource, path);
      if (!take_resource(*resource, interop::text_at(entry, "fullUrl"), place, number)) return false;
    }
  }
  writer_.set_bundle_time({});
  writer_.read_from({});
  return true;
}

bool FhirImport::wait_to_delete(io::Node entry, const std::string& base, const RecordPlace& place) {
  if (waiting_bytes_ + entry.raw().size() > most_waiting_bytes) return writer_.take_deletion(*find_deletion(entry), place) != FhirTaken::stop;
  waiting_bytes_ += entry.raw().size();
  deletions_.push_back({std::string(entry.raw()), base, std::string(place.source), place.line});
  return true;
}

bool FhirImport::take_deletions() {
  for (const auto& [text, base, path, line] : deletions_) {
    const auto entry = io::read_json(text, path);
    const auto compact = io::format_json(entry.root());  // a reject is one line
    writer_.read_from(base);
    if (writer_.take_deletion(*find_deletion(entry.root()), {path, line, {}, compact, true}) == FhirTaken::stop) return false;
  }
  writer_.read_from({});
  return true;
}

bool FhirImport::take_broken_bundle(std::string_view text, const std::string& path, const std::string& problem) {
  const auto split = interop::split_bundle(text);
  for (int rank = 0; rank <= last_rank; ++rank)
    for (const auto& piece : split.entries) {
      RecordPlace place{path, piece.line, {}, piece.text, true};
      try {
        const auto entry = io::read_json(piece.text, path);
        if (entry_rank(entry.root()) != rank) continue;
        if (find_deletion(entry.root())) {
          if (!wait_to_delete(entry.root(), {}, place)) return false;
          continue;
        }
        const auto resource = entry.root().find("resource");
        if (!resource) {
          if (!run_.reject("(none)", place, "the entry holds no resource")) return false;
          continue;
        }
        const auto compact = io::format_json(*resource);
        place.raw = compact;
        if (writer_.take(*resource, interop::text_at(entry.root(), "fullUrl"), place, true) == FhirTaken::stop) return false;
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::bad_input) throw;
        place.is_json = false;
        if (rank == last_rank && !run_.reject("(none)", place, error.what())) return false;
      }
    }
  return run_.reject("(none)", {path, split.rest.line, {}, split.rest.text, false}, problem);
}

bool FhirImport::take_whole(const std::string& path, const std::vector<std::uint64_t>* only) {
  const auto text = run_.files().read(path);
  io::JsonLimits limits;
  limits.bytes = run_.files().most_bytes();
  std::optional<io::Document> document;
  try {
    document = io::read_json(text, path, limits);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
    return take_broken_bundle(text, path, error.what());
  }
  const auto root = document->root();
  const auto type = interop::text_at(root, "resourceType");
  if (type.empty()) return run_.reject("(file)", {path, 1, {}, path, false}, "the file holds no FHIR");
  if (type == "Bundle") {
    const auto entries = root.find("entry");
    if (entries && !entries->is_sequence()) return run_.reject("(none)", {path, 1, {}, path, false}, no_list);
    return take_bundle(root, path, only);
  }
  if (only == nullptr) completeness_.note_resource(root, path);
  const auto compact = io::format_json(root);
  return take_resource(root, {}, {path, 1, {}, compact, true}, 1);
}

bool FhirImport::resolve() {
  // Patients that name others who came later: each turn settles those whose others are here now.
  for (auto before = waiting_patients_.size() + 1; !waiting_patients_.empty() && waiting_patients_.size() < before;) {
    before = waiting_patients_.size();
    if (!resolve(std::exchange(waiting_patients_, {}))) return false;
  }
  last_pass_ = true;
  for (const bool patients : {true, false})
    for (const auto& [stream, text] : waiting_texts_) {
      const auto document = io::read_json(text, stream);
      if ((interop::text_at(document.root(), "resourceType") == "Patient") != patients) continue;
      if (writer_.take(document.root(), {}, {stream, 0, {}, text, true}, true) == FhirTaken::stop) return false;
    }
  return resolve(std::exchange(waiting_patients_, {})) && resolve(std::exchange(waiting_, {})) && take_deletions();
}

bool FhirImport::resolve(const std::vector<Waiting>& waiting) {
  std::map<std::uint32_t, std::vector<std::uint64_t>> by_file;
  for (const auto& entry : waiting) by_file[entry.file].push_back(entry.place);
  for (auto& [file, places] : by_file) {
    std::ranges::sort(places);
    const auto& path = files_[file].path;
    if (!(lines_[file] ? take_lines(path, &places) : take_whole(path, &places))) return false;
  }
  return true;
}

}  // namespace leeboard::clinic
