// Scores a form within bounds: every lawful completion of the missing answers counts, and nothing is guessed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "catalog/instrument.hpp"
#include "catalog/instrument_answer.hpp"
#include "record/assessment.hpp"

namespace leeboard::care {

struct ScoreTables;

/// One instrument compiled into flat tables; immutable, may be shared by threads. Keeps no reference to the definition.
class Scorer {
 public:
  /// `band_set`: the site's choice of a named set for every scale that has it; empty: the definition's default.
  explicit Scorer(const catalog::Instrument& instrument, const std::string& band_set = {});
  ~Scorer();
  Scorer(Scorer&&) noexcept;
  Scorer& operator=(Scorer&&) noexcept;

  /// The result. Contradicting answers are for `conflicts` to find; here they give the bounds of nothing.
  Score score(const catalog::FilledForm& form) const;
  /// The same into a result that is used again, so that nothing is allocated once it is warm.
  void score_into(const catalog::FilledForm& form, Score& result) const;
  /// Answers that contradict each other, naming the items of each contradiction; empty for a lawful form.
  std::vector<catalog::AnswerProblem> conflicts(const catalog::FilledForm& form) const;
  /// Whether `conflicts` would be empty; allocates nothing.
  bool lawful(const catalog::FilledForm& form) const;
  /// Whether the form does not ask an item (by its place) after the other answers, or makes it 0; an answer that it has is not looked at.
  bool skips(std::size_t item, const catalog::FilledForm& form) const;
  /// Every value that a scale (by its place) can still take, in rising order; of a form whose sex is not known, for both.
  std::vector<double> reachable(std::size_t scale, const catalog::FilledForm& form) const;
  /// What a reported total alone tells: bounds as given, flags where every form that comes to it agrees.
  Score score_reported(const std::vector<std::pair<std::string, Range>>& scales, catalog::Sex sex) const;

  /// Fills in `decided_by` of each scale whose band is open: the open items of which one answer alone can rule a band out.
  void add_deciding_items(const catalog::FilledForm& form, Score& result) const;

 private:
  const ScoreTables& tables_for(catalog::Sex sex) const;
  std::unique_ptr<const ScoreTables> tables_;  ///< of the male where points or conditions depend on sex
  std::unique_ptr<const ScoreTables> female_;  ///< nothing where they do not
};

/// Fills in and scores one form, or returns the problems that forbid it (score is then empty).
struct ScoredForm {
  Score score;
  std::vector<catalog::AnswerProblem> problems;
};
/// `numbers_declared`: false where a bare number of a reversed item may be points or what stands on the form (CSV without a word on it).
ScoredForm score_answers(const catalog::Instrument& instrument, const Scorer& scorer, const Answers& answers, bool numbers_declared = true);

/// The scales for which the form states a score that its own answers cannot come to; none for a reported total.
std::vector<std::string> misstated_scales(const Answers& answers, const Score& score);

}  // namespace leeboard::care
