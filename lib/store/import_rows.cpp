// Each table is read once, whatever the number of people.
#include "store/import_rows.hpp"

#include <map>

#include "base/error.hpp"
#include "store/connection.hpp"
#include "store/person_code.hpp"
#include "store/statement.hpp"

namespace leeboard::store {

namespace {
// Events of the run: of its command, from its beginning (?1) to its end (?2).
#define LEEBOARD_MINE "(SELECT seq FROM audit WHERE seq BETWEEN ?1 AND ?2 AND action = ?3)"
#define LEEBOARD_OF_RUN "seq BETWEEN ?1 AND ?2 AND seq IN " LEEBOARD_MINE
#define LEEBOARD_OF_OTHERS "seq > ?1 AND seq NOT IN " LEEBOARD_MINE

constexpr const char* bounds_sql =
    "SELECT r.seq, coalesce((SELECT e.seq FROM import_end e WHERE e.id = r.id), (SELECT min(n.seq) - 1 FROM import_run n WHERE n.command = r.command "
    "AND n.id > r.id), 9223372036854775807) FROM import_run r WHERE r.id = ?";
constexpr const char* beside_sql =
    "SELECT o.id FROM import_run o LEFT JOIN import_end e ON e.id = o.id WHERE o.command = ?3 AND o.id <> ?4 AND "
    "((o.seq > ?1 AND o.seq <= ?2) OR (o.seq < ?1 AND e.seq > ?1)) LIMIT 1";

constexpr const char* people_sql = "SELECT id FROM person WHERE " LEEBOARD_OF_RUN;
constexpr const char* patients_sql = "SELECT key, person FROM patient WHERE " LEEBOARD_OF_RUN " ORDER BY key";
constexpr const char* newer_patients_sql = "SELECT key FROM patient WHERE " LEEBOARD_OF_OTHERS;
constexpr const char* episodes_sql = "SELECT key, person FROM episode WHERE " LEEBOARD_OF_RUN " ORDER BY key";
constexpr const char* newer_episodes_sql = "SELECT key FROM episode WHERE " LEEBOARD_OF_OTHERS;
constexpr const char* filled_episodes_sql = "SELECT episode * 4096 FROM fact WHERE episode IS NOT NULL AND " LEEBOARD_OF_OTHERS
                                            " UNION SELECT episode * 4096 FROM event WHERE episode IS NOT NULL AND " LEEBOARD_OF_OTHERS
                                            " UNION SELECT episode * 4096 FROM assessment WHERE episode IS NOT NULL AND " LEEBOARD_OF_OTHERS
                                            " UNION SELECT episode * 4096 FROM plan WHERE episode IS NOT NULL AND " LEEBOARD_OF_OTHERS;
constexpr const char* forms_sql = "SELECT key, person FROM assessment WHERE " LEEBOARD_OF_RUN " ORDER BY key";
constexpr const char* newer_forms_sql = "SELECT key FROM assessment WHERE " LEEBOARD_OF_OTHERS;
constexpr const char* triggers_sql =
    "SELECT number * 4096 + revision, person FROM trigger_item WHERE " LEEBOARD_OF_RUN " ORDER BY person, number, revision";
constexpr const char* newer_triggers_sql = "SELECT number * 4096 + revision, person FROM trigger_item WHERE " LEEBOARD_OF_OTHERS;
constexpr const char* facts_sql =
    "SELECT id, person, EXISTS (SELECT 1 FROM fact n WHERE n.person = f.person AND n.corrects = f.id AND n.seq NOT IN " LEEBOARD_MINE
    ") FROM fact f WHERE " LEEBOARD_OF_RUN;
constexpr const char* events_sql = "SELECT id, person, 0 FROM event WHERE " LEEBOARD_OF_RUN;
constexpr const char* log_sql = "SELECT id, person, EXISTS (SELECT 1 FROM trigger_event n WHERE n.corrects = v.id AND n.seq NOT IN " LEEBOARD_MINE
                                ") FROM trigger_event v WHERE " LEEBOARD_OF_RUN;
constexpr const char* records_sql = "SELECT id, coalesce(person, 0), 0 FROM import_record WHERE " LEEBOARD_OF_RUN;
constexpr const char* kept_sql = "SELECT id, coalesce(person, 0), 0 FROM kept_resource WHERE " LEEBOARD_OF_RUN;
constexpr const char* acknowledged_sql = "SELECT object FROM acknowledgement WHERE " LEEBOARD_OF_OTHERS;
constexpr const char* ids_sql =
    "SELECT system, value, coalesce(person, 0), min(id), (SELECT n.seq FROM external_id n WHERE n.value = x.value AND n.system = x.system "
    "ORDER BY n.id DESC LIMIT 1) NOT IN " LEEBOARD_MINE " FROM external_id x WHERE " LEEBOARD_OF_RUN " GROUP BY system, value";
constexpr const char* id_before_sql =
    "SELECT object, coalesce(person, 0), state FROM external_id WHERE value = ? AND system = ? AND id < ? ORDER BY id DESC LIMIT 1";
constexpr const char* links_sql = "SELECT keep, other FROM patient_link WHERE undone = 0 AND " LEEBOARD_OF_RUN " ORDER BY id DESC";
constexpr const char* touched_sql =
    "SELECT person FROM patient WHERE " LEEBOARD_OF_OTHERS " UNION SELECT person FROM episode WHERE " LEEBOARD_OF_OTHERS
    " UNION SELECT person FROM fact WHERE " LEEBOARD_OF_OTHERS " UNION SELECT person FROM event WHERE " LEEBOARD_OF_OTHERS
    " UNION SELECT person FROM assessment WHERE " LEEBOARD_OF_OTHERS " UNION SELECT person FROM acknowledgement WHERE " LEEBOARD_OF_OTHERS
    " UNION SELECT person FROM plan WHERE " LEEBOARD_OF_OTHERS " UNION SELECT person FROM trigger_item WHERE " LEEBOARD_OF_OTHERS
    " UNION SELECT person FROM trigger_event WHERE " LEEBOARD_OF_OTHERS " UNION SELECT keep FROM patient_link WHERE " LEEBOARD_OF_OTHERS
    " UNION SELECT other FROM patient_link WHERE " LEEBOARD_OF_OTHERS;

class ReadRun {
 public:
  ReadRun(Connection& connection, std::int64_t import, std::string_view command) : connection_(connection), command_(command) {
    Statement& row = connection_.prepared(bounds_sql);
    const Reset reset(row);
    row.bind(1, import);
    if (!row.step()) throw Error(ErrorKind::bug, "a run was to be taken back that is not there");
    begin_ = row.integer(0);
    end_ = row.integer(1);
    Statement& beside = connection_.prepared(beside_sql);
    const Reset reset_beside(beside);
    beside.bind(1, begin_).bind(2, end_).bind(3, command_).bind(4, import);
    if (beside.step())
      throw Error(ErrorKind::refused,
                  format_key("I", beside.integer(0)) + " was at work at the same time: which of the two stored what cannot be told")
          .mend_with("take back what is wrong person by person");
  }

