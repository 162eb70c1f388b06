// Lays a template together: what it extends, what it includes, its own lines, its changes.
#include "catalog/care_template.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/digest.hpp"
#include "base/nearest.hpp"
#include "catalog/definitions.hpp"
#include "catalog/read_condition.hpp"
#include "catalog/read_scalar.hpp"
#include "catalog/read_template_line.hpp"
#include "catalog/template_changes.hpp"

namespace leeboard::catalog {
namespace {

constexpr int deepest = 8;

class Layer {
 public:
  Layer(const Definitions& definitions, const LineContext& context, CareTemplate& out, Diagnostics& conflicts)
      : definitions_(definitions), context_(context), out_(out), changes_(context, out.lines, conflicts) {}

  void add_template(const Definition& definition, int depth) {
    io::MapReader map(definition.root(), context_.diagnostics);
    map.allow("schema");
    const auto id = read_id(map, "id");
    const auto version = read_text(map, "version", true);
    const auto title = read_text(map, "title", true);
    if (depth == 0) chain_.clear();
    if (const auto extends = map.optional("extends")) add_base(*extends, depth);
    laid_.insert(id);
    chain_.insert(id);
    out_.id = id;
    out_.version = version;
    out_.title = title;
    out_.where = definition.root().where();
    if (const auto applies = map.optional("applies"))
      out_.applies = read_condition(*applies, context_.types, context_.diagnostics, UnknownTests::allowed);
    if (const auto phases = map.optional("phases")) add_phases(*phases);
    if (const auto sections = map.optional("sections")) add_sections(*sections);
    if (const auto include = map.optional("include"))
      for (const auto item : include->items()) add_part(item);
    if (const auto lines = map.optional("lines")) add_lines(*lines);
    const auto over = read_texts(map, "over");
    for (const auto& other : over)
      if (!definitions_.find("templates", other))
        io::report(context_.diagnostics, definition.root(), fmt::format("`over` names the template `{}`, which is not there", other),
                   did_you_mean(other, definitions_.ids("templates")));
    if (const auto change = map.optional("change")) changes_.apply(*change, {id, over, chain_});
    out_.examples.clear();
    if (const auto examples = map.optional("examples"))
      for (const auto example : examples->items()) out_.examples.push_back(example);
    map.finish();
    out_.text += definition.text;
  }

  /// One more on what is laid: the head stays that of the first.
  void add_on_top(const Definition& definition) {
    auto head = out_;
    stacking_ = true;
    add_template(definition, 0);
    head.stacked.push_back({out_.id, out_.version});
    std::swap(head.phases, out_.phases);
    std::swap(head.sections, out_.sections);
    std::swap(head.lines, out_.lines);
    std::swap(head.text, out_.text);
    out_ = std::move(head);
  }

  void add_part(const Definition& part) {
    io::MapReader map(part.root(), context_.diagnostics);
    for (const auto* key : {"schema", "id", "version", "title"}) map.allow(key);
    if (const auto sections = map.optional("sections")) add_sections(*sections);
    if (const auto lines = map.required("lines")) add_lines(*lines);
    map.finish();
    out_.text += part.text;
    if (out_.where.source.empty()) out_.where = part.root().where();
  }

 private:
  void add_base(io::Node node, int depth) {
    const auto id = read_text(node, context_.diagnostics);
    if (!id) return;
    const auto* base = definitions_.find("templates", *id);
    if (!base) {
      io::report(context_.diagnostics, node, fmt::format("there is no template `{}` to extend", *id),
                 did_you_mean(*id, definitions_.ids("templates")));
    } else if (depth >= deepest) {
      io::report(context_.diagnostics, node, "templates extend each other in a circle, or too deep");
    } else if (laid_.contains(*id)) {
      chain_.insert(*id);
    } else {
      add_template(*base, depth + 1);
      out_.extends = *id;
    }
  }

