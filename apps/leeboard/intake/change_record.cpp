// Writing one document and printing what came of it.
#include "leeboard/intake/change_record.hpp"

#include <fmt/format.h>

#include "clinic/desk.hpp"
#include "clinic/safety_items.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/context.hpp"
#include "leeboard/tell_safety.hpp"
#include "leeboard/write_once.hpp"

namespace leeboard::app {

clinic::IntakeInput read_intake_file(Context& context, const std::string& file, bool update) {
  return clinic::read_intake_text(context.desk(), context.read_input(file), file == "-" ? "stdin" : file, update);
}

std::string render_intake_result(const clinic::WrittenDocument& written) {
  const auto& became = written.became;
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.intake-result/1").field("patient", written.patient).key("episode");
  if (written.episode.empty()) json.null();
  else json.value(written.episode);
  json.field("stored", clinic::format_stored(became.how));
  json.key("objects").begin_object().field("patients", became.objects.patients).field("episodes", became.objects.episodes);
  json.field("facts", became.objects.facts).field("assessments", became.objects.assessments).field("triggers", became.objects.triggers);
  json.field("events", became.objects.events).end_object().key("safety").begin_array();
  for (const auto& id : became.safety) json.value(id);
  return json.end_array().end_object().take();
}

Outcome tell_safety_items(Context& context, const io::Node& result) {
  if (context.globals().dry_run) return {};
  std::vector<std::string> stored;
  if (const auto ids = result.find("safety"))
    for (const auto id : ids->items()) stored.emplace_back(id.text());
  if (stored.empty()) return {};
  const auto open = clinic::waiting_of(context.records(), context.desk(), stored);
  if (!open.empty()) tell_safety_forms(context, open, nullptr);
  return {.safety = !open.empty()};
}

Outcome change_record(Context& context, const std::string& patient, const clinic::IntakeInput& input, clinic::RecordChange change) {
  std::vector<std::string> notes;
  const auto written = write_once(context, patient + "\n" + input.content, [&](store::Repositories& records) {
    const auto document = clinic::change_record(context.desk(), records, patient, input, change, context.globals().reason);
    notes = document.became.notes;
    return render_intake_result(document);
  });
  for (const auto& note : notes) context.warn(note);
  const auto result = io::read_stored_json(written.result);
  if (context.json()) {
    context.print(render_written(context, written));
  } else {
    const auto stored = result.root().find("stored")->text();
    const auto episode = result.root().find("episode")->as_text().value_or("");
    context.print(fmt::format("{} {}{}\n", result.root().find("patient")->text(),
                              written.replayed            ? "was changed before with this key"
                              : stored == "unchanged"     ? "says so already: nothing changed"
                              : context.globals().dry_run ? "would be revised"
                                                          : stored,
                              episode.empty() ? "" : fmt::format(" ({})", episode)));
  }
  const auto outcome = tell_safety_items(context, result.root());
  return written.replayed ? Outcome{} : outcome;
}

}  // namespace leeboard::app
