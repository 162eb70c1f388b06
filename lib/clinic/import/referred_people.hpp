// The people whom the records of a run name, by the source whose names these are.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "clinic/recognise_person.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

/// Says which source the records of a patient are of that were stored before sources were named: never changed.
inline constexpr std::string_view unnamed_owner = "leeboard:unnamed-source";

/// What an import takes: the whole record, or the filled-in forms of people who are in the store.
enum class FhirScope : std::uint8_t { record, forms };

/// Finds people behind references, and knows whose record this run could take and whose it could not. The recogniser outlives it.
class ReferredPeople {
 public:
  ReferredPeople(PersonRecogniser& recogniser, FhirScope scope) : recogniser_(recogniser), scope_(scope) {}

  /// The server whose relative references the records at hand mean; empty: not named.
  void read_from(std::string server) { server_ = std::move(server); }
  const std::string& server() const { return server_; }

  /// One person of one source, as this run calls them. `base`: the server that the reference names, or empty.
  std::string key(std::string_view reference, std::string_view base = {}) const;
  /// The person, or nothing when none is known yet.
  std::optional<store::PersonKey> find(store::Repositories& records, std::string_view reference, std::string_view base);
  /// The same by the source's name; empty: not named.
  std::optional<store::PersonKey> find_of(store::Repositories& records, std::string_view source, std::string_view reference);
  /// Why a reference reaches nobody.
  std::string nobody_behind(store::Repositories& records, std::string_view reference, std::string_view base) const;

  /// The record of these keys was taken in this run and is this person's (0: not told), could not be, or is held under a conflict.
  void establish(const std::set<std::string>& keys, store::PersonKey person);
  void refuse(const std::set<std::string>& keys) { refused_.insert(keys.begin(), keys.end()); }
  void hold(const std::set<std::string>& keys, const std::string& conflict);
  /// People who hold the key of that reference beside the one whom it was bound to first.
  std::vector<store::PersonKey> also_hold(store::Repositories& records, std::string_view reference);
  bool is_refused(std::string_view reference, std::string_view base) const;
  /// The conflict under which the record of that person is held in this run, or in `records` since an earlier one; its id is empty in a dry run.
  std::optional<std::string> held_in_run(std::string_view reference, std::string_view base) const;
  std::optional<std::string> held_before(store::Repositories& records, std::string_view reference, std::string_view base);
  /// Whether the person may still come in these files, so that the record has to wait.
  bool may_come(std::string_view reference, std::string_view base) const;

 private:
  bool any_conflict(store::Repositories& records);

  PersonRecogniser& recogniser_;
  FhirScope scope_;
  std::string server_;
  std::map<std::string, store::PersonKey> established_;
  std::map<std::string, std::string> held_;  ///< conflicts by key
  std::set<std::string> refused_;
  std::optional<bool> any_conflict_;
  std::string last_reference_;
  store::PersonKey last_person_;
};

}  // namespace leeboard::clinic
