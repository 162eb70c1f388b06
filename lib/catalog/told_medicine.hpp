// What of a medicine in an event is not understood or not usual, in words of the closed list of told words; and which doses cannot be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/vocabulary.hpp"
#include "record/event.hpp"

namespace leeboard::catalog {

/// Why a dose of that medicine cannot have been given ("a dose of methadone lies between 0.1 and 1000 mg"); empty when it can.
std::string refuse_dose(const Vocabulary& vocabulary, std::string_view medicine, double mg);

/// Whether it is a dose outside what is usual for its medicine.
bool is_unusual_dose(const Vocabulary& vocabulary, const Event& event);

/// Told words of an event: those that were noted when it was read, `unknown-medicine` while no name in it is known, `implausible` for a
/// dose outside the usual. In the order of the closed list's rows; empty for other events.
std::vector<std::string> told_words(const Vocabulary& vocabulary, const Event& event);

}  // namespace leeboard::catalog
