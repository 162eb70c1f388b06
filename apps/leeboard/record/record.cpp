// `leeboard record`: how a record came to be as it is.
#include "leeboard/record/verbs.hpp"

namespace leeboard::app {

Command declare_record() { return {"record", "how a record came to be as it is", {record_history_verb()}}; }

}  // namespace leeboard::app
