// The record after an update.
#pragma once

#include "interop/intake_document.hpp"

namespace leeboard::interop {

/// The record after an update: a given key replaces, a key left out stays, an absence word withdraws.
Patient revise_patient(const Patient& current, const IntakeDocument& update);
/// The stretch of care with what the update says.
Episode revise_episode(const Episode& current, const IntakeDocument& update);

}  // namespace leeboard::interop
