// Taking up a half-done interview.
#include "leeboard/resume_draft.hpp"

#include <fmt/format.h>

#include "leeboard/context.hpp"

namespace leeboard::app {

bool resumes_draft(Context& context, std::string_view what, Date begun, std::size_t answered) {
  if (begun == context.as_of().day) return true;
  context.tell_always(fmt::format("{} begun on {} is not finished (answered: {})", what, format_date(begun), answered));
  return context.agrees("  Enter goes on with it, n begins a new one > ", true);
}

}  // namespace leeboard::app
