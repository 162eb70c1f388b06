// Here it is taken back, there it is new.
#include "clinic/correct/move.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "clinic/correct/correctable.hpp"
#include "clinic/correct/moved.hpp"
#include "clinic/correct/put_copy.hpp"
#include "clinic/correct/redraft.hpp"
#include "clinic/correct/replaced.hpp"
#include "clinic/desk.hpp"
#include "clinic/person_finder.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
Correction correction_of(const Correctable& object, CorrectionFate fate) {
  return {.object = object.object, .patient = object.code, .what = object.what, .fate = fate};
}

// What was moved there before is so still; anything else that was taken back is not there to be moved.
Correction moved_before(store::Repositories& records, const Correctable& object, Signature before, const std::string& code) {
  auto out = correction_of(object, CorrectionFate::unchanged);
  const auto to = moved_to(records, object.object);
  if (!to)
    throw Error(ErrorKind::usage, fmt::format("{} was taken back on {}", object.object, format_date(before.at.day)))
        .mend_with(fmt::format("undo that first with `leeboard intake withdraw {} --undo --reason TEXT`", object.object));
  if (to->patient != code)
    throw Error(ErrorKind::usage, fmt::format("{} was moved to {} as {}", object.object, to->patient, to->object))
        .mend_with(fmt::format("name {}, or undo that first with `leeboard intake move {} --undo --reason TEXT`", to->object, object.object));
  out.to = to->object;
  out.patient_to = to->patient;
  out.standing = std::move(before);
  records.note_read(object.person);
  return out;
}

void refuse_same_person(store::Repositories& records, const Correctable& object, store::PersonKey person) {
  const auto members = records.patient_links().members(object.person);
  if (std::ranges::find(members, person) != members.end())
    throw Error(ErrorKind::usage, fmt::format("{} is of that person already", object.object)).mend_with("name the person to whom it belongs");
}

class Moving {
 public:
  Moving(const Desk& desk, store::Repositories& records, const std::string& reason)
      : desk_(desk), records_(records), reason_(reason), signature_{desk.actor, desk.as_of, reason} {}

  Corrections move(const std::vector<std::string>& ids, const std::string& to) {
    const auto person = require_person(records_, to);
    const auto code = records_.patients().code_of(person);
    // Triggers first, so that an entry that comes along names them by their new ids.
    std::vector<Correctable> objects;
    for (const auto& id : ids) objects.push_back(require_correctable(records_, desk_, id));
    std::ranges::stable_sort(objects, {}, [](const auto& object) { return object.kind != CorrectableKind::trigger; });
    for (auto& object : objects) move_one(std::move(object), person, code);
    return finish();
  }

  Corrections back(const std::vector<std::string>& ids) {
    for (const auto& id : ids) move_back(require_correctable(records_, desk_, id));
    return finish();
  }

 private:
  void move_one(Correctable object, store::PersonKey person, const std::string& code) {
    auto before = records_.withdrawals().find(object.object);
    if (auto logged = find_log_withdrawal(records_, object); logged && !before) before = std::move(logged->second);
    if (before) {
      out_.each.push_back(moved_before(records_, object, std::move(*before), code));
      return;
    }
    refuse_same_person(records_, object, person);
    require_right_to_correct(desk_, object.object, object.own);
    refuse_replaced(records_, object);
    records_.withdrawals().add(object.object, object.person, signature_);
    auto copy = put_copy(desk_, records_, object, person, reason_);
    note_move(records_, object.object, copy.object, person, copy.how != Stored::unchanged);
    auto one = correction_of(object, CorrectionFate::moved);
    one.patient_to = code;
    one.there_before = copy.how == Stored::unchanged;
    one.left = std::move(copy.left);
    if (copy.waits) out_.safety.push_back(copy.object);
    one.to = std::move(copy.object);
    out_.each.push_back(std::move(one));
    touched_.push_back(std::move(object));
  }

  void move_back(Correctable object) {
    const auto before = records_.withdrawals().find(object.object);
    const auto to = moved_to(records_, object.object);
    if (!before || !to) {
      if (before)
        throw Error(ErrorKind::usage, fmt::format("{} was not moved, but taken back", object.object))
            .mend_with(fmt::format("undo that with `leeboard intake withdraw {} --undo --reason TEXT`", object.object));
      records_.note_read(object.person);
      out_.each.push_back(correction_of(object, CorrectionFate::unchanged));
      return;
    }
    require_right_to_correct(desk_, object.object, is_own(desk_, *before));
    auto one = correction_of(object, CorrectionFate::moved_back);
    one.to = to->object;
    one.patient_to = to->patient;
    // What the other person had before the move is theirs.
    one.there_before = moved_from(records_, to->object) != object.object;
    if (!one.there_before) take_back_copy(object, to->object);
    records_.withdrawals().undo(object.object, object.person, signature_);
    forget_move(records_, object.object, to->object);
    if (object.safety && !object.acknowledged) out_.safety.push_back(object.object);
    out_.each.push_back(std::move(one));
    touched_.push_back(std::move(object));
  }

  void take_back_copy(const Correctable& object, const std::string& id) {
    auto copy = require_correctable(records_, desk_, id);
    if (const auto on = moved_to(records_, id))
      throw Error(ErrorKind::refused, fmt::format("{} was moved on to {} as {}", id, on->patient, on->object))
          .mend_with(fmt::format("undo that first with `leeboard intake move {} --undo --reason TEXT`", id));
    const bool built_on = copy.acknowledged || records_.withdrawals().rows_of(id).size() > 1;
    refuse_replaced(records_, copy);
    if (built_on)
      throw Error(ErrorKind::refused, fmt::format("{} was acknowledged or revised since", id))
          .mend_with(fmt::format("move it as it is now: `leeboard intake move {} --to {} --reason TEXT`", id, object.code));
    records_.withdrawals().add(id, copy.person, signature_);
    touched_.push_back(std::move(copy));
  }

  Corrections finish() {
    redraft_plans(desk_, records_, touched_, reason_, out_);
    return std::move(out_);
  }

  const Desk& desk_;
  store::Repositories& records_;
  const std::string& reason_;
  Signature signature_;
  std::vector<Correctable> touched_;
  Corrections out_;
};
}  // namespace

Corrections move_objects(const Desk& desk, store::Repositories& records, const std::vector<std::string>& ids, const std::string& to,
                         const std::string& reason) {
  return Moving(desk, records, reason).move(ids, to);
}

Corrections move_back(const Desk& desk, store::Repositories& records, const std::vector<std::string>& ids, const std::string& reason) {
  return Moving(desk, records, reason).back(ids);
}

}  // namespace leeboard::clinic
