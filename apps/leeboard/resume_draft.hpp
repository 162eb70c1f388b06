// What a half-done interview asks before it is taken up again.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/date.hpp"

namespace leeboard::app {

class Context;

/// Whether to go on with a `what` ("form") that was begun on a day. The same day: yes; an older one: a person says whether it still holds.
bool resumes_draft(Context& context, std::string_view what, Date begun, std::size_t answered);

}  // namespace leeboard::app
