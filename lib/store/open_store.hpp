// The parts of one open store, joined together.
#pragma once

#include <string>

#include "store/audit_spool.hpp"
#include "store/change.hpp"
#include "store/connections.hpp"
#include "store/known_rows.hpp"
#include "store/repositories.hpp"

namespace leeboard::store {

/// Stays where it was made: its parts refer to each other.
struct OpenStore {
  OpenStore(std::string path, Access access, Session session, OpenOptions options)
      : connections(std::move(path), access, std::move(session), std::move(options)),
        change(connections, known),
        spool(connections, change),
        repositories(change) {}
  OpenStore(const OpenStore&) = delete;
  OpenStore& operator=(const OpenStore&) = delete;

  Connections connections;
  KnownRows known;
  Change change;
  AuditSpool spool;
  Repositories repositories;
};

}  // namespace leeboard::store
