// What somebody should look at, and which documents were made of a person.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/verify.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// Something that somebody should look at.
struct ReviewItem {
  std::string at, actor;
  std::string what;     ///< "withdrawn-safety-item", "override", "accepted-rollback", "accepted-clock", "adopted-copy", "restored-backup"
  std::string object;   ///< "A-3", or empty
  std::string patient;  ///< code, or empty
  std::string reason;
};

/// Safety items that were closed because the form or the entry was taken back, and nobody had answered them; by person.
std::vector<ReviewItem> list_withdrawn_safety(store::Repositories& records, const Desk& desk);
/// What an event of the log is for the review; nothing for most.
std::optional<ReviewItem> review_item_of(const store::LoggedEvent& event);

/// leeboard.audit/1 of one, a line.
std::string format_review_json(const ReviewItem& item);
std::string format_review_text(const ReviewItem& item);
/// The line behind them.
std::string format_review_summary(std::size_t items);

/// A document that was made of a person.
struct Disclosure {
  std::string at, actor, document, recipient, consent;
};

/// The document that an event of the log tells of; nothing for anything else.
std::optional<Disclosure> disclosure_of(const store::LoggedEvent& event, std::string_view patient);
/// leeboard.audit/1 of one, a line.
std::string format_disclosure_json(const Disclosure& disclosure, std::string_view patient);
std::string format_disclosure_text(const Disclosure& disclosure);
/// The line behind them.
std::string format_disclosures_summary(std::size_t documents);

}  // namespace leeboard::clinic
