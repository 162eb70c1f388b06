// Reads and writes former names.
#include "interop/former_names.hpp"

#include <algorithm>

#include "interop/read_field.hpp"
#include "io/json_writer.hpp"
#include "io/map_reader.hpp"
#include "io/read_stored_json.hpp"
#include "record/name_parts.hpp"

namespace leeboard::interop {

namespace {
void read_given(io::Node node, Diagnostics& problems, std::vector<std::string>& to) {
  if (!node.is_sequence()) return to.push_back(read_text(node, problems));
  for (const io::Node part : node.items()) to.push_back(read_text(part, problems));
}

HumanName read_one(io::Node node, Diagnostics& problems) {
  HumanName name;
  if (!node.is_map()) {
    name.family = read_text(node, problems);
    return name;
  }
  io::MapReader reader(node, problems);
  if (const auto family = reader.optional("family")) name.family = read_text(*family, problems);
  if (const auto given = reader.optional("given")) read_given(*given, problems, name.given);
  reader.finish();
  if (name.empty()) io::report(problems, node, "a former name holds a family name or given names", "write {family: Adler, given: [Ruth]}");
  return name;
}
}  // namespace

std::vector<HumanName> read_former_names(io::Node node, Diagnostics& problems) {
  std::vector<HumanName> out;
  if (read_absence(node) || (node.is_scalar() && node.text() == "none")) return out;
  if (!node.is_sequence()) return {read_one(node, problems)};
  for (const io::Node one : node.items()) out.push_back(read_one(one, problems));
  return out;
}

std::vector<HumanName> former_names(const Patient& patient) {
  std::vector<HumanName> out;
  const auto text = former_names_text(patient);
  if (text.empty()) return out;
  const auto document = io::read_stored_json(std::string(text));
  for (const io::Node one : document.root().items()) {
    HumanName name;
    if (const auto family = one.find("family")) name.family = family->text();
    if (const auto given = one.find("given"))
      for (const io::Node part : given->items()) name.given.emplace_back(part.text());
    out.push_back(std::move(name));
  }
  return out;
}

void put_former_names(Patient& patient, const std::vector<HumanName>& names) {
  if (names.empty()) return drop_name_part(patient, former_key);
  io::JsonWriter json;
  json.begin_array();
  for (const auto& name : names) {
    json.begin_object().field("family", name.family).key("given").begin_array();
    for (const auto& given : name.given) json.value(given);
    json.end_array().end_object();
  }
  put_name_part(patient, former_key, json.end_array().take());
}

void put_suffix(Patient& patient, const std::string& suffix) {
  if (suffix.empty()) return drop_name_part(patient, suffix_key);
  const bool plain = std::ranges::none_of(suffix, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; });
  if (plain) put_name_part(patient, suffix_key, '"' + suffix + '"');
}

}  // namespace leeboard::interop
