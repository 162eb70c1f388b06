// What a written medicine is: one reader for every path on which a name comes in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/medicine.hpp"
#include "record/plan_words.hpp"

namespace leeboard::catalog {

class MedicineDictionary;
class Vocabulary;

/// `unresolved`: a known word that does not say which medicine; `not_recognised`: some of what is written is known to nobody here.
enum class MedicineState : std::uint8_t { recognised, unresolved, device, not_recognised };

/// "recognised", "unresolved", "device", "not-recognised".
std::string_view format_medicine_state(MedicineState state);

/// A medicine as read. Classes are those that hold for it, form and strength considered.
struct MedicineReading {
  std::string text;  ///< as written
  MedicineState state = MedicineState::not_recognised;
  const Medicine* row = nullptr;  ///< of a single name; null for several together, and where nothing was recognised
  MedicineKind kind = MedicineKind::generic;
  std::vector<std::string> ingredients;
  std::string form_route;
  std::vector<std::string> classes;
  std::string oud_role;
  std::string drug;                  ///< the id that rules know, or empty
  std::vector<std::string> near;     ///< names it may mean; never taken
  std::optional<Evidence> evidence;  ///< V, L or unverified: the weakest that it rests on; nothing when not recognised
  bool is_recognised() const { return state == MedicineState::recognised || state == MedicineState::device; }
  bool has_class(std::string_view word) const;
};

/// Reads one name as a clinic, a person or a record writes it. Nothing of it is passed over: a word that is left makes it
/// not recognised. `drugs`: whose ids stand for single ingredients.
MedicineReading read_medicine(const MedicineDictionary& dictionary, const Vocabulary& drugs, std::string_view text);

/// The same with the RxNorm numbers that a record gives; number and name that disagree are not recognised.
MedicineReading read_medicine(const MedicineDictionary& dictionary, const Vocabulary& drugs, std::string_view text,
                              const std::vector<std::string>& rxcui);

}  // namespace leeboard::catalog
