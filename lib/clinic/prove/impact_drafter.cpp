// Drafts a person's plan twice and compares.
#include "clinic/prove/impact_drafter.hpp"

#include "care/derive_facts.hpp"
#include "care/draft_plan.hpp"
#include "care/fact_sheet.hpp"
#include "care/fitting_template.hpp"
#include "care/safety_answers.hpp"
#include "care/site_facts.hpp"
#include "catalog/care_template.hpp"
#include "catalog/instrument.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::clinic {

struct ImpactDrafter::Scorers {
  const catalog::Instrument& before_form;
  const catalog::Instrument& after_form;
  care::Scorer before, after;
};

namespace {
bool same_result(const Score& a, const Score& b) {
  if (a.scales.size() != b.scales.size() || a.flags != b.flags) return false;
  for (const auto& scale : a.scales) {
    const auto* other = b.scale(scale.scale);
    if (!other || other->low != scale.low || other->high != scale.high || other->bands != scale.bands) return false;
  }
  return true;
}
}  // namespace

ImpactDrafter::ImpactDrafter(const ImpactPair& pair, Stamp as_of, const std::string& bands, const catalog::SiteSettings& site)
    : pair_(pair), as_of_(as_of), site_(site) {
  const auto& before = pair.before->definitions();
  const auto& after = pair.after->definitions();
  same_facts_ =
      pair.instrument.empty() && before.list("vocabulary.yaml") == after.list("vocabulary.yaml") && before.site_folder() == after.site_folder();
  same_verdicts_ = same_facts_ && pair.templates_only;
  if (pair.instrument.empty()) return;
  const auto& before_form = pair.before->instrument(pair.instrument);
  const auto& after_form = pair.after->instrument(pair.instrument);
  scorers_ = std::make_unique<Scorers>(Scorers{before_form, after_form, care::Scorer(before_form, bands), care::Scorer(after_form, bands)});
}
ImpactDrafter::~ImpactDrafter() = default;

FactSheet ImpactDrafter::sheet_of(const catalog::Vocabulary& vocabulary, const PersonRecord& record) const {
  auto facts = care::derive_facts(vocabulary, record, as_of_);
  care::keep_unanswered(facts, record.safety, vocabulary);
  auto problems = care::add_site_facts(vocabulary, site_, as_of_, facts);
  auto sheet = care::make_fact_sheet(vocabulary, facts, as_of_);
  for (auto& problem : problems) sheet.add_problem(std::move(problem));
  return sheet;
}

// Every form of the instrument is scored from its answers; what the definition cannot score any more keeps the score it has.
PersonRecord ImpactDrafter::rescored(const PersonRecord& record, bool after) const {
  auto out = record;
  for (auto& form : out.assessments) {
    if (form.score.instrument != pair_.instrument) continue;
    auto answers = form.answers;
    if (answers.sex_at_birth.empty()) answers.sex_at_birth = said_text(record.patient.sex_at_birth);
    auto scored = after ? care::score_answers(scorers_->after_form, scorers_->after, answers)
                        : care::score_answers(scorers_->before_form, scorers_->before, answers);
    if (scored.problems.empty()) form.score = std::move(scored.score);
  }
  return out;
}

PersonImpact ImpactDrafter::draft(const PersonRecord& record, const catalog::CareTemplate& before, const catalog::CareTemplate& after,
                                  bool fitting) const {
  PersonImpact out;
  out.code = record.patient.code;
  const auto& old_words = pair_.before->vocabulary();
  const auto& new_words = pair_.after->vocabulary();
  FactSheet old_sheet, new_sheet;
  if (scorers_) {
    const auto old_file = rescored(record, false), new_file = rescored(record, true);
    for (std::size_t i = 0; i < old_file.assessments.size(); ++i)
      if (!same_result(old_file.assessments[i].score, new_file.assessments[i].score)) out.forms.push_back(old_file.assessments[i].id);
    old_sheet = sheet_of(old_words, old_file);
    new_sheet = sheet_of(new_words, new_file);
  } else {
    old_sheet = sheet_of(old_words, record);
    if (!same_facts_) new_sheet = sheet_of(new_words, record);
  }
  const auto& seen_after = same_facts_ ? old_sheet : new_sheet;
  if (after.applies && !pair_.after_template.empty()) {
    const auto applies = rules::evaluate(*after.applies, seen_after).truth;
    out.applies = applies != Truth::no;
    out.applies_unknown = applies == Truth::unknown;
    if (!out.applies) return out;
  }
  // As a draft would be made: with all that applies, unless the question is about one template.
  const auto& old_template = fitting ? care::choose_templates(*pair_.before, {{before.id}, true}, old_sheet) : before;
  const auto& new_template = fitting ? care::choose_templates(*pair_.after, {{after.id}, true}, seen_after) : after;
  const auto weighed = care::weigh_facts(*pair_.before, old_sheet);
  std::optional<care::WeighedFacts> weighed_after;
  if (!same_verdicts_) weighed_after = care::weigh_facts(*pair_.after, seen_after);
  const auto drafted = [](catalog::Catalog& catalog, const catalog::CareTemplate& from, const care::WeighedFacts& facts) {
    return care::draft_plan(catalog, from, facts, std::nullopt, nullptr, care::Noted::left_out);
  };
  out.plan = care::compare_plans(drafted(*pair_.before, old_template, weighed),
                                 drafted(*pair_.after, new_template, weighed_after ? *weighed_after : weighed));
  return out;
}

}  // namespace leeboard::clinic
