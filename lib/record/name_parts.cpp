// Finds parts of a name among what is kept beside it.
#include "record/name_parts.hpp"

#include <algorithm>

namespace leeboard {

namespace {
std::string_view find_part(const Patient& patient, std::string_view key) {
  for (const auto& [name, json] : patient.extensions)
    if (name == key) return json;
  return {};
}
}  // namespace

std::string name_suffix(const Patient& patient) {
  // Only plain words are kept, so that nothing is escaped in it.
  const auto json = find_part(patient, suffix_key);
  return json.size() > 2 ? std::string(json.substr(1, json.size() - 2)) : std::string();
}

std::string_view former_names_text(const Patient& patient) { return find_part(patient, former_key); }

void put_name_part(Patient& patient, std::string_view key, std::string json) {
  drop_name_part(patient, key);
  patient.extensions.emplace_back(key, std::move(json));
}

void drop_name_part(Patient& patient, std::string_view key) {
  std::erase_if(patient.extensions, [&](const auto& part) { return part.first == key; });
}

}  // namespace leeboard
