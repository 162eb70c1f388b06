// Reads the heads of templates.
#include "catalog/template_scope.hpp"

#include "base/error.hpp"
#include "catalog/definitions.hpp"
#include "catalog/read_condition.hpp"

namespace leeboard::catalog {
namespace {

std::string text_of(io::Node root, std::string_view key) {
  const auto node = root.find(key);
  return std::string(node ? node->as_text().value_or("") : "");
}

}  // namespace

std::vector<std::string> drafting_template_ids(const Definitions& definitions) {
  std::vector<std::string> out;
  for (auto& id : definitions.ids("templates"))
    if (const auto* found = definitions.find("templates", id); found && (found->root().find("phases") || found->root().find("extends")))
      out.push_back(std::move(id));
  return out;
}

std::vector<TemplateScope> load_template_scopes(const Definitions& definitions, const FactTypes& types) {
  std::vector<TemplateScope> out;
  for (auto& id : drafting_template_ids(definitions)) {
    const auto root = definitions.find("templates", id)->root();
    TemplateScope scope{std::move(id), text_of(root, "title"), text_of(root, "extends"), std::nullopt};
    Diagnostics faults;
    if (const auto applies = root.find("applies")) scope.applies = read_condition(*applies, types, faults, UnknownTests::allowed);
    if (faults.empty()) out.push_back(std::move(scope));
  }
  return out;
}

}  // namespace leeboard::catalog
