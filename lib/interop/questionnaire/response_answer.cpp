// Reads answers of a QuestionnaireResponse.
#include "interop/questionnaire/response_answer.hpp"

#include <algorithm>

#include "base/range.hpp"
#include "catalog/instrument.hpp"

namespace leeboard::interop {

namespace {
using Problem = catalog::AnswerProblem;
using catalog::InstrumentItem;
using catalog::InstrumentOption;

/// Points that the form itself puts on an answer (ordinalValue, itemWeight).
std::optional<double> weight(io::Node answer) {
  const auto in = [](io::Node node) -> std::optional<double> {
    const auto extensions = node.find("extension");
    if (!extensions || !extensions->is_sequence()) return std::nullopt;
    for (const io::Node extension : extensions->items()) {
      const auto url = text_at(extension, "url");
      if (!url.ends_with("/ordinalValue") && !url.ends_with("/itemWeight") && !url.ends_with("-ordinalValue")) continue;
      return parse_number(text_at(extension, "valueDecimal").empty() ? text_at(extension, "valueInteger") : text_at(extension, "valueDecimal"));
    }
    return std::nullopt;
  };
  if (auto found = in(answer)) return found;
  const auto coding = answer.find("valueCoding");
  return coding ? in(*coding) : std::nullopt;
}

class Reading {
 public:
  Reading(const InstrumentItem& item, const FhirMap& map, std::vector<Problem>& problems) : item_(item), map_(map), problems_(problems) {}

  std::vector<Answer> read(io::Node said, const std::optional<Absent>& absent) {
    if (const auto coding = said.find("valueCoding")) return read_coding_answer(said, *coding);
    for (const std::string_view key : {"valueDecimal", "valueInteger"})
      if (const auto text = text_at(said, key); !text.empty()) return read_number_answer(said, text);
    if (const auto quantity = said.find("valueQuantity")) return read_number_answer(said, text_at(*quantity, "value"));
    if (const auto text = text_at(said, "valueBoolean"); !text.empty()) return word(text == "true" ? "yes" : "no");
    for (const std::string_view key : {"valueString", "valueDate", "valueDateTime", "valueTime", "valueUri"})
      if (const auto text = text_at(said, key); !text.empty()) {
        const auto number = key == "valueString" && !item_.free_answer ? parse_number(text) : std::nullopt;
        return number && text.size() < 17 ? read_number_answer(said, text) : word(text);
      }
    if (absent) return {{item_.id, *absent}};
    if (!said.is_map() || said.entries().begin() == said.entries().end()) return {{item_.id, Absent::not_asked}};
    problem(Problem::Kind::illegal, "has an answer of a kind that is not read");
    return {{item_.id, Absent::unknown}};
  }

 private:
  std::vector<Answer> word(std::string_view text) const { return {{item_.id, std::string(text)}}; }

  void problem(Problem::Kind kind, std::string_view what, std::string mend = {}) {
    if (mend.empty()) mend = "legal answers: " + catalog::legal_answers(item_);
    problems_.push_back({kind, {item_.id}, "item " + item_.id + " " + std::string(what), std::move(mend)});
  }

  const InstrumentOption* find_option(io::Node node) const {
    const auto coding = read_coding(node);
    const auto& options = item_.options;
    auto option = options.end();
    if (!coding.code.empty()) {
      // LOINC codes of answers tell by themselves what they are.
      if (coding.system != CodeSystem::snomed) option = std::ranges::find(options, coding.code, &InstrumentOption::loinc);
      if (option == options.end() && coding.system == CodeSystem::snomed) option = std::ranges::find(options, coding.code, &InstrumentOption::snomed);
      // A code of the form's own is the option's id, in a form of ours and in one that was imported.
      if (option == options.end() && coding.system != CodeSystem::loinc && coding.system != CodeSystem::snomed)
        option = std::ranges::find(options, coding.code, &InstrumentOption::id);
      if (option == options.end())
        if (const auto* rule = map_.answers.find(coding)) option = std::ranges::find(options, rule->value, &InstrumentOption::id);
    }
    return option == options.end() ? nullptr : &*option;
  }

  std::vector<Answer> read_coding_answer(io::Node said, io::Node coding) {
    const auto points = weight(said);
    if (const auto* option = find_option(coding)) {
      if (!points || *points == option->points || *points == option->points_of(catalog::Sex::female)) return word(option->id);
      problem(Problem::Kind::disagreement, "has an answer whose code and points do not agree", "mend the one that is wrong");
      return {{item_.id, option->id}, {item_.id, *points}};
    }
    if (points) return {{item_.id, *points}};
    const auto code = text_at(coding, "code"), display = text_at(coding, "display");
    // The words of a code that nobody knows may still be those of an option.
    return word(display.empty() ? code : display);
  }

  std::vector<Answer> read_number_answer(io::Node said, std::string_view text) {
    if (const auto points = weight(said)) return {{item_.id, *points}};
    const auto number = parse_number(text);
    if (!number) {
      problem(Problem::Kind::illegal, "has a number that cannot be read");
      return {{item_.id, Absent::unknown}};
    }
    if (item_.reverse) {
      problem(Problem::Kind::ambiguous, "is scored in reverse, so a bare number there may mean points or what stands on the form",
              "send the answer as yes or no, as a code, or with its points (ordinalValue)");
      return {{item_.id, Absent::unknown}};
    }
    return {{item_.id, *number}};
  }

  const InstrumentItem& item_;
  const FhirMap& map_;
  std::vector<Problem>& problems_;
};
}  // namespace

void read_response_answer(const catalog::Instrument& instrument, std::size_t place, const ResponseItem& form, const FhirMap& map,
                          std::vector<Answer>& into, std::vector<Problem>& problems) {
  const auto& item = instrument.items[place];
  std::vector<Answer> read;
  if (form.answers.empty()) read.push_back({item.id, form.absent.value_or(Absent::not_asked)});
  for (const io::Node said : form.answers)
    for (auto& answer : Reading(item, map, problems).read(said, form.absent))
      if (std::ranges::find(read, answer) == read.end()) read.push_back(std::move(answer));
  for (auto& answer : read) {
    const bool there = std::ranges::find(into, answer) != into.end();
    // A second place of the item that says nothing takes nothing back.
    const bool empty = std::holds_alternative<Absent>(answer.value) && std::ranges::find(into, item.id, &Answer::item) != into.end();
    if (!there && !empty) into.push_back(std::move(answer));
  }
}

}  // namespace leeboard::interop
