// Reads an intake document: its blocks, each in a function of its own.
#include "interop/read_intake.hpp"

#include <algorithm>

#include "base/id.hpp"
#include "catalog/read_facts.hpp"
#include "catalog/vocabulary.hpp"
#include "interop/answers.hpp"
#include "interop/former_names.hpp"
#include "interop/identifier_class.hpp"
#include "interop/read_event.hpp"
#include "interop/read_field.hpp"
#include "interop/trigger_records.hpp"
#include "io/map_reader.hpp"
#include "record/sex.hpp"

namespace leeboard::interop {

namespace {

const std::vector<std::string> sexes = format_words(std::vector{Sex::female, Sex::male});

class BlockReader {
 public:
  BlockReader(const IntakeSetting& setting, Diagnostics& problems, IntakeDocument& into) : setting_(setting), problems_(problems), into_(into) {}

  void patient(io::Node node) {
    io::MapReader reader(node, problems_);
    Patient& patient = into_.patient;
    bool filler = false;
    if (const auto code = reader.optional("code")) {
      filler = code->is_scalar() && setting_.identifiers != nullptr && is_placeholder(*setting_.identifiers, code->text());
      if (filler) {
        patient.code.clear();
        into_.told.emplace_back("blank-cell-word");
      } else if (!code->is_scalar() || !is_id(code->text()))
        io::report(problems_, *code, "a patient code is 1 to 64 letters, digits, dots, dashes or underscores", "write e.g. P-0412");
      else {
        patient.code = code->text();
        into_.code_at = code->where();
      }
    }
    if (const auto name = reader.optional("name")) read_name(*name);
    if (const auto birth = reader.optional("birth_date")) read_birth(*birth);
    if (const auto sex = reader.optional("sex_at_birth")) {
      said("sex_at_birth");
      if (const auto absent = read_absence(*sex)) patient.sex_at_birth = *absent;
      else patient.sex_at_birth = read_word(*sex, sexes, problems_);
    }
    if (const auto list = reader.optional("identifiers")) read_identifiers(*list);
    if (const auto contact = reader.optional("contact")) read_contact(*contact);
    if (const auto status = reader.optional("status")) {
      said("status");
      patient.status = read_word<PatientStatus>(*status, problems_).value_or(patient.status);
    }
    if (const auto deceased = reader.optional("deceased")) read_deceased(*deceased);
    if (const auto explored = reader.optional("explored")) {
      said("explored");
      if (!explored->is_sequence()) io::report(problems_, *explored, "this must be a list of trigger domains");
      for (const io::Node domain : explored->items())
        if (const auto word = read_word<TriggerDomain>(domain, problems_)) patient.explored.push_back(*word);
    }
    for (auto& extension : read_extensions(node)) patient.extensions.push_back(std::move(extension));  // behind the parts of a name
    for (const auto& [key, json] : patient.extensions) {
      if (key.starts_with("x_")) said(key);
      // How a death was said before there was `deceased`.
      if (key != "x_deceased" || json != "true" || reader.has("deceased")) continue;
      patient.deceased = true;
      said("deceased");
    }
    reader.finish();
    if (!setting_.update && (filler || !reader.has("code")) && patient.name.empty() && patient.identifiers.empty())
      io::report(problems_, node, "a patient needs a name, an identifier or a code", "add one of them");
  }

  void episode(io::Node node) {
    io::MapReader reader(node, problems_);
    Episode& episode = into_.episode.emplace();
    time(reader, "admitted", episode.admitted);
    time(reader, "discharged", episode.discharged);
    time(reader, "last_contact", episode.last_contact);
    word(reader, "programme", episode.programme);
    word(reader, "clinician", episode.clinician);
    word(reader, "referred_by", episode.referred_by);
    word(reader, "reason", episode.discharge_reason);
    word(reader, "transferred_from", episode.transferred_from);
    if (const auto code = reader.optional("reason_code")) {
      into_.episode_keys.emplace_back("reason_code");
      if (const auto absent = read_absence(*code)) episode.discharge_code = *absent;
      else if (const auto word = read_word<DischargeCode>(*code, problems_)) episode.discharge_code = *word;
    }
    if (const auto kind = reader.optional("kind"); kind && !read_absence(*kind)) {
      into_.episode_keys.emplace_back("kind");
      episode.kind = read_word<EpisodeKind>(*kind, problems_).value_or(episode.kind);
    }
    episode.extensions = read_extensions(node);
    for (const auto& [key, json] : episode.extensions) into_.episode_keys.push_back(key);
    reader.finish();
    if (episode.admitted && episode.discharged && episode.discharged->day < episode.admitted->day)
      io::report(problems_, node,
                 "the discharge of " + format_date(episode.discharged->day) + " lies before the admission of " + format_date(episode.admitted->day),
                 "correct one of the two");
  }

