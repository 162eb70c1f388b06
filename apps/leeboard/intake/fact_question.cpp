// From a typed line to the words of a document.
#include "leeboard/intake/fact_question.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "base/range.hpp"
#include "base/words.hpp"
#include "catalog/catalog.hpp"
#include "catalog/read_medicine.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "interop/convert_unit.hpp"
#include "leeboard/context.hpp"
#include "leeboard/fact_text.hpp"

namespace leeboard::app {

namespace {

/// What can be answered, with examples and ranges.
std::string legal_words(const catalog::FactEntry& entry, Date today) {
  const auto& type = entry.type;
  std::string out;
  switch (type.kind) {
    case ValueKind::boolean: out = "y yes   n no"; break;
    case ValueKind::number:
      out = type.unit.empty() || type.unit == "1" ? "a number" : "a number in " + type.unit;
      if (type.legal) out += fmt::format(" from {} to {}", format_number(type.legal->low), format_number(type.legal->high));
      if (type.plausible) out += fmt::format(" (usual: {} to {})", format_number(type.plausible->low), format_number(type.plausible->high));
      out += type.unit == "h" ? ", such as 13 or 2 days" : "";
      out += "; between bounds: LOW..HIGH";
      break;
    case ValueKind::code: out = type.values.empty() ? "a word" : numbered(type.values); break;
    case ValueKind::codes: out = type.values.empty() ? "words with commas between" : numbered(type.values) + "; several: 1,3"; break;
    case ValueKind::date: out = "a date, such as " + format_date(today); break;
    case ValueKind::text: out = "own words"; break;
    case ValueKind::records:
      if (type.fields.contains("drug")) {
        out = "name and dose, such as sertraline 100 mg (a semicolon between several)";
      } else {
        for (const auto& [name, field] : type.fields) out += (out.empty() ? "such as " : ", ") + name + ": ...";
        out += " (a semicolon between several)";
      }
      break;
  }
  if (type.free_words) out += "; or other words";
  if (type.none) out += "; none: asked, and there is none";
  return out;
}

/// "2 days", "90 min" in the unit of the fact.
std::optional<std::string> in_unit(const std::string& typed, const std::string& unit) {
  static const std::map<std::string, std::string, std::less<>> units{{"d", "d"},      {"day", "d"},   {"days", "d"},     {"h", "h"},
                                                                     {"hour", "h"},   {"hours", "h"}, {"w", "wk"},       {"week", "wk"},
                                                                     {"weeks", "wk"}, {"min", "min"}, {"minute", "min"}, {"minutes", "min"}};
  const auto end = typed.find_first_not_of("0123456789.");
  if (end == std::string::npos || end == 0) return std::nullopt;
  const auto word = typed.find_first_not_of(' ', end);
  const auto from = word == std::string::npos ? units.end() : units.find(typed.substr(word));
  const auto number = parse_number(typed.substr(0, end));
  if (from == units.end() || !number || from->second == unit) return std::nullopt;
  const auto value = interop::convert_unit(*number, from->second, unit);
  return value ? std::optional(format_number(*value)) : std::nullopt;
}

std::vector<std::string> parts_of(const std::string& typed) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from <= typed.size();) {
    const auto end = std::min(typed.find(';', from), typed.size());
    auto part = typed.substr(from, end - from);
    const auto first = part.find_first_not_of(' ');
    if (first != std::string::npos) out.push_back(part.substr(first));
    from = end + 1;
  }
  return out;
}

/// The words of a document that an answer means.
std::vector<std::string> document_words(const FactType& type, const std::string& typed) {
  switch (type.kind) {
    case ValueKind::boolean: return {typed == "y" ? "yes" : typed == "n" ? "no" : typed};
    case ValueKind::code: return {type.values.empty() ? typed : choose(typed, type.values).value_or(typed)};
    case ValueKind::codes:
      if (const auto chosen = type.values.empty() ? std::nullopt : choose_several(typed, type.values)) return *chosen;
      return {typed};
    case ValueKind::number: return {in_unit(typed, type.unit).value_or(typed)};
    case ValueKind::records: {
      auto parts = parts_of(typed);
      for (auto& part : parts)
        if (!part.starts_with('{') && part.find(": ") != std::string::npos) part = "{" + part + "}";
      return parts.empty() ? std::vector{typed} : parts;
    }
    default: return {typed};
  }
}

std::string words_of_facts(const clinic::IntakeInput& input) {
  std::string out;
  for (const auto& fact : input.document.facts) {
    out += out.empty() ? "" : "; ";
    if (const auto* absent = std::get_if<Absent>(&fact.content)) out += format_absent(*absent);
    else out += format_value(std::get<FactValue>(fact.content));
  }
  return out;
}

std::string unknown_medicine(const std::string& name, const catalog::Vocabulary& vocabulary) {
  auto out = "`" + name + "` names no medicine that is known";
  const auto* dictionary = vocabulary.medicines();
  if (!dictionary) return out;
  const auto near = catalog::read_medicine(*dictionary, vocabulary, name).near;
  return near.empty() ? out : out + " (near: " + join_words(near, ", ") + ")";
}

/// Why an answer may be a slip: it is taken when it is typed a second time.
std::string doubt_of(const clinic::IntakeInput& input, const FactType& type, const catalog::Vocabulary& vocabulary) {
  if (input.document.facts.empty()) return {};
  const auto* value = std::get_if<FactValue>(&input.document.facts.front().content);
  const auto* range = value ? std::get_if<Range>(value) : nullptr;
  if (range && type.plausible && (range->low < type.plausible->low || range->high > type.plausible->high)) return "that is unusual";
  if (const auto* records = value ? std::get_if<std::vector<FactRecord>>(value) : nullptr)
    for (const auto& record : *records)
      if (const auto* drug = record.find("drug"); drug && std::holds_alternative<Text>(*drug) && !parse_absent(std::get<Text>(*drug).words))
        return unknown_medicine(std::get<Text>(*drug).words, vocabulary);
  return {};
}

}  // namespace

FactReply ask_fact(Context& context, Prompt& prompt, const FactQuestion& question) {
  const auto& entry = *context.catalog().vocabulary().find(question.fact);
  auto text = question.question + "\n    " + legal_words(entry, context.as_of().day);
  if (!question.note.empty()) text += "\n    " + question.note;
  std::string doubted;
  for (;;) {
    const auto reply = prompt.ask({.text = text, .help = fact_text(entry), .now = question.now});
    text.clear();
    if (reply.what != Typed::answer && reply.what != Typed::absent) return {.what = reply.what};
    const auto words = reply.what == Typed::absent ? std::vector{std::string(format_absent(reply.absent))} : document_words(entry.type, reply.text);
    std::vector<std::string> typed;
    for (const auto& word : words) typed.push_back(entry.key + "=" + word);
    try {
      FactReply out{.what = reply.what, .input = clinic::read_typed_facts(context.desk(), typed)};
      if (const auto doubt = doubt_of(*out.input, entry.type, context.catalog().vocabulary()); !doubt.empty() && doubted != reply.text) {
        doubted = reply.text;
        prompt.show("  " + doubt + "; type it again if it is right");
        continue;
      }
      out.words = words_of_facts(*out.input);
      return out;
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::bad_input && error.kind() != ErrorKind::usage) throw;
      const auto& problems = error.problems();
      const auto& mend = problems.empty() ? error.mend() : problems.front().mend;
      prompt.show(fmt::format("  {}; {}", problems.empty() ? error.what() : problems.front().message,
                              mend.empty() ? legal_words(entry, context.as_of().day) : mend));
    }
  }
}

}  // namespace leeboard::app
