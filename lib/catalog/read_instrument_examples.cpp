// Reads the worked examples of an instrument.
#include "catalog/read_instrument_examples.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"
#include "base/range.hpp"
#include "catalog/instrument_fields.hpp"
#include "record/absent.hpp"

namespace leeboard::catalog {

namespace {
Answer read_example_answer(std::string_view item, io::Node node) {
  Answer answer;
  answer.item = std::string(item);
  const auto text = node.text();
  if (const auto absent = parse_absent(text)) answer.value = *absent;
  else if (const auto number = node.is_quoted() ? std::nullopt : parse_number(text)) answer.value = *number;
  else answer.value = std::string(text);
  return answer;
}

void read_scale_expectation(const io::Entry& entry, InstrumentExample& example, Diagnostics& diagnostics) {
  InstrumentExample::ScaleExpectation expected;
  expected.scale = std::string(entry.key);
  io::MapReader reader(entry.value, diagnostics);
  expected.value = read_number(reader.optional("value"), diagnostics);
  expected.low = read_number(reader.optional("low"), diagnostics);
  expected.high = read_number(reader.optional("high"), diagnostics);
  expected.prorated = read_number(reader.optional("prorated"), diagnostics);
  expected.left_out = read_yes(reader.optional("left_out"), false, diagnostics);
  if (const auto band = reader.optional("band")) expected.band = field_text(band, diagnostics);
  if (const auto bands = reader.optional("bands")) expected.bands = field_texts(bands, diagnostics);
  reader.finish();
  example.scales.push_back(std::move(expected));
}

void read_expectation(io::Node node, const Instrument& instrument, InstrumentExample& example, Diagnostics& diagnostics) {
  io::MapReader reader(node, diagnostics);
  if (const auto flags = reader.optional("flags")) example.flags = field_texts(flags, diagnostics);
  if (const auto missing = reader.optional("missing")) example.missing = field_texts(missing, diagnostics);
  if (const auto skipped = reader.optional("skipped")) example.skipped = field_texts(skipped, diagnostics);
  if (const auto complete = reader.optional("complete")) example.complete = read_yes(complete, false, diagnostics);
  example.error = field_text(reader.optional("error"), diagnostics);
  if (const auto item = reader.optional("item")) example.error_items = {field_text(item, diagnostics)};
  if (const auto items = reader.optional("items")) example.error_items = field_texts(items, diagnostics);
  if (const auto points = reader.optional("points"))
    for (const auto entry : points->entries()) example.points.emplace_back(std::string(entry.key), read_number(entry.value, diagnostics).value_or(0));
  for (const auto& scale : instrument.scales)
    if (const auto found = reader.optional(scale.id)) read_scale_expectation({scale.id, found->key_mark(), *found}, example, diagnostics);
  reader.finish();
}
}  // namespace

void read_instrument_examples(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics) {
  const auto node = root.required("examples");
  if (!node) return;
  for (const auto entry : node->items()) {
    InstrumentExample example;
    example.where = entry.where();
    io::MapReader reader(entry, diagnostics);
    example.id = field_text(reader.optional("id"), diagnostics);
    example.sex = field_text(reader.optional("sex_at_birth"), diagnostics);
    example.band_set = field_text(reader.optional("band_set"), diagnostics);
    if (!example.band_set.empty() && example.band_set != no_band_set) {
      const auto sets = instrument.band_set_names();
      if (std::ranges::find(sets, example.band_set) == sets.end())
        io::report(diagnostics, entry, fmt::format("there is no band set '{}'", example.band_set), did_you_mean(example.band_set, sets));
    }
    if (const auto numbers = reader.optional("numbers")) example.form_numbers = numbers->text() == "form";
    if (const auto answers = reader.required("answers"))
      for (const auto answer : answers->entries()) example.answers.push_back(read_example_answer(answer.key, answer.value));
    if (const auto expect = reader.required("expect")) read_expectation(*expect, instrument, example, diagnostics);
    reader.finish();
    instrument.examples.push_back(std::move(example));
  }
}

}  // namespace leeboard::catalog
