// Object by object, then the drafts that rest on them.
#include "clinic/correct/withdraw.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "clinic/correct/correctable.hpp"
#include "clinic/correct/moved.hpp"
#include "clinic/correct/redraft.hpp"
#include "clinic/correct/replaced.hpp"
#include "clinic/desk.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
Correction correction_of(const Correctable& object, CorrectionFate fate) {
  return {.object = object.object, .patient = object.code, .what = object.what, .fate = fate};
}

Correction withdraw(const Desk& desk, store::Repositories& records, const Correctable& object, const Signature& signature) {
  auto before = records.withdrawals().find(object.object);
  if (auto logged = find_log_withdrawal(records, object); logged && !before) before = std::move(logged->second);
  if (before) {
    auto out = correction_of(object, CorrectionFate::unchanged);
    out.standing = std::move(*before);
    if (auto to = moved_to(records, object.object)) {
      out.to = std::move(to->object);
      out.patient_to = std::move(to->patient);
    }
    records.note_read(object.person);
    return out;
  }
  require_right_to_correct(desk, object.object, object.own);
  refuse_replaced(records, object);
  records.withdrawals().add(object.object, object.person, signature);
  auto out = correction_of(object, CorrectionFate::withdrawn);
  out.unanswered = object.safety && !object.acknowledged;
  return out;
}

Correction restore(const Desk& desk, store::Repositories& records, const Correctable& object, const Signature& signature) {
  const auto before = records.withdrawals().find(object.object);
  if (const auto logged = find_log_withdrawal(records, object); logged && !before) {
    require_right_to_correct(desk, object.object, is_own(desk, logged->second));
    records.withdrawals().add(logged->first, object.person, signature);
    return correction_of(object, CorrectionFate::restored);
  }
  if (!before) {
    records.note_read(object.person);
    return correction_of(object, CorrectionFate::unchanged);
  }
  if (const auto to = moved_to(records, object.object))
    throw Error(ErrorKind::usage, fmt::format("{} was moved to {} as {}", object.object, to->patient, to->object))
        .mend_with(fmt::format("undo that with `leeboard intake move {} --undo --reason TEXT`", object.object));
  require_right_to_correct(desk, object.object, is_own(desk, *before));
  records.withdrawals().undo(object.object, object.person, signature);
  return correction_of(object, CorrectionFate::restored);
}

template <class Work>
Corrections correct_all(const Desk& desk, store::Repositories& records, const std::vector<std::string>& ids, const std::string& reason,
                        const Work& work) {
  const Signature signature{desk.actor, desk.as_of, reason};
  Corrections out;
  std::vector<Correctable> touched;
  for (const auto& id : ids) {
    auto object = require_correctable(records, desk, id);
    out.each.push_back(work(desk, records, object, signature));
    const bool stands_again = out.each.back().fate == CorrectionFate::restored;
    if (stands_again && object.safety && !object.acknowledged) out.safety.push_back(object.object);
    if (out.each.back().fate != CorrectionFate::unchanged) touched.push_back(std::move(object));
  }
  redraft_plans(desk, records, touched, reason, out);
  return out;
}
}  // namespace

Corrections withdraw_objects(const Desk& desk, store::Repositories& records, const std::vector<std::string>& ids, const std::string& reason) {
  return correct_all(desk, records, ids, reason, withdraw);
}

Corrections restore_objects(const Desk& desk, store::Repositories& records, const std::vector<std::string>& ids, const std::string& reason) {
  return correct_all(desk, records, ids, reason, restore);
}

}  // namespace leeboard::clinic
