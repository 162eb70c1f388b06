// QuestionnaireResponse: the answers of the instruments whose items it carries.
#include "interop/questionnaire/response.hpp"

#include <algorithm>
#include <map>

#include "base/range.hpp"
#include "catalog/instrument_answer.hpp"
#include "interop/fhir/conversion.hpp"
#include "io/format_json.hpp"

namespace leeboard::interop {

namespace {

/// One item of the form, out of its groups: the LOINC code it stands for and its answer.
struct FormItem {
  std::string_view link;
  std::string_view code;
  std::optional<io::Node> answer;
  bool repeated = false;
  std::optional<Absent> absent;
  bool used = false;
};

/// "44250-9" of "/44250-9", "phq9/44250-9" or a definition's URL; the link itself when there is no code in it.
std::string_view code_in(std::string_view link) {
  const auto cut = link.find_last_of("/#|");
  return cut == std::string_view::npos ? link : link.substr(cut + 1);
}

std::optional<Absent> absent_reason(io::Node item) {
  const auto extensions = item.find("extension");
  if (!extensions || !extensions->is_sequence()) return std::nullopt;
  for (const io::Node extension : extensions->items()) {
    if (!text_at(extension, "url").ends_with("/data-absent-reason")) continue;
    const auto code = text_at(extension, "valueCode");
    if (code == "asked-declined") return Absent::declined;
    if (code == "not-asked") return Absent::not_asked;
    if (code == "not-applicable") return Absent::not_applicable;
    return Absent::unknown;
  }
  return std::nullopt;
}

void flatten(io::Node items, std::vector<FormItem>& into) {
  if (!items.is_sequence()) return;
  for (const io::Node item : items.items()) {
    FormItem& form = into.emplace_back();
    form.link = text_at(item, "linkId");
    form.code = code_in(form.link);
    if (const auto definition = text_at(item, "definition"); !definition.empty() && form.code.find('-') == std::string_view::npos)
      form.code = code_in(definition);
    form.absent = absent_reason(item);
    const auto answers = item.find("answer");
    if (answers && answers->is_sequence() && !answers->empty()) {
      form.answer = *answers->items().begin();
      form.repeated = answers->size() > 1;
      if (!form.absent) form.absent = absent_reason(*form.answer);
    }
    if (const auto nested = item.find("item")) flatten(*nested, into);
    if (answers && answers->is_sequence())
      for (const io::Node answer : answers->items())
        if (const auto nested = answer.find("item")) flatten(*nested, into);
  }
}

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

/// The answer as ours, or why it cannot be read.
std::variant<Answer, std::string> read_form_answer(const catalog::InstrumentItem& item, const FormItem& form, const FhirMap& map) {
  Answer answer{item.id, Absent::not_asked};
  if (form.repeated) return "item " + item.id + " has more than one answer";
  if (!form.answer) {
    answer.value = form.absent.value_or(Absent::not_asked);
    return answer;
  }
  const io::Node said = *form.answer;
  if (const auto coding = said.find("valueCoding")) {
    const auto code = text_at(*coding, "code");
    const auto points = weight(said);
    auto option = std::ranges::find(item.options, code, &catalog::InstrumentOption::loinc);
    // A code of the form's own is the option's id, in a form of ours and in one that was imported.
    if (option == item.options.end() && read_coding(*coding).system != CodeSystem::loinc)
      option = std::ranges::find(item.options, code, &catalog::InstrumentOption::id);
    if (const auto* word = option == item.options.end() ? map.answers.find(read_coding(*coding)) : nullptr)
      option = std::ranges::find(item.options, word->value, &catalog::InstrumentOption::id);
    if (!code.empty() && option != item.options.end()) {
      if (points && *points != option->points) return "item " + item.id + ": the answer's code and its points do not agree";
      answer.value = option->id;
      return answer;
    }
    if (!points) return "item " + item.id + " has an answer that is not one of the instrument's";
    answer.value = *points;
    return answer;
  }
  for (const std::string_view key : {"valueDecimal", "valueInteger"})
    if (const auto text = text_at(said, key); !text.empty()) {
      const auto number = parse_number(text);
      if (!number) return "item " + item.id + " has a number that cannot be read";
      answer.value = *number;
      return answer;
    }
  if (const auto text = text_at(said, "valueBoolean"); !text.empty()) {
    answer.value = std::string(text == "true" ? "yes" : "no");
    return answer;
  }
  if (const auto quantity = said.find("valueQuantity"))
    if (const auto number = parse_number(text_at(*quantity, "value"))) {
      answer.value = *number;
      return answer;
    }
  if (const auto text = text_at(said, "valueString"); !text.empty()) {
    const auto option = std::ranges::find(item.options, text, &catalog::InstrumentOption::label);
    answer.value = option == item.options.end() ? std::string(text) : option->id;
    return answer;
  }
  if (form.absent) answer.value = *form.absent;
  return answer;
}

std::string letters_and_digits(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) kept.push_back(lower);
  }
  return kept;
}

