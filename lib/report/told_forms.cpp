// Lists what of forms is not taken as it stands.
#include "report/told_forms.hpp"

#include "care/score.hpp"
#include "record/form_state.hpp"

namespace leeboard::report {

std::vector<ToldItem> list_told_forms(const PersonRecord& record) {
  std::vector<ToldItem> out;
  for (const auto& form : record.assessments) {
    const auto& answers = form.answers;
    const auto name = answers.instrument + (answers.taken_at ? " of " + format_stamp(*answers.taken_at) : "") + ": ";
    const auto state = form_state(answers);
    if (state.unfinished) out.push_back({"form-unfinished", form.id, name + "was not finished"});
    if (state.contradictory) out.push_back({"form-contradictory", form.id, name + "answers that cannot stand together: " + state.items});
    for (const auto& scale : care::misstated_scales(answers, form.score))
      out.push_back({"contradiction", form.id, name + "states another " + scale + " than its answers come to"});
  }
  return out;
}

}  // namespace leeboard::report
