// Reads the words of a letter.
#include "catalog/letter.hpp"

#include "base/nearest.hpp"
#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {

namespace {
LetterSection read_section(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  LetterSection out{read_id(map, "id"),      read_text(map, "title", true), {},
                    read_text(map, "empty"), read_texts(map, "lines"),      read_texts(map, "cites")};
  if (const auto show = map.optional("show"))
    out.show = read_word(*show, {"triggers", "contacts", "naloxone", "signature"}, diagnostics).value_or("");
  if (const auto fields = map.optional("fields"))
    for (const auto entry : fields->entries()) out.fields.emplace_back(entry.key, read_text(entry.value, diagnostics).value_or(""));
  map.finish();
  return out;
}

// Only what is declared is filled in, and only where a letter is filled in at all.
void check_filled_in(const LetterText& letter, io::MapReader& map) {
  const auto check = [&](const LetterSection& section, const std::string& text) {
    for (const auto& name : values_in(text)) {
      std::vector<std::string> names;
      for (const auto& value : letter_values()) names.emplace_back(value.name);
      if (!letter.form.filled)
        io::report(map.diagnostics(), map.node(), "the section `" + section.id + "` holds {{...}}, and nothing is filled in in a handout",
                   "say whom the letter `goes` to: handed, sent or either");
      else if (!find_letter_value(name))
        io::report(map.diagnostics(), map.node(), "nothing of a letter is called `" + name + "` (section `" + section.id + "`)",
                   choose_from(name, names));
    }
  };
  bool signed_by = false;
  for (const auto& section : letter.sections) {
    for (const auto& line : section.lines) check(section, line);
    for (const auto& field : section.fields) check(section, field.second);
    signed_by = signed_by || section.show == "signature";
    if (letter.form.filled && (section.show == "triggers" || section.show == "contacts" || section.show == "naloxone"))
      io::report(map.diagnostics(), map.node(), "a letter that is filled in cannot show `" + section.show + "`", "write `fields` with {{...}}");
  }
  if (letter.form.filled && letter.patient && !signed_by)
    io::report(map.diagnostics(), map.node(), "a letter about a person has a place for the signature", "write a section with show: signature");
}
}  // namespace

LetterText load_letter(const Definitions& definitions, std::string_view id) {
  Diagnostics diagnostics;
  io::MapReader map(definitions.required("reports", id, "letter").root(), diagnostics);
  map.allow("schema");
  LetterText out{read_id(map, "id"), read_text(map, "version", true), read_text(map, "title", true), {}, {}};
  out.patient = read_yes_no(map, "patient", true);
  out.form = read_letter_form(map);
  if (const auto sections = map.required("sections"))
    for (const auto section : sections->items()) out.sections.push_back(read_section(section, diagnostics));
  if (const auto naloxone = map.optional("naloxone"))
    for (const auto entry : naloxone->entries()) out.naloxone.emplace(entry.key, read_text(entry.value, diagnostics).value_or(""));
  map.finish();
  if (out.form.filled) out.form.need_always(out.patient);
  check_filled_in(out, map);
  for (const auto& section : out.sections)
    if (!out.patient && (section.show == "triggers" || section.show == "naloxone"))
      io::report(diagnostics, map.node(), "a letter about no patient cannot show `" + section.show + "`", "show only contacts");
  diagnostics.throw_if_any("the words of the letter cannot be used");
  return out;
}

}  // namespace leeboard::catalog
