// The text of a plan in pieces: what two plans or two revisions of one say alike is stored once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/keys.hpp"

namespace leeboard::store {

class Change;
class Connections;

/// The document of a row of `plan` as one text, in SQL, as the views have it.
#define LEEBOARD_PLAN_DOCUMENT                                                                                           \
  "CASE WHEN document GLOB '[[]*' THEN (SELECT group_concat(t.text, '') FROM (SELECT x.text FROM json_each(document) j " \
  "JOIN plan_piece x ON x.id = j.value ORDER BY j.key) t) ELSE document END"

/// Cuts a JSON text behind commas outside of its strings. In order the pieces are the text, whatever it is.
std::vector<std::string_view> cut_plan_text(std::string_view text);
/// The numbers of pieces that stand in a plan: "[12,13,40]". Throws damaged.
std::vector<std::int64_t> parse_pieces(std::string_view stored);
/// Whether the stored document is a list of pieces; else it is the text itself, as it was written before there were pieces.
inline bool in_pieces(std::string_view stored) { return stored.starts_with('['); }

/// Texts of plans in the store.
class PlanTexts {
 public:
  PlanTexts(Connections& connections, Change& change) : connections_(connections), change_(change) {}

  /// Stores the pieces that are not there yet and gives what stands in the plan; `object` names the plan in the event.
  std::string keep(PersonKey person, std::string_view text, std::string_view object);
  /// The text again, byte for byte. Throws damaged when a piece is not there.
  std::string whole(std::string_view stored);

 private:
  std::int64_t find_or_add(PersonKey person, std::string_view piece, std::string_view object);

  Connections& connections_;
  Change& change_;
};

}  // namespace leeboard::store
