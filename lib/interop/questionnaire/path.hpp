// FHIRPath as it stands in score expressions: parsed into a tree, never run.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard::interop {

/// One part of an expression. `parts`: operands; of a step, first what it is applied to (absent at the start of a path).
struct PathExpression {
  enum class Kind : std::uint8_t { empty, number, text, truth, variable, self, total, step, call, operation };
  Kind kind = Kind::empty;
  std::string name;  ///< text, name of a variable, step or function; the sign of an operation
  double number = 0;
  bool has_base = false;  ///< step, call: parts[0] is what it is applied to
  std::vector<PathExpression> parts;

  /// The arguments of a call or operation, without what it is applied to.
  std::size_t argument_count() const { return parts.size() - (has_base ? 1 : 0); }
  const PathExpression& argument(std::size_t place) const { return parts[place + (has_base ? 1 : 0)]; }
  bool operator==(const PathExpression&) const = default;
};

/// Throws Error{bad_input} that names the byte at which the expression is not understood.
PathExpression parse_path(std::string_view text);

/// A text as a literal of FHIRPath, in quotes.
std::string quote_path_text(std::string_view text);

}  // namespace leeboard::interop