  ImportRows read() {
    each(people_sql, [&](const Statement& row) { out_.people.push_back({row.integer(0)}); });
    each(touched_sql, [&](const Statement& row) { out_.touched_since.insert({row.integer(0)}); });
    std::set<std::string> acknowledged;
    each(acknowledged_sql, [&](const Statement& row) { acknowledged.insert(row.string(0)); });
    patients();
    revised(episodes_sql, newer_episodes_sql, "E", out_.episodes, acknowledged);
    revised(forms_sql, newer_forms_sql, "A", out_.forms, acknowledged);
    triggers();
    made("F", facts_sql, acknowledged);
    made("V", events_sql, acknowledged);
    made("V", log_sql, acknowledged);
    made("IR", records_sql, acknowledged);
    made("K", kept_sql, acknowledged);
    ids();
    each(links_sql, [&](const Statement& row) { out_.links.push_back({{row.integer(0)}, {row.integer(1)}}); });
    return std::move(out_);
  }

 private:
  template <class Take>
  void each(const char* sql, const Take& take) {
    Statement& rows = connection_.prepared(sql);
    const Reset reset(rows);
    rows.bind(1, begin_).bind(2, end_).bind(3, command_);
    while (rows.step()) take(rows);
  }

  /// Numbers of which others wrote a newer revision.
  std::set<std::int64_t> newer(const char* sql) {
    std::set<std::int64_t> out;
    each(sql, [&](const Statement& row) { out.insert(row.integer(0) / 4096); });
    return out;
  }

