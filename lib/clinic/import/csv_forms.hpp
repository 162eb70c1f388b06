// Forms from CSV: a row each, or the rows of long files gathered into forms.
#pragma once

#include "leeboard/assess/form_source.hpp"

namespace leeboard::app {

void read_csv_forms(Context& context, Forms& forms, const std::string& file, const std::optional<interop::CsvMap>& map,
                    const interop::AnswersSetting& setting, const FormReceiver& receiver);

}  // namespace leeboard::app
