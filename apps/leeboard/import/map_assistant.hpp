// An import of a table without a map, at a terminal: the guessed one is shown, only what is doubtful is asked, and it is written down.
#pragma once

#include <functional>
#include <string>

#include "leeboard/import/import_flags.hpp"

namespace leeboard::app {

class Context;

/// What the records would become with a map, as lines to look at; stores nothing.
using ShowRecords = std::function<void(const std::string& map)>;

/// Whether somebody can be asked about this import: one table, a terminal, and neither a map nor a look at it.
bool asks_for_map(Context& context, const ImportFlags& flags, const std::string& format);

/// Goes through the doubtful columns, shows what would be stored, and gives the mapping file that somebody agreed to; empty where the headings
/// are paths already. What is said is written down after each answer, so that the same command goes on. Throws Left, Interrupted, io.
std::string ask_for_map(Context& context, const ImportFlags& flags, const std::string& format, const ShowRecords& show);

}  // namespace leeboard::app
