// Facts as people read them.
#include "care/fact_words.hpp"

#include <algorithm>
#include <cmath>

#include "catalog/vocabulary.hpp"

namespace leeboard::care {
namespace {

// Two decimals at most: what a machine measured to fourteen nobody reads.
double rounded(double value) {
  const double size = std::abs(value);
  return round_half_away(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

std::string number_words(const catalog::FactEntry* entry, const Range& range) {
  const auto unit = entry ? unit_words(entry->type.unit, range.exact() && range.low == 1) : std::string();
  const bool open_end = entry && entry->type.legal && range.low < range.high && range.high >= entry->type.legal->high && !entry->lasts.empty();
  if (open_end) return "at least " + format_number(rounded(range.low)) + unit;
  return format_range({rounded(range.low), rounded(range.high)}) + unit;
}

std::string spaced(std::string word) {
  std::ranges::replace(word, '_', ' ');
  return word;
}

/// An entry of a list by what people call it; its id, status and strength stand elsewhere.
std::string record_words(const FactRecord& record) {
  for (const auto* name : {"drug", "option", "text", "description"})
    if (const auto* field = record.find(name)) {
      auto out = spaced(format_field(*field));
      for (const auto* amount : {"dose", "dose_mg"})
        if (const auto* dose = record.find(amount)) out += " " + format_field(*dose) + (std::string_view(amount) == "dose_mg" ? " mg" : "");
      return out;
    }
  return format_value(std::vector<FactRecord>{record});
}

}  // namespace

std::string unit_words(std::string_view unit, bool one) {
  if (unit.empty() || unit == "1") return {};
  if (unit == "a") return one ? " year" : " years";
  if (unit == "wk") return one ? " week" : " weeks";
  if (unit == "d") return one ? " day" : " days";
  if (unit == "h") return one ? " hour" : " hours";
  if (unit == "mm[Hg]") return " mmHg";
  if (unit == "Cel") return " °C";
  if (unit == "/min") return " a minute";
  if (unit == "mL/min/{1.73_m2}") return " mL/min/1.73 m²";
  return " " + std::string(unit);
}

std::string fact_words(const catalog::FactEntry* entry, const FactValue& value) {
  if (const auto* range = std::get_if<Range>(&value)) return number_words(entry, *range);
  if (std::holds_alternative<Code>(value) || std::holds_alternative<std::vector<Code>>(value)) return spaced(format_value(value));
  const auto* records = std::get_if<std::vector<FactRecord>>(&value);
  if (!records || records->empty()) return format_value(value);
  std::string out;
  for (const auto& record : *records) out += (out.empty() ? "" : "; ") + record_words(record);
  return out;
}

}  // namespace leeboard::care
