// Forms from CSV: a row each, or the rows of long files gathered into forms.
#pragma once

#include "clinic/import/form_records.hpp"

namespace leeboard::clinic {

/// Reads one file. Throws not_found, io, bad_input when header and map do not fit together.
void read_csv_forms(const Desk& desk, FormDesk& forms, InputFiles& files, const InputFile& file, const std::optional<interop::CsvMap>& map,
                    const interop::AnswersSetting& setting, const FormReceiver& receiver);

}  // namespace leeboard::clinic
