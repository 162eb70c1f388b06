// Forms on their way into the store: scored by their instrument, or refused with what is wrong.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.hpp"
#include "base/error.hpp"
#include "care/score.hpp"
#include "catalog/form_rules.hpp"
#include "catalog/instrument.hpp"
#include "catalog/instrument_answer.hpp"
#include "catalog/same_definition.hpp"
#include "record/assessment.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

struct Desk;

/// An instrument that is in use, with its scorer and the band set of the site.
struct ReadyInstrument {
  const catalog::Instrument& instrument;
  care::Scorer scorer;
};

/// A form as it was stored.
struct StoredForm {
  std::string id;  ///< "A-12"
  store::Stored how = store::Stored::created;
  Score score;
  std::vector<std::string> notes;  ///< where the form states another score than its answers come to
  std::vector<std::string> told;   ///< words for what of it is not as it should be: contradiction, form-contradictory
};

/// How a form came in.
struct FormIntake {
  bool numbers_declared = true;
  ErrorKind misnamed = ErrorKind::bad_input;          ///< as for score()
  bool keep_contradictory = false;                    ///< a positive safety answer is stored although others contradict it
  std::vector<catalog::AnswerProblem> problems = {};  ///< found while its answers were read
};

/// A form as it was amended.
struct AmendedForm {
  std::string patient;  ///< code
  int revision = 1;
  store::Stored how = store::Stored::revised;
  Answers answers;
  Score score;
};

/// What an amendment says: answers that replace those under the same item, and when the form was really filled in.
struct Amendment {
  std::vector<Answer> answers;
  std::optional<Stamp> taken_at;
  std::string reason;
  ErrorKind misnamed = ErrorKind::bad_input;  ///< as for score()
};

/// Scores and stores forms. The instruments of a run are each loaded when it is first used; the desk outlives it.
class FormDesk {
 public:
  explicit FormDesk(const Desk& desk) : desk_(desk) {}

  /// Throws not_found with near ids.
  ReadyInstrument& ready(std::string_view id);
  /// The same, or null when the catalog has none.
  ReadyInstrument* find(std::string_view id);
  /// The id of the instrument that is called so, its case and dashes aside; or empty.
  std::string_view instrument_named(std::string_view name) { return form_rules().instrument_named(name); }
  /// Scores, or throws what is wrong: `misnamed` for items that the form does not have or that come twice, else bad_input.
  Score score(const Answers& answers, bool numbers_declared = true, ErrorKind misnamed = ErrorKind::bad_input);
  /// Scores with the sex of the record (which it fills in) and stores; in a transaction. `recorded`: when it became known.
  StoredForm record(store::Repositories& records, store::PersonKey person, Answers& answers, const Stamp& recorded, const FormIntake& how = {});
  /// Scores a form as record() does: words of answers are read, and with `keep_contradictory` a positive safety answer is never refused.
  Score take(Answers& answers, const FormIntake& how);
  /// The safety flags that are positive by what was said, whether or not the form can be scored.
  std::vector<FlagState> safety_said(const Answers& answers);
  /// A new revision of a stored form; in a transaction. Throws not_found for no such form, else as score().
  AmendedForm amend(store::Repositories& records, const std::string& id, const Amendment& amendment);
  /// A new revision with other answers, as an import brings it; in a transaction. Throws as amend(), but for what `how` lets be kept.
  AmendedForm replace(store::Repositories& records, const std::string& id, Answers answers, const std::string& reason, const FormIntake& how = {});
  /// Adds what is not stored with a score: what must stand beside it, and the open items on which its bands depend, unless its definition
  /// is gone or says something else now.
  /// `records` hold the texts of older definitions and outlive this; null: none are looked for.
  void explain(const Answers& answers, Score& score, store::Repositories* records = nullptr);
  /// Fills in the sex of the person's record when the form does not say it.
  void add_sex(store::Repositories& records, store::PersonKey person, Answers& answers);
  /// Says that this run adds and changes no episodes, so that they may be remembered.
  void episodes_stand() { episodes_stand_ = true; }
  /// Whether the definition of that instrument is in the store already: then a form is one row.
  bool is_kept(store::Repositories& records, std::string_view id) const;

 private:
  void keep_definition(store::Repositories& records, const catalog::Instrument& instrument);
  bool same_definition(const std::string& digest, const catalog::Instrument& instrument, store::Repositories* records);
  const catalog::FormRules& form_rules();
  std::optional<std::string> find_reported(store::Repositories& records, store::PersonKey person, const Answers& answers);
  std::string episode_at(store::Repositories& records, store::PersonKey person, const std::optional<Stamp>& taken_at);

  const Desk& desk_;
  bool episodes_stand_ = false;
  struct Admission {
    std::string episode;
    std::optional<Date> day;
  };
  std::unordered_map<std::int64_t, std::vector<Admission>> admissions_;  // by person
  std::map<std::string, ReadyInstrument, std::less<>> ready_;
  std::optional<catalog::SameDefinition> same_;
  std::optional<catalog::FormRules> rules_;
  std::string last_id_;
  ReadyInstrument* last_ = nullptr;
};

/// Throws the problems of a form as one error; `misnamed` as for FormDesk::score().
[[noreturn]] void throw_answer_problems(const std::vector<catalog::AnswerProblem>& problems, ErrorKind misnamed = ErrorKind::bad_input);

/// A sentence for each scale of which the form states another score than its answers come to; `what` names the form.
std::vector<std::string> misstated_notes(const Answers& answers, const Score& score, const std::string& what);

}  // namespace leeboard::clinic
