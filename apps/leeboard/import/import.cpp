// `leeboard import`: the runs that brought records in, and taking one back.
#include "leeboard/import/verbs.hpp"

namespace leeboard::app {

Command declare_import() { return {"import", "what was imported, and taking it back", {import_list_verb(), import_show_verb(), import_undo_verb()}}; }

}  // namespace leeboard::app
