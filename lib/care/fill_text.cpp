// Fills {{name}} in the texts of lines.
#include "care/fill_text.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "care/because.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::care {
namespace {

constexpr std::string_view not_known = "not known yet";

std::string field_words(const std::vector<FactRecord>& records, const std::string& name) {
  std::vector<std::string> words;
  for (const auto& record : records) {
    const auto* field = record.find(name);
    // The inventory calls it `text`, an intake document `description`.
    if (!field && name == "text") field = record.find("description");
    if (field) add_once(words, format_field(*field));
  }
  return words.empty() ? std::string(not_known) : join_words(words, ", ");
}

/// "Vicoprofen (hydrocodone and ibuprofen), as needed for knee".
std::string medicine_words(const FactRecord& record) {
  const auto* drug = record.find("drug");
  const auto* written = record.find("written");
  if (!drug) return written ? format_field(*written) : std::string();
  auto named = format_field(*drug);
  for (auto at = named.find('+'); at != std::string::npos; at = named.find('+')) named.replace(at, 1, " and ");
  auto out = named;
  if (written && lower_ascii(format_field(*written)) != lower_ascii(named)) out = format_field(*written) + " (" + named + ")";
  const auto* dose = record.find("dose");
  return dose ? out + ", " + format_field(*dose) : out;
}

bool is_of_class(const FactRecord& record, std::string_view word) {
  const auto* field = record.find("class");
  const auto* classes = field ? std::get_if<std::vector<Code>>(field) : nullptr;
  return classes && std::ranges::find(*classes, word, &Code::word) != classes->end();
}

/// The medicines of a class, but those that treat the disorder itself.
std::string class_words(const FactSheet& sheet, std::string_view wanted) {
  const auto* value = sheet.value(catalog::medicines_fact);
  const auto* records = value ? std::get_if<std::vector<FactRecord>>(value) : nullptr;
  if (!records) return std::string(not_known);
  std::vector<std::string> out;
  for (const auto& record : *records)
    if (is_of_class(record, wanted) && !is_of_class(record, "moud")) add_once(out, medicine_words(record));
  return out.empty() ? "none on the list" : join_words(out, "; ");
}

std::string fact_words(const FactSheet& sheet, const std::string& name) {
  if (name.starts_with(catalog::medicine_prefix)) return class_words(sheet, std::string_view(name).substr(catalog::medicine_prefix.size()));
  if (const auto* value = sheet.value(name)) return format_value(*value);
  if (const auto dot = name.rfind('.'); dot != std::string::npos)
    if (const auto* whole = sheet.value(name.substr(0, dot)))
      if (const auto* records = std::get_if<std::vector<FactRecord>>(whole)) return field_words(*records, name.substr(dot + 1));
  return std::string(not_known);
}

std::string joined_options(const std::vector<std::string>& options, const catalog::TreatmentOptions& titles) {
  std::string out;
  // A title with a comma in it would run into the next one.
  const bool commas = std::ranges::any_of(options, [&](const auto& id) { return titles.title(id).find(',') != std::string::npos; });
  for (std::size_t i = 0; i < options.size(); ++i)
    out += (i == 0 ? "" : commas ? "; " : i + 1 == options.size() ? " or " : ", ") + titles.title(options[i]);
  return out.empty() ? std::string(not_known) : out;
}

std::string words_for(const std::string& name, const PlanLine& line, const FactSheet& sheet, const catalog::TreatmentOptions& titles,
                      const std::string& for_each) {
  if (name == "due") return line.due ? format_date(*line.due) : std::string(not_known);
  if (name == "by") return line.goal && line.goal->by ? format_date(*line.goal->by) : std::string(not_known);
  if (name == "options") return joined_options(line.options, titles);
  if (name.starts_with(catalog::reason_prefix)) return {};  // nothing is said where the option has no reason
  if (titles.find(name)) return titles.title(name);
  const auto entry = for_each.empty() ? std::string() : for_each.substr(0, for_each.size() - 1) + ".";
  if (!entry.empty() && name.starts_with(entry)) return fact_words(sheet, for_each + "." + name.substr(entry.size()));
  if (const auto* value = sheet.value(name))
    if (const auto* code = std::get_if<Code>(value); code && titles.find(code->word)) return titles.title(code->word);
  return fact_words(sheet, name);
}

}  // namespace

const std::string& text_for(const catalog::TemplateLine& from, const PlanLine& line, const FactSheet& sheet,
                            const catalog::TreatmentOptions& titles) {
  const auto whole = [&](const std::string& text) {
    return std::ranges::none_of(catalog::placeholders(text),
                                [&](const auto& name) { return words_for(name, line, sheet, titles, from.for_each) == not_known; });
  };
  for (const auto& other : from.texts)
    if (rules::evaluate(other.when, sheet, from.max_ages).truth == Truth::yes && whole(other.text)) return other.text;
  return from.text_unknown.empty() || whole(from.text) ? from.text : from.text_unknown;
}

std::string fill_facts(const std::string& text, const FactSheet& sheet) { return fill_text(text, {}, sheet, {}, {}); }

std::string fill_text(const std::string& text, const PlanLine& line, const FactSheet& sheet, const catalog::TreatmentOptions& titles,
                      const std::string& for_each) {
  std::string out;
  std::size_t from = 0;
  for (auto at = text.find("{{"); at != std::string::npos; at = text.find("{{", from)) {
    const auto end = text.find("}}", at);
    if (end == std::string::npos) break;
    const auto name = catalog::placeholders(std::string_view(text).substr(at, end + 2 - at)).front();
    out += text.substr(from, at - from) + words_for(name, line, sheet, titles, for_each);
    from = end + 2;
  }
  return out + text.substr(from);
}

}  // namespace leeboard::care
