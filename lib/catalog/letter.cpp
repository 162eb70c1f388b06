// Reads the words of a letter.
#include "catalog/letter.hpp"

#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {

namespace {
LetterSection read_section(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  LetterSection out{read_id(map, "id"),       read_text(map, "title", true), {},          read_text(map, "empty"),
                    read_texts(map, "lines"), read_texts(map, "cites"),      node.where()};
  if (const auto show = map.optional("show"))
    out.show = read_word(*show, {"triggers", "contacts", "naloxone", "signature"}, diagnostics).value_or("");
  if (const auto fields = map.optional("fields"))
    for (const auto entry : fields->entries()) out.fields.emplace_back(entry.key, read_text(entry.value, diagnostics).value_or(""));
  map.finish();
  return out;
}

// Only what is declared is filled in, and only where a letter is filled in at all.
void check_values(const LetterText& letter, const LetterSection& section, const std::string& text, Diagnostics& faults) {
  for (const auto& name : values_in(text)) {
    if (!letter.form.filled)
      faults.add(section.where, "the section `" + section.id + "` holds {{...}}, and nothing is filled in in a handout",
                 "say whom the letter `goes` to: handed, sent or either");
    else if (!find_letter_value(name))
      faults.add(section.where, "nothing of a letter is called `" + name + "` (section `" + section.id + "`)", choose_letter_value(name));
  }
}

void check_frame(const LetterText& letter, io::Node root, Diagnostics& faults) {
  bool signed_by = false;
  for (const auto& section : letter.sections) {
    for (const auto& line : section.lines) check_values(letter, section, line, faults);
    for (const auto& field : section.fields) check_values(letter, section, field.second, faults);
    signed_by = signed_by || section.show == "signature";
    const bool of_handout = section.show == "triggers" || section.show == "contacts" || section.show == "naloxone";
    if (letter.form.filled && of_handout)
      faults.add(section.where, "a letter that is filled in cannot show `" + section.show + "`", "write `fields` with {{...}}");
    if (!letter.form.filled && (section.show == "signature" || !section.fields.empty()))
      faults.add(section.where, "a handout has neither fields nor a signature", "say whom the letter `goes` to: handed, sent or either");
  }
  if (letter.form.filled && letter.patient && !signed_by)
    io::report(faults, root, "a letter about a person has a place for the signature", "write a section with show: signature");
}
}  // namespace

LetterText read_letter(const Definition& definition, Diagnostics& diagnostics) {
  io::MapReader map(definition.root(), diagnostics);
  map.allow("schema");
  LetterText out{read_id(map, "id"), read_text(map, "version", true), read_text(map, "title", true), {}, {}};
  out.patient = read_yes_no(map, "patient", true);
  out.form = read_letter_form(map);
  if (const auto sections = map.required("sections")) {
    if (!sections->is_sequence()) io::report(diagnostics, *sections, "`sections` must be a list", "write - {id: ..., title: ..., lines: [...]}");
    else if (sections->empty()) io::report(diagnostics, *sections, "the letter has no sections", "give it one");
    for (const auto section : sections->items()) out.sections.push_back(read_section(section, diagnostics));
  }
  if (const auto naloxone = map.optional("naloxone"))
    for (const auto entry : naloxone->entries()) {
      out.naloxone.emplace(entry.key, read_text(entry.value, diagnostics).value_or(""));
      out.naloxone_at.emplace(entry.key, entry.value.where());
    }
  map.finish();
  if (out.form.filled) out.form.need_always(out.patient);
  check_frame(out, map.node(), diagnostics);
  for (const auto& section : out.sections)
    if (!out.patient && (section.show == "triggers" || section.show == "naloxone"))
      io::report(diagnostics, map.node(), "a letter about no patient cannot show `" + section.show + "`", "show only contacts");
  return out;
}

LetterText load_letter(const Definitions& definitions, std::string_view id) {
  Diagnostics diagnostics;
  auto out = read_letter(definitions.required("reports", id, "letter"), diagnostics);
  diagnostics.throw_if_any("the words of the letter cannot be used");
  return out;
}

}  // namespace leeboard::catalog
