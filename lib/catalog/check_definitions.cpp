// Checks that span several files of definitions.
#include "catalog/check_definitions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/nearest.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/guideline.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::catalog {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Numbers of a text; those that belong to a name (`PHQ-9`, `F11.20`) and to a {{name}} are left out.
std::set<std::string> numbers_in(std::string_view text) {
  std::set<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with("{{")) {
      const auto end = text.find("}}", at);
      at = end == std::string_view::npos ? text.size() : end + 2;
      continue;
    }
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const bool named = (at > 0 && is_letter(text[at - 1])) || (at > 1 && text[at - 1] == '-' && is_letter(text[at - 2]));
    const auto from = at;
    while (at < text.size() && (is_digit(text[at]) || (text[at] == '.' && at + 1 < text.size() && is_digit(text[at + 1])))) ++at;
    if (!named) out.emplace(text.substr(from, at - from));
  }
  return out;
}

class Check {
 public:
  explicit Check(Catalog& catalog) : catalog_(catalog), rows_(catalog.guidelines()), ids_(rows_.ids()) {}

  Diagnostics run() {
    read_vocabulary(catalog_.definitions());  // throws with every fault of it
    for (const auto& [id, row] : rows_.rows)
      for (const auto& source : row.sources)
        if (!rows_.find_source(source)) out_.add(row.where, fmt::format("the row `{}` names a source `{}` that is not listed", id, source));
    for (const auto& id : catalog_.template_ids()) check_template(catalog_.care_template(id));
    for (const auto& rule : catalog_.safety_rules()) check_rule(rule);
    for (const auto& entry : catalog_.vocabulary().entries()) cites({"vocabulary.yaml", 0, 0}, entry.key, entry.cites);
    return std::move(out_);
  }

 private:
  void cites(const Where& where, const std::string& of, const std::vector<std::string>& list) {
    for (const auto& cite : list)
      if (!rows_.evidence(cite))
        out_.add(where, fmt::format("`{}` cites `{}`, which is no row", of, cite), did_you_mean(cite, ids_));
  }

  void check_rule(const SafetyRule& rule) {
    cites(rule.where, rule.id, rule.cites);
    for (const auto& line : rule.lines)
      if (!lines_.contains(line))
        out_.add(rule.where, fmt::format("the rule `{}` names the line `{}`, which no template holds", rule.id, line));
  }

  void check_template(const CareTemplate& care_template) {
    for (const auto& line : care_template.lines) {
      lines_.insert(line.id);
      cites(line.where, line.id, line.cites);
      std::set<std::string> known;
      for (const auto& cite : line.cites)
        if (const auto* row = rows_.find(std::string_view(cite).substr(0, cite.find('#')))) {
          known.merge(numbers_in(row->statement));
          for (const auto& part : row->parts) known.merge(numbers_in(part.text));
        }
      for (const auto& number : numbers_in(line.text))
        if (!known.contains(number))
          out_.add(line.where, fmt::format("the line `{}` says {}, which stands in no row that it cites", line.id, number));
    }
  }

  Catalog& catalog_;
  const Guidelines& rows_;
  std::vector<std::string> ids_;
  std::set<std::string> lines_;
  Diagnostics out_;
};

}  // namespace

Diagnostics check_definitions(Catalog& catalog) { return Check(catalog).run(); }

}  // namespace leeboard::catalog
