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
  if (const auto show = map.optional("show")) out.show = read_word(*show, {"triggers", "contacts", "naloxone"}, diagnostics).value_or("");
  map.finish();
  return out;
}
}  // namespace

LetterText read_letter(const Definition& definition, Diagnostics& diagnostics) {
  io::MapReader map(definition.root(), diagnostics);
  map.allow("schema");
  LetterText out{read_id(map, "id"), read_text(map, "version", true), read_text(map, "title", true), {}, {}};
  out.patient = read_yes_no(map, "patient", true);
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
