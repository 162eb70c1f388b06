// Corrections of the trigger log.
#include "clinic/log_correction.hpp"

#include "base/code.hpp"
#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "interop/trigger_records.hpp"

namespace leeboard::clinic {

namespace {
void keep_text(std::string& given, std::string_view old) {
  if (given.empty()) given = old;
}

void keep_list(std::vector<std::string>& given, const std::vector<std::string>& old) {
  if (given.empty()) given = old;
}

void keep_time(LogAnswers& answers, const TriggerEvent& old) {
  if (!answers.at.empty()) return;
  // Another day is no other time of day.
  if (!answers.on.empty()) return keep_text(answers.part, format_word(old.part));
  if (old.at.has_time()) {
    answers.at = format_stamp(old.at);
    return;
  }
  answers.on = format_date(old.at.day);
  keep_text(answers.part, format_word(old.part));
}
}  // namespace

TriggerEvent entry_to_correct(store::Repositories& records, const Desk& desk, store::PersonKey person, const std::string& id,
                              const std::string& code) {
  for (auto& stored : records.trigger_log().of(person, desk.seen_with_revisions()))
    if (stored.event.id == id) return std::move(stored.event);
  throw Error{ErrorKind::not_found, "this person's log has no " + such_code("entry", id)}.mend_with("see `leeboard triggers list " + code +
                                                                                                    " --log`");
}

void take_over(LogAnswers& answers, const TriggerEvent& old) {
  if (old.kind != TriggerEventKind::withdrawn) keep_text(answers.kind, format_word(old.kind));
  keep_time(answers, old);
  const auto kind = parse_word<TriggerEventKind>(answers.kind);
  TriggerEvent now;
  now.kind = kind.value_or(TriggerEventKind::withdrawn);
  now.intensity = 0;
  if (answers.intensity < 0 && old.intensity && interop::check_trigger_event(now).empty()) answers.intensity = *old.intensity;
  keep_text(answers.note, old.note);
  keep_text(answers.source_id, old.source_id);
  if (kind == TriggerEventKind::none) return;
  keep_list(answers.triggers, old.triggers);
  keep_list(answers.tried, old.tried);
  keep_list(answers.helped, old.helped);
  keep_text(answers.substance, old.substance);
  keep_text(answers.before, old.before);
  keep_text(answers.did, old.did);
  keep_text(answers.after, old.after);
  if (kind != TriggerEventKind::overdose) return;
  keep_text(answers.naloxone_given, format_word(old.naloxone_given));
  keep_text(answers.emergency_called, format_word(old.emergency_called));
}

void carry_acknowledgement(store::Repositories& records, const TriggerEvent& correction, const std::string& id, bool safety) {
  if (correction.corrects.empty() || !safety) return;
  const auto old = records.acknowledgements().find(correction.corrects);
  if (!old || records.acknowledgements().find(id)) return;
  records.acknowledgements().add({id, old->signature, old->decision});
  if (const auto decided = records.acknowledgements().find_decision(correction.corrects))
    records.acknowledgements().add({id, decided->signature, decided->decision});
}

}  // namespace leeboard::clinic
