// Takes the items of a QuestionnaireResponse out of their groups.
#include "interop/questionnaire/response_items.hpp"

#include <tuple>

#include "interop/fhir/coding.hpp"

namespace leeboard::interop {

namespace {
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

void flatten(io::Node items, std::vector<ResponseItem>& into) {
  if (!items.is_sequence()) return;
  for (const io::Node item : items.items()) {
    ResponseItem one;
    one.field.link = text_at(item, "linkId");
    one.field.codes.push_back(code_in(one.field.link));
    if (const auto definition = text_at(item, "definition"); !definition.empty()) one.field.codes.push_back(code_in(definition));
    one.absent = absent_reason(item);
    const auto answers = item.find("answer"), nested = item.find("item");
    if (answers && answers->is_sequence())
      for (const io::Node answer : answers->items()) {
        one.answers.push_back(answer);
        if (!one.absent) one.absent = absent_reason(answer);
      }
    one.field.question = !one.answers.empty() || !nested;
    into.push_back(std::move(one));
    if (nested) flatten(*nested, into);
    if (answers && answers->is_sequence())
      for (const io::Node answer : answers->items())
        if (const auto below = answer.find("item")) flatten(*below, into);
  }
}
}  // namespace

std::vector<ResponseItem> read_response_items(io::Node response) {
  std::vector<ResponseItem> items;
  if (const auto node = response.find("item")) flatten(*node, items);
  return items;
}

FormFields fields_of(io::Node response, const std::vector<ResponseItem>& items) {
  FormFields form;
  // STU3 and DSTU2 refer to the questionnaire as to any resource.
  auto canonical = text_at(response, "questionnaire");
  if (canonical.empty()) canonical = text_at(response, "questionnaire", "reference");
  std::tie(form.url, form.version) = split_canonical(canonical);
  if (const auto code = code_in(form.url); code.find('-') != std::string_view::npos) form.codes.push_back(code);
  for (const auto& item : items) form.fields.push_back(item.field);
  return form;
}

}  // namespace leeboard::interop
