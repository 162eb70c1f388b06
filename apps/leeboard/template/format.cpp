// `leeboard template format`: files of templates, rules, rows and lists laid out so that people can edit them.
#include "leeboard/arguments.hpp"
#include "leeboard/definition/format_files.hpp"
#include "leeboard/template/verbs.hpp"

namespace leeboard::app {

namespace {
Action declare_format(Arguments& app) { return declare_format(app, FormattedKind::care); }
}  // namespace

Verb template_format_verb() {
  return {"format",
          "lay definition files out for editing: a line a key, no line wider than 120 columns; nothing else changes",
          Access::none,
          declare_format,
          {{"One file, in its place", "leeboard template format site/templates/ours.yaml"},
           {"What would change in a site's folder", "leeboard template format --all --data site --dry-run"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