  void add_part(io::Node node) {
    const auto id = read_text(node, context_.diagnostics);
    if (!id) return;
    const auto* part = definitions_.find("templates/parts", *id);
    if (!part) {
      io::report(context_.diagnostics, node, fmt::format("there is no file of lines `{}` to include", *id),
                 did_you_mean(*id, definitions_.ids("templates/parts")));
      return;
    }
    add_part(*part);
  }

  void add_lines(io::Node list) {
    for (const auto item : list.items()) {
      auto line = read_template_line(item, context_);
      const auto* other = out_.find_line(line.id);
      if (!other || line.id.empty()) out_.lines.push_back(std::move(line));
      else if (!stacking_)
        io::report(context_.diagnostics, item, fmt::format("the line id `{}` is taken by {}", line.id, format_where(other->where)));
      else if (other->where != line.where)
        changes_.conflict(item, fmt::format("the line id `{}` is taken by {}, with which this stacks", line.id, format_where(other->where)));
    }
  }

  void add_phases(io::Node list) {
    for (const auto item : list.items()) {
      io::MapReader map(item, context_.diagnostics);
      TemplatePhase phase{read_id(map, "id"), read_text(map, "title", true), {}, std::nullopt};
      if (const auto from = map.required("from"))
        if (const auto day = read_plan_date(*from, context_.types, context_.diagnostics)) phase.from = *day;
      if (const auto to = map.optional("to"); to && !to->is_null() && to->text() != "open")
        phase.to = read_plan_date(*to, context_.types, context_.diagnostics);
      map.finish();
      const auto same = std::ranges::find(out_.phases, phase.id, &TemplatePhase::id);
      if (same == out_.phases.end()) out_.phases.push_back(std::move(phase));
      else *same = std::move(phase);
    }
  }

  void add_sections(io::Node list) {
    for (const auto item : list.items()) {
      io::MapReader map(item, context_.diagnostics);
      TemplateSection section{read_id(map, "id"), read_text(map, "title", true)};
      map.finish();
      const auto same = std::ranges::find(out_.sections, section.id, &TemplateSection::id);
      if (same == out_.sections.end()) out_.sections.push_back(std::move(section));
      else *same = std::move(section);
    }
  }

  const Definitions& definitions_;
  const LineContext& context_;
  CareTemplate& out_;
  LineChanges changes_;
  std::set<std::string, std::less<>> laid_;   ///< all templates so far
  std::set<std::string, std::less<>> chain_;  ///< what the one that is being laid extends, and itself
  bool stacking_ = false;
};

bool is_medicine_class(std::string_view name, const FactTypes& types) {
  if (!name.starts_with(medicine_prefix)) return false;
  const auto* type = types.find_type(std::string(medicines_fact) + ".class");
  return type && std::ranges::find(type->values, name.substr(medicine_prefix.size())) != type->values.end();
}

/// Names in braces.
void check_texts(const CareTemplate& out, const LineContext& context) {
  for (const auto& line : out.lines)
    for (const auto& name : placeholders(line.all_words())) {
      const bool own = name == "due" || name == "by" || name == "options";
      const bool entry = !line.for_each.empty() && name.starts_with(line.for_each.substr(0, line.for_each.size() - 1) + ".");
      const auto named = std::string_view(name).starts_with(reason_prefix) ? name.substr(reason_prefix.size()) : name;
      const bool option = std::ranges::find(context.options, named) != context.options.end();
      if (!own && !entry && !option && !is_medicine_class(name, context.types) && !context.types.find_type(context.types.canonical(name)))
        context.diagnostics.add(line.where, fmt::format("the line `{}` names `{}`, which is no fact, option or date", line.id, name),
                                did_you_mean(name, context.types.names()));
    }
}

/// Names that only make sense once everything is laid together.
void check_names(const CareTemplate& out, const LineContext& context) {
  for (const auto& line : out.lines) {
    if (!out.find_phase(line.phase))
      context.diagnostics.add(line.where, fmt::format("the line `{}` names no phase of the template: `{}`", line.id, line.phase),
                              did_you_mean(line.phase, ids_of(out.phases)));
    if (!line.section.empty() && std::ranges::find(out.sections, line.section, &TemplateSection::id) == out.sections.end())
      context.diagnostics.add(line.where, fmt::format("the line `{}` names no section of the template: `{}`", line.id, line.section),
                              did_you_mean(line.section, ids_of(out.sections)));
  }
  check_texts(out, context);
}

}  // namespace

std::string TemplateLine::all_words() const {
  auto out = text + " " + text_unknown + " " + offer + " " + brief;
  for (const auto& other : texts) out += " " + other.text;
  return out;
}

const TemplateLine* CareTemplate::find_line(std::string_view line) const {
  const auto at = std::ranges::find(lines, line, &TemplateLine::id);
  return at == lines.end() ? nullptr : &*at;
}

const TemplatePhase* CareTemplate::find_phase(std::string_view phase) const {
  const auto at = std::ranges::find(phases, phase, &TemplatePhase::id);
  return at == phases.end() ? nullptr : &*at;
}

std::vector<std::string> placeholders(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; (at = text.find("{{", at)) != std::string_view::npos;) {
    const auto end = text.find("}}", at);
    if (end == std::string_view::npos) break;
    auto name = text.substr(at + 2, end - at - 2);
    while (name.starts_with(' ')) name.remove_prefix(1);
    while (name.ends_with(' ')) name.remove_suffix(1);
    out.emplace_back(name);
    at = end + 2;
  }
  return out;
}

