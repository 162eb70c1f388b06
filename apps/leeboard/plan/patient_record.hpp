// A person's record as plans are drafted from it, and the plans that are stored for them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/death.hpp"
#include "care/derive_facts.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"
#include "store/repositories.hpp"

namespace leeboard::catalog {
class Vocabulary;
}

namespace leeboard::app {

class Context;

/// What drafting needs of one person.
struct PlanSubject {
  store::PersonKey person;
  std::string code;
  std::string episode;  ///< the current one, or empty
  FactSheet sheet;
  std::vector<store::OpenSafetyItem> open;  ///< safety items that nobody has acknowledged
  std::optional<care::Death> death;         ///< the person died
};

/// A record that is drafted from in more than one way.
struct SubjectRecord {
  store::PersonKey person;
  std::string code;
  std::string episode;  ///< the current one, or empty
  care::RecordOnFile file;
  std::optional<care::Death> death;
};

/// Reads the record of a person as of a time; nothing when none is seen then.
std::optional<SubjectRecord> gather_record(store::Repositories& records, const catalog::Vocabulary& vocabulary, store::PersonKey person,
                                           const Stamp& as_of, const store::Seen& seen);

/// Reads the record as of a time. Throws not_found with near codes.
PlanSubject gather_subject(store::Repositories& records, const catalog::Vocabulary& vocabulary, const std::string& code, const Stamp& as_of,
                           const store::Seen& seen);

/// Puts first among the problems of the sheet that the person has died, if so: such a plan is right only if the record is wrong.
void name_death(PlanSubject& subject);

/// What this run may see of the store.
store::Seen seen_by_plan(Context& context);

/// A stored revision as a plan, with its id, revision, status and the decisions of that revision.
CarePlan plan_of(const store::PlanRevision& stored, const catalog::Vocabulary& vocabulary);

/// The newest plan of a person, or one revision of it (0: the newest). Throws not_found.
store::PlanRevision stored_plan(store::Repositories& records, store::PersonKey person, const std::string& code, int revision, const store::Seen& seen,
                                std::optional<PlanStatus> status = {});

/// Whether an emergency of the plan, or a safety item of the person, still waits for an acknowledgement: names of what waits.
std::vector<std::string> waiting_for_acknowledgement(const CarePlan& plan, const std::vector<store::OpenSafetyItem>& open);

}  // namespace leeboard::app