  void facts(io::Node node) {
    catalog::FactReading how;
    how.as_of = setting_.as_of;
    how.zone = setting_.zone;
    how.source = "entered";
    how.strict = true;
    auto read = catalog::read_facts(node, setting_.vocabulary, how, problems_);
    into_.facts = std::move(read.facts);
    for (auto& extension : read.extensions) into_.patient.extensions.push_back(std::move(extension));
  }

 private:
  void said(std::string_view key) { into_.patient_keys.emplace_back(key); }

  void read_name(io::Node node) {
    HumanName& name = into_.patient.name;
    if (read_absence(node)) {
      for (const auto* key : {"name.given", "name.family", "name.used", "name.suffix", "name.former"}) said(key);
      return;
    }
    io::MapReader reader(node, problems_);
    if (const auto given = reader.optional("given")) {
      said("name.given");
      if (given->is_sequence())
        for (const io::Node part : given->items()) name.given.push_back(read_text(part, problems_));
      else if (!read_absence(*given)) name.given.push_back(read_text(*given, problems_));
    }
    if (const auto family = reader.optional("family")) {
      said("name.family");
      name.family = said_text(read_said(*family, problems_));
    }
    if (const auto used = reader.optional("used")) {
      said("name.used");
      name.used = said_text(read_said(*used, problems_));
    }
    if (const auto suffix = reader.optional("suffix")) {
      said("name.suffix");
      put_suffix(into_.patient, said_text(read_said(*suffix, problems_)));
    }
    if (const auto former = reader.optional("former")) {
      said("name.former");
      put_former_names(into_.patient, read_former_names(*former, problems_));
    }
    reader.finish();
  }

  void read_birth(io::Node node) {
    said("birth_date");
    if (const auto absent = read_absence(node)) {
      into_.patient.birth_date = *absent;
      return;
    }
    // A year or a month is a birth date too.
    auto birth = node.is_scalar() ? parse_partial_stamp(node.text(), nullptr) : std::nullopt;
    if (!birth || birth->has_time()) {
      const auto date = read_day(node, problems_);
      if (!date) return;
      birth = stamp_of(*date);
    }
    if (birth->day > setting_.as_of.day) io::report(problems_, node, "a birth date cannot lie in the future", "correct the year");
    into_.patient.birth_date = *birth;
  }

  void read_deceased(io::Node node) {
    said("deceased");
    std::optional<Deceased> read;
    if (const auto absent = read_absence(node)) read = *absent;
    else if (node.is_scalar()) read = parse_deceased(node.text() == "true" ? "yes" : node.text() == "false" ? "no" : node.text());
    const auto* at = read ? std::get_if<Stamp>(&*read) : nullptr;
    if (!read || (at != nullptr && at->has_time()))
      return io::report(problems_, node, "`deceased` is a date, a month, a year, yes or no", "write e.g. 2026-10-05, 2026-10, 2026 or yes");
    if (at != nullptr && at->day > setting_.as_of.day) io::report(problems_, node, "a death cannot lie in the future", "correct the date");
    const auto* born = std::get_if<Stamp>(&into_.patient.birth_date);
    if (at != nullptr && born != nullptr && died_before_birth(*at, *born))
      io::report(problems_, node, "the death of " + format_stamp(*at) + " lies before the birth date " + format_stamp(*born),
                 "correct one of the two");
    into_.patient.deceased = *read;
  }

