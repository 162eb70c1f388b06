// Names of medicines as clinics, people and records write them: any text is one reading, the same each time, and what is left over is told.
#include <cstdint>
#include <string_view>

#include "catalog/catalog.hpp"
#include "catalog/name_medicine.hpp"
#include "catalog/read_medicine.hpp"
#include "catalog/vocabulary.hpp"
#include "fuzz/expect.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leeboard;
  static catalog::Catalog catalog;
  static const auto& vocabulary = catalog.vocabulary();
  static const auto& dictionary = *vocabulary.medicines();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto reading = catalog::read_medicine(dictionary, vocabulary, text);
  fuzz::expect(reading.text == text, "a reading keeps what is written");
  fuzz::expect(reading.is_recognised() || reading.drug.empty(), "what is not recognised is no drug that rules know");
  fuzz::expect(!reading.is_recognised() || !reading.ingredients.empty() || reading.state == catalog::MedicineState::device,
               "what is recognised has its ingredients");
  const auto named = catalog::name_medicine(vocabulary, text);
  fuzz::expect(named.doubt == catalog::NamingDoubt::none || named.drug.empty(), "a medicine in doubt is no drug that rules know");
  const auto again = catalog::name_medicine(vocabulary, text);
  fuzz::expect(named.drug == again.drug && named.classes == again.classes && named.doubt == again.doubt, "the same text is the same medicine");
  return 0;
}
