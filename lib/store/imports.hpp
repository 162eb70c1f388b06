// Imports: runs, records already seen, and resources kept verbatim.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/signature.hpp"
#include "store/import_rows.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;
class PatientLinks;

/// One import run.
struct ImportRun {
  std::string id;  ///< "I-1"
  std::string command, format;
  std::string source;  ///< "sha256:..." of the input, or empty when it was a stream
  Signature signature = {};
  std::string summary;  ///< JSON text, empty when the run did not end
};

/// A resource that was stored verbatim and not understood.
struct KeptResource {
  std::string import;  ///< "I-1"
  std::string type;    ///< "CarePlan", "Immunization", ...
  std::string reason;  ///< why it is kept
  std::string text;    ///< verbatim
  std::optional<PersonKey> person;
};

/// A record that was imported before: what became of it, and whose it is (0: nobody's).
struct SeenRecord {
  std::string became;
  PersonKey person;
};

/// Import runs and what they kept.
class Imports {
 public:
  Imports(Connections& connections, Change& change, PatientLinks& links) : connections_(connections), change_(change), links_(links) {}

  /// Starts a run; returns its id.
  std::string begin(const ImportRun& run);
  /// Says how it ended (JSON text of the summary).
  void end(std::string_view id, std::string_view summary);
  std::optional<ImportRun> get(std::string_view id);
  /// What a run wrote, and who else wrote since: for taking it back. Throws refused when another run of the command was at work beside it.
  ImportRows rows_of(const ImportRun& run);
  /// The newest ended run over the same input by the same command that was not taken back.
  std::optional<ImportRun> find_source(std::string_view command, std::string_view source);

  /// All runs, oldest first.
  std::vector<ImportRun> all();

  /// What became of a record with this digest (any text of yours, such as the object id), or nothing when it is new.
  std::optional<std::string> find_record(std::string_view digest);
  /// The same with the person.
  std::optional<SeenRecord> find_seen(std::string_view digest);
  /// Remembers a record by a digest of its content.
  void remember_record(std::string_view digest, std::string_view became, PersonKey person);

  /// Keeps a resource; the same text of the same type and person is unchanged.
  Stored keep(const KeptResource& resource);
  /// Kept resources of a person that were imported by then, in order of storing; merged records included.
  std::vector<KeptResource> kept(PersonKey person, const Seen& seen = {});
  /// All kept resources in order of storing, read in short pieces; those of nobody have no person.
  void for_each_kept(const std::function<void(const KeptResource&)>& each);

 private:
  std::string free_record(std::string_view digest);

  Connections& connections_;
  Change& change_;
  PatientLinks& links_;
};

}  // namespace leeboard::store
