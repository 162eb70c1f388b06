// An instrument as a form that a person can hold against the paper one.
#pragma once

#include <string>

#include "catalog/instrument.hpp"

namespace leeboard::report {

/// The whole form in lines of at most 80 columns.
std::string render_form(const catalog::Instrument& instrument, const std::string& source);
/// A condition in words: "total >= 10 and not (9 = 0)".
std::string format_instrument_condition(const catalog::InstrumentCondition& condition);

}  // namespace leeboard::report
