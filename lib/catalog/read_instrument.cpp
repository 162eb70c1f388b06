// Reads an instrument definition: title, rights, sources, and what its parts are read by.
#include "catalog/read_instrument.hpp"

#include <fmt/ranges.h>

#include <algorithm>

#include "base/id.hpp"
#include "catalog/instrument_bounds.hpp"
#include "catalog/instrument_fields.hpp"
#include "catalog/read_instrument_examples.hpp"
#include "catalog/read_instrument_items.hpp"
#include "catalog/read_instrument_scales.hpp"

namespace leeboard::catalog {

namespace {
std::vector<std::pair<std::string, std::string>> read_pairs(std::optional<io::Node> node, Diagnostics& diagnostics) {
  std::vector<std::pair<std::string, std::string>> pairs;
  if (!node) return pairs;
  if (!node->is_map()) io::report(diagnostics, *node, "a map of names and values is expected here", "such as {items: V, bands: H}");
  for (const auto entry : node->entries()) pairs.emplace_back(std::string(entry.key), field_text(entry.value, diagnostics));
  return pairs;
}

void read_rights(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics) {
  const auto node = root.required("rights");
  if (!node) return;
  io::MapReader rights(*node, diagnostics);
  const auto one_of = [&](std::string_view key, const std::vector<std::string>& legal) {
    const auto value = rights.required(key);
    auto word = field_text(value, diagnostics);
    if (value && std::ranges::find(legal, word) == legal.end())
      io::report(diagnostics, *value, fmt::format("'{}' is no legal value of `{}`", word, key), fmt::format("one of {}", fmt::join(legal, ", ")));
    return word;
  };
  instrument.wording = one_of("wording", {"W1", "W1*", "W2", "W3", "W4"});
  instrument.ship = one_of("ship", {"labels", "wording", "official"});
  instrument.notice = field_text(rights.required("notice"), diagnostics);
  rights.finish();
}

void read_codes(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics) {
  const auto node = root.optional("codes");
  if (!node) return;
  io::MapReader codes(*node, diagnostics);
  instrument.loinc = read_pairs(codes.optional("loinc"), diagnostics);
  codes.finish();
}

void read_missing(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics) {
  const auto node = root.required("missing");
  if (!node) return;
  io::MapReader missing(*node, diagnostics);
  if (const auto rule = missing.required("rule")) {
    const auto text = rule->text();
    if (text == "prorate") instrument.missing.kind = MissingRule::Kind::prorate;
    else if (text == "half") instrument.missing.kind = MissingRule::Kind::half;
    else if (text != "none")
      io::report(diagnostics, *rule, "the rule for missing answers is none, prorate or half", "none where no rule was published");
  }
  instrument.missing.limit = static_cast<int>(read_number(missing.optional("limit"), diagnostics).value_or(0));
  instrument.missing.source = field_text(missing.required("source"), diagnostics);
  if (const auto never = missing.optional("never"))
    for (const auto item : never->items())
      if (const auto place = read_item_name(item, instrument, diagnostics)) instrument.missing.never.push_back(*place);
  missing.finish();
}

std::optional<double> read_change_points(io::MapReader& change, std::string_view key, Diagnostics& diagnostics) {
  const auto node = change.optional(key);
  if (!node) return {};
  io::MapReader kind(*node, diagnostics);
  const auto points = read_number(kind.required("points"), diagnostics);
  kind.finish();
  return points;
}

void read_change(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics) {
  const auto node = root.optional("change");
  if (!node) return;
  io::MapReader change(*node, diagnostics);
  instrument.change.important = read_change_points(change, "important", diagnostics);
  instrument.change.reliable = read_change_points(change, "reliable", diagnostics);
  instrument.change.status = field_text(change.optional("status"), diagnostics);
  change.finish();
}
}  // namespace

std::optional<Instrument> read_instrument(io::Node node, std::string digest, Diagnostics& diagnostics) {
  Diagnostics found;
  io::MapReader root(node, found);
  Instrument instrument;
  instrument.where = node.where();
  instrument.digest = std::move(digest);
  if (const auto schema = root.optional("schema"); schema && schema->text() != "leeboard.instrument/1")
    io::report(found, *schema, "this is no leeboard.instrument/1", "write schema: leeboard.instrument/1");
  if (const auto id = root.required("id")) {
    instrument.id = field_text(id, found);
    if (!is_slug(instrument.id)) io::report(found, *id, "an instrument id is small letters, digits, _ . -", "such as phq9");
  }
  instrument.version = field_text(root.required("version"), found);
  instrument.title = field_text(root.required("title"), found);
  instrument.rater = field_text(root.required("rater"), found);
  instrument.recall = field_text(root.required("recall"), found);
  if (const auto numbers = root.optional("bare_numbers")) {
    if (numbers->text() == "form") instrument.form_numbers = true;
    else if (numbers->text() != "points")
      io::report(found, *numbers, "bare numbers are points or form", "form where the paper shows other numbers than the points");
  }
  read_rights(root, instrument, found);
  instrument.citation = field_texts(root.required("citation"), found);
  instrument.notes = field_texts(root.optional("notes"), found);
  instrument.status = read_pairs(root.required("status"), found);
  read_codes(root, instrument, found);
  read_instrument_items(root, instrument, found);
  read_instrument_scales(root, instrument, found);
  read_missing(root, instrument, found);
  read_change(root, instrument, found);
  read_instrument_examples(root, instrument, found);
  root.finish();
  if (found.empty()) check_instrument(instrument, node, found);
  const bool good = found.empty();
  diagnostics.append(std::move(found));
  if (!good) return {};
  return instrument;
}

}  // namespace leeboard::catalog
