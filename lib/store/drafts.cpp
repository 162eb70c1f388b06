// Half-done interviews.
#include "store/drafts.hpp"

#include "store/connections.hpp"

namespace leeboard::store {

std::optional<std::string> Drafts::get(PersonKey person, std::string_view instrument, std::string_view actor) {
  Statement& rows = connections_.reading().prepared("SELECT content FROM draft WHERE person = ? AND instrument = ? AND actor = ?");
  const Reset reset(rows);
  rows.bind(1, person.number).bind(2, instrument).bind(3, actor);
  if (!rows.step()) return std::nullopt;
  return rows.string(0);
}

void Drafts::put(PersonKey person, std::string_view instrument, std::string_view actor, std::string_view text) {
  constexpr const char* sql =
      "INSERT INTO draft (person, instrument, actor, content) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET content = excluded.content";
  connections_.writer().prepared(sql).bind(1, person.number).bind(2, instrument).bind(3, actor).bind(4, text).run();
}

void Drafts::remove(PersonKey person, std::string_view instrument, std::string_view actor) {
  connections_.writer()
      .prepared("DELETE FROM draft WHERE person = ? AND instrument = ? AND actor = ?")
      .bind(1, person.number)
      .bind(2, instrument)
      .bind(3, actor)
      .run();
}

}  // namespace leeboard::store
