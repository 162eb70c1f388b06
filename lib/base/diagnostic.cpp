// Collecting and ordering faults.
#include "base/diagnostic.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace leeboard {

std::string format_where(const Where& where) {
  std::string out = where.source;
  if (where.line == 0) return out;
  out += (out.empty() ? "" : ":") + std::to_string(where.line);
  if (where.column != 0) out += ":" + std::to_string(where.column);
  return out;
}

void Diagnostics::add(Where where, std::string message, std::string mend) {
  items_.push_back({std::move(where), std::move(message), std::move(mend)});
}

void Diagnostics::append(Diagnostics other) {
  for (auto& item : other.items_) items_.push_back(std::move(item));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  auto out = items_;
  std::ranges::stable_sort(out, {}, &Diagnostic::where);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

void Diagnostics::throw_if_any(const std::string& message) const {
  if (empty()) return;
  auto problems = sorted();
  auto first = problems.front();
  throw Error{ErrorKind::bad_input, problems.size() == 1 ? first.message : message}.at(first.where).mend_with(first.mend).with(std::move(problems));
}

}  // namespace leeboard
