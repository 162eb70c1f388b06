// The version, for people and for programs.
#include "leeboard/version.hpp"

#include <algorithm>
#include <array>

#include "catalog/definitions.hpp"
#include "catalog/definitions_digest.hpp"
#include "io/json_writer.hpp"
#include "leeboard/environment.hpp"
#include "leeboard/globals.hpp"
#include "store/migrations.hpp"

namespace leeboard::app {

namespace {
constexpr auto schemas = std::to_array<std::string_view>({
    "leeboard.acknowledgement/1",
    "leeboard.answers/1",
    "leeboard.assess-due/1",
    "leeboard.audit-spool/1",
    "leeboard.audit-verify/1",
    "leeboard.audit/1",
    "leeboard.caseload/1",
    "leeboard.conflict/1",
    "leeboard.contradictions/1",
    "leeboard.coping/1",
    "leeboard.correction/1",
    "leeboard.definition-ids/2",
    "leeboard.digests/1",
    "leeboard.discharge-words/1",
    "leeboard.due/1",
    "leeboard.error/1",
    "leeboard.export/1",
    "leeboard.fhir-map/1",
    "leeboard.figures/1",
    "leeboard.first-steps/1",
    "leeboard.forms/1",
    "leeboard.guidelines/1",
    "leeboard.history/1",
    "leeboard.identifiers/1",
    "leeboard.import/1",
    "leeboard.instrument-format/1",
    "leeboard.instrument-import/1",
    "leeboard.instrument-lint/1",
    "leeboard.instrument-list/1",
    "leeboard.instrument-show/1",
    "leeboard.instrument-test/1",
    "leeboard.instrument/1",
    "leeboard.intake-find/1",
    "leeboard.intake-list/1",
    "leeboard.intake-match/1",
    "leeboard.intake-merge/1",
    "leeboard.intake-result/1",
    "leeboard.intake-schema/1",
    "leeboard.intake/1",
    "leeboard.kept-list/1",
    "leeboard.letter/1",
    "leeboard.manifest/1",
    "leeboard.map/1",
    "leeboard.matching/1",
    "leeboard.medicine-lint/1",
    "leeboard.medicine-reading/1",
    "leeboard.medicine/1",
    "leeboard.nicknames/1",
    "leeboard.notices/1",
    "leeboard.options/1",
    "leeboard.person-interview/1",
    "leeboard.plan-decision/1",
    "leeboard.plan-diff/1",
    "leeboard.plan-explanation/1",
    "leeboard.plan-list/1",
    "leeboard.plan-signature/1",
    "leeboard.plan-work/1",
    "leeboard.plan/1",
    "leeboard.record-words/1",
    "leeboard.record/1",
    "leeboard.report/1",
    "leeboard.safety-answers/1",
    "leeboard.safety/1",
    "leeboard.salvage/1",
    "leeboard.schedules/1",
    "leeboard.score/1",
    "leeboard.settings/1",
    "leeboard.since/1",
    "leeboard.site/1",
    "leeboard.sources/1",
    "leeboard.states/1",
    "leeboard.store-verify/1",
    "leeboard.store/1",
    "leeboard.tables/1",
    "leeboard.template-format/1",
    "leeboard.template-impact/1",
    "leeboard.template-lines/1",
    "leeboard.template-lint/1",
    "leeboard.template-list/1",
    "leeboard.template-show/1",
    "leeboard.template-test/1",
    "leeboard.template/1",
    "leeboard.test-people/1",
    "leeboard.trigger-interview/1",
    "leeboard.trigger-log/1",
    "leeboard.trigger-review/1",
    "leeboard.units/1",
    "leeboard.version/1",
    "leeboard.vocabulary/1",
    "leeboard.why/1",
    "leeboard.words/1",
});
}  // namespace

std::span<const std::string_view> known_schemas() { return schemas; }

std::string version_text(const Globals& globals) {
  const auto is_json = [](const std::string& format) { return format == "json" || format == "ndjson"; };
  if (globals.formats.empty() || !is_json(globals.formats.front())) return "leeboard " LEEBOARD_VERSION "\n";
  const catalog::Definitions definitions(globals.data.empty() ? read_environment().data : globals.data);
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.version/1").field("version", LEEBOARD_VERSION).field("store_layout", store::newest_schema());
  json.key("schemas").begin_array();
  for (const auto name : schemas) json.value(name);
  json.end_array().field("definitions", catalog::definitions_digest(definitions)).end_object();
  return json.take() + "\n";
}

}  // namespace leeboard::app
