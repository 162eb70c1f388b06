// Writing one document and printing what came of it.
#include "leeboard/intake/change_record.hpp"

#include "clinic/desk.hpp"
#include "clinic/safety_items.hpp"
#include "leeboard/context.hpp"
#include "leeboard/tell_safety.hpp"
#include "leeboard/write_once.hpp"

namespace leeboard::app {

clinic::IntakeInput read_intake_file(Context& context, const std::string& file, bool update) {
  return clinic::read_intake_text(context.desk(), context.read_input(file), Context::input_name(file), update);
}

report::IntakeResult intake_result(const clinic::WrittenDocument& written) {
  const auto& became = written.became;
  return {written.patient, written.episode, became.how, became.objects, became.safety};
}

report::IntakeResult replayed_result(const Written& written) {
  return {replayed_text(written, "patient"), replayed_text(written, "episode"), replayed_how(written), {}, replayed_texts(written, "safety")};
}

Outcome tell_safety_items(Context& context, const report::IntakeResult& result) {
  if (context.globals().dry_run || result.safety.empty()) return {};
  const auto open = clinic::waiting_of(context.records(), context.desk(), result.safety);
  if (!open.empty()) tell_safety_forms(context, open, nullptr);
  return {.safety = !open.empty()};
}

Outcome change_record(Context& context, const std::string& patient, const clinic::IntakeInput& input, clinic::RecordChange change,
                      const std::string& confirmed) {
  std::vector<std::string> notes;
  report::IntakeResult result;
  const auto written = write_once(context, patient + "\n" + input.content, [&](store::Repositories& records) {
    const auto document = clinic::change_record(context.desk(), records, patient, input, change, context.globals().reason, confirmed);
    notes = document.became.notes;
    result = intake_result(document);
    return report::intake_result_json(result);
  });
  if (written.replayed) result = replayed_result(written);
  for (const auto& note : notes) context.warn(note);
  if (context.json()) context.print(render_written(context, written));
  else context.print(report::changed_text(result, state_of(context, written)));
  const auto outcome = tell_safety_items(context, result);
  return written.replayed ? Outcome{} : outcome;
}

}  // namespace leeboard::app
