// Half-done interviews.
#include "store/drafts.hpp"

#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/row_digest.hpp"

namespace leeboard::store {

namespace {
std::string checked(const Statement& row, const Blake256& digest) {
  if (!row.is_null(1) && row.blob(1) != view(digest))
    throw Error(ErrorKind::damaged, "a half-done interview differs from its digest")
        .mend_with("run `leeboard store verify`, then `leeboard store restore` or `store salvage`");
  return row.string(0);
}
}  // namespace

Blake256 digest_of_draft(std::string_view person, std::string_view instrument, std::string_view actor, std::string_view content) {
  return Blake2b().field("draft").field(person).field(instrument).field(actor).field(content).finish();
}

std::optional<std::string> Drafts::get(PersonKey person, std::string_view instrument, std::string_view actor) {
  Statement& rows = connections_.reading().prepared("SELECT content, digest FROM draft WHERE person = ? AND instrument = ? AND actor = ?");
  const Reset reset(rows);
  rows.bind(1, person.number).bind(2, instrument).bind(3, actor);
  if (!rows.step()) return std::nullopt;
  return checked(rows, digest_of_draft(std::to_string(person.number), instrument, actor, rows.text(0)));
}

void Drafts::put(PersonKey person, std::string_view instrument, std::string_view actor, std::string_view text) {
  constexpr const char* sql =
      "INSERT INTO draft (person, instrument, actor, content, digest) VALUES (?, ?, ?, ?, ?) "
      "ON CONFLICT DO UPDATE SET content = excluded.content, digest = excluded.digest";
  const auto digest = digest_of_draft(std::to_string(person.number), instrument, actor, text);
  connections_.writer().prepared(sql).bind(1, person.number).bind(2, instrument).bind(3, actor).bind(4, text).bind_blob(5, view(digest)).run();
}

void Drafts::remove(PersonKey person, std::string_view instrument, std::string_view actor) {
  connections_.writer()
      .prepared("DELETE FROM draft WHERE person = ? AND instrument = ? AND actor = ?")
      .bind(1, person.number)
      .bind(2, instrument)
      .bind(3, actor)
      .run();
}

std::optional<std::string> Drafts::get_person(std::string_view actor) {
  Statement& rows = connections_.reading().prepared("SELECT content, digest FROM person_draft WHERE actor = ?");
  const Reset reset(rows);
  rows.bind(1, actor);
  if (!rows.step()) return std::nullopt;
  return checked(rows, digest_of_draft({}, {}, actor, rows.text(0)));
}

void Drafts::put_person(std::string_view actor, std::string_view text) {
  constexpr const char* sql =
      "INSERT INTO person_draft (actor, content, digest) VALUES (?, ?, ?) "
      "ON CONFLICT DO UPDATE SET content = excluded.content, digest = excluded.digest";
  const auto digest = digest_of_draft({}, {}, actor, text);
  connections_.writer().prepared(sql).bind(1, actor).bind(2, text).bind_blob(3, view(digest)).run();
}

void Drafts::remove_person(std::string_view actor) {
  connections_.writer().prepared("DELETE FROM person_draft WHERE actor = ?").bind(1, actor).run();
}

}  // namespace leeboard::store
