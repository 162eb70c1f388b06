// Patient: names, identifiers, birth, death, contact, whether the record is in use, and which others it belongs with.
#include "interop/fhir/patient.hpp"

#include <algorithm>

#include "interop/former_names.hpp"
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

std::vector<std::string> given_of(io::Node name) {
  std::vector<std::string> out;
  if (const auto given = name.find("given"); given && given->is_sequence())
    for (const io::Node part : given->items()) out.emplace_back(part.text());
  return out;
}

/// What the person was called before, and "Jr".
void read_name_parts(io::Node names, io::Node best, Patient& into) {
  std::vector<HumanName> former;
  for (const io::Node name : names.items()) {
    const auto use = text_at(name, "use");
    if ((use != "old" && use != "maiden") || name.raw().data() == best.raw().data()) continue;
    HumanName one{.given = given_of(name), .family = std::string(text_at(name, "family")), .used = {}};
    if (one.given == into.name.given) one.given.clear();
    const bool told = one.family != into.name.family || !one.given.empty();
    if (!one.empty() && told && std::ranges::find(former, one) == former.end()) former.push_back(std::move(one));
  }
  if (!former.empty()) put_former_names(into, former);
  std::string suffix;
  if (const auto list = best.find("suffix"); list && list->is_sequence())
    for (const io::Node part : list->items()) suffix.append(suffix.empty() ? "" : " ").append(part.text());
  if (!suffix.empty()) put_suffix(into, suffix);
}

void read_name(io::Node resource, Patient& patient) {
  auto& into = patient.name;
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
  into.given = given_of(*best);
  if (into.family.empty() && into.given.empty()) into.family = text_at(*best, "text");
  if (!into.given.empty() && into.used == into.given.front()) into.used.clear();
  read_name_parts(*names, *best, patient);
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

bool holds(const std::vector<std::string>& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

/// Code or text of an extension's value.
std::string_view value_of(io::Node extension) {
  for (const std::string_view key : {"valueCode", "valueString"})
    if (const auto text = text_at(extension, key); !text.empty()) return text;
  if (const auto coding = extension.find("valueCoding")) return text_at(*coding, "code");
  const auto concept_node = extension.find("valueCodeableConcept");
  if (!concept_node) return {};
  const auto coding = first_coding(*concept_node);
  return coding && !coding->code.empty() ? coding->code : text_at(*concept_node, "text");
}

/// Sex at birth is its own statement, in extensions of several profiles; administrative gender is not read as one.
void read_sex(const Conversion& c, Said& into) {
  const auto extensions = c.node.find("extension");
  if (!extensions || c.words == nullptr) return;
  for (const io::Node extension : extensions->items()) {
    const auto url = text_at(extension, "url");
    if (std::ranges::none_of(c.words->sex_extensions, [&](const auto& end) { return url.ends_with("/" + end); })) continue;
    const auto word = catalog::fold_words(value_of(extension));
    Said said = Absent::unknown;
    if (holds(c.words->female, word)) said = std::string(format_word(Sex::female));
    else if (holds(c.words->male, word)) said = std::string(format_word(Sex::male));
    else if (holds(c.words->declined, word)) said = Absent::declined;
    if (is_said(into) && is_said(said) && into != said) {
      into = Absent::unknown;
      return c.tell("contradiction");
    }
    if (is_said(said) || !is_said(into)) into = std::move(said);
  }
}

void read_death(const Conversion& c) {
  auto& patient = c.into.document.patient;
  const auto* birth = std::get_if<Stamp>(&patient.birth_date);
  if (const auto text = text_at(c.node, "deceasedDateTime"); !text.empty()) {
    const auto died = parse_partial_stamp(text.substr(0, text.find('T')), nullptr);  // the day there: its time says nothing that is used
    if (!died) return c.reject("deceasedDateTime is no date");
    if (c.now && died->day > c.now->day) return c.reject("deceasedDateTime lies ahead");
    if (birth != nullptr && died_before_birth(*died, *birth))
      return c.reject("the death of " + format_stamp(*died) + " lies before the birth date " + format_stamp(*birth));
    patient.deceased = *died;
  } else if (const auto said = text_at(c.node, "deceasedBoolean"); said == "true" || said == "false") {
    patient.deceased = said == "true";
  } else {
    return;
  }
  c.into.document.patient_keys.emplace_back("deceased");
}

bool has_test_tag(const Conversion& c) {
  const auto meta = c.node.find("meta");
  if (!meta || c.test_people == nullptr) return false;
  for (const std::string_view key : {"tag", "security"})
    if (const auto list = meta->find(key); list && list->is_sequence())
      for (const io::Node coding : list->items())
        if (holds(c.test_people->tags, text_at(coding, "code"))) return true;
  return false;
}

void read_status(const Conversion& c) {
  const auto active = text_at(c.node, "active");
  auto& status = c.into.document.patient.status;
  if (has_test_tag(c)) status = PatientStatus::test;
  else if (active == "false") status = PatientStatus::inactive;
  else if (active != "true") return;
  c.into.document.patient_keys.emplace_back("status");
}

void read_relations(const Conversion& c) {
  const auto links = c.node.find("link");
  if (!links || !links->is_sequence()) return;
  for (const io::Node link : links->items()) {
    const auto reference = text_at(link, "other", "reference");
    if (reference.empty()) continue;
    c.into.relations.push_back(
        {std::string(text_at(link, "type")), std::string(normalise_reference(reference)), std::string(reference_base(reference))});
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
  says("name", {"name.given", "name.family", "name.used", "name.suffix"});
  says("birthDate", {"birth_date"});
  says("identifier", {"identifiers"});
  says("telecom", {"contact.phone", "contact.email"});
  says("address", {"contact.address.line", "contact.address.city", "contact.address.state", "contact.address.postal_code"});
  read_name(c.node, patient);
  read_identifiers(c, patient.identifiers);
  read_contact(c.node, patient.contact);
  read_sex(c, patient.sex_at_birth);
  if (patient.sex_at_birth != Said(Absent::not_asked)) document.patient_keys.emplace_back("sex_at_birth");
  if (const auto text = text_at(c.node, "birthDate"); !text.empty()) {
    const auto birth = parse_partial_stamp(text.substr(0, text.find('T')), nullptr);  // a day of no zone: a time behind it is dropped
    if (!birth) return c.reject("birthDate is no date");
    if (c.now && birth->day > c.now->day) return c.reject("birthDate lies ahead");
    patient.birth_date = *birth;
  }
  if (const auto order = text_at(c.node, "multipleBirthInteger"); !order.empty()) patient.extensions.emplace_back("x_birth_order", order);
  if (const auto gender = text_at(c.node, "gender"); !gender.empty()) patient.extensions.emplace_back("x_gender", json_text(gender));
  if (patient.name.empty() && patient.identifiers.empty() && c.into.id.empty()) return c.reject("it has neither a name nor an identifier nor an id");
  read_death(c);
  read_status(c);
  read_relations(c);
}

}  // namespace leeboard::interop
