// What one import wrote, told from what others wrote: by the audit events of its command between its beginning and its end.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "store/keys.hpp"

namespace leeboard::store {

class Connection;

/// An object that a run made, and whose it is.
struct ImportedObject {
  std::string object;  ///< "F-17", "V-7", "A-3", "E-2", "P-0412/T-1", "K-4", "IR-9"
  PersonKey person;
  bool built_on = false;  ///< others corrected, amended, acknowledged or filled it since
};

/// A record with revisions that a run revised.
struct RevisedObject {
  std::string object;
  PersonKey person;
  int before = 0;         ///< the revision before the run's first
  bool built_on = false;  ///< others revised it since
};

/// An id of another system that a run bound, and what it stood for before (an empty object: nothing).
struct BoundId {
  std::string system, value;
  PersonKey person;
  std::string before;
  PersonKey person_before;
  bool built_on = false;  ///< others bound it since
};

/// A link between two records.
struct MadeLink {
  PersonKey keep, other;
};

/// All rows of a run.
struct ImportRows {
  std::vector<PersonKey> people;        ///< whom it made
  std::vector<RevisedObject> patients;  ///< whom it revised
  std::vector<RevisedObject> episodes, forms, triggers;
  std::vector<ImportedObject> objects;  ///< what it made at people
  std::vector<BoundId> ids;
  std::vector<MadeLink> links;
  std::set<PersonKey> touched_since;  ///< people for whom others wrote something since
};

/// Throws refused when another run of the command was at work at the same time.
ImportRows read_import_rows(Connection& connection, std::int64_t import, std::string_view command);

}  // namespace leeboard::store
