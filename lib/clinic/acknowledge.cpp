// Acknowledgements of safety items.
#include "clinic/acknowledge.hpp"

#include "clinic/desk.hpp"

namespace leeboard::clinic {

AcknowledgedItem acknowledge(const Desk& desk, store::Repositories& records, const std::string& item, const std::string& note) {
  AcknowledgedItem out{.by = desk.actor, .at = desk.as_of, .how = store::Stored::created};
  out.how = records.acknowledgements().add({.object = item, .by = desk.actor, .at = desk.as_of, .note = note});
  if (const auto standing = records.acknowledgements().find(item)) out.by = standing->by, out.at = standing->at;
  return out;
}

std::vector<std::string> waiting_of(store::Repositories& records, std::span<const std::string> items) {
  std::vector<std::string> out;
  for (const auto& item : items)
    if (!records.acknowledgements().find(item)) out.push_back(item);
  return out;
}

}  // namespace leeboard::clinic
