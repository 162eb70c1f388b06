// Reads people one by one and drafts for them on two threads.
#include "clinic/prove/impact.hpp"

#include <algorithm>

#include "base/workers.hpp"
#include "catalog/care_template.hpp"
#include "clinic/desk.hpp"
#include "clinic/gather_record.hpp"
#include "clinic/plan/next_template.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::size_t chunk = 128;  // people whose results are held until they are told in order
constexpr std::size_t threads = 2;

struct Job {
  PersonRecord record;
  const catalog::CareTemplate* before = nullptr;
  const catalog::CareTemplate* after = nullptr;
  PersonImpact* result = nullptr;
  bool fitting = false;  ///< all templates that apply are laid on it
};

// The template that this person's plan is made from, where the change is not about a template. As in drafting, the plan of a stretch of
// care that is over says nothing of the next one.
std::string template_of(store::Repositories& records, store::PersonKey person, const PersonRecord& record, const store::Seen& seen,
                        const ImpactPair& pair) {
  const auto newest = records.plans().newest(person, {}, seen);
  if (!newest || newest->episode != (record.episode ? record.episode->id : std::string())) return catalog::usual_template;
  const auto next = next_template(*pair.before, *newest);
  const bool known = pair.before->definitions().find("templates", next) && pair.after->definitions().find("templates", next);
  return known ? next : catalog::usual_template;
}

std::string not_drafted(const PersonRecord& record) {
  const auto status = person_status(record);
  if (!is_listed(status) || status == PersonStatus::inquiry) return std::string(format_word(status));
  return record.episode && record.episode->discharged ? "discharged" : "";
}
}  // namespace

bool draft_impact(store::Repositories& records, const Desk& desk, const ImpactPair& pair, const ImpactDrafter& drafter,
                  const std::vector<Person>& people, const ImpactListener& listener) {
  const Desk before{desk.as_of, desk.look_back, desk.actor, *pair.before, desk.site, desk.zone, desk.words};
  for (std::size_t at = 0; at < people.size(); at += chunk) {
    if (listener.stop()) return false;
    const auto end = std::min(people.size(), at + chunk);
    std::vector<PersonImpact> results(end - at);
    std::vector<std::string> skipped(end - at);
    Workers<Job> workers(threads, 2 * threads, [&](Job& job) { *job.result = drafter.draft(job.record, *job.before, *job.after, job.fitting); });
    for (auto i = at; i < end; ++i) {
      auto record = gather_record(records, before, people[i].key, {.depth = Depth::draft});
      skipped[i - at] = record ? not_drafted(*record) : "not seen then";
      if (!skipped[i - at].empty()) continue;
      const auto own = pair.after_template.empty() ? template_of(records, people[i].key, *record, desk.seen(), pair) : std::string();
      workers.put({std::move(*record), &pair.before->care_template(own.empty() ? pair.before_template : own),
                   &pair.after->care_template(own.empty() ? pair.after_template : own), &results[i - at], !own.empty()});
    }
    workers.finish();
    for (std::size_t i = 0; i < results.size(); ++i) {
      if (skipped[i].empty()) listener.drafted(results[i]);
      else listener.skipped(skipped[i]);
    }
    listener.done(end);
  }
  return !listener.stop();
}

}  // namespace leeboard::clinic
