// `leeboard intake discharge` and `readmit`: the end of one episode and the start of the next.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/change_record.hpp"
#include "leeboard/intake/intake_input.hpp"
#include "leeboard/intake/verbs.hpp"

namespace leeboard::app {

namespace {

struct Options {
  std::string patient, file;
};

Outcome discharge(const Options& options, Context& context) {
  auto input = read_intake_file(context, options.file, true);
  auto& document = input.document;
  if (!document.episode || !document.episode->discharged)
    throw Error(ErrorKind::bad_input, "the document does not say when the episode ended")
        .at({options.file, 0, 0})
        .mend_with("write episode: {discharged: 2026-12-01, reason: ..., last_contact: ...}");
  if (!document.patient_keys.empty())
    throw Error(ErrorKind::bad_input, "a discharge does not change who the person is")
        .at({options.file, 0, 0})
        .mend_with("leave `patient` out, or use `leeboard intake update`");
  return change_record(
      context, options.patient, input, [&](store::Repositories& records, store::PersonKey person, DocumentWriter& writer, Became& became) {
        if (writer.how().reason.empty()) writer.how().reason = "discharge";
        const auto current = records.episodes().current(person);
        if (!current) throw Error(ErrorKind::refused, "the person has no episode").mend_with("open one with `leeboard intake readmit`");
        const auto& episode = current->episode;
        if (episode.discharged && !same_time(episode.discharged, document.episode->discharged))
          throw Error(ErrorKind::bad_input, "the episode " + episode.id + " is ended already")
              .mend_with("correct its date with `leeboard intake update --reason ...`");
        if (episode.admitted && document.episode->discharged->day < episode.admitted->day)
          throw Error(ErrorKind::bad_input, "the discharge lies before the admission of " + episode.id).mend_with("correct the date");
        return writer.write_episode(records, person, document, became);
      });
}

Outcome readmit(const Options& options, Context& context) {
  auto input = read_intake_file(context, options.file, true);
  auto& document = input.document;
  if (!document.episode || !document.episode->admitted)
    throw Error(ErrorKind::bad_input, "the document does not say when the new episode began")
        .at({options.file, 0, 0})
        .mend_with("write episode: {admitted: 2026-12-01T09:00-05:00, ...}");
  return change_record(
      context, options.patient, input, [&](store::Repositories& records, store::PersonKey person, DocumentWriter& writer, Became& became) {
        if (writer.how().reason.empty()) writer.how().reason = "readmission";
        for (const auto& entry : records.episodes().of(person)) {
          if (same_time(entry.episode.admitted, document.episode->admitted)) return entry.episode.id;  // the same readmission again
          if (!entry.episode.discharged)
            throw Error(ErrorKind::bad_input, "the episode " + entry.episode.id + " is still open")
                .mend_with("end it first with `leeboard intake discharge`");
          if (document.episode->admitted->day < entry.episode.discharged->day)
            throw Error(ErrorKind::bad_input, "the new episode would begin before " + entry.episode.id + " ended").mend_with("correct the date");
        }
        writer.revise_person(records, person, document, became);
        became.objects.episodes += 1;
        note_change(became);
        return records.episodes().add(person, *document.episode, {context.actor(), context.as_of()});
      });
}

template <Outcome (*Run)(const Options&, Context&)>
Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("FILE", options->file, "intake document with the episode, YAML or JSON; - reads standard input")->required();
  return [options](Context& context) { return Run(*options, context); };
}

}  // namespace

Verb intake_discharge_verb() {
  return {"discharge",
          "end the current episode",
          Access::write,
          declare<discharge>,
          {{"When, why, and when the person was last seen",
            "echo '{\"episode\": {\"discharged\": \"2026-12-01\", \"reason\": \"moved away\"}}' | leeboard intake discharge P-0412 -"}},
          {"text", "json"}};
}

Verb intake_readmit_verb() {
  return {"readmit",
          "open a new episode for a person who comes back",
          Access::write,
          declare<readmit>,
          {{"Facts of the person stay; facts of the old episode start unknown", "leeboard intake readmit P-0412 back.yaml"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
