// Forms from CSV: a row each, or the rows of long files gathered into forms.
#pragma once

#include "base/diagnostic.hpp"
#include "leeboard/assess/form_source.hpp"

namespace leeboard::app {

void read_csv_forms(Context& context, Forms& forms, const std::string& file, const std::optional<interop::CsvMap>& map,
                    const interop::AnswersSetting& setting, const FormReceiver& receiver);

/// The first fault with its mend, and how many more there are.
std::string format_first_problem(const Diagnostics& problems);

}  // namespace leeboard::app
