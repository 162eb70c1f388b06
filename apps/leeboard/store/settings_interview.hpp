// The clinic's settings asked for at the terminal, and the commented file that they make.
#pragma once

#include <string>

namespace leeboard::app {

class Context;

/// Asks for clinic, time zone, safety text and staff; the text of a leeboard.yaml. Nothing is written. Throws Left, Interrupted.
std::string ask_for_settings(Context& context);

}  // namespace leeboard::app
