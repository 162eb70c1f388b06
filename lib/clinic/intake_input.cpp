// Reading one intake document.
#include "clinic/intake_input.hpp"

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/identifier_rules.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "interop/typed_facts.hpp"
#include "io/format_json.hpp"
#include "io/read_document.hpp"

namespace leeboard::clinic {

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
