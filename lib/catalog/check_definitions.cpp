// Checks that span several files of definitions.
#include "catalog/check_definitions.hpp"

#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/lint_cites.hpp"
#include "catalog/lint_context.hpp"
#include "catalog/lint_guidelines.hpp"
#include "catalog/lint_safety.hpp"
#include "catalog/lint_template.hpp"
#include "catalog/load_vocabulary.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::catalog {
namespace {

class Check {
 public:
  explicit Check(Catalog& catalog)
      : catalog_(catalog),
        words_(load_harmful_words(catalog.definitions())),
        context_{catalog.vocabulary(), catalog.guidelines(), catalog.treatment_options(), words_} {}

  Diagnostics run() {
    read_vocabulary(catalog_.definitions());  // throws with every fault of it
    lint_guidelines(context_.rows, context_.rows, context_, out_);
    std::vector<std::string> lines;
    for (const auto& id : catalog_.template_ids()) {
      const auto& care_template = catalog_.care_template(id);
      for (const auto& line : care_template.lines) lines.push_back(line.id);
      lint_template(care_template, context_, out_);
    }
    lint_safety_rules(catalog_.safety_rules(), lines, context_, out_);
    for (const auto& entry : catalog_.vocabulary().entries()) check_cites(context_.rows, {"vocabulary.yaml", 0, 0}, entry.key, entry.cites, out_);
    return std::move(out_);
  }

 private:
  Catalog& catalog_;
  std::vector<HarmfulWord> words_;
  LintContext context_;
  Diagnostics out_;
};

}  // namespace

Diagnostics check_definitions(Catalog& catalog) { return Check(catalog).run(); }

}  // namespace leeboard::catalog
