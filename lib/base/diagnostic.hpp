// What is wrong in a file or document, where, and how to mend it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace leeboard {

/// A place in a text: source name, line and column counted from 1; 0 means not known.
struct Where {
  std::string source;
  std::size_t line = 0;
  std::size_t column = 0;
  bool operator==(const Where&) const = default;
  auto operator<=>(const Where&) const = default;
};

/// "file:line:column", leaving out what is not known.
std::string format_where(const Where& where);

/// One fault: where, what (lower case, no patient data) and how to mend it.
struct Diagnostic {
  Where where;
  std::string message;
  std::string mend;
  bool operator==(const Diagnostic&) const = default;
};

/// Faults collected over a whole file or run; a reader goes on after the first.
class Diagnostics {
 public:
  /// Adds one fault.
  void add(Where where, std::string message, std::string mend = {});
  /// Takes over all faults of another collection.
  void append(Diagnostics other);
  bool empty() const { return items_.empty(); }
  std::size_t size() const { return items_.size(); }
  /// All faults, sorted by place, equal ones once.
  std::vector<Diagnostic> sorted() const;
  /// Throws Error{bad_input} holding all faults when there is one.
  void throw_if_any(const std::string& message) const;

 private:
  std::vector<Diagnostic> items_;
};

}  // namespace leeboard
