// Reads a FHIR R4 Questionnaire: lenient in what it takes, exact in what it reports.
#include "interop/questionnaire/read.hpp"

#include <algorithm>
#include <array>

#include "base/range.hpp"
#include "interop/fhir/coding.hpp"
#include "interop/fhir/words.hpp"
#include "interop/questionnaire/options.hpp"
#include "io/map_reader.hpp"

namespace leeboard::interop {

namespace {
constexpr std::size_t most_questions = 2000;

struct Reading {
  const ContainedLists& lists;
  Questionnaire& form;
  Diagnostics& faults;
  Diagnostics& notes;
};

std::vector<std::string> read_loinc(io::Node node, Diagnostics& notes) {
  std::vector<std::string> codes;
  const auto list = node.find("code");
  if (!list || !list->is_sequence()) return codes;
  for (const io::Node entry : list->items()) {
    const auto coding = read_coding(entry);
    if (coding.system != CodeSystem::loinc || coding.code.empty()) continue;
    if (is_loinc(coding.code)) codes.emplace_back(coding.code);
    else io::report(notes, entry, fill_words("{} is no LOINC code (its check digit is wrong) and is left out", {coding.code}), "look the code up");
  }
  return codes;
}

std::optional<std::string> read_expression(io::Node extension, Diagnostics& notes) {
  const auto value = extension.find("valueExpression");
  if (!value) return {};
  const auto language = text_at(*value, "language");
  if (language != "text/fhirpath" && !language.empty()) {
    io::report(notes, *value, fill_words("an expression in {} is not understood", {language}), "only text/fhirpath is read");
    return {};
  }
  return std::string(text_at(*value, "expression"));
}

std::optional<double> bound(io::Node extension) {
  for (const std::string_view key : {"valueInteger", "valueDecimal"})
    if (const auto number = parse_number(text_at(extension, key))) return number;
  const auto quantity = extension.find("valueQuantity");
  return quantity ? parse_number(text_at(*quantity, "value")) : std::nullopt;
}

// What an item says by extension; the rest (how it looks) is left aside without a word.
void read_item_extensions(io::Node node, Question* question, std::vector<NamedExpression>& variables, Diagnostics& notes) {
  const auto extensions = node.find("extension");
  if (!extensions || !extensions->is_sequence()) return;
  for (const io::Node extension : extensions->items()) {
    const auto url = text_at(extension, "url");
    if (url.ends_with("/variable")) {
      if (auto expression = read_expression(extension, notes))
        variables.emplace_back(std::string(text_at(*extension.find("valueExpression"), "name")), std::move(*expression));
    }
    if (question == nullptr) continue;
    if (url.ends_with("calculatedExpression")) question->calculated = read_expression(extension, notes).value_or("");
    else if (url.ends_with("enableWhenExpression")) question->enable_expression = read_expression(extension, notes).value_or("?");
    else if (url.ends_with("/minValue") || url.ends_with("minQuantity")) question->low = bound(extension);
    else if (url.ends_with("/maxValue") || url.ends_with("maxQuantity")) question->high = bound(extension);
    else if (url.ends_with("questionnaire-unit")) question->unit = text_at(extension, "valueCoding", "code");
  }
}

EnableWhen read_enable_when(io::Node node, const Question& question, Diagnostics& faults) {
  static constexpr std::array operators{"exists", "=", "!=", ">", "<", ">=", "<="};
  EnableWhen when;
  when.question = text_at(node, "question");
  when.op = text_at(node, "operator");
  if (when.question.empty())
    io::report(faults, node, fill_words("a condition of item {} names no question", {question.link}), "add `question` with a linkId");
  if (std::ranges::find(operators, when.op) == operators.end())
    io::report(faults, node, fill_words("the operator of a condition of item {} is not one of FHIR's", {question.link}),
               "exists, =, !=, >, <, >= or <=");
  std::optional<io::Node> answer;
  std::string_view key;
  for (const auto entry : node.entries())
    if (entry.key.starts_with("answer")) {
      answer = entry.value;
      key = entry.key;
    }
  if (!answer) {
    io::report(faults, node, fill_words("a condition of item {} compares with nothing", {question.link}),
               "add answerBoolean, answerInteger, answerCoding, ...");
    return when;
  }
  using Type = EnableWhen::Type;
  if (key == "answerBoolean") when.type = Type::truth;
  else if (key == "answerInteger" || key == "answerDecimal" || key == "answerQuantity") when.type = Type::number;
  else if (key == "answerCoding") when.type = Type::coding;
  else if (key == "answerString") when.type = Type::text;
  when.code = answer->is_map() ? std::string(text_at(*answer, key == "answerQuantity" ? "value" : "code")) : std::string(answer->text());
  when.system = text_at(*answer, "system");
  if (when.type == Type::number) {
    const auto number = parse_number(when.code);
    if (!number) io::report(faults, *answer, fill_words("a condition of item {} compares with a number that cannot be read", {question.link}));
    when.number = number.value_or(0);
  }
  if (when.op == "exists" && when.type != Type::truth)
    io::report(faults, node, fill_words("a condition of item {} asks whether there is an answer and does not say yes or no", {question.link}),
               "add answerBoolean");
  return when;
}

void read_conditions(io::Node item, Question& question, Diagnostics& faults) {
  const auto list = item.find("enableWhen");
  if (!list || !list->is_sequence()) return;
  for (const io::Node node : list->items()) question.enable_when.push_back(read_enable_when(node, question, faults));
  const auto behavior = text_at(item, "enableBehavior");
  question.enable_any = behavior == "any";
  question.enable_unclear = question.enable_when.size() > 1 && behavior != "any" && behavior != "all";
}

void read_items(io::Node list, std::size_t parent, const Reading& reading) {
  if (!list.is_sequence()) return io::report(reading.faults, list, "`item` must be a list");
  for (const io::Node node : list.items()) {
    auto& form = reading.form;
    if (form.questions.size() >= most_questions)
      return io::report(reading.faults, node, fill_words("a form has at most {} items", {std::to_string(most_questions)}));
    Question question;
    question.where = node.where();
    question.parent = parent;
    question.link = text_at(node, "linkId");
    question.text = text_at(node, "text");
    question.type = text_at(node, "type");
    question.required = text_at(node, "required") == "true";
    question.repeats = text_at(node, "repeats") == "true";
    question.read_only = text_at(node, "readOnly") == "true";
    if (question.link.empty()) io::report(reading.faults, node, "an item has no linkId", "give each item a linkId of its own");
    else if (form.find(question.link))
      io::report(reading.faults, node, fill_words("the linkId {} is there twice", {question.link}), "give each item a linkId of its own");
    question.loinc = read_loinc(node, reading.notes);
    read_item_extensions(node, &question, question.variables, reading.notes);
    reading.lists.read_options(node, question, reading.faults, reading.notes);
    read_conditions(node, question, reading.faults);
    const auto inner = node.find("item");
    if (question.type.empty()) io::report(reading.faults, node, fill_words("item {} has no type", {question.link}), "add `type`, such as choice");
    else if (question.is_group() && !inner) io::report(reading.notes, node, fill_words("the group {} is empty", {question.link}));
    form.questions.push_back(std::move(question));
    if (inner) read_items(*inner, form.questions.size() - 1, reading);
  }
}
}  // namespace

bool is_loinc(std::string_view code) {
  const auto dash = code.find('-');
  if (dash == std::string_view::npos || dash == 0 || dash > 7 || dash + 2 != code.size()) return false;
  unsigned sum = 0;
  bool doubled = true;
  for (std::size_t place = code.size(); place-- > 0;) {
    if (place == dash) continue;
    if (code[place] < '0' || code[place] > '9') return false;
    if (place > dash) continue;
    const unsigned digit = static_cast<unsigned>(code[place] - '0') * (doubled ? 2U : 1U);
    sum += digit / 10 + digit % 10;
    doubled = !doubled;
  }
  return (10 - sum % 10) % 10 == static_cast<unsigned>(code.back() - '0');
}

Questionnaire read_questionnaire(io::Node root, Diagnostics& faults, Diagnostics& notes) {
  Questionnaire form;
  form.where = root.where();
  if (const auto type = text_at(root, "resourceType"); type != "Questionnaire") {
    io::report(faults, root, "this is no FHIR Questionnaire",
               type == "Bundle" ? "take the Questionnaire out of its Bundle" : "`resourceType` must be Questionnaire");
    return form;
  }
  form.id = text_at(root, "id");
  form.url = text_at(root, "url");
  form.version = text_at(root, "version");
  form.name = text_at(root, "name");
  form.title = text_at(root, "title");
  form.copyright = text_at(root, "copyright");
  form.loinc = read_loinc(root, notes);
  read_item_extensions(root, nullptr, form.variables, notes);
  if (text_at(root, "status") == "retired") io::report(notes, root, "this version of the form is retired", "look for its successor");
  const ContainedLists lists(root, faults);
  const auto items = root.find("item");
  if (!items || items->empty()) io::report(faults, root, "the form has no items");
  else read_items(*items, Question::top, {lists, form, faults, notes});
  return form;
}

}  // namespace leeboard::interop