CareTemplate read_care_template(const Definitions& definitions, const Definition& definition, const FactTypes& types,
                                const std::vector<std::string>& options, Diagnostics& diagnostics) {
  const LineContext context{types, options, diagnostics};
  CareTemplate out;
  Diagnostics conflicts;  // of one template there are none
  Layer(definitions, context, out, conflicts).add_template(definition, 0);
  out.stacked = {{out.id, out.version}};
  check_names(out, context);
  out.digest = format_sha256(out.text);
  return out;
}

CareTemplate read_template_lines(const Definition& definition, const FactTypes& types, const std::vector<std::string>& options,
                                 Diagnostics& diagnostics) {
  const Definitions none;
  const LineContext context{types, options, diagnostics};
  CareTemplate out;
  Diagnostics conflicts;
  Layer(none, context, out, conflicts).add_part(definition);
  check_texts(out, context);
  out.digest = format_sha256(out.text);
  return out;
}

CareTemplate load_care_template(const Definitions& definitions, std::string_view id, const FactTypes& types,
                                const std::vector<std::string>& options) {
  const auto& definition = definitions.required("templates", id, "template");
  Diagnostics diagnostics;
  auto out = read_care_template(definitions, definition, types, options, diagnostics);
  diagnostics.throw_if_any(fmt::format("the template `{}` cannot be used", id));
  return out;
}

CareTemplate load_template_stack(const Definitions& definitions, const std::vector<std::string>& ids, std::size_t asked, const FactTypes& types,
                                 const std::vector<std::string>& options, Diagnostics& conflicts) {
  Diagnostics diagnostics;
  const LineContext context{types, options, diagnostics};
  CareTemplate out;
  Layer layer(definitions, context, out, conflicts);
  for (const auto& id : ids) {
    const auto& definition = definitions.required("templates", id, "template");
    if (&id != &ids.front()) {
      layer.add_on_top(definition);
      continue;
    }
    layer.add_template(definition, 0);
    out.stacked = {{out.id, out.version}};
  }
  for (std::size_t i = 0; i < std::min(asked, out.stacked.size()); ++i) out.stacked[i].asked = true;
  check_names(out, context);
  out.digest = format_sha256(out.text);
  diagnostics.throw_if_any(fmt::format("the templates `{}` cannot be used together", fmt::join(ids, "`, `")));
  return out;
}

}  // namespace leeboard::catalog
