// Reading one intake document.
#include "clinic/intake_input.hpp"

#include "catalog/catalog.hpp"
#include "catalog/identifier_rules.hpp"
#include "clinic/desk.hpp"
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

}  // namespace leeboard::clinic
