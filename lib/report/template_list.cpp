// Lists templates.
#include "report/template_list.hpp"

#include <fmt/format.h>

#include "io/json_writer.hpp"
#include "report/text_table.hpp"

namespace leeboard::report {

namespace {
constexpr auto schema = "leeboard.template-list/1";
}

std::string template_list_json(const std::vector<ListedTemplate>& templates) {
  std::string out;
  io::JsonWriter json;
  for (const auto& each : templates) {
    json.begin_object().field("schema", schema).field("type", "template").field("id", each.id).field("version", each.version);
    json.field("title", each.title).field("extends", each.extends).field("lines", each.lines).field("source", each.source);
    out += json.field("site", each.site).field("digest", each.digest).field("faults", each.faults).end_object().take() + "\n";
  }
  json.begin_object().field("schema", schema).field("type", "summary").field("templates", templates.size()).end_object();
  return out + json.take() + "\n";
}

std::string template_list_text(const std::vector<ListedTemplate>& templates, const Look& look) {
  TextTable table({"id", "version", "lines", "extends", "from", "title"});
  for (const auto& each : templates)
    table.row({each.id, each.version, std::to_string(each.lines), each.extends.empty() ? "-" : each.extends, each.site ? "site" : "built in",
               each.faults ? fmt::format("{} faults: see `leeboard template lint`", each.faults) : each.title});
  return table.render(look, 0);
}

}  // namespace leeboard::report
