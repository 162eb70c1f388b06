// One person's trigger log, reviewed: what came before events, and what could be done about triggers without a plan.
#pragma once

#include <string>
#include <vector>

#include "care/coping_proposals.hpp"
#include "care/trigger_review.hpp"
#include "record/person_record.hpp"
#include "store/keys.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// The review with the record that it was made from. Proposals point into the library.
struct ReviewedLog {
  PersonRecord record;
  care::TriggerReview review;
  std::vector<care::CopingProposal> proposals;
};

/// The length of the windows: as asked for, else the site's. Throws usage when it is none or too long for the counting rule.
Duration review_window(const Desk& desk, const std::string& asked);

/// Reviews the windows before events of one kind; of somebody whose record is not seen then, by the log alone.
ReviewedLog review_log(store::Repositories& records, const Desk& desk, store::PersonKey person, TriggerEventKind event, Duration window,
                       const catalog::CopingLibrary& library);

}  // namespace leeboard::clinic
