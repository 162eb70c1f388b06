// Patient: names, identifiers, birth, contact; a death ends the episode.
#include "interop/fhir/patient.hpp"

#include <algorithm>

#include "io/json_writer.hpp"
#include "record/sex.hpp"

namespace leeboard::interop {

namespace {

std::string json_text(std::string_view text) {
  io::JsonWriter writer;
  writer.value(text);
  return writer.take();
}

int name_rank(io::Node name) {
  const auto use = text_at(name, "use");
  if (use == "official") return 0;
  if (use.empty() || use == "usual") return 1;
  if (use == "temp" || use == "nickname" || use == "anonymous") return 2;
  return 3;  // old, maiden
}

void read_name(io::Node resource, HumanName& into) {
  const auto names = resource.find("name");
  if (!names) return;
  std::optional<io::Node> best;
  for (const io::Node name : names->items()) {
    if (!best || name_rank(name) < name_rank(*best)) best = name;
    const auto use = text_at(name, "use");
    if ((use == "usual" || use == "nickname") && into.used.empty())
      if (const auto given = name.find("given"); given && !given->empty()) into.used = (*given->items().begin()).text();
  }
  if (!best) return;
  into.family = text_at(*best, "family");
  if (const auto given = best->find("given"))
    for (const io::Node part : given->items()) into.given.emplace_back(part.text());
  if (into.family.empty() && into.given.empty()) into.family = text_at(*best, "text");
  if (!into.given.empty() && into.used == into.given.front()) into.used.clear();
}

void read_identifiers(const Conversion& c, std::vector<Identifier>& into) {
  const auto resource = c.node;
  const auto identifiers = resource.find("identifier");
  if (!identifiers) return;
  for (const io::Node item : identifiers->items()) {
    const auto use = text_at(item, "use");
    const auto system = text_at(item, "system");
    const auto value = text_at(item, "value");
    // Without a system a number says nothing about who it belongs to.
    if (system.empty() || value.empty()) continue;
    Identifier identifier{std::string(system), std::string(value), {}, std::string(use == "usual" || use == "official" ? "" : use)};
    if (const auto type = item.find("type"))
      if (const auto codings = type->find("coding"))
        for (const io::Node coding : codings->items())
          if (identifier.type.empty() && text_at(coding, "system").ends_with("v2-0203")) identifier.type = text_at(coding, "code");
    if (const auto period = item.find("period"))
      if (const auto end = parse_partial_stamp(text_at(*period, "end"), nullptr); end && end->day < c.today) identifier.use = "old";
    if (std::ranges::find(into, identifier) == into.end()) into.push_back(std::move(identifier));
  }
}

void read_contact(io::Node resource, Contact& into) {
  if (const auto telecom = resource.find("telecom"))
    for (const io::Node item : telecom->items()) {
      if (text_at(item, "use") == "old") continue;
      const auto value = text_at(item, "value");
      if (value.empty()) continue;
      if (text_at(item, "system") == "phone" && !is_said(into.phone)) into.phone = std::string(value);
      if (text_at(item, "system") == "email" && !is_said(into.email)) into.email = std::string(value);
    }
  const auto addresses = resource.find("address");
  if (!addresses) return;
  for (const io::Node address : addresses->items()) {
    if (text_at(address, "use") == "old") continue;
    if (const auto lines = address.find("line"); lines && lines->is_sequence()) {
      std::string text;
      for (const io::Node line : lines->items()) text.append(text.empty() ? "" : ", ").append(line.text());
      if (!text.empty()) into.address_line = text;
    }
    const auto put = [&](std::string_view key, Said& to) {
      if (const auto text = text_at(address, key); !text.empty()) to = std::string(text);
    };
    put("city", into.city);
    put("state", into.state);
    put("postalCode", into.postal_code);
    return;
  }
}

/// Sex at birth is its own statement (US Core); administrative gender is not read as one.
void read_sex(io::Node resource, Said& into) {
  const auto extensions = resource.find("extension");
  if (!extensions) return;
  for (const io::Node extension : extensions->items()) {
    if (!text_at(extension, "url").ends_with("/us-core-birthsex")) continue;
    const auto code = text_at(extension, "valueCode");
    if (code == "F") into = std::string(format_word(Sex::female));
    else if (code == "M") into = std::string(format_word(Sex::male));
    else if (code == "ASKU") into = Absent::declined;
    else into = Absent::unknown;
  }
}

}  // namespace

void convert_patient(const Conversion& c) {
  auto& document = c.into.document;
  Patient& patient = document.patient;
  c.into.outcome = FhirOutcome::patient;
  // A Patient resource is the whole state of the person at its source; what it does not say stays as it is.
  const auto says = [&](std::string_view key, std::initializer_list<const char*> ours) {
    if (c.node.find(key)) document.patient_keys.insert(document.patient_keys.end(), ours.begin(), ours.end());
  };
  says("name", {"name.given", "name.family", "name.used"});
  says("birthDate", {"birth_date"});
  says("identifier", {"identifiers"});
  says("telecom", {"contact.phone", "contact.email"});
  says("address", {"contact.address.line", "contact.address.city", "contact.address.state", "contact.address.postal_code"});
  read_name(c.node, patient.name);
  read_identifiers(c, patient.identifiers);
  read_contact(c.node, patient.contact);
  read_sex(c.node, patient.sex_at_birth);
  if (patient.sex_at_birth != Said(Absent::not_asked)) document.patient_keys.emplace_back("sex_at_birth");
  if (const auto text = text_at(c.node, "birthDate"); !text.empty()) {
    const auto birth = parse_partial_stamp(text, nullptr);  // a day of no zone, as it is stored
    if (!birth) return c.reject("birthDate is no date");
    patient.birth_date = *birth;
  }
  if (const auto order = text_at(c.node, "multipleBirthInteger"); !order.empty()) patient.extensions.emplace_back("x_birth_order", order);
  if (const auto gender = text_at(c.node, "gender"); !gender.empty()) patient.extensions.emplace_back("x_gender", json_text(gender));
  if (patient.name.empty() && patient.identifiers.empty() && c.into.id.empty()) return c.reject("it has neither a name nor an identifier nor an id");
  if (const auto died = c.time("deceasedDateTime")) {
    Episode episode;
    episode.discharged = *died;
    episode.discharge_reason = std::string("died");
    document.episode = std::move(episode);
    document.episode_keys = {"discharged", "reason"};
  } else if (text_at(c.node, "deceasedBoolean") == "true") {
    patient.extensions.emplace_back("x_deceased", "true");
  }
}

}  // namespace leeboard::interop
