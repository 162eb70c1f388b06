// What an operation complained about, as one line, for comparing whole messages.
#pragma once

#include <string>

#include "base/error.hpp"

/// "where: message (mend)" of the Error that `act` throws, or "fine".
template <typename Act>
std::string said(Act act) {
  try {
    act();
  } catch (const leeboard::Error& error) { return leeboard::format_where(error.where()) + ": " + error.what() + " (" + error.mend() + ")"; }
  return "fine";
}
