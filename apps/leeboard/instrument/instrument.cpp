// `leeboard instrument`: the definitions behind every score, to be read, proven, brought in and given away.
#include "leeboard/instrument/verbs.hpp"

namespace leeboard::app {

Command declare_instrument() {
  return {"instrument",
          "read, prove, import and export the definitions behind the scores",
          {instrument_list_verb(), instrument_show_verb(), instrument_lint_verb(), instrument_test_verb(), instrument_import_verb(),
           instrument_export_verb(), instrument_format_verb()}};
}

}  // namespace leeboard::app
