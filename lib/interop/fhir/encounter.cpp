// Encounter: a visit; an inpatient stay is an admission and a release as well.
#include "interop/fhir/encounter.hpp"

namespace leeboard::interop {

namespace {

/// Our status of an encounter. FHIR does not say by whom it was called off.
VisitStatus visit_status(const Conversion& c) {
  using enum catalog::StateEffect;
  if (c.stands()) return VisitStatus::kept;
  if (c.state.effect == booked) return VisitStatus::booked;
  return c.state.status == "noshow" ? VisitStatus::missed : VisitStatus::cancelled;
}

bool is_inpatient(std::string_view class_code) {
  return class_code == "IMP" || class_code == "ACUTE" || class_code == "NONAC" || class_code == "inpatient";
}

/// The class of the encounter: a word (DSTU2), a coding, or a list of concepts (R5).
std::string_view class_of(io::Node resource) {
  const auto node = resource.find("class");
  if (!node) return {};
  if (node->is_scalar()) return node->text();
  if (!node->is_sequence()) return text_at(*node, "code");
  if (node->empty()) return {};
  const auto coding = first_coding(*node->items().begin());
  return coding ? coding->code : std::string_view{};
}

}  // namespace

void convert_encounter(const Conversion& c) {
  const auto status = visit_status(c);
  const std::string_view period = c.node.find("period") ? "period" : "actualPeriod";
  auto start = c.time(period, "start");
  if (!start) start = c.time("plannedStartDate");
  if (!start) return c.keep_undated();
  const auto end = c.time(period, "end");
  const auto class_code = class_of(c.node);

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
  add_detail(event, "status", format_word(status));
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
