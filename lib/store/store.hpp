// The store of a clinic: one SQLite file, opened with every check, written in audited transactions.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "store/batch.hpp"
#include "store/keys.hpp"
#include "store/repositories.hpp"
#include "store/session.hpp"

namespace leeboard::store {

struct OpenStore;

/// What a file says of itself.
struct Identity {
  std::string store_id;  ///< 32 hexadecimal digits
  std::string chain_id;  ///< the id that the hashes of its log are made with: that of the store from which it was adopted, else the same
  std::string created;   ///< UTC, milliseconds
  int schema = 0;        ///< number of the newest migration
};

/// What is logged of a document beside the person: for whom, with which consent, what it is (a JSON object without clinical values).
/// Another `outcome` than ok: it was not made.
struct MadeDocument {
  std::string recipient, consent_ref, detail, outcome = "ok";
};

/// The newest audit event.
struct Head {
  long long seq = 0;
  std::string hash;  ///< 64 hexadecimal digits
  bool operator==(const Head&) const = default;
};

/// An open store. Not for several threads; every worker opens its own.
class Store {
 public:
  /// A new file, mode 0600, with a new store id. Throws usage when it exists, io.
  static Store create(const std::string& path, Session session, OpenOptions options = {});
  /// An existing file. Throws no_store, busy, damaged, version, io, usage (symbolic link).
  static Store open(const std::string& path, Access access, Session session, OpenOptions options = {});
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  const std::string& path() const;
  Identity identity();
  Head head();
  const Session& session() const;
  bool dry_run() const;
  /// Faults met at opening that stop nothing: WAL mode switched, hot journal rolled back, network file system.
  const std::vector<std::string>& notices() const;

  /// Commits an audit event that the record of a patient is read; call it before the output. Throws io (see --audit-to).
  void log_read(const std::string& object, PersonKey person);
  /// The same for a document, before it is handed out; also where it was refused.
  void log_document(const std::string& object, PersonKey person, const MadeDocument& made);
  /// The same for a list: one event with the count and the digest of the sorted ids, and whether names stood in it.
  void log_list(std::span<const std::string> ids, bool names = false);
  /// An event about the store as a whole (export, backup); `detail` is a JSON object without clinical values.
  void log_event(const std::string& object, const std::string& detail, const std::string& recipient = {});

  /// Reading on a connection of its own, which sees the newest state at this call; a later call sees later commits.
  Repositories& read();
  /// Reading that goes on with the state that the first read() of this store saw.
  Repositories& snapshot();

  /// One BEGIN IMMEDIATE transaction with its audit events. An exception rolls everything back. Throws busy, io, and
  /// unknown_commit when it cannot be told whether the change is on disk (`retry_key` names the key, if any).
  void write(const std::function<void(Repositories&)>& work, const std::string& retry_key = {});
  /// A chunked writer for imports. One at a time.
  Batch batch(BatchOptions options = {});

 private:
  explicit Store(std::unique_ptr<OpenStore> parts);
  std::unique_ptr<OpenStore> parts_;
};

}  // namespace leeboard::store
