// Prints one person's record, section by section.
#include "report/record_text.hpp"

#include <fmt/format.h>

#include <map>

#include "io/read_stored_json.hpp"
#include "record/acknowledge_words.hpp"
#include "record/form_state.hpp"
#include "report/held_words.hpp"
#include "report/name_words.hpp"
#include "report/patient_json.hpp"
#include "report/text_words.hpp"
#include "report/told_list.hpp"

namespace leeboard::report {

namespace {

std::string shown_details(const Event& event) {
  std::string text;
  for (const auto& [name, value] : event.details) {
    if (name == "system" || name == "code" || name == "word" || name == "fact" || name == "told" || name.starts_with("x_")) continue;
    text.append(text.empty() ? "" : ", ")
        .append(name == "text" || name == "type" || name == "drug" || name == "analyte" ? "" : name + " ")
        .append(value);
  }
  return text;
}

std::string shown_scale(const ScaleScore& scale) {
  return scale.scale + " " + format_range({scale.low, scale.high}) + (scale.band ? " (" + *scale.band + ")" : "");
}

/// The classes of a medicine are for rules: whoever reads knows it by its name.
std::string fact_text(FactValue value) {
  if (auto* records = std::get_if<std::vector<FactRecord>>(&value))
    for (auto& record : *records)
      if (record.find("drug") != nullptr) std::erase_if(record.fields, [](const auto& field) { return field.first == "class"; });
  return format_value(value);
}

void add_patient(std::string& out, const PersonRecord& record) {
  const auto& patient = record.patient;
  out += fmt::format("{}  {}\n", patient.code, format_name(patient));
  out += fmt::format("born {}, sex at birth {}\n", shown_birth(patient), shown(patient.sex_at_birth));
  if (const auto former = former_words(patient); !former.empty()) out += "formerly " + one_line(former) + "\n";
  const auto& contact = patient.contact;
  out += fmt::format("phone {}, address {}\n", shown(contact.phone),
                     is_said(contact.city) ? said_text(contact.city) + " " + said_text(contact.state) : shown(contact.city));
  if (patient.status != PatientStatus::active) out += fmt::format("status: {}\n", format_word(patient.status));
  if (record.death) out += fmt::format("status: died{}\n", death_time_words(*record.death));
}

void add_facts(std::string& out, const FactSheet& sheet) {
  if (!sheet.findings().empty()) out += "\nFacts\n";
  for (const auto& [key, finding] : sheet.findings()) {
    out += "  " + key + ": ";
    if (finding.value) out += one_line(fact_text(*finding.value));
    else if (finding.expired) out += "expired (was " + one_line(fact_text(*finding.expired)) + ")";
    else out += format_absent(finding.absent);
    if (finding.observed)
      out += "  [" + format_stamp(*finding.observed) + (finding.by.empty() ? "" : ", " + finding.by) + (finding.id.empty() ? "" : ", " + finding.id) +
             "]";
    out += "\n";
  }
}

void add_told(std::string& out, const std::vector<ToldItem>& told) {
  if (!told.empty()) out += "\nTold but not understood\n";
  for (const auto& item : told) out += fmt::format("  {}  {}  ({})\n", item.object, one_line(item.text), item.what);
}

void add_forms(std::string& out, const PersonRecord& record, bool all_revisions) {
  if (!record.assessments.empty()) out += "\nAssessments\n";
  for (const auto& form : record.assessments) {
    out += fmt::format("  {}  {}  {}", form.id, form.answers.taken_at ? format_stamp(*form.answers.taken_at) : "time not known",
                       form.answers.instrument);
    for (const auto& scale : form.score.scales) out += "  " + shown_scale(scale);
    if (!form.score.complete) out += "  incomplete";
    if (const auto state = form_state_words(form.answers); !state.empty()) out += "  (" + state + ")";
    if (all_revisions && form.revision > 1)
      out += fmt::format("  revision {}, recorded {}: {}", form.revision, format_stamp(form.recorded), one_line(form.amend_reason));
    out += "\n";
  }
}

void add_events(std::string& out, const PersonRecord& record) {
  if (!record.events.empty()) out += "\nEvents\n";
  for (const auto& event : record.events) {
    out += fmt::format("  {}  {}  {}: {}{}\n", event.id, format_stamp(event.at), format_word(event.kind), one_line(shown_details(event)),
                       event.note.empty() ? "" : " - " + one_line(event.note));
  }
}

// What was replaced and corrected, oldest first.
void add_revisions(std::string& out, const PersonRecord& record) {
  out += "\nRevisions of the record\n";
  for (const auto& revision : record.revisions)
    out += fmt::format("  {}  {}  {}  {}  {}\n", revision.revision, format_stamp(revision.signature.at),
                       revision.signature.by.empty() ? "-" : revision.signature.by,
                       revision.signature.reason.empty() ? "-" : revision.signature.reason, format_name(revision.patient));
  out += "\nObservations\n";
  for (const auto& stored : record.observations) {
    const auto* value = std::get_if<FactValue>(&stored.fact.content);
    out += fmt::format("  {}  {}: {}  [{}{}]{}\n", stored.fact.id, stored.fact.key,
                       value ? one_line(format_value(*value)) : std::string(format_absent(std::get<Absent>(stored.fact.content))),
                       format_stamp(stored.fact.at), stored.fact.by.empty() ? "" : ", " + stored.fact.by,
                       stored.corrected               ? "  corrected"
                       : stored.fact.corrects.empty() ? ""
                                                      : "  corrects " + stored.fact.corrects);
  }
}

void add_taken_back(std::string& out, const std::vector<TakenBack>& taken_back) {
  if (!taken_back.empty()) out += "\nTaken back\n";
  for (const auto& one : taken_back) {
    const auto how = one.undone ? std::string("stands again") : one.moved_to.empty() ? std::string("withdrawn") : "moved to " + one.moved_to;
    out += fmt::format("  {}  {}  {}  {}  {}: {}\n", one.object, one_line(one.what), format_stamp(one.signature.at),
                       one.signature.by.empty() ? "-" : one.signature.by, how, one_line(one.signature.reason));
    if (one.unanswered) out += "    its safety item: withdrawn, not answered\n";
  }
}

/// What the clinic keeps under names of its own: columns of its tables that no map named, and keys that begin with x_.
void add_own(std::string& out, const PersonRecord& record) {
  std::string lines;
  const auto add = [&](std::string_view name, io::Node value) {
    lines += fmt::format("  {}: {}\n", one_line(std::string(name)), one_line(std::string(value.text())));
  };
  const auto add_all = [&](const auto& extensions) {
    for (const auto& [key, text] : extensions) {
      if (!key.starts_with("x_")) continue;                          // our own
      const auto document = io::read_stored_json("[" + text + "]");  // alone it may be a word
      for (const auto value : document.root().items()) {
        if (value.is_scalar()) add(key, value);
        else if (value.is_map())
          for (const auto& entry : value.entries()) add(entry.key, entry.value);
      }
    }
  };
  add_all(record.patient.extensions);
  if (record.episode) add_all(record.episode->extensions);
  if (!lines.empty()) out += "\nKept as it stands, read by nothing\n" + lines;
}

void add_kept(std::string& out, const std::vector<KeptText>& kept) {
  out += "\nKept verbatim, not understood\n";
  std::map<std::string, std::size_t> types;
  for (const auto& resource : kept) ++types[resource.type + ": " + resource.reason];
  for (const auto& [type, number] : types) out += fmt::format("  {} {}\n", number, type);
  if (types.empty()) out += "  nothing\n";
}
}  // namespace

std::string render_record_text(const PersonRecord& record, const RecordView& view) {
  std::string out;
  if (record.known) add_patient(out, record);
  else
    out += record.patient.code + "  " +
           (record.revisions.empty()
                ? "nothing is known as of then"
                : "the record is " + std::string(format_word(record.revisions.back().patient.status)) + "; --all-revisions shows it") +
           "\n";
  for (const auto& code : record.merged) out += "read as one with " + code + "\n";
  if (const auto held = held_words(record.conflicts); !held.empty()) out += held + "\n";
  for (const auto& item : record.safety)
    if (!item.acknowledged)
      out += fmt::format("SAFETY: {} ({}, {}) waits for `{}`\n", item.object, item.what, format_stamp(item.at), acknowledge_command(item.object));
    else if (item.answer == SafetyAnswered::no)
      out += fmt::format("safety: {} ({}, {}) was seen and is not answered yet\n", item.object, item.what, format_stamp(item.at));
  if (!record.episodes.empty()) out += "\nEpisodes\n";
  for (const auto& episode : record.episodes) {
    out += fmt::format("  {}  admitted {}", episode.id, episode.admitted ? format_stamp(*episode.admitted) : "not known");
    if (is_said(episode.transferred_from)) out += fmt::format(", transferred from {}", said_text(episode.transferred_from));
    if (episode.discharged) out += fmt::format(", discharged {} ({})", format_stamp(*episode.discharged), discharge_words(episode));
    if (const auto kind = kind_words(episode.kind); !kind.empty()) out += "; " + kind;
    out += fmt::format("; programme {}, clinician {}\n", shown(episode.programme), shown(episode.clinician));
  }
  add_facts(out, record.sheet);
  if (!record.triggers.empty()) out += "\nTriggers\n";
  for (const auto& trigger : record.triggers)
    out += fmt::format("  {}  {}: {} ({})\n", trigger.id, format_word(trigger.domain), one_line(trigger.text), format_word(trigger.status));
  add_forms(out, record, view.all_revisions);
  add_events(out, record);
  add_told(out, view.told);
  if (view.all_revisions) add_revisions(out, record);
  if (view.all_revisions) add_taken_back(out, record.taken_back);
  if (record.known) add_own(out, record);
  if (view.kept) add_kept(out, record.kept_texts);
  return out;
}

}  // namespace leeboard::report
