// A list as it comes from elsewhere, imported as any other.
#include "clinic/demo/demo_import.hpp"

#include "clinic/demo/invented_person.hpp"
#include "clinic/import/document_import.hpp"
#include "clinic/import/format_summary.hpp"
#include "io/json_writer.hpp"
#include "io/source.hpp"

namespace leeboard::clinic {

namespace {
void begin_patient(io::JsonWriter& json, const std::string& code, const HumanName& name, const std::string& birth_date, const char* sex) {
  json.begin_object().key("patient").begin_object();
  if (!code.empty()) json.field("code", code);
  json.key("name").begin_object().field("family", name.family).key("given").begin_array();
  for (const auto& given : name.given) json.value(given);
  json.end_array().end_object().field("birth_date", birth_date).field("sex_at_birth", sex).end_object();
  json.key("episode").begin_object().field("kind", "inquiry").end_object();
}

std::string birth_date_of(const Patient& patient) {
  const auto* day = std::get_if<Stamp>(&patient.birth_date);
  return day != nullptr ? format_stamp(*day) : std::string("unknown");
}

/// One record a line.
std::string other_list(const Patient& code_of, const Patient& like) {
  io::JsonWriter held;
  begin_patient(held, code_of.code, {.given = {"Ottoline"}, .family = "Vandermeer", .used = {}}, "1961-04-19", "female");
  held.key("facts").begin_object().field("phone", true).end_object().end_object();
  io::JsonWriter alike;
  begin_patient(alike, {}, like.name, birth_date_of(like), "unknown");
  alike.end_object();
  io::JsonWriter unknown;
  begin_patient(unknown, {}, {.given = {"Corwin"}, .family = "Haldane", .used = {}}, "1978-09-02", "male");
  unknown.key("facts").begin_object().key("meds").begin_array();
  unknown.begin_object().field("drug", "the blue tablets").field("dose", "2 daily").end_object();
  unknown.end_array().end_object().end_object();
  return held.take() + "\n" + alike.take() + "\n" + unknown.take() + "\n";
}
}  // namespace

void import_unclear_list(const Desk& desk, store::Store& store, const std::vector<Patient>& people) {
  const Desk at{stamp_of(demo_today().plus_days(-1)), false, "S-03", desk.catalog, desk.site, desk.zone, desk.words};
  const auto text = other_list(people.front(), people.back());
  const std::string name = "harbour-street.ndjson";
  InputFiles files([&](const std::string&) { return io::Source::from_text(text, name); });
  ImportListener listener;
  constexpr int held = 3;  // how such a run ends
  listener.ended = [](const ImportSummary& summary) { return format_summary_json(summary, {}, held); };
  ImportRun run(at, store, files,
                {.command = "intake import", .format = "ndjson", .files = {name}, .map = {}, .types = {"patient"}, .idempotency_key = {}}, listener);
  DocumentImport(at, run, {}).take_file({name, "ndjson", false});
  run.finish();
}

}  // namespace leeboard::clinic
