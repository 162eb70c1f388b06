// Lays a template together: what it extends, what it includes, its own lines, its changes.
#include "catalog/care_template.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.hpp"
#include "base/nearest.hpp"
#include "catalog/definitions.hpp"
#include "catalog/read_condition.hpp"
#include "catalog/read_scalar.hpp"
#include "catalog/read_template_line.hpp"

namespace leeboard::catalog {
namespace {

constexpr int deepest = 8;

template <class Item>
std::vector<std::string> ids_of(const std::vector<Item>& items) {
  std::vector<std::string> ids;
  for (const auto& item : items) ids.push_back(item.id);
  return ids;
}

class Layer {
 public:
  Layer(const Definitions& definitions, const LineContext& context, CareTemplate& out) : definitions_(definitions), context_(context), out_(out) {}

  void add_template(const Definition& definition, int depth) {
    io::MapReader map(definition.root(), context_.diagnostics);
    map.allow("schema");
    const auto id = read_id(map, "id");
    const auto version = read_text(map, "version", true);
    const auto title = read_text(map, "title", true);
    if (const auto extends = map.optional("extends")) add_base(*extends, depth);
    out_.id = id;
    out_.version = version;
    out_.title = title;
    out_.where = definition.root().where();
    if (const auto applies = map.optional("applies")) out_.applies = read_condition(*applies, context_.types, context_.diagnostics);
    if (const auto phases = map.optional("phases")) add_phases(*phases);
    if (const auto sections = map.optional("sections")) add_sections(*sections);
    if (const auto include = map.optional("include"))
      for (const auto item : include->items()) add_part(item);
    if (const auto lines = map.optional("lines")) add_lines(*lines);
    if (const auto change = map.optional("change")) apply_change(*change);
    out_.examples.clear();
    if (const auto examples = map.optional("examples"))
      for (const auto example : examples->items()) out_.examples.push_back(example);
    map.finish();
    out_.text += definition.text;
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
      if (const auto* other = out_.find_line(line.id); other && !line.id.empty())
        io::report(context_.diagnostics, item, fmt::format("the line id `{}` is taken by {}", line.id, format_where(other->where)));
      else out_.lines.push_back(std::move(line));
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

  void apply_change(io::Node node) {
    io::MapReader map(node, context_.diagnostics);
    if (const auto remove = map.optional("remove"))
      for (const auto item : remove->items())
        if (auto* line = changed_line(item, std::string(item.text()))) out_.lines.erase(out_.lines.begin() + (line - out_.lines.data()));
    if (const auto replace = map.optional("replace"))
      for (const auto entry : replace->entries())
        if (auto* line = changed_line(entry.value, std::string(entry.key))) change_template_line(*line, entry.value, context_);
    map.finish();
  }

  TemplateLine* changed_line(io::Node node, const std::string& id) {
    const auto at = std::ranges::find(out_.lines, id, &TemplateLine::id);
    if (at != out_.lines.end()) return &*at;
    io::report_key(context_.diagnostics, node, fmt::format("there is no line `{}` to change", id), did_you_mean(id, ids_of(out_.lines)));
    return nullptr;
  }

  const Definitions& definitions_;
  const LineContext& context_;
  CareTemplate& out_;
};

/// Names in braces.
void check_texts(const CareTemplate& out, const LineContext& context) {
  for (const auto& line : out.lines)
    for (const auto& name : placeholders(line.all_words())) {
      const bool own = name == "due" || name == "by" || name == "options";
      const bool entry = !line.for_each.empty() && name.starts_with(line.for_each.substr(0, line.for_each.size() - 1) + ".");
      const bool option = std::ranges::find(context.options, name) != context.options.end();
      if (!own && !entry && !option && !context.types.find_type(context.types.canonical(name)))
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
  auto out = text + " " + text_unknown + " " + offer;
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
  Layer(definitions, context, out).add_template(definition, 0);
  check_names(out, context);
  out.digest = format_sha256(out.text);
  return out;
}

CareTemplate read_template_lines(const Definition& definition, const FactTypes& types, const std::vector<std::string>& options,
                                 Diagnostics& diagnostics) {
  const Definitions none;
  const LineContext context{types, options, diagnostics};
  CareTemplate out;
  Layer(none, context, out).add_part(definition);
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

}  // namespace leeboard::catalog
