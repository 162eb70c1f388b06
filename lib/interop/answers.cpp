// Answers records of documents and of the command line.
#include "interop/answers.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/range.hpp"
#include "io/format_json.hpp"
#include "io/map_reader.hpp"
#include "record/sex.hpp"

namespace leeboard::interop {

namespace {
std::string read_word(std::optional<io::Node> node, Diagnostics& problems) {
  if (!node || node->is_null()) return {};
  if (!node->is_scalar()) io::report(problems, *node, std::string("'").append(node->key()).append("' must be a text"));
  return std::string(node->text());
}

void read_scales(io::Node node, Answers& answers, Diagnostics& problems) {
  for (const auto entry : node.entries()) {
    const auto number = entry.value.as_text() ? parse_number(*entry.value.as_text()) : std::nullopt;
    const auto low = entry.value.find("low"), high = entry.value.find("high");
    if (number) {
      answers.scales.emplace_back(std::string(entry.key), Range{*number, *number});
    } else if (low && high && parse_number(low->text()) && parse_number(high->text()) && *parse_number(low->text()) <= *parse_number(high->text())) {
      answers.scales.emplace_back(std::string(entry.key), Range{*parse_number(low->text()), *parse_number(high->text())});
    } else {
      io::report(problems, entry.value, std::string("scale '").append(entry.key).append("' must be a number, or low and high"));
    }
  }
}

void read_items(io::Node node, Answers& answers, Diagnostics& problems) {
  if (!node.is_map()) {
    io::report(problems, node, "'answers' must be a map of items", "such as {\"tremor\": 1}");
    return;
  }
  for (const auto entry : node.entries()) {
    if (entry.value.is_null()) answers.answers.push_back({std::string(entry.key), Absent::unknown});
    else if (entry.value.is_scalar()) answers.answers.push_back(read_answer_text(entry.key, entry.value.text()));
    else
      io::report(problems, entry.value, std::string("item '").append(entry.key).append("' must be a number or a word"),
                 "give its points, a word, or not-asked");
  }
}

void check_basis(io::MapReader& reader, Answers& answers, Diagnostics& problems) {
  const auto basis = reader.optional("basis");
  if (basis) {
    const auto word = parse_word<AnswerBasis>(read_word(basis, problems));
    if (!word) io::report(problems, *basis, "'basis' must be items, reported-total or score-entry");
    answers.basis = word.value_or(answers.basis);
  }
  const bool reported = answers.basis == AnswerBasis::reported_total;
  const auto items = reader.optional("answers"), scales = reader.optional("scales");
  if (reported && items) io::report(problems, *items, "a reported total has no answers", "leave 'answers' out, or 'basis'");
  if (!reported && scales) io::report(problems, *scales, "'scales' stands only with a reported total", "add \"basis\": \"reported-total\"");
  if (reported && !scales) io::report(problems, reader.node(), "a reported total needs 'scales'", "such as {\"total\": 14}");
  if (!reported && !items) io::report(problems, reader.node(), "'answers' is missing", "give a map of items");
  if (reported && scales) read_scales(*scales, answers, problems);
  if (!reported && items) read_items(*items, answers, problems);
}
}  // namespace

Answer read_answer_text(std::string_view item, std::string_view text) {
  Answer answer{std::string(item), Absent::not_asked};
  if (text.empty()) return answer;
  if (const auto absent = parse_absent(text)) answer.value = *absent;
  else if (const auto number = text.size() > 17 ? std::nullopt : parse_number(text)) answer.value = *number;  // else a calendar
  else answer.value = std::string(text);
  return answer;
}

Answer parse_answer_argument(std::string_view argument) {
  const auto equal = argument.find('=');
  if (equal == std::string_view::npos || equal == 0)
    throw Error{ErrorKind::usage, std::string("'").append(argument.substr(0, equal)).append("' is no answer")}.mend_with(
        "write item=value, such as tremor=1");
  if (equal + 1 == argument.size())
    throw Error{ErrorKind::usage, std::string("item '").append(argument.substr(0, equal)).append("' has no value")}.mend_with(
        "give its points, a word, or not-asked");
  return read_answer_text(argument.substr(0, equal), argument.substr(equal + 1));
}

Answers read_answers(io::Node root, const AnswersSetting& setting, Diagnostics& problems) {
  Answers answers;
  if (!root.is_map()) {
    io::report(problems, root, "an answers record must be a map", "see `leeboard help input`");
    return answers;
  }
  io::MapReader reader(root, problems);
  if (const auto schema = reader.optional("schema"); schema && schema->text() != "leeboard.answers/1")
    io::report(problems, *schema, "this is no leeboard.answers/1");
  if (const auto type = reader.optional("type"); type && type->text() != "assessment") io::report(problems, *type, "'type' must be assessment");
  answers.id = read_word(reader.optional("id"), problems);
  answers.patient = read_word(reader.optional("patient"), problems);
  if (answers.patient.empty()) answers.patient = setting.patient;
  answers.instrument = read_word(reader.optional("instrument"), problems);
  if (answers.instrument.empty()) answers.instrument = setting.instrument;
  if (answers.instrument.empty()) io::report(problems, root, "'instrument' is missing", "name one, such as \"cows\"");
  if (!setting.instrument.empty() && answers.instrument != setting.instrument)
    io::report(problems, *root.find("instrument"), std::string("the record is for another instrument than ").append(setting.instrument),
               "leave `instrument` out, or name the instrument of the record on the command line");
  if (!setting.patient.empty() && answers.patient != setting.patient)
    io::report(problems, *root.find("patient"), "the record is for another patient than the command names",
               "leave `patient` out, or name the patient of the record on the command line");
  if (const auto at = reader.optional("taken_at"); at && !at->is_null()) {
    answers.taken_at = parse_stamp(at->text(), setting.zone);
    if (!answers.taken_at) io::report(problems, *at, std::string("taken_at: ").append(explain_stamp(at->text(), setting.zone)));
  }
  answers.by = read_word(reader.optional("by"), problems);
  answers.sex_at_birth = read_word(reader.optional("sex_at_birth"), problems);
  if (!answers.sex_at_birth.empty() && !parse_word<Sex>(answers.sex_at_birth))
    io::report(problems, *root.find("sex_at_birth"), "sex_at_birth must be female, male or unknown");
  check_basis(reader, answers, problems);
  static constexpr std::string_view known[] = {"schema", "type",         "id",    "patient", "instrument", "taken_at",
                                               "by",     "sex_at_birth", "basis", "answers", "scales"};
  for (const auto entry : root.entries())
    if (std::ranges::find(known, entry.key) == std::end(known)) answers.carried.emplace_back(std::string(entry.key), io::format_json(entry.value));
  return answers;
}

}  // namespace leeboard::interop
