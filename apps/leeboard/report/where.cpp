// Choosing patients.
#include "leeboard/report/where.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/nearest.hpp"

namespace leeboard::app {

namespace {
Error usage(const std::string& message, const std::string& mend) { return Error{ErrorKind::usage, message}.mend_with(mend); }

const std::vector<std::string> keys{"status", "programme", "clinician", "due-before"};
const std::vector<std::string> statuses{"active", "discharged", "no-episode"};
}  // namespace

Selection::Selection(const std::vector<std::string>& conditions) : conditions_(conditions) {
  for (const auto& condition : conditions) {
    const auto equals = condition.find('=');
    if (equals == std::string::npos || equals + 1 == condition.size())
      throw usage("--where needs key=value, not '" + condition + "'", "write e.g. --where status=active");
    const auto key = condition.substr(0, equals);
    const auto value = condition.substr(equals + 1);
    if (std::ranges::find(keys, key) == keys.end()) {
      const auto near = did_you_mean(key, keys);
      throw usage("--where knows no key '" + key + "'", near.empty() ? "choose one of: status programme clinician due-before" : near);
    }
    if (key == "due-before") {
      const auto day = parse_date(value);
      if (!day) throw usage("--where due-before needs a date: " + explain_date(value), "write e.g. --where due-before=2026-12-08");
      due_before_ = due_before_ ? std::min(*due_before_, *day) : *day;
      continue;
    }
    auto& slot = key == "status" ? status_ : key == "programme" ? programme_ : clinician_;
    if (slot && *slot != value) throw usage("--where names " + key + " twice with different values", "no patient can have both; give one");
    if (key == "status" && std::ranges::find(statuses, value) == statuses.end()) {
      const auto near = did_you_mean(value, statuses);
      throw usage("--where knows no status '" + value + "'", near.empty() ? "choose one of: active discharged no-episode" : near);
    }
    slot = value;
  }
}

bool Selection::holds(const report::PatientFile& file, const report::KeyFigures& figures) const {
  if (status_ && format_word(figures.status) != *status_) return false;
  const auto equal = [&](const Said& said, const std::string& wanted) {
    return is_said(said) ? said_text(said) == wanted : format_absent(std::get<Absent>(said)) == wanted;
  };
  if (programme_ && !(file.episode && equal(file.episode->programme, *programme_))) return false;
  if (clinician_ && !(file.episode && equal(file.episode->clinician, *clinician_))) return false;
  return !due_before_ || (!figures.due.empty() && figures.due.front().day < *due_before_);
}

std::string Selection::words() const {
  std::string out;
  for (const auto& condition : conditions_) out += (out.empty() ? "where " : " and ") + condition;
  return out;
}

}  // namespace leeboard::app
