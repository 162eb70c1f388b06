// Writes and reads fact values as JSON.
#include "catalog/fact_json.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "io/read_stored_json.hpp"
#include "record/days_of.hpp"
#include "record/spell_fact.hpp"

namespace leeboard::catalog {
namespace {

[[noreturn]] void throw_damaged() { throw Error(ErrorKind::damaged, "a kept value does not fit the type of its fact"); }

std::optional<Range> read_number(io::Node node) {
  if (node.is_map()) {
    const auto low = node.find("low"), high = node.find("high");
    const auto a = low ? parse_number(low->text()) : std::nullopt, b = high ? parse_number(high->text()) : std::nullopt;
    return a && b ? std::optional(Range{*a, *b}) : std::nullopt;
  }
  const auto number = node.is_scalar() && !node.is_quoted() ? parse_number(node.text()) : std::nullopt;
  return number ? std::optional(Range{*number, *number}) : std::nullopt;
}

FieldValue read_word(std::string word, const FactType& type) {
  const bool known = type.values.empty() || word == "none" || std::ranges::find(type.values, word) != type.values.end();
  if (known || !type.free_words) return Code{std::move(word)};
  return Text{std::move(word)};
}

FieldValue read_field(io::Node node, const FactType& type) {
  const auto text = node.is_scalar() ? std::string(node.text()) : std::string();
  switch (type.kind) {
    case ValueKind::boolean:
      if (text == "true" || text == "false") return text == "true";
      break;
    case ValueKind::number:
      if (const auto range = read_number(node)) return *range;
      break;
    case ValueKind::code: return read_word(text, type);
    case ValueKind::codes: {
      if (!node.is_sequence()) throw_damaged();
      std::vector<Code> out;
      for (const auto item : node.items()) out.push_back({std::string(item.text())});
      return out;
    }
    case ValueKind::date:
      if (const auto date = parse_date(text)) return *date;
      if (const auto told = parse_partial_stamp(text, nullptr); told && is_partial(*told)) return Text{text};
      break;
    case ValueKind::text: return Text{text};
    case ValueKind::records: break;
  }
  if (text == "none") return Code{text};
  throw_damaged();
}

FactValue read_records(io::Node node, const FactType& type) {
  if (!node.is_sequence()) throw_damaged();
  std::vector<FactRecord> out;
  for (const auto item : node.items()) {
    FactRecord record;
    for (const auto entry : item.entries()) {
      const auto field = type.fields.find(std::string(entry.key));
      if (field == type.fields.end() && entry.key == "at" && (record.at = parse_stamp(entry.value.text(), nullptr))) continue;
      if (field == type.fields.end()) record.fields.emplace_back(entry.key, Text{std::string(entry.value.text())});
      else record.fields.emplace_back(entry.key, read_field(entry.value, field->second));
    }
    out.push_back(std::move(record));
  }
  return out;
}

}  // namespace

void write_content(io::JsonWriter& writer, const FactContent& content) { spell_fact(writer, content, FactSpelling::by_type); }

std::string format_content(const FactContent& content) {
  io::JsonWriter writer;
  write_content(writer, content);
  return writer.take();
}

FactContent read_content(io::Node node, const FactType* type) {
  if (node.is_map())
    if (const auto absent = node.find("absent")) {
      if (absent->text() == "expired") return Absent::expired;
      if (const auto word = parse_absent(absent->text())) return *word;
      throw_damaged();
    }
  if (!type) return FactValue{Text{node.is_scalar() ? std::string(node.text()) : std::string(node.raw())}};
  if (type->kind == ValueKind::records) return read_records(node, *type);
  return std::visit([](auto&& field) -> FactContent { return FactValue{std::move(field)}; }, read_field(node, *type));
}

FactContent parse_content(std::string_view json, const FactType* type) {
  // The JSON reader takes maps and lists only, so that a value is wrapped.
  const auto document = io::read_stored_json("[" + std::string(json) + "]");
  return read_content(*document.root().items().begin(), type);
}

}  // namespace leeboard::catalog
