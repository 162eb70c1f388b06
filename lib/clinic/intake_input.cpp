// Reading intake documents for the verbs that take one.
#include "leeboard/intake/intake_input.hpp"

#include "catalog/catalog.hpp"
#include "interop/read_field.hpp"
#include "io/read_document.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

interop::IntakeSetting intake_setting(Context& context, bool update) {
  return {context.catalog().vocabulary(), context.zone(), context.as_of(), update};
}

IntakeInput read_intake_file(Context& context, const std::string& file, bool update) {
  const auto text = context.read_input(file);
  const auto document = io::read_document(text, file == "-" ? "stdin" : file);
  Diagnostics problems;
  IntakeInput input{interop::read_intake(document.root(), intake_setting(context, update), problems), interop::json_of(document.root())};
  problems.throw_if_any("the intake document cannot be stored");
  return input;
}

}  // namespace leeboard::app
