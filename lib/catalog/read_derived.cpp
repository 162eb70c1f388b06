// Reads where a fact comes from when nobody entered it.
#include "catalog/read_derived.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"
#include "base/range.hpp"
#include "catalog/read_scalar.hpp"
#include "record/patient.hpp"
#include "record/trigger_words.hpp"
#include "rules/parse_leaf.hpp"

namespace leeboard::catalog {
namespace {

long long read_digits(io::MapReader& map, std::string_view key) {
  const auto node = map.required(key);
  const auto number = node ? parse_integer(node->text()) : std::nullopt;
  if (number && *number > 0) return *number;
  if (node) io::report(map.diagnostics(), *node, fmt::format("`{}` is a whole number of 1 or more", key));
  return 1;
}

std::optional<Duration> read_days(io::MapReader& map, std::string_view key, bool required) {
  const auto node = required ? map.required(key) : map.optional(key);
  const auto length = node ? read_duration(*node, map.diagnostics()) : std::nullopt;
  if (length && (length->minutes < 1440 || length->minutes % 1440 != 0))
    io::report(map.diagnostics(), *node, fmt::format("`{}` is a number of whole days", key));
  return length;
}

LogPattern read_log_pattern(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  LogPattern out;
  if (const auto items = map.required("kinds"))
    for (const auto item : items->items())
      if (const auto word = read_word(item, logged_kinds(), diagnostics)) out.kinds.push_back(*parse_word<TriggerEventKind>(*word));
  if (const auto items = map.required("domains"))
    for (const auto item : items->items())
      if (const auto word = read_word<TriggerDomain>(item, diagnostics)) out.domains.push_back(*word);
  out.within = read_days(map, "within", true).value_or(Duration{});
  out.at_least = read_digits(map, "at_least");
  out.times = read_digits(map, "times");
  out.logged_days = read_digits(map, "logged_days");
  map.finish();
  return out;
}

template <class Word>
std::optional<Word> read_take(io::MapReader& map) {
  const auto take = map.optional("take");
  if (!take) return std::nullopt;
  auto out = parse_word<Word>(take->text());
  if (!out)
    io::report(map.diagnostics(), *take, fmt::format("nothing called `{}` can be taken of events", take->text()),
               fmt::format("choose one of {}", fmt::join(all_words<Word>(), ", ")));
  return out;
}

void read_derived_event(io::MapReader& map, Derived& out) {
  const auto event = map.optional("event");
  if (event && event->text() == "injection") {
    out.injection = read_take<InjectionTake>(map);
    return;
  }
  if (event) {
    out.event = parse_word<EventKind>(event->text());
    out.logged = parse_word<TriggerEventKind>(event->text());
    if (!out.event && !out.logged) io::report(map.diagnostics(), *event, fmt::format("there is no event `{}`", event->text()));
  }
  out.take = read_take<EventTake>(map);
}

// `record: patient` and `record: episode` are the record itself; any other name is that of a records fact.
void read_derived_record(io::MapReader& map, Derived& out) {
  const auto record = read_text(map, "record"), field = read_text(map, "field");
  out.record_field = parse_word<RecordField>(record + "." + field);
  if (out.record_field) return;
  if (record == "patient" || record == "episode") {
    std::vector<std::string> known;
    for (const auto& word : all_words<RecordField>())
      if (word.starts_with(record + ".")) known.push_back(word.substr(record.size() + 1));
    io::report(map.diagnostics(), map.node(), fmt::format("no fact is made of `{}` of `{}`", field, record), choose_from(field, known));
  }
  out.record = record;
  out.field = field;
}

using WordPairs = std::vector<std::pair<std::string, std::string>>;

WordPairs read_pairs(io::MapReader& map, std::string_view key) {
  WordPairs out;
  const auto node = map.optional(key);
  if (!node) return out;
  if (!node->is_map() || node->empty()) io::report(map.diagnostics(), *node, fmt::format("`{}` is a map of words", key));
  for (const auto entry : node->entries()) out.emplace_back(std::string(entry.key), std::string(entry.value.text()));
  return out;
}

/// The one key that says how, with what it is worked out from.
void read_operands(io::MapReader& map, Computed& out) {
  int found = 0;
  for (const auto& word : all_words<Computing>()) {
    const auto node = map.optional(word);
    if (!node) continue;
    ++found;
    out.how = *parse_word<Computing>(word);
    if (node->is_sequence()) out.of = read_texts(*node, map.diagnostics());
    else out.of = {std::string(node->text())};
  }
  if (found != 1)
    io::report(map.diagnostics(), map.node(), "a computed fact has one way to be worked out",
               fmt::format("choose one of {}", fmt::join(all_words<Computing>(), ", ")));
  const bool pair = out.how == Computing::minus, single = !pair && out.how != Computing::min && out.how != Computing::max;
  if (found == 1 && ((pair && out.of.size() != 2) || (single && out.of.size() != 1) || out.of.empty()))
    io::report(map.diagnostics(), map.node(), fmt::format("`{}` takes {}", format_word(out.how), pair ? "two" : single ? "one" : "one or more"));
}

Computed read_computed(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  Computed out;
  read_operands(map, out);
  if (const auto where = map.optional("where")) {
    if (where->is_sequence()) out.where = read_texts(*where, diagnostics);
    else out.where = {std::string(where->text())};
    for (const auto& test : out.where)
      if (const auto parsed = rules::parse_leaf(test); const auto* fault = std::get_if<rules::LeafFault>(&parsed))
        io::report(diagnostics, *where, fault->message, fault->mend);
  }
  out.after = read_text(map, "after");
  if (!out.after.empty() && out.how != Computing::minus) io::report(diagnostics, node, "`after` belongs to `minus`");
  if (out.how == Computing::months_after) out.months = static_cast<int>(read_digits(map, "months"));
  map.finish();
  return out;
}

int sources_of(const Derived& derived) {
  return static_cast<int>(!derived.instrument.empty()) + static_cast<int>(derived.event || derived.logged || derived.injection) +
         static_cast<int>(derived.record_field || (!derived.record.empty() && !derived.left_over_medicines)) +
         static_cast<int>(derived.log.has_value()) + static_cast<int>(!derived.site.empty()) + static_cast<int>(derived.left_over_medicines) +
         static_cast<int>(derived.compute.has_value());
}

/// Words that are mapped, and what they are mapped to, stand in closed lists.
void check_map(const Derived& derived, const FactEntry& entry, io::Node node, Diagnostics& diagnostics) {
  const bool kind = derived.record_field == RecordField::episode_kind;
  if (kind && derived.map.empty())
    io::report(diagnostics, node, "`map` says what each kind of episode means", choose_from({}, all_words<EpisodeKind>()));
  for (const auto& [from, to] : derived.map) {
    if (kind && !parse_word<EpisodeKind>(from))
      io::report(diagnostics, node, fmt::format("there is no kind of episode `{}`", from), choose_from(from, all_words<EpisodeKind>()));
    if (entry.type.kind == ValueKind::code && std::ranges::find(entry.type.values, to) == entry.type.values.end())
      io::report(diagnostics, node, fmt::format("`{}` is no value of `{}`", to, entry.key), choose_from(to, entry.type.values));
  }
}

void check_derived(const Derived& derived, const FactEntry& entry, io::Node node, Diagnostics& diagnostics) {
  const auto fault = [&](std::string message) { io::report(diagnostics, node, std::move(message)); };
  if (sources_of(derived) != 1) fault("a fact is derived from one source: instrument, event, record, log, site, medicines or compute");
  if (!derived.instrument.empty() && derived.scale.empty() == derived.flag.empty()) fault("of an instrument either a scale or a flag is taken");
  if (!derived.flag.empty() && entry.type.kind != ValueKind::boolean) fault("a flag is yes or no");
  const bool newest = derived.take == EventTake::newest;
  if (newest != !derived.fields.empty()) fault("the newest dose needs `fields`, and nothing else has them");
  if (newest && entry.type.kind != ValueKind::records) fault("the newest dose is a record");
  if (derived.left_over_medicines && derived.record.empty()) fault("`record` names the list of medicines");
  for (const auto& [field, source] : derived.fields)
    if (!entry.type.fields.contains(field)) fault(fmt::format("`{}` is no field of `{}`", field, entry.key));
  check_map(derived, entry, node, diagnostics);
}

}  // namespace

std::optional<Derived> read_derived(io::Node node, const FactEntry& entry, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  Derived out;
  out.instrument = read_text(map, "instrument");
  out.scale = read_text(map, "scale");
  out.flag = read_text(map, "flag");
  read_derived_event(map, out);
  read_derived_record(map, out);
  out.within = read_days(map, "within", false);
  if (const auto log = map.optional("log")) out.log = read_log_pattern(*log, diagnostics);
  out.map = read_pairs(map, "map");
  out.classes = read_texts(map, "classes");
  out.not_classes = read_texts(map, "not_classes");
  out.fields = read_pairs(map, "fields");
  out.site = read_text(map, "site");
  if (const auto medicines = map.optional("medicines")) out.left_over_medicines = read_word(*medicines, {"left_over"}, diagnostics).has_value();
  if (const auto compute = map.optional("compute")) out.compute = read_computed(*compute, diagnostics);
  if (const auto of = map.optional("of"); of && of->text() != entry.key)
    io::report(diagnostics, *of, fmt::format("`of` names the fact itself: `{}`", entry.key));
  map.finish();
  check_derived(out, entry, node, diagnostics);
  return out;
}

}  // namespace leeboard::catalog
