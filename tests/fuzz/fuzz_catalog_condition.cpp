// Conditions of rules, as a site writes them: understood they say the same again, or they are refused with a place and a way to mend.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/read_condition.hpp"
#include "catalog/vocabulary.hpp"
#include "fuzz/expect.hpp"
#include "io/read_yaml.hpp"
#include "rules/parse_leaf.hpp"

namespace {
using namespace leeboard;

void parse_line(std::string_view text) {
  const auto parsed = rules::parse_leaf(text);
  if (const auto* fault = std::get_if<rules::LeafFault>(&parsed)) {
    fuzz::expect(fault->offset <= text.size() && !fault->message.empty(), "a fault has its place and says why");
    return;
  }
  const auto& leaf = std::get<rules::LeafText>(parsed);
  fuzz::expect(!leaf.key.text.empty() && leaf.key.offset + leaf.key.text.size() <= text.size(), "the key stands in the text");
  for (const auto& literal : leaf.literals) fuzz::expect(literal.offset <= text.size(), "a literal stands in the text");
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static catalog::Catalog catalog;
  static const auto& vocabulary = catalog.vocabulary();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  parse_line(text);
  (void)rules::parse_unknown_test(text);
  try {
    const auto document = io::read_yaml(text, "input");
    Diagnostics faults;
    const auto condition = catalog::read_condition(document.root(), vocabulary, faults);
    fuzz::expect(condition.has_value() == faults.empty(), "what is not understood has a fault");
    if (condition && faults.empty()) {
      fuzz::expect(!rules::format_condition(*condition).empty(), "a condition has words");
      fuzz::expect(!rules::facts_of(*condition).empty(), "a condition tests a fact");
    }
    for (const auto& fault : faults.sorted()) fuzz::expect(!fault.message.empty(), "a fault says why");
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
  }
  return 0;
}
