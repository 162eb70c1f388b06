// Looking up instruments, templates, letters, formats and staff.
#include "leeboard/complete_values.hpp"

#include <algorithm>
#include <iostream>

#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
enum class Kind { closed, format, instrument, care_template, letter, staff };

Kind kind_of(const Command& command, const Verb& verb, const OptionHelp& argument) {
  const auto& name = argument.names.back();
  if (name == "--format") return Kind::format;
  if (name == "--actor" || name == "--by") return Kind::staff;
  if (name == "INSTRUMENT" || name == "--instrument" || (command.name == "instrument" && name == "ID")) return Kind::instrument;
  if (name == "--template" || (command.name == "template" && (name == "ID" || name == "NEW" || name == "TEMPLATE"))) return Kind::care_template;
  if (command.name == "report" && verb.name == "letter" && name == "KIND") return Kind::letter;
  if (name == "--finished") return Kind::letter;
  return Kind::closed;
}

std::vector<Offer> named(const std::vector<std::string>& words, const std::string& help) {
  std::vector<Offer> out;
  for (const auto& word : words) out.push_back({word, help});
  return out;
}
}  // namespace

std::vector<Offer> values_of(const Command& command, const Verb& verb, const OptionHelp& argument, const Globals& globals) {
  const auto kind = kind_of(command, verb, argument);
  if (kind == Kind::closed) return named(argument.legal, argument.positional ? argument.names.back() : argument.value);
  if (kind == Kind::format) return named(verb.formats, "format");
  // Settings and definitions are found as a run of the verb finds them; with no access there is no store to open.
  Context context({std::cin, std::cout, std::cerr}, globals, Access::none, "completion", "text");
  if (kind == Kind::staff) {
    std::vector<Offer> out;
    for (const auto& person : context.settings().staff) out.push_back({person.id, person.role});
    return out;
  }
  if (kind == Kind::instrument) return named(context.catalog().instrument_ids(), "instrument");
  if (kind == Kind::care_template) return named(context.catalog().template_ids(), "template");
  return named(context.catalog().definitions().ids("reports"), "letter");
}

}  // namespace leeboard::app
