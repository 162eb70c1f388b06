// Reading one intake document.
#include "clinic/intake_input.hpp"

#include <algorithm>
#include <map>
#include "base/error.hpp"

#include "catalog/catalog.hpp"
#include "catalog/identifier_rules.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "interop/typed_facts.hpp"
#include "io/format_json.hpp"
#include "io/read_document.hpp"

namespace leeboard::clinic {

namespace {
constexpr io::Mark nowhere{0, 0};
using FieldsAt = std::map<std::string, std::string>::const_iterator;

void put_words(io::DocumentBuilder& builder, const std::string& text) {
  builder.begin_sequence(nowhere);
  for (std::size_t from = 0; from < text.size();) {
    const auto end = std::min(text.find(' ', from), text.size());
    if (end > from) builder.text(text.substr(from, end - from), nowhere);
    from = end + 1;
  }
  builder.end();
}

/// Fields in order of their paths, which agree in the first `depth` letters, as a map of maps.
void put_fields(io::DocumentBuilder& builder, FieldsAt from, FieldsAt to, std::size_t depth) {
  while (from != to) {
    const auto dot = from->first.find('.', depth);
    const auto key = from->first.substr(depth, dot - depth);
    builder.key(key, nowhere);
    if (dot == std::string::npos) {
      interop::refuse_bad_text(key, from->second);
      if (key == "given" && !parse_absent(from->second)) put_words(builder, from->second);
      else builder.text(from->second, nowhere);
      ++from;
      continue;
    }
    auto end = from;
    while (end != to && end->first.compare(depth, dot - depth + 1, key + ".") == 0) ++end;
    builder.begin_map(nowhere);
    put_fields(builder, from, end, dot + 1);
    builder.end();
    from = end;
  }
}
}  // namespace

interop::IntakeSetting intake_setting(const Desk& desk, bool update) { return {desk.catalog.vocabulary(), desk.zone, desk.as_of, update}; }

IntakeInput read_intake_text(const Desk& desk, std::string_view text, const std::string& name, bool update) {
  const auto document = io::read_document(text, name);
  Diagnostics problems;
  const auto rules = catalog::load_identifier_rules(desk.catalog.definitions());
  auto setting = intake_setting(desk, update);
  setting.identifiers = &rules;
  IntakeInput input{interop::read_intake(document.root(), setting, problems), io::format_json(document.root())};
  problems.throw_if_any("the intake document cannot be stored");
  return input;
}

IntakeInput read_typed_facts(const Desk& desk, const std::vector<std::string>& words) {
  const auto& vocabulary = desk.catalog.vocabulary();
  io::DocumentBuilder builder("the command line");
  interop::begin_typed(builder);
  std::uint32_t place = 0;
  for (const auto& fact : interop::parse_typed_facts(words, vocabulary)) interop::put_typed(builder, fact, vocabulary.find_type(fact.name), ++place);
  interop::end_typed(builder);
  Diagnostics problems;
  const auto root = builder.document().root();
  IntakeInput input{interop::read_intake(root, intake_setting(desk, true), problems), io::format_json(root)};
  problems.throw_if_any("the facts cannot be stored");
  return input;
}

IntakeInput read_typed_fields(const Desk& desk, const TypedFields& fields, bool update) {
  std::map<std::string, std::string> said;
  for (const auto& [path, text] : fields)
    if (!text.empty()) said.emplace(path, text);
  io::DocumentBuilder builder("what was typed");
  builder.begin_map(nowhere);
  put_fields(builder, said.begin(), said.end(), 0);
  builder.end();
  Diagnostics problems;
  const auto rules = catalog::load_identifier_rules(desk.catalog.definitions());
  auto setting = intake_setting(desk, update);
  setting.identifiers = &rules;
  const auto root = builder.document().root();
  IntakeInput input{interop::read_intake(root, setting, problems), io::format_json(root)};
  problems.throw_if_any("what was typed cannot be stored");
  return input;
}

void add_facts(IntakeInput& to, IntakeInput more) {
  for (auto& fact : more.document.facts) {
    for (const auto& known : to.document.facts)
      if (known.key == fact.key)
        throw Error(ErrorKind::usage, "`" + fact.key + "` stands in the document and on the command line").mend_with("say it in one place");
    to.document.facts.push_back(std::move(fact));
  }
  to.content += "\n" + more.content;
}

}  // namespace leeboard::clinic
