// Opening the clinic's store the way a verb needs it.
#pragma once

#include <memory>
#include <string>

#include "leeboard/command.hpp"
#include "store/session.hpp"

namespace leeboard::store {
class Store;
}

namespace leeboard::app {

class Context;

/// Who is at work, from --actor, --purpose and the command; the real clock. Throws usage for an unknown actor or purpose.
store::Session make_session(Context& context);

/// Conditions of opening from the global flags; remembered heads lie below the state folder.
store::OpenOptions make_open_options(Context& context);

/// Opens the store of the context. Throws as store::Store::open.
std::unique_ptr<store::Store> open_store(Context& context, Access access);

}  // namespace leeboard::app
