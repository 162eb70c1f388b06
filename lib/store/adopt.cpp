// A fork of a store: its log goes on under the hashes of the old id, its own id stands in a row.
#include "store/adopt.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "store/copy_mark.hpp"
#include "store/new_row.hpp"
#include "store/open_store.hpp"
#include "store/opening.hpp"
#include "store/store_file.hpp"

namespace leeboard::store {

Adopted adopt_store(const std::string& path, const Session& session, OpenOptions options) {
  options.skip_head_check = true;
  OpenStore store(path, Access::write, session, std::move(options));
  Connections& connections = store.connections;
  connections.treat_as_copy();
  open_existing(store);
  const auto& heads = connections.heads();
  const auto& id = connections.identity().store_id;
  const auto others = heads.other_places(id);
  const bool alone = std::ranges::none_of(others, [](const std::string& place) { return exists(place); });
  const bool backup = read_copy_mark(connections.open_one()).has_value();
  if (!backup && heads.available() && heads.id_here() == id && (alone || !heads.is_branch(id)))
    throw Error(ErrorKind::usage, "this is the store that you know in this place, no copy of it")
        .at({.source = path})
        .mend_with("name the copy with --db");
  Adopted out{connections.identity().store_id, new_store_id(), connections.newest_head()};
  if (connections.options().dry_run) return out;
  store.change.begin();
  try {
    if (backup) remove_copy_mark(connections.writer());
    const auto row = store.change.next(Counter::meta);
    NewRow(store.change, Table::meta, row).text("fork_id." + std::to_string(row)).text(out.store_id).insert({}, "store");
    store.change.add_event(connections.event("event", ",\"data\":{\"from\":" + json_text(out.from) +
                                                          ",\"head\":{\"seq\":" + std::to_string(out.head.seq) + ",\"hash\":\"" + out.head.hash +
                                                          "\"},\"store\":\"" + out.store_id + "\"}"));
    store.change.commit({});
  } catch (...) {
    store.change.rollback();
    throw;
  }
  heads.settle(out.store_id);
  heads.remember(out.store_id, connections.newest_head(), true);
  return out;
}

}  // namespace leeboard::store
