// `leeboard instrument format`: files of instruments laid out so that people can edit them.
#include "leeboard/arguments.hpp"
#include "leeboard/definition/format_files.hpp"
#include "leeboard/instrument/verbs.hpp"

namespace leeboard::app {

namespace {
Action declare_format(Arguments& app) { return declare_format(app, FormattedKind::instrument); }
}  // namespace

Verb instrument_format_verb() {
  return {"format",
          "lay files of instruments out for editing: a line a key, no line wider than 120 columns; nothing else changes",
          Access::none,
          declare_format,
          {{"One file, in its place", "leeboard instrument format site/instruments/cows.yaml"},
           {"Every instrument of a site", "leeboard instrument format --all --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
