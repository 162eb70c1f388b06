// Looks up what a document said.
#include "interop/intake_document.hpp"

#include <algorithm>

namespace leeboard::interop {

bool IntakeDocument::says_patient(std::string_view key) const { return std::ranges::find(patient_keys, key) != patient_keys.end(); }

bool IntakeDocument::says_episode(std::string_view key) const { return std::ranges::find(episode_keys, key) != episode_keys.end(); }

}  // namespace leeboard::interop
