// Encounter: a visit; an inpatient stay is an admission and a release as well.
#include "interop/fhir/conversion.hpp"

namespace leeboard::interop {

namespace {

/// Our status of an encounter; nothing when it must not be recorded.
std::optional<VisitStatus> visit_status(std::string_view status) {
  if (status == "finished" || status == "in-progress" || status == "arrived" || status == "triaged" || status == "onleave") return VisitStatus::kept;
  if (status == "planned") return VisitStatus::booked;
  if (status == "cancelled") return VisitStatus::cancelled;  // FHIR does not say by whom
  return std::nullopt;
}

bool is_inpatient(std::string_view class_code) { return class_code == "IMP" || class_code == "ACUTE" || class_code == "NONAC"; }

}  // namespace

void convert_encounter(const Conversion& c) {
  const auto status = visit_status(text_at(c.node, "status"));
  if (!status) return c.keep("its status says that it did not take place, or nothing");
  const auto start = c.time("period", "start");
  if (!start) return c.keep("it says no time");
  const auto end = c.time("period", "end");
  const auto class_code = text_at(c.node, "class", "code");

  Event& event = c.add_event(EventKind::encounter, *start);
  const CodeRule* where = nullptr;
  if (const auto types = c.node.find("type"); types && types->is_sequence() && !types->empty()) {
    const io::Node type = *types->items().begin();
    add_detail(event, "type", concept_text(type));
    if (const auto coding = first_coding(type)) {
      add_detail(event, "code", coding->code);
      add_detail(event, "system", format_system(coding->system));
    }
    where = c.map.places.find(type);
  }
  add_detail(event, "status", format_word(*status));
  add_detail(event, "class", class_code);
  if (end) add_detail(event, "ended", format_stamp(*end));
  if (const auto reasons = c.node.find("reasonCode"); reasons && reasons->is_sequence() && !reasons->empty())
    add_detail(event, "reason", concept_text(*reasons->items().begin()));

  if (status != VisitStatus::kept || !is_inpatient(class_code)) return;
  const std::string place = where != nullptr ? where->place : "hospital";
  add_detail(c.add_event(EventKind::admission, *start, "admission"), "place", place);
  if (end) add_detail(c.add_event(EventKind::release, *end, "release"), "place", place);
}

}  // namespace leeboard::interop
