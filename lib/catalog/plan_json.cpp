// Writes care plans as leeboard.plan/1.
#include "catalog/plan_json.hpp"

#include "catalog/dose_json.hpp"
#include "catalog/fact_json.hpp"

namespace leeboard::catalog {
namespace {

using io::JsonWriter;

void write_words(JsonWriter& out, std::string_view key, const std::vector<std::string>& words) {
  out.key(key).begin_array();
  for (const auto& word : words) out.value(word);
  out.end_array();
}

void write_day(JsonWriter& out, std::string_view key, const std::optional<Date>& day) {
  out.key(key);
  if (day) out.value(format_date(*day));
  else out.null();
}

/// A value, or null with the reason beside it.
void write_said(JsonWriter& out, std::string_view key, const FactContent& content) {
  out.key(key);
  if (const auto* absent = std::get_if<Absent>(&content)) out.null().key("absent").value(format_absent(*absent));
  else write_content(out, content);
}

void write_because(JsonWriter& out, const std::vector<Because>& list) {
  out.key("because").begin_array();
  for (const auto& entry : list) {
    out.begin_object().field("fact", entry.fact);
    write_said(out, "value", entry.value);
    out.key("observed");
    if (entry.observed) out.value(format_stamp(*entry.observed));
    else out.null();
    out.field("truth", format_truth(entry.truth));
    if (!entry.source.empty()) out.field("source", entry.source);
    out.end_object();
  }
  out.end_array();
}

void write_option(JsonWriter& out, const PlanOption& option) {
  out.begin_object().field("option", option.option).field("verdict", format_word(option.verdict));
  write_words(out, "until_known", option.until_known);
  write_words(out, "missing", option.missing);
  write_words(out, "as_far_as_known", option.as_far_as_known);
  if (!option.title.empty()) out.field("title", option.title);
  if (option.choice) out.field("choice", format_word(option.choice));
  write_day(out, "not_before", option.not_before);
  out.key("reasons").begin_array();
  for (const auto& reason : option.reasons) {
    out.begin_object().field("rule", reason.rule);
    write_words(out, "cites", reason.cites);
    out.field("from", reason.from).field("verdict", format_word(reason.verdict)).field("text", reason.text);
    if (!reason.mitigation.empty()) out.field("mitigation", reason.mitigation);
    out.field("evidence", format_word(reason.evidence));
    if (reason.override_by) out.field("override", format_word(*reason.override_by));
    write_because(out, reason.because);
    out.end_object();
  }
  out.end_array();
  write_words(out, "alternatives", option.alternatives);
  if (option.nothing_open) out.field("nothing_open", true);
  if (option.beside_state) out.field("beside_state", true);
  if (!option.detail.empty()) {
    out.key("detail").begin_object();
    for (const auto& [name, amount] : option.detail) {
      out.key(name);
      write_content(out, FactValue{amount});
    }
    out.end_object();
  }
  if (option.schedule) {
    out.key("schedule");
    write_dose(out, *option.schedule);
  }
  out.end_object();
}

void write_goal(JsonWriter& out, const std::optional<PlanGoal>& goal) {
  out.key("goal");
  if (!goal) {
    out.null();
    return;
  }
  out.begin_object().field("metric", goal->metric);
  write_said(out, "baseline", goal->baseline);
  out.field("target", goal->target);
  write_day(out, "by", goal->by);
  out.end_object();
}

/// The dose that a line says, from the option that has it.
void write_dose_of(JsonWriter& out, const PlanLine& line, const std::vector<PlanOption>& options) {
  if (line.dose.empty()) return;
  out.field("dose_of", line.dose);
  for (const auto& option : options)
    if (option.option == line.dose && option.schedule) {
      out.key("dose");
      write_line_dose(out, *option.schedule);
    }
}

void write_decision(JsonWriter& out, const PlanLine& line) {
  if (const auto& decision = line.decision) {
    out.key("decision").begin_object().field("decision", format_word(decision->decision)).field("reason", decision->signature.reason);
    out.field("by", decision->signature.by).field("at", format_stamp(decision->signature.at));
    write_day(out, "ask", decision->ask);
    write_day(out, "due", decision->due);
    if (!decision->wrote.empty()) write_words(out, "wrote", decision->wrote);
    out.end_object();
  } else if (line.number > 0) {
    out.key("decision").null();  // plans from before lines had numbers write as they did
  }
  if (line.notes.empty()) return;
  out.key("notes").begin_array();
  for (const auto& note : line.notes)
    out.begin_object().field("text", note.reason).field("by", note.by).field("at", format_stamp(note.at)).end_object();
  out.end_array();
}

void write_line(JsonWriter& out, const PlanLine& line, const std::vector<PlanOption>& options) {
  out.begin_object().field("id", line.id).field("kind", format_word(line.kind)).field("section", line.section).field("phase", line.phase);
  out.field("status", format_word(line.status)).field("text", line.text);
  if (line.number > 0) out.field("number", line.number);
  if (!line.brief.empty()) out.field("brief", line.brief);
  if (line.standing) out.field("standing", true);
  if (line.statement) out.field("statement", true);
  write_because(out, line.because);
  write_words(out, "cites", line.cites);
  out.field("evidence", format_word(line.evidence)).field("owner", line.owner);
  write_day(out, "due", line.due);
  write_goal(out, line.goal);
  out.key("warnings").begin_array();
  for (const auto& warning : line.warnings)
    out.begin_object().field("rule", warning.rule).field("text", warning.text).field("mitigation", warning.mitigation).end_object();
  out.end_array();
  write_words(out, "missing", line.missing);
  if (!line.repeat.empty()) out.field("repeat", line.repeat);
  if (!line.trigger.empty()) out.field("trigger", line.trigger);
  if (!line.options.empty()) write_words(out, "options", line.options);
  write_dose_of(out, line, options);
  write_decision(out, line);
  out.end_object();
}

void write_head(JsonWriter& out, const CarePlan& plan) {
  out.field("schema", "leeboard.plan/1").field("as_of", format_stamp(plan.as_of)).key("patient");
  if (plan.patient) out.value(*plan.patient);
  else out.null();
  out.key("template").begin_object().field("id", plan.template_id).field("version", plan.template_version);
  out.field("digest", plan.template_digest).field("applies", format_truth(plan.template_applies)).end_object();
  if (!plan.templates.empty()) {
    out.key("templates").begin_array();
    for (const auto& each : plan.templates)
      out.begin_object().field("id", each.id).field("version", each.version).field("asked", each.asked).end_object();
    out.end_array();
  }
  out.key("escalations").begin_array();
  for (const auto& escalation : plan.escalations) {
    out.begin_object().field("id", escalation.id).field("text", escalation.text);
    write_words(out, "cites", escalation.cites);
    write_because(out, escalation.because);
    // Plans from before there were levels read and write as they did.
    if (escalation.level) {
      out.field("level", format_word(*escalation.level));
      write_words(out, "act", escalation.act);
      out.key("sign_off");
      if (escalation.sign_off) out.value(format_word(*escalation.sign_off));
      else out.null();
    }
    out.end_object();
  }
  out.end_array().key("problems").begin_array();
  for (const auto& problem : plan.problems) out.begin_object().field("fact", problem.fact).field("text", problem.text).end_object();
  out.end_array();
}

void write_state(JsonWriter& out, const PlanState& state) {
  const auto put = [&](std::string_view key, const std::string& word) {
    out.key(key);
    if (word.empty()) out.null();
    else out.value(word);
  };
  out.key("state").begin_object();
  put("page", state.page);
  put("page_title", state.page_title);
  put("treatment", state.treatment);
  put("treatment_title", state.treatment_title);
  put("band", state.band);
  write_words(out, "overlays", state.overlays);
  write_words(out, "overlay_titles", state.overlay_titles);
  write_words(out, "missing", state.missing);
  if (!state.ask.empty()) out.field("ask", state.ask);
  if (state.unsure) out.field("unsure", true);
  out.end_object();
}

void write_gone(JsonWriter& out, const CarePlan& plan) {
  if (plan.gone.empty()) return;
  out.key("gone").begin_array();
  for (const auto& line : plan.gone) {
    out.begin_object().field("id", line.id).field("kind", format_word(line.kind)).field("number", line.number).field("text", line.text);
    if (!line.trigger.empty()) out.field("trigger", line.trigger);
    write_decision(out, line);
    out.end_object();
  }
  out.end_array();
}

/// Who signed it; and of a stored plan that is shown whose it is, what it waits for, what differs from the revision before.
void write_whose(JsonWriter& out, const CarePlan& plan) {
  if (const auto& owner = plan.owner) {
    out.key("clinic").begin_object().field("name", owner->clinic).field("phone", owner->phone).end_object();
    out.key("person").begin_object().field("code", owner->code).field("name", owner->name).key("birth_date");
    if (owner->birth_date.empty()) out.null();
    else out.value(owner->birth_date);
    out.end_object();
  }
  if (plan.owner || !plan.signatures.empty()) {
    out.key("signatures").begin_array();
    for (const auto& each : plan.signatures) {
      out.begin_object().field("by", each.by).field("name", each.name).field("credential", each.credential).field("role", each.role);
      out.field("at", format_stamp(each.at)).field("digest", each.digest).end_object();
    }
    out.end_array();
  }
  if (!plan.to_sign.empty()) {
    out.key("to_sign").begin_array();
    for (const auto& each : plan.to_sign) {
      out.begin_object().field("kind", format_word(each.kind));
      write_words(out, "roles", each.roles);
      out.end_object();
    }
    out.end_array();
  }
  if (!plan.owner) return;
  if (plan.before) out.field("changed_since", *plan.before);
  out.key("changed").begin_array();
  for (const auto& each : plan.changed) {
    out.begin_object().field("type", each.part).field("id", each.id).field("change", each.change).field("before", each.before);
    out.field("after", each.after).end_object();
  }
  out.end_array();
}

}  // namespace

void write_plan(JsonWriter& out, const CarePlan& plan) {
  out.begin_object();
  write_head(out, plan);
  if (plan.state) write_state(out, *plan.state);
  out.key("options").begin_array();
  for (const auto& option : plan.options) write_option(out, option);
  out.end_array().key("phases").begin_array();
  for (const auto& phase : plan.phases) {
    out.begin_object().field("id", phase.id).field("title", phase.title).field("from", format_date(phase.from));
    write_day(out, "to", phase.to);
    out.end_object();
  }
  out.end_array().key("lines").begin_array();
  for (const auto& line : plan.lines) write_line(out, line, plan.options);
  out.end_array().key("ask").begin_array();
  for (const auto& question : plan.ask) {
    out.begin_object().field("fact", question.fact).field("question", question.question);
    write_words(out, "decides", question.decides);
    out.field("rank", question.rank);
    if (!question.last_known.empty()) out.field("last_known", question.last_known);
    if (question.urgent) out.field("urgent", true);
    out.end_object();
  }
  out.end_array();
  out.key("also_fits").begin_array();
  for (const auto& fitting : plan.also_fits) {
    out.begin_object().field("id", fitting.id).field("title", fitting.title);
    write_because(out, fitting.because);
    out.end_object();
  }
  out.end_array();
  out.key("noted").begin_array();
  for (const auto& noted : plan.noted) out.begin_object().field("fact", noted.fact).field("reason", noted.reason).end_object();
  out.end_array();
  out.key("not_recognised").begin_array();
  for (const auto& medicine : plan.not_recognised) {
    out.begin_object().field("name", medicine.name).field("dose", medicine.dose);
    write_words(out, "near", medicine.near);
    out.end_object();
  }
  out.end_array();
  if (plan.medicines > 0) out.field("medicines", static_cast<long long>(plan.medicines));
  write_gone(out, plan);
  if (!plan.unanswered.empty()) {
    out.key("unanswered").begin_array();
    for (const auto& item : plan.unanswered)
      out.begin_object()
          .field("object", item.object)
          .field("what", item.what)
          .field("at", format_stamp(item.at))
          .field("text", item.text)
          .end_object();
    out.end_array();
  }
  write_whose(out, plan);
  if (!plan.id.empty()) out.field("id", plan.id).field("revision", plan.revision);
  if (!plan.withdrawn.empty()) {
    out.key("rests_on_withdrawn").begin_array();
    for (const auto& ground : plan.withdrawn) out.begin_object().field("object", ground.object).field("on", format_date(ground.at.day)).end_object();
    out.end_array();
  }
  out.field("status", plan.stale() ? stale_word : format_word(plan.status)).end_object();
}

void write_plan_line(JsonWriter& out, const PlanLine& line, const CarePlan& plan) { write_line(out, line, plan.options); }

std::string format_plan(const CarePlan& plan) {
  JsonWriter writer;
  write_plan(writer, plan);
  return writer.take();
}

}  // namespace leeboard::catalog