  void read_identifiers(io::Node list) {
    said("identifiers");
    if (!list.is_sequence()) {
      io::report(problems_, list, "this must be a list of {system, value}", "write - {system: ..., value: ...}");
      return;
    }
    for (const io::Node item : list.items()) {
      io::MapReader reader(item, problems_);
      Identifier identifier;
      if (const auto system = reader.required("system")) identifier.system = read_text(*system, problems_);
      if (const auto value = reader.required("value")) identifier.value = read_text(*value, problems_);
      reader.finish();
      if (std::ranges::find(into_.patient.identifiers, identifier) == into_.patient.identifiers.end())
        into_.patient.identifiers.push_back(std::move(identifier));
    }
  }

  void read_contact(io::Node node) {
    Contact& contact = into_.patient.contact;
    const auto field = [&](io::MapReader& reader, const char* key, const char* path, Said& to) {
      if (const auto value = reader.optional(key)) {
        said(path);
        to = read_said(*value, problems_);
      }
    };
    io::MapReader reader(node, problems_);
    field(reader, "phone", "contact.phone", contact.phone);
    field(reader, "email", "contact.email", contact.email);
    if (const auto address = reader.optional("address")) {
      if (const auto absent = read_absence(*address)) {
        for (Said* part : {&contact.address_line, &contact.city, &contact.state, &contact.postal_code}) *part = *absent;
        for (const auto* key : {"contact.address.line", "contact.address.city", "contact.address.state", "contact.address.postal_code"}) said(key);
      } else {
        io::MapReader parts(*address, problems_);
        field(parts, "line", "contact.address.line", contact.address_line);
        field(parts, "city", "contact.address.city", contact.city);
        field(parts, "state", "contact.address.state", contact.state);
        field(parts, "postal_code", "contact.address.postal_code", contact.postal_code);
        parts.finish();
      }
    }
    reader.finish();
  }

  void time(io::MapReader& reader, const char* key, std::optional<Stamp>& to) {
    const auto node = reader.optional(key);
    if (!node) return;
    into_.episode_keys.emplace_back(key);
    if (!read_absence(*node)) to = read_time(*node, setting_.zone, problems_);
  }

  void word(io::MapReader& reader, const char* key, Said& to) {
    const auto node = reader.optional(key);
    if (!node) return;
    into_.episode_keys.emplace_back(key);
    to = read_said(*node, problems_);
  }

  const IntakeSetting& setting_;
  Diagnostics& problems_;
  IntakeDocument& into_;
};

}  // namespace

IntakeDocument read_intake(io::Node root, const IntakeSetting& setting, Diagnostics& problems) {
  IntakeDocument document;
  io::MapReader reader(root, problems);
  if (!reader.is_map()) return document;
  if (const auto schema = reader.optional("schema"); schema && schema->text() != "leeboard.intake/1")
    io::report(problems, *schema, "this is no intake document", "write schema: leeboard.intake/1");
  BlockReader blocks(setting, problems, document);
  if (const auto node = setting.update ? reader.optional("patient") : reader.required("patient")) blocks.patient(*node);
  if (const auto node = reader.optional("episode")) blocks.episode(*node);
  if (const auto node = reader.optional("facts")) blocks.facts(*node);
  const auto list = [&](const char* key, auto read) {
    const auto node = reader.optional(key);
    if (!node) return;
    if (!node->is_sequence()) io::report(problems, *node, "this must be a list");
    else
      for (const io::Node item : node->items()) read(item);
  };
  list("triggers", [&](io::Node item) { document.triggers.push_back(read_trigger(item, problems)); });
  list("events", [&](io::Node item) { document.events.push_back(read_event(item, setting, problems)); });
  number_equal_doses(document.events);
  list("assessments", [&](io::Node item) {
    document.assessments.push_back(read_answers(item, {.zone = setting.zone, .instrument = {}, .patient = document.patient.code}, problems));
  });
  for (auto& extension : read_extensions(root)) document.patient.extensions.push_back(std::move(extension));
  reader.finish();
  return document;
}

}  // namespace leeboard::interop
