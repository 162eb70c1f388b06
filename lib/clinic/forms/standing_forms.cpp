// Leaves out forms that are void.
#include "clinic/forms/standing_forms.hpp"

#include "store/repositories.hpp"

namespace leeboard::clinic {

bool source_withdrew(const Assessment& form) { return form.revision > 1 && form.amend_reason == source_withdrew_it && form.answers.answers.empty(); }

std::vector<store::StoredAssessment> standing_forms(store::Repositories& records, store::PersonKey person, std::string_view instrument,
                                                    const store::Seen& seen) {
  auto forms = records.assessments().of(person, instrument, seen);
  if (!seen.all_revisions) std::erase_if(forms, [](const auto& form) { return source_withdrew(form.assessment); });
  return forms;
}

std::optional<Signature> form_withdrawal(store::Repositories& records, std::string_view id, const store::Seen& seen) {
  if (auto back = records.withdrawals().find(id, seen)) return back;
  const auto newest = records.assessments().get(id, seen);
  if (!newest || !source_withdrew(newest->assessment)) return std::nullopt;
  return Signature{{}, newest->assessment.recorded, newest->assessment.amend_reason};
}

}  // namespace leeboard::clinic
