// The lines of a fact for `leeboard help facts`.
#include "leeboard/fact_text.hpp"

#include <fmt/format.h>

#include "base/date.hpp"
#include "base/range.hpp"
#include "report/wrap.hpp"

namespace leeboard::app {

namespace {
std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string number_words(const FactType& type) {
  std::string out = type.unit.empty() || type.unit == "1" ? "a number" : "a number in " + type.unit;
  if (type.legal) out += fmt::format(" from {} to {}", format_number(type.legal->low), format_number(type.legal->high));
  return out;
}

std::string value_words(const FactType& type) {
  std::string out;
  switch (type.kind) {
    case ValueKind::boolean: out = "yes or no"; break;
    case ValueKind::number: out = number_words(type); break;
    case ValueKind::code: out = type.values.empty() ? "a word" : "one of " + joined(type.values); break;
    case ValueKind::codes: out = type.values.empty() ? "a list of words" : "a list of " + joined(type.values); break;
    case ValueKind::date: out = "a date"; break;
    case ValueKind::text: out = "a text"; break;
    case ValueKind::records:
      for (const auto& [name, field] : type.fields) out += (out.empty() ? "a list of maps of " : ", ") + name;
      break;
  }
  if (type.free_words) out += "; other words are kept, unknown to rules";
  if (type.none) out += "; or none";
  return out;
}

std::string line(std::string_view label, const std::string& text) {
  std::string out;
  for (const auto& part : report::wrap(text, 66)) out += fmt::format("  {:<10}{}\n", out.empty() ? label : "", part);
  return out;
}
}  // namespace

std::string fact_text(const catalog::FactEntry& entry) {
  auto out = entry.key + "\n" + line("is", entry.title) + line("holds", value_words(entry.type));
  if (!entry.also.empty()) out += line("also", joined(entry.also));
  auto lasts = entry.fresh ? format_duration(*entry.fresh) : std::string("for good");
  if (!entry.lasts.empty()) lasts += "; for good: " + joined(entry.lasts);
  out += line("lasts", lasts + (entry.scope == catalog::FactScope::person ? "; goes with the person" : ""));
  if (!entry.question.empty()) out += line("question", entry.question);
  return out;
}

}  // namespace leeboard::app
