// Facts in words.
#include "record/fact.hpp"

namespace leeboard {

namespace {
std::string format_codes(const std::vector<Code>& codes) {
  if (codes.empty()) return "none";
  std::string out;
  for (const auto& code : codes) out += (out.empty() ? "" : ", ") + code.word;
  return out;
}

struct InWords {
  std::string operator()(bool value) const { return value ? "yes" : "no"; }
  std::string operator()(const Range& value) const { return format_range(value); }
  std::string operator()(const Code& value) const { return value.word; }
  std::string operator()(const std::vector<Code>& value) const { return format_codes(value); }
  std::string operator()(const Date& value) const { return format_date(value); }
  std::string operator()(const Text& value) const { return value.words; }
  std::string operator()(const std::vector<FactRecord>& value) const {
    if (value.empty()) return "none";
    std::string out;
    for (const auto& record : value) {
      std::string entry;
      for (const auto& [name, field] : record.fields) entry += (entry.empty() ? "" : " ") + format_field(field);
      out += (out.empty() ? "" : "; ") + entry;
    }
    return out;
  }
};
}  // namespace

const FieldValue* FactRecord::find(std::string_view name) const {
  for (const auto& [key, value] : fields)
    if (key == name) return &value;
  return nullptr;
}

std::string format_value(const FactValue& value) { return std::visit(InWords{}, value); }

std::string format_field(const FieldValue& value) { return std::visit(InWords{}, value); }

}  // namespace leeboard
