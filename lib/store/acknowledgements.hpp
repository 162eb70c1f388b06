// Safety items and who has seen them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;
class PatientLinks;

struct Acknowledgement {
  std::string object;  ///< "A-12" or "V-7"
  std::string by;
  Stamp at{};
  std::string note;
};

/// A safety item that nobody has acknowledged.
struct OpenSafetyItem {
  std::string object;
  PersonKey person;
  std::string what;  ///< instrument id, or kind of trigger event
  Stamp at{};
};

class Acknowledgements {
 public:
  Acknowledgements(Connections& connections, Change& change, PatientLinks& links) : connections_(connections), change_(change), links_(links) {}

  /// Safety items of a person without acknowledgement, by time.
  std::vector<OpenSafetyItem> open(PersonKey person, const Seen& seen = {});
  std::optional<Acknowledgement> find(std::string_view object, const Seen& seen = {});
  /// Throws not_found when the object is no safety item.
  Stored add(const Acknowledgement& acknowledgement);

 private:
  Connections& connections_;
  Change& change_;
  PatientLinks& links_;
};

}  // namespace leeboard::store
