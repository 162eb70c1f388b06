// An import as a command: what a run tells is printed, rejects go to their file, the exit code says how it ended.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clinic/import/run.hpp"
#include "leeboard/command.hpp"
#include "leeboard/import/import_flags.hpp"

namespace leeboard::interop {
class MapGuess;
struct CsvMap;
}  // namespace leeboard::interop

namespace leeboard::app {

class Context;

/// Reads the records of a run, CSV as the map says (if one was given).
using ImportWork = std::function<void(clinic::ImportRun& run, const std::optional<interop::CsvMap>& map)>;

/// Runs an import over `flags.files`, all of one format. A mapping file must be for `target` (intake, assess, triggers); `types` are counted
/// also when none of them comes. With an --idempotency-key that is known nothing is read. Throws bad_input at the end when --on-error stop
/// ended the run.
Outcome run_import(Context& context, const ImportFlags& flags, const std::string& format, std::string_view target, std::vector<std::string> types,
                   const ImportWork& work);

/// What a guessed map does not say, on the error stream: columns that are not known, and that nobody has a name.
void say_what_is_open(Context& context, const interop::MapGuess& guess);

/// The files of the command line and its standard input.
clinic::InputFiles input_files(Context& context);

/// Says that a record was rejected; beyond a bound only once that there are more.
void tell_reject(Context& context, const clinic::RecordPlace& place, std::string_view error, long long number);

}  // namespace leeboard::app
