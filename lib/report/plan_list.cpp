// Lists plans.
#include "report/plan_list.hpp"

#include <fmt/format.h>

#include "io/json_writer.hpp"
#include "report/text_table.hpp"

namespace leeboard::report {

namespace {
constexpr auto schema = "leeboard.plan-list/1";

std::string_view status_of(const ListedPlan& plan) { return plan.stale ? stale_word : format_word(plan.status); }
}  // namespace

std::string plan_list_json(const std::vector<ListedPlan>& plans) {
  std::string out;
  io::JsonWriter json;
  for (const auto& plan : plans) {
    json.begin_object().field("schema", schema).field("type", "plan").field("id", plan.id).field("revision", plan.revision);
    json.field("patient", plan.patient).field("status", status_of(plan)).field("as_of", format_stamp(plan.as_of));
    json.field("template", plan.template_id).field("author", plan.signature.by).field("recorded", format_stamp(plan.signature.at));
    out += json.field("reason", plan.signature.reason).end_object().take() + "\n";
  }
  json.begin_object().field("schema", schema).field("type", "summary").field("plans", plans.size()).end_object();
  return out + json.take() + "\n";
}

std::string plan_list_text(const std::vector<ListedPlan>& plans, const Look& look) {
  TextTable table({"plan", "patient", "status", "as of", "template", "author"});
  for (const auto& plan : plans)
    table.row({fmt::format("{}.r{}", plan.id, plan.revision), plan.patient, std::string(status_of(plan)), format_stamp(plan.as_of), plan.template_id,
               plan.signature.by});
  return table.render(look, 80);
}

}  // namespace leeboard::report
