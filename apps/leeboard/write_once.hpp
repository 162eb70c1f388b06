// A single write that can be repeated safely with --idempotency-key.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "record/stored.hpp"
#include "report/write_state.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::app {

class Context;

/// What a write came to.
struct Written {
  std::string result;     ///< JSON text that `work` returned, now or when the key was first used
  bool replayed = false;  ///< nothing was written: the key is known with the same content
};

/// Whether it was replayed, or only tried, for the words about it.
report::WriteState state_of(const Context& context, const Written& written);

/// What a result that was replayed holds under a key, for the words about it; empty when that is null.
std::string replayed_text(const Written& written, std::string_view key);
std::vector<std::string> replayed_texts(const Written& written, std::string_view key);
/// What had become of it then.
Stored replayed_how(const Written& written);

/// What --json prints: the result with `replayed` and `dry_run` where they are true.
std::string render_written(const Context& context, const Written& written);

/// Runs `work` in one transaction. With --idempotency-key its result is remembered under the key and `content`; the same
/// key with other content throws usage. Marks the context as saved.
Written write_once(Context& context, std::string_view content, const std::function<std::string(store::Repositories&)>& work);

}  // namespace leeboard::app
