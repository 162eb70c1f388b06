// QuestionnaireResponse: the answers of the instruments that it is.
#include "interop/questionnaire/response.hpp"

#include <algorithm>

#include "base/range.hpp"
#include "interop/fhir/conversion.hpp"
#include "interop/questionnaire/response_answer.hpp"
#include "interop/questionnaire/response_items.hpp"
#include "io/format_json.hpp"
#include "record/form_state.hpp"

namespace leeboard::interop {

namespace {
/// The scale that an item states, or empty.
std::string stated_scale(const catalog::Instrument& instrument, const FormField& field) {
  for (const auto code : field.codes) {
    for (const auto& scale : instrument.scales)
      if (!scale.hidden && !code.empty() && scale.loinc == code) return scale.id;
    for (const auto& [kind, known] : instrument.loinc)
      if (known == code && instrument.scale(kind) != nullptr) return kind;
  }
  return {};
}

/// Scores that the form states itself, to be held against ours.
void take_stated_scores(const catalog::Instrument& instrument, std::vector<ResponseItem>& form, Answers& answers) {
  for (auto& item : form) {
    if (item.used || item.answers.empty()) continue;
    const auto scale = stated_scale(instrument, item.field);
    if (scale.empty()) continue;
    for (const std::string_view key : {"valueDecimal", "valueInteger"})
      if (const auto number = parse_number(text_at(item.answers.front(), key)); number && !item.used) {
        answers.scales.emplace_back(scale, Range{*number, *number});
        item.used = true;
      }
  }
}

/// What no instrument has a place for goes along unread.
void carry_the_rest(const std::vector<ResponseItem>& form, Answers& answers) {
  for (const auto& item : form) {
    if (item.used || item.answers.empty() || item.field.link.empty() || is_state_field(std::string(item.field.link))) continue;
    const bool there = std::ranges::any_of(answers.carried, [&](const auto& each) { return each.first == item.field.link; });
    if (!there) answers.carried.emplace_back(std::string(item.field.link), io::format_json(item.answers.front()));
  }
}

/// Whether somebody else answered for the patient.
bool is_by_proxy(const Conversion& c) {
  const auto source = text_at(c.node, "source", "reference");
  return !source.empty() && normalise_reference(source) != c.into.subject;
}

std::vector<Answers> read_forms(const Conversion& c, std::vector<ResponseItem>& form, std::vector<FormProblem>& problems, bool& by_name) {
  std::vector<Answers> out;
  for (const auto& match : match_form(fields_of(c.node, form), c.form_rules, c.forms.all())) {
    Answers answers;
    answers.instrument = match.instrument->id;
    if (!c.into.id.empty()) answers.id = c.into.type + "/" + c.into.id + (out.empty() ? "" : "#" + match.instrument->id);
    answers.taken_at = c.into.recorded;
    if (is_by_proxy(c)) answers.by = "proxy";
    std::vector<catalog::AnswerProblem> found;
    for (const auto& [place, item] : match.items) {
      form[place].used = true;
      read_response_answer(*match.instrument, item, form[place], c.map, answers.answers, found);
    }
    for (auto& problem : found) problems.push_back({match.instrument->id, std::move(problem)});
    by_name = by_name || match.by == MatchedBy::name;
    take_stated_scores(*match.instrument, form, answers);
    out.push_back(std::move(answers));
  }
  return out;
}
}  // namespace

void convert_questionnaire_response(const Conversion& c) {
  const auto status = text_at(c.node, "status");
  if (status == "entered-in-error") return c.keep("it is entered in error");
  const bool unfinished = status == "in-progress" || status == "stopped";
  if (!unfinished && !status.empty() && status != "completed" && status != "amended") {
    c.keep("its status is none that counts");
    c.into.told.emplace_back("unknown-status");
    return;
  }
  c.into.recorded = c.time("authored");
  if (!c.into.recorded && !c.form_only) return c.keep("it says no time");
  auto form = read_response_items(c.node);
  for (const auto& item : form)
    for (const auto code : item.field.codes)
      if (const auto* rule = c.map.not_items.find(Coding{CodeSystem::loinc, code, {}})) return c.keep(rule->reason);
  bool by_name = false;
  auto forms = read_forms(c, form, c.into.form_problems, by_name);
  if (forms.empty()) {
    auto canonical = text_at(c.node, "questionnaire");
    if (canonical.empty()) canonical = text_at(c.node, "questionnaire", "reference");
    c.keep("no instrument is known by its URL, codes or name; " + form_line(canonical));
    c.into.told.emplace_back("form-unmatched");
    return;
  }
  if (by_name) c.into.told.emplace_back("form-by-name");
  if (unfinished) c.into.told.emplace_back("form-unfinished");
  carry_the_rest(form, forms.front());
  for (auto& answers : forms) {
    if (unfinished) mark_unfinished(answers);
    c.into.document.assessments.push_back(std::move(answers));
  }
}

std::vector<Answers> answers_of_kept_response(const Conversion& c) {
  if (text_at(c.node, "status") == "entered-in-error") return {};
  auto form = read_response_items(c.node);
  std::vector<FormProblem> problems;
  bool by_name = false;
  return read_forms(c, form, problems, by_name);
}

}  // namespace leeboard::interop
