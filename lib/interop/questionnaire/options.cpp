// The answers of a question: its own list, or a value set that comes with the form.
#include "interop/questionnaire/options.hpp"

#include <array>

#include "base/range.hpp"
#include "interop/fhir/coding.hpp"
#include "interop/fhir/words.hpp"
#include "io/map_reader.hpp"

namespace leeboard::interop {

namespace {
constexpr std::size_t most_options = 1000;

bool names_points(std::string_view url) { return url.ends_with("ordinalValue") || url.ends_with("itemWeight"); }

// A number that must be written as one: in quotes it is a text, and a reader could take it for a label.
std::optional<double> read_point_value(io::Node holder, Diagnostics& faults) {
  for (const auto entry : holder.entries()) {
    if (!entry.key.starts_with("value")) continue;
    const bool number_key =
        entry.key == "valueDecimal" || entry.key == "valueInteger" || entry.key == "valueUnsignedInt" || entry.key == "valuePositiveInt";
    const bool is_number = entry.value.is_scalar() && entry.value.scalar_kind() != io::ScalarKind::quoted;
    const auto number = number_key && is_number ? parse_number(entry.value.text()) : std::nullopt;
    if (!number)
      io::report(faults, entry.value, "the points of an answer are given as text, not as a number",
                 "write them as valueDecimal without quotes, such as 2");
    return number;
  }
  io::report(faults, holder, "the points of an answer are named and not given", "add valueDecimal");
  return {};
}

void each_extension(io::Node node, const auto& visit) {
  const auto extensions = node.find("extension");
  if (!extensions || !extensions->is_sequence()) return;
  for (const io::Node extension : extensions->items()) visit(extension, text_at(extension, "url"));
}
}  // namespace

std::optional<double> read_points(io::Node node, Diagnostics& faults) {
  std::optional<double> points;
  each_extension(node, [&](io::Node extension, std::string_view url) {
    if (names_points(url) && !points) points = read_point_value(extension, faults);
  });
  return points;
}

ContainedLists::ContainedLists(io::Node root, Diagnostics& faults) {
  const auto contained = root.find("contained");
  if (!contained || !contained->is_sequence()) return;
  const auto visit_concepts = [&](auto&& self, const std::string& system, io::Node list) -> void {
    if (!list.is_sequence()) return;
    for (const io::Node entry : list.items()) {
      auto points = read_points(entry, faults);
      if (const auto properties = entry.find("property"); properties && properties->is_sequence())
        for (const io::Node property : properties->items())
          if (names_points(text_at(property, "code")) && !points) points = read_point_value(property, faults);
      if (points) points_.emplace(std::pair(system, std::string(text_at(entry, "code"))), *points);
      if (const auto inner = entry.find("concept")) self(self, system, *inner);
    }
  };
  for (const io::Node resource : contained->items()) {
    const auto type = text_at(resource, "resourceType");
    if (type == "ValueSet") {
      sets_.emplace("#" + std::string(text_at(resource, "id")), resource);
      if (const auto url = text_at(resource, "url"); !url.empty()) sets_.emplace(std::string(url), resource);
    } else if (type == "CodeSystem") {
      if (const auto concepts = resource.find("concept")) visit_concepts(visit_concepts, std::string(text_at(resource, "url")), *concepts);
    }
  }
}

std::optional<double> ContainedLists::points_of(const QuestionOption& option) const {
  const auto found = points_.find(std::pair(option.system, option.code));
  return found == points_.end() ? std::nullopt : std::optional(found->second);
}

// The expansion where there is one, since it is what a form shows; else the concepts that the set lists.
void ContainedLists::read_value_set(io::Node set, Question& question, Diagnostics& faults) const {
  const auto take = [&](io::Node entry, std::string_view system) {
    QuestionOption option;
    option.system = system;
    option.code = text_at(entry, "code");
    option.display = text_at(entry, "display");
    option.points = read_points(entry, faults);
    if (!option.points) option.points = points_of(option);
    if (!option.code.empty()) question.options.push_back(std::move(option));
  };
  const auto walk = [&](auto&& self, io::Node list) -> void {
    if (!list.is_sequence()) return;
    for (const io::Node entry : list.items()) {
      if (question.options.size() >= most_options) return;
      if (text_at(entry, "abstract") != "true") take(entry, text_at(entry, "system"));
      if (const auto inner = entry.find("contains")) self(self, *inner);
    }
  };
  if (const auto expansion = set.find("expansion"))
    if (const auto contains = expansion->find("contains")) return walk(walk, *contains);
  const auto compose = set.find("compose");
  const auto includes = compose ? compose->find("include") : std::nullopt;
  if (!includes || !includes->is_sequence()) return;
  for (const io::Node include : includes->items())
    if (const auto concepts = include.find("concept"); concepts && concepts->is_sequence())
      for (const io::Node entry : concepts->items()) take(entry, text_at(include, "system"));
}

void ContainedLists::read_options(io::Node item, Question& question, Diagnostics& faults, Diagnostics& notes) const {
  const auto own = item.find("answerOption");
  const auto set = text_at(item, "answerValueSet");
  if (own && !set.empty())
    io::report(faults, item, "a question has its own answers or a value set, not both", "leave one of answerOption and answerValueSet out");
  if (own && own->is_sequence())
    for (const io::Node entry : own->items()) {
      QuestionOption option;
      option.points = read_points(entry, faults);
      if (const auto coding = entry.find("valueCoding")) {
        option.system = text_at(*coding, "system");
        option.code = text_at(*coding, "code");
        option.display = text_at(*coding, "display");
        if (!option.points) option.points = read_points(*coding, faults);
        if (!option.points) option.points = points_of(option);
      } else {
        for (const std::string_view key : {"valueInteger", "valueString", "valueDate", "valueTime"})
          if (const auto text = text_at(entry, key); !text.empty()) option.display = text;
        // A list of numbers counts as what it says.
        if (!option.points) option.points = parse_number(text_at(entry, "valueInteger"));
      }
      if (option.display.empty() && option.code.empty())
        io::report(notes, entry, fill_words("item {}: an answer without text and code is left out", {question.link}));
      else if (question.options.size() < most_options) question.options.push_back(std::move(option));
    }
  if (set.empty() || own) return;
  const auto found = sets_.find(set.substr(0, set.find('|')));
  if (found != sets_.end()) read_value_set(found->second, question, faults);
  if (question.options.empty()) question.unread_options = set;
}

}  // namespace leeboard::interop