  void patients() {
    const std::set<PersonKey> made(out_.people.begin(), out_.people.end());
    const auto since = newer(newer_patients_sql);
    std::int64_t last = 0;
    each(patients_sql, [&](const Statement& row) {
      const PersonKey person{row.integer(1)};
      if (made.contains(person) || row.integer(0) / 4096 == last) return;
      last = row.integer(0) / 4096;
      out_.patients.push_back({{}, person, static_cast<int>(row.integer(0) % 4096) - 1, since.contains(last)});
    });
  }

  /// What the run made goes to `objects`, what it revised to `to`.
  void revised(const char* sql, const char* newer_sql, const char* prefix, std::vector<RevisedObject>& to,
               const std::set<std::string>& acknowledged) {
    auto since = newer(newer_sql);
    if (sql == episodes_sql) since.merge(newer(filled_episodes_sql));
    std::int64_t last = 0;
    each(sql, [&](const Statement& row) {
      const auto number = row.integer(0) / 4096;
      if (number == last) return;
      last = number;
      const auto object = format_key(prefix, number);
      const bool built_on = since.contains(number) || acknowledged.contains(object);
      const auto before = static_cast<int>(row.integer(0) % 4096) - 1;
      if (before == 0) out_.objects.push_back({object, {row.integer(1)}, built_on});
      else to.push_back({object, {row.integer(1)}, before, built_on});
    });
  }

  void triggers() {
    using Item = std::pair<std::int64_t, std::int64_t>;
    std::set<Item> since;
    each(newer_triggers_sql, [&](const Statement& row) { since.emplace(row.integer(1), row.integer(0) / 4096); });
    Item last{0, 0};
    each(triggers_sql, [&](const Statement& row) {
      const Item item{row.integer(1), row.integer(0) / 4096};
      if (item == last) return;
      last = item;
      const auto id = format_key("T", item.second);
      const auto before = static_cast<int>(row.integer(0) % 4096) - 1;
      if (before == 0) out_.objects.push_back({person_code(connection_, {item.first}) + "/" + id, {item.first}, since.contains(item)});
      else out_.triggers.push_back({id, {item.first}, before, since.contains(item)});
    });
  }

  void made(const char* prefix, const char* sql, const std::set<std::string>& acknowledged) {
    each(sql, [&](const Statement& row) {
      auto object = format_key(prefix, row.integer(0));
      const bool built_on = row.integer(2) != 0 || acknowledged.contains(object);
      out_.objects.push_back({std::move(object), {row.integer(1)}, built_on});
    });
  }

  void ids() {
    each(ids_sql, [&](const Statement& row) {
      BoundId id{row.string(0), row.string(1), {row.integer(2)}, {}, {}, row.integer(4) != 0};
      Statement& older = connection_.prepared(id_before_sql);
      const Reset reset(older);
      older.bind(1, std::string_view(id.value)).bind(2, std::string_view(id.system)).bind(3, row.integer(3));
      if (older.step() && older.text(2) == "set") {
        id.before = older.string(0);
        id.person_before = {older.integer(1)};
      }
      out_.ids.push_back(std::move(id));
    });
  }

  Connection& connection_;
  std::string_view command_;
  std::int64_t begin_ = 0, end_ = 0;
  ImportRows out_;
};
}  // namespace

ImportRows read_import_rows(Connection& connection, std::int64_t import, std::string_view command) {
  return ReadRun(connection, import, command).read();
}

}  // namespace leeboard::store
