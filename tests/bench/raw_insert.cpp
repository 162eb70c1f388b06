// raw_insert: the insert limit. Puts the rows of another store's table `assessment` into a store with nothing but prepared statements.
//
// raw_insert --dump FROM.db ROWS     writes the rows as a flat file, so that the timed run reads no database
// raw_insert TO.db ROWS              inserts them: the product's schema, indices, settings and chunks; no checks, no digests, no audit
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {
constexpr int rows_per_chunk = 1000;

void check(sqlite3* db, int code, int wanted, const char* what) {
  if (code == wanted) return;
  std::fprintf(stderr, "raw_insert: %s: %s\n", what, sqlite3_errmsg(db));
  std::exit(1);
}

sqlite3* open(const char* path, int flags) {
  sqlite3* db = nullptr;
  check(db, sqlite3_open_v2(path, &db, flags | SQLITE_OPEN_NOMUTEX, nullptr), SQLITE_OK, "open");
  return db;
}

void exec(sqlite3* db, const char* sql) { check(db, sqlite3_exec(db, sql, nullptr, nullptr, nullptr), SQLITE_OK, sql); }

sqlite3_stmt* prepare(sqlite3* db, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  check(db, sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr), SQLITE_OK, sql);
  return statement;
}

// A cell in the file: type, size, bytes; numbers are eight bytes.
struct Cell {
  std::uint32_t type, size;
};

void put(std::FILE* out, int type, const void* bytes, std::size_t size) {
  const Cell cell{static_cast<std::uint32_t>(type), static_cast<std::uint32_t>(size)};
  std::fwrite(&cell, sizeof cell, 1, out);
  std::fwrite(bytes, 1, size, out);
}

int dump(const char* from, const char* rows) {
  sqlite3* db = open(from, SQLITE_OPEN_READONLY);
  sqlite3_stmt* all = prepare(db, "SELECT * FROM assessment ORDER BY key");
  std::FILE* out = std::fopen(rows, "wb");
  if (out == nullptr) return std::perror(rows), 1;
  const int columns = sqlite3_column_count(all);
  std::fwrite(&columns, sizeof columns, 1, out);
  while (sqlite3_step(all) == SQLITE_ROW)
    for (int i = 0; i < columns; ++i) {
      const int type = sqlite3_column_type(all, i);
      const sqlite3_int64 integer = sqlite3_column_int64(all, i);
      const double real = sqlite3_column_double(all, i);
      if (type == SQLITE_INTEGER) put(out, type, &integer, sizeof integer);
      else if (type == SQLITE_FLOAT) put(out, type, &real, sizeof real);
      else if (type == SQLITE_NULL) put(out, type, "", 0);
      else put(out, type, sqlite3_column_blob(all, i), static_cast<std::size_t>(sqlite3_column_bytes(all, i)));
    }
  sqlite3_finalize(all);
  sqlite3_close(db);
  return std::fclose(out) == 0 ? 0 : 1;
}

void bind(sqlite3_stmt* insert, int place, const Cell& cell, const char* bytes) {
  sqlite3_int64 integer = 0;
  double real = 0;
  switch (cell.type) {
    case SQLITE_INTEGER:
      std::memcpy(&integer, bytes, sizeof integer);
      sqlite3_bind_int64(insert, place, integer);
      break;
    case SQLITE_FLOAT:
      std::memcpy(&real, bytes, sizeof real);
      sqlite3_bind_double(insert, place, real);
      break;
    case SQLITE_NULL: sqlite3_bind_null(insert, place); break;
    case SQLITE_BLOB: sqlite3_bind_blob64(insert, place, bytes, cell.size, SQLITE_STATIC); break;
    default: sqlite3_bind_text64(insert, place, bytes, cell.size, SQLITE_STATIC, SQLITE_UTF8);
  }
}

int insert_rows(const char* to, const char* rows) {
  const int file = ::open(rows, O_RDONLY | O_CLOEXEC);
  struct stat state {};
  if (file < 0 || ::fstat(file, &state) != 0) return std::perror(rows), 1;
  const auto size = static_cast<std::size_t>(state.st_size);
  const char* at = static_cast<const char*>(::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0));
  const char* const end = at + size;
  sqlite3* db = open(to, SQLITE_OPEN_READWRITE);
  for (const char* setting : {"PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA", "PRAGMA foreign_keys=ON", "PRAGMA recursive_triggers=ON",
                              "PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON", "PRAGMA mmap_size=0", "PRAGMA secure_delete=ON",
                              "PRAGMA temp_store=MEMORY", "PRAGMA cache_size=-65536"})
    exec(db, setting);
  int columns = 0;
  std::memcpy(&columns, at, sizeof columns);
  at += sizeof columns;
  std::string sql = "INSERT INTO assessment VALUES (?";
  for (int i = 1; i < columns; ++i) sql += ", ?";
  sqlite3_stmt* insert = prepare(db, (sql + ")").c_str());
  // The one definition that the rows point to, so that foreign keys hold.
  exec(db, "INSERT OR IGNORE INTO definition SELECT value, 'bench-' || value, '', 1, zeroblob(32) FROM json_each('[1,2,3,4,5,6]')");
  long long count = 0;
  while (at < end) {
    if (count % rows_per_chunk == 0) exec(db, "BEGIN IMMEDIATE");
    for (int i = 1; i <= columns; ++i) {
      Cell cell{};
      std::memcpy(&cell, at, sizeof cell);
      at += sizeof cell;
      bind(insert, i, cell, at);
      at += cell.size;
    }
    check(db, sqlite3_step(insert), SQLITE_DONE, "insert");
    sqlite3_reset(insert);
    if (++count % rows_per_chunk == 0) exec(db, "COMMIT");
  }
  if (count % rows_per_chunk != 0) exec(db, "COMMIT");
  sqlite3_finalize(insert);
  sqlite3_close(db);
  std::printf("%lld rows\n", count);
  return 0;
}
}  // namespace

int main(int argc, char** argv) {
  if (argc == 4 && std::string(argv[1]) == "--dump") return dump(argv[2], argv[3]);
  if (argc == 3) return insert_rows(argv[1], argv[2]);
  std::fputs("usage: raw_insert TO.db ROWS | raw_insert --dump FROM.db ROWS\n", stderr);
  return 2;
}
