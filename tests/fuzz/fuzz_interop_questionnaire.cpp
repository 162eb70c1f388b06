// Questionnaires from outside: any JSON becomes a sound definition or is refused with reasons, and never stops the program.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "catalog/read_instrument.hpp"
#include "fuzz/expect.hpp"
#include "interop/questionnaire/export.hpp"
#include "interop/questionnaire/import.hpp"
#include "interop/questionnaire/path.hpp"
#include "io/read_json.hpp"
#include "io/read_yaml.hpp"

namespace {
using namespace leeboard;

void parse_expression(std::string_view text) {
  try {
    (void)interop::parse_path(text);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
  }
}

void import_form(catalog::Catalog& catalog, std::string_view text, bool match) {
  const auto document = io::read_json(text, "input");
  interop::QuestionnaireImport wanted;
  wanted.match = match;
  wanted.add_up = !match;
  const auto result = interop::import_questionnaire(document.root(), catalog, wanted);
  Diagnostics faults;
  const auto definition = io::read_yaml(result.text, "definition");
  const auto instrument = catalog::read_instrument(definition.root(), "sha256:x", faults);
  fuzz::expect(instrument.has_value() && faults.empty(), "what was imported can be read");
  const auto form = interop::export_questionnaire(*instrument);
  fuzz::expect(!form.json.empty(), "what was imported can be exported");
  (void)io::read_json(form.json, "export");
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static leeboard::catalog::Catalog catalog;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  parse_expression(text);
  for (const bool match : {true, false}) {
    try {
      import_form(catalog, text, match);
    } catch (const leeboard::Error& error) {
      if (error.kind() != leeboard::ErrorKind::bad_input) throw;
      fuzz::expect(std::string_view(error.what()) != "", "a refusal says why");
    }
  }
  return 0;
}
