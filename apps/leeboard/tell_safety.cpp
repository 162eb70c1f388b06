// Warnings about safety items.
#include "leeboard/tell_safety.hpp"

#include "leeboard/context.hpp"
#include "record/acknowledge_words.hpp"

namespace leeboard::app {

void tell_safety(Context& context, const std::string& what, const std::vector<std::string>& ids, const std::vector<std::string>& lines) {
  context.warn(what);
  for (const auto& line : lines) context.warn("  " + line);
  tell_how_to_acknowledge(context, ids);
}

void tell_how_to_acknowledge(Context& context, std::span<const std::string> ids) {
  if (!context.settings().safety_text.empty()) context.warn(context.settings().safety_text);
  context.warn(acknowledge_sentence(ids));
}

void tell_safety_said(Context& context, const std::vector<FlagState>& flags) {
  if (flags.empty()) return;
  context.warn("a safety answer is positive, and the form is not stored:");
  for (const auto& flag : flags) context.warn("  " + flag.text);
  if (!context.settings().safety_text.empty()) context.warn(context.settings().safety_text);
}

void tell_safety_forms(Context& context, const std::vector<std::string>& ids, const Score* score) {
  std::string list;
  for (const auto& id : ids) list += (list.empty() ? "" : " ") + id;
  std::vector<std::string> flags;
  if (score != nullptr)
    for (const auto& flag : score->flags)
      if (flag.safety && flag.state == Truth::yes) flags.push_back(flag.text);
  tell_safety(context, "a safety item is positive: " + list, ids, flags);
}

}  // namespace leeboard::app
