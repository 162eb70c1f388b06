// Reads what lines record.
#include "catalog/line_writes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/id.hpp"
#include "base/range.hpp"
#include "base/words.hpp"
#include "catalog/read_condition.hpp"
#include "catalog/read_scalar.hpp"
#include "io/map_reader.hpp"

namespace leeboard::catalog {

namespace {
constexpr std::string_view day_of_doing = "today";

/// What a line can have done; the rest is told by others, or follows from what they tell.
constexpr std::array kinds{EventKind::contact, EventKind::dose, EventKind::dispense};

/// The fields that these kinds have in a document of events.
struct Field {
  const char* name;
  bool number;
};
std::vector<Field> fields_of(EventKind kind) {
  switch (kind) {
    case EventKind::contact: return {{"type", false}};
    case EventKind::dose: return {{"drug", false}, {"dose_mg", true}};
    case EventKind::dispense: return {{"drug", false}, {"quantity", true}, {"days_supply", true}};
    default: return {};
  }
}

void read_fact(LineWrite& out, io::MapReader& map, io::Node name, const FactTypes& types) {
  auto& diagnostics = map.diagnostics();
  out.name = read_fact_name(name, types, diagnostics);
  const auto value = map.required("value");
  if (!value) return;
  const auto* type = types.find_type(out.name);
  if (value->is_scalar()) out.value = std::string(value->text());
  if (type && !written_value(*type, out.value, Date{}))
    io::report(diagnostics, *value, fmt::format("`{}` cannot be `{}`", out.name, out.value),
               type->values.empty() ? "write a value of its type; `today` in a date is the day on which the line was done"
                                    : "one of " + join_words(type->values, ", "));
}

void read_event(LineWrite& out, io::MapReader& map, io::Node kind) {
  auto& diagnostics = map.diagnostics();
  out.kind = LineWrite::Kind::event;
  const auto word = parse_word<EventKind>(kind.text());
  if (!word || std::ranges::find(kinds, *word) == kinds.end()) {
    std::vector<std::string> known;
    for (const auto each : kinds) known.emplace_back(format_word(each));
    io::report(diagnostics, kind, fmt::format("no line records an event `{}`", kind.text()), "one of " + join_words(known, ", "));
    return;
  }
  out.event = *word;
  for (const auto& field : fields_of(*word)) {
    const auto node = map.optional(field.name);
    if (!node) continue;
    const auto text = std::string(node->is_scalar() ? node->text() : std::string_view());
    const auto number = parse_number(text);
    if (text.empty() || (field.number && (!number || *number <= 0)))
      io::report(diagnostics, *node, fmt::format("`{}` must be {}", field.name, field.number ? "a number above 0" : "text"));
    else out.details.emplace_back(field.name, text);
  }
}

LineWrite read_one(io::Node node, const FactTypes& types, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  LineWrite out;
  const auto fact = map.optional("fact"), event = map.optional("event"), form = map.optional("form");
  if (!!fact + !!event + !!form != 1) {
    io::report(diagnostics, node, "a line records one of `fact`, `event` and `form` at a time",
               "write e.g. {fact: naloxone_in_hand, value: yes}; several are a list");
    return out;
  }
  if (fact) read_fact(out, map, *fact, types);
  if (event) read_event(out, map, *event);
  if (form) {
    out.kind = LineWrite::Kind::form;
    out.name = std::string(form->is_scalar() ? form->text() : std::string_view());
    if (!is_id(out.name)) io::report(diagnostics, *form, "`form` must be the id of an instrument", "such as cssrs_screener");
  }
  map.finish();
  return out;
}
}  // namespace

std::optional<FactValue> written_value(const FactType& type, const std::string& text, Date day) {
  switch (type.kind) {
    case ValueKind::boolean: return text == "yes" ? std::optional<FactValue>(true) : text == "no" ? std::optional<FactValue>(false) : std::nullopt;
    case ValueKind::number: {
      const auto number = parse_number(text);
      const bool legal = number && (!type.legal || (*number >= type.legal->low && *number <= type.legal->high));
      return legal ? std::optional<FactValue>(Range{*number, *number}) : std::nullopt;
    }
    case ValueKind::code:
      if (text.empty() || (!type.values.empty() && std::ranges::find(type.values, text) == type.values.end())) return std::nullopt;
      return FactValue{Code{text}};
    case ValueKind::date: {
      const auto date = text == day_of_doing ? std::optional(day) : parse_date(text);
      return date ? std::optional<FactValue>(*date) : std::nullopt;
    }
    case ValueKind::text: return text.empty() ? std::nullopt : std::optional<FactValue>(Text{text});
    default: return std::nullopt;
  }
}

std::vector<LineWrite> read_line_writes(io::Node node, const FactTypes& types, Diagnostics& diagnostics) {
  std::vector<LineWrite> out;
  if (!node.is_sequence()) out.push_back(read_one(node, types, diagnostics));
  else
    for (const auto item : node.items()) out.push_back(read_one(item, types, diagnostics));
  return out;
}

std::string write_words(const LineWrite& write) {
  switch (write.kind) {
    case LineWrite::Kind::fact: return fmt::format("records {} = {}", write.name, write.value);
    case LineWrite::Kind::form: return "waits for the form " + write.name;
    case LineWrite::Kind::event: break;
  }
  auto out = "records the event " + std::string(format_word(write.event));
  for (const auto& [name, value] : write.details) out += fmt::format(", {} {}", name, value);
  return out;
}

}  // namespace leeboard::catalog
