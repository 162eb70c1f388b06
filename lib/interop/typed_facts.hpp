// Facts as people type them: words such as `pregnant=no`, and one answer to one question, made into the facts of a document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/document_builder.hpp"
#include "record/fact_type.hpp"

namespace leeboard::catalog {
class Vocabulary;
}

namespace leeboard::interop {

/// One fact with all that was typed for it; several values only where it is a list.
struct TypedFact {
  std::string name;
  std::vector<std::string> values;
};

/// Reads words `fact=value`; a list is written with commas (medicines and other records: one word each), bounds as `9..12`. Throws usage for
/// a name that is no fact, a fact that is given twice, and for what says who a person is; bad_input for what can stand in no text.
std::vector<TypedFact> parse_typed_facts(const std::vector<std::string>& words, const catalog::Vocabulary& vocabulary);

/// Throws bad_input, naming the key, for a text that is not UTF-8 or holds control characters.
void refuse_bad_text(const std::string& name, const std::string& text);

/// What was typed for one fact as values of it: of a list of words the parts between commas, each whole otherwise.
std::vector<std::string> split_typed(const FactType* type, std::string_view typed);

/// Begins an intake document, its map of facts open; end_typed() ends both.
void begin_typed(io::DocumentBuilder& builder);
/// One fact as a document would hold it; `place` orders faults. A value in braces or brackets is read as YAML. Throws bad_input.
void put_typed(io::DocumentBuilder& builder, const TypedFact& fact, const FactType* type, std::uint32_t place);
void end_typed(io::DocumentBuilder& builder);

}  // namespace leeboard::interop
