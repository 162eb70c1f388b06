// Safety items that wait for a person, said on the error stream: one wording for every command.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "record/assessment.hpp"

namespace leeboard::app {

class Context;

/// Warns: what happened, each line about it, the site's own words, how to acknowledge the items.
void tell_safety(Context& context, const std::string& what, const std::vector<std::string>& ids, const std::vector<std::string>& lines = {});

/// The end of it: the site's own words, how to acknowledge.
void tell_how_to_acknowledge(Context& context, std::span<const std::string> ids);

/// The same of forms; `score` of the only one, if it is at hand, gives what its flags say.
void tell_safety_forms(Context& context, const std::vector<std::string>& ids, const Score* score);

/// Says what was said about safety in a form that is refused.
void tell_safety_said(Context& context, const std::vector<FlagState>& flags);

}  // namespace leeboard::app
