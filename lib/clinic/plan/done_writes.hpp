// What doing a line means for the record: the facts and events that its template names in `writes`, and the forms that it waits for.
#pragma once

#include <string>
#include <vector>

#include "catalog/care_template.hpp"
#include "record/plan.hpp"
#include "store/keys.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// A line that is done, of whose plan.
struct DoneLine {
  store::PersonKey person;
  const std::string& patient;
  const std::string& episode;  ///< or empty
  const CarePlan& plan;
  const PlanLine& line;
};

/// The line of the templates of a plan, as they are in force, behind one of its lines; null where they no longer have it.
const catalog::TemplateLine* template_line(const Desk& desk, const CarePlan& plan, const std::string& line);

/// What the template of a plan says that a line records; nothing where the template is gone.
std::vector<catalog::LineWrite> writes_of(const Desk& desk, const CarePlan& plan, const std::string& line);

/// Records it as of that time and gives the ids of what was added. Throws refused where a form is not there that alone makes it done.
std::vector<std::string> write_done(store::Repositories& records, const Desk& desk, const DoneLine& done, const Stamp& at);

}  // namespace leeboard::clinic
