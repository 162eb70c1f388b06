// Showing long text a screen at a time.
#pragma once

#include <string>
#include <string_view>

namespace leeboard::app {

/// Gives the text to a shell command (`less -FRX`) and waits for its end; the reader may leave early. False when it could not be started, and
/// nothing was shown. No store may be open.
bool show_in_pager(const std::string& command, std::string_view text);

}  // namespace leeboard::app
