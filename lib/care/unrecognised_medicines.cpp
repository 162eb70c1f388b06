// Finds them in the lists that a fact of names left over follows from.
#include "care/unrecognised_medicines.hpp"

#include "catalog/classify_medicine.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "catalog/read_medicine.hpp"
#include "record/absent.hpp"

namespace leeboard::care {

namespace {
std::string dose_of(const FactRecord& record) {
  const auto* dose = record.find("dose");
  return dose ? format_field(*dose) : std::string();
}
}  // namespace

void add_unrecognised(CarePlan& plan, const catalog::Vocabulary& vocabulary, const FactSheet& sheet) {
  for (const auto* entry : vocabulary.filled_entries()) {
    if (!entry->derived || !entry->derived->left_over_medicines) continue;
    const auto* value = sheet.value(entry->derived->record);
    const auto* list = value ? std::get_if<std::vector<FactRecord>>(value) : nullptr;
    if (!list) continue;
    for (const auto& record : *list) {
      const auto* drug = record.find("drug");
      if (!drug) continue;
      ++plan.medicines;
      const auto* name = std::get_if<Text>(drug);
      if (!name || parse_absent(name->words) || catalog::is_cleared(record)) continue;
      UnrecognisedMedicine medicine{name->words, dose_of(record), {}};
      // Read here and not before: it is large, and most lists have no such name.
      if (const auto* dictionary = vocabulary.medicines(); dictionary != nullptr)
        medicine.near = catalog::read_medicine(*dictionary, vocabulary, name->words).near;
      plan.not_recognised.push_back(std::move(medicine));
    }
  }
}

}  // namespace leeboard::care
