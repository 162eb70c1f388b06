// What update, discharge and readmit share.
#include "leeboard/intake/change_record.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/assess/forms.hpp"
#include "leeboard/context.hpp"
#include "leeboard/write_once.hpp"
#include "store/store.hpp"

namespace leeboard::app {

std::string render_intake_result(const std::string& code, const std::string& episode, const Became& became) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.intake-result/1").field("patient", code).key("episode");
  if (episode.empty()) json.null();
  else json.value(episode);
  json.field("stored", format_stored_word(became.how));
  json.key("objects").begin_object().field("patients", became.objects.patients).field("episodes", became.objects.episodes);
  json.field("facts", became.objects.facts).field("assessments", became.objects.assessments).field("triggers", became.objects.triggers);
  json.field("events", became.objects.events).end_object().key("safety").begin_array();
  for (const auto& id : became.safety) json.value(id);
  return json.end_array().end_object().take();
}

Outcome tell_safety_items(Context& context, const io::Node& result) {
  if (context.globals().dry_run) return {};
  std::vector<std::string> open;
  if (const auto ids = result.find("safety"))
    for (const auto id : ids->items())
      if (!context.store().read().acknowledgements().find(id.text())) open.emplace_back(id.text());
  if (!open.empty()) tell_safety(context, open, nullptr);
  return {.safety = !open.empty()};
}

Outcome change_record(Context& context, const std::string& patient, const IntakeInput& input, const RecordChange& change) {
  const auto written = write_once(context, patient + "\n" + input.content, [&](store::Repositories& records) {
    const auto person = records.patients().require(patient);
    const auto code = records.patients().code_of(person);
    if (!input.document.patient.code.empty() && input.document.patient.code != patient && input.document.patient.code != code)
      throw Error(ErrorKind::bad_input, "the document names another patient code")
          .mend_with("a code is never changed: leave `code` out, or merge two records with `leeboard intake merge`");
    DocumentWriter writer(context, {.reason = context.globals().reason, .source = "entered"});
    Became became;
    became.how = store::Stored::unchanged;
    const auto episode = change(records, person, writer, became);
    writer.write_contents(records, person, episode, input.document, became);
    if (became.how == store::Stored::unchanged) records.note_read(person);
    return render_intake_result(code, episode, became);
  });
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
