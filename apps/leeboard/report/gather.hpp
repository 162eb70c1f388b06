// Reading from the store what reports are made of.
#pragma once

#include <cstdint>
#include <optional>

#include "report/report_setting.hpp"
#include "store/keys.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::app {

class Context;

/// Kept resources are long; only reports that count them read them.
enum class Kept : std::uint8_t { skip, count };

/// One patient as of a time; nothing when no revision of the record is seen then.
std::optional<report::PatientFile> gather_file(store::Repositories& records, const catalog::Vocabulary& vocabulary, store::PersonKey person,
                                               const Stamp& as_of, const store::Seen& seen, Kept kept);

/// What all reports of this run have in common, loaded at once so that threads may share it.
report::ReportSetting gather_clinic(Context& context);

/// What this run may see: as of the time that was asked for, everything otherwise.
store::Seen seen_by(Context& context);

}  // namespace leeboard::app
