// The verbs of `leeboard import`, one file each, and taking back, which each import has under another name.
#pragma once

#include <string>

#include "leeboard/command.hpp"

namespace leeboard::app {

class Context;

Verb import_list_verb();
Verb import_show_verb();
Verb import_undo_verb();

/// Takes an import back. Throws usage without --reason.
Outcome undo_import(Context& context, const std::string& import);

}  // namespace leeboard::app