/// How well a form fits an instrument: items by code, or by id when the questionnaire's name is the instrument's.
struct Fit {
  std::vector<std::pair<std::size_t, std::size_t>> items;  ///< place in the form, place in the instrument
  bool named = false;
};

Fit fit(const catalog::Instrument& instrument, const std::vector<FormItem>& form, std::string_view questionnaire) {
  Fit result;
  const auto last = letters_and_digits(code_in(questionnaire.substr(0, questionnaire.find('|'))));
  result.named = !last.empty() && last.find(letters_and_digits(instrument.id)) != std::string::npos;
  for (std::size_t place = 0; place < form.size(); ++place) {
    if (form[place].used) continue;
    if (InstrumentsByCode::names(instrument, form[place].code)) result.named = true;
    auto item = instrument.find_item(form[place].code);
    if (!item) item = instrument.find_item(form[place].link);
    if (!item) continue;
    const bool by_code = instrument.items[*item].loinc == form[place].code && !form[place].code.empty();
    if (by_code || result.named) result.items.emplace_back(place, *item);
  }
  return result;
}

/// The scale that an item states, or empty.
std::string stated_scale(const catalog::Instrument& instrument, std::string_view code) {
  for (const auto& scale : instrument.scales)
    if (!scale.hidden && !code.empty() && scale.loinc == code) return scale.id;
  for (const auto& [kind, known] : instrument.loinc)
    if (known == code && instrument.scale(kind) != nullptr) return kind;
  return {};
}

/// Scores that the form states itself, to be held against ours.
void take_stated_scores(const catalog::Instrument& instrument, std::vector<FormItem>& form, Answers& answers) {
  for (auto& item : form) {
    if (item.used || !item.answer) continue;
    const auto scale = stated_scale(instrument, item.code);
    if (scale.empty()) continue;
    for (const std::string_view key : {"valueDecimal", "valueInteger"})
      if (const auto number = parse_number(text_at(*item.answer, key)); number && !item.used) {
        answers.scales.emplace_back(scale, Range{*number, *number});
        item.used = true;
      }
  }
}

/// What no instrument has a place for goes along unread.
void carry_the_rest(const std::vector<FormItem>& form, Answers& answers) {
  for (const auto& item : form) {
    if (item.used || !item.answer || item.link.empty()) continue;
    const bool there = std::ranges::any_of(answers.carried, [&](const auto& each) { return each.first == item.link; });
    if (!there) answers.carried.emplace_back(std::string(item.link), io::format_json(*item.answer));
  }
}
}  // namespace

void convert_questionnaire_response(const Conversion& c) {
  const auto status = text_at(c.node, "status");
  if (status == "entered-in-error") return c.keep("it is entered in error");
  c.into.recorded = c.time("authored");
  if (!c.into.recorded && !c.form_only) return c.keep("it says no time");
  std::vector<FormItem> form;
  if (const auto items = c.node.find("item")) flatten(*items, form);
  // Such a form is not stored as the instrument; to be scored it merely lacks that item.
  for (const auto& item : form)
    if (const auto* rule = c.form_only ? nullptr : c.map.not_items.find(Coding{CodeSystem::loinc, item.code, {}})) return c.keep(rule->reason);
  const auto questionnaire = text_at(c.node, "questionnaire");

  while (true) {
    const catalog::Instrument* best = nullptr;
    Fit best_fit;
    for (const auto* instrument : c.forms.all()) {
      auto found = fit(*instrument, form, questionnaire);
      if (found.items.empty()) continue;
      const auto rank = [](const Fit& of, const catalog::Instrument& which) {
        return std::tuple(of.named, of.items.size(), -static_cast<long long>(which.items.size()));
      };
      if (best == nullptr || rank(found, *instrument) > rank(best_fit, *best)) {
        best = instrument;
        best_fit = std::move(found);
      }
    }
    if (best == nullptr) break;
    Answers answers;
    answers.instrument = best->id;
    if (!c.into.id.empty()) answers.id = c.into.type + "/" + c.into.id + (c.into.document.assessments.empty() ? "" : "#" + best->id);
    answers.taken_at = c.into.recorded;
    for (const auto& [place, item] : best_fit.items) {
      form[place].used = true;
      auto read = read_form_answer(best->items[item], form[place], c.map);
      if (auto* problem = std::get_if<std::string>(&read)) return c.reject(best->id + ": " + *problem);
      answers.answers.push_back(std::move(std::get<Answer>(read)));
    }
    std::vector<catalog::AnswerProblem> problems;
    catalog::fill_form(*best, answers.answers, catalog::Sex::unknown, false, true, problems);
    if (!problems.empty()) return c.reject(best->id + ": " + problems.front().message);
    take_stated_scores(*best, form, answers);
    c.into.document.assessments.push_back(std::move(answers));
  }
  if (c.into.document.assessments.empty()) return c.keep("no instrument has its items");
  carry_the_rest(form, c.into.document.assessments.front());
}

}  // namespace leeboard::interop
