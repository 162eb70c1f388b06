// Reads which identifiers identify.
#include "catalog/identifier_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/range.hpp"
#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"
#include "io/map_reader.hpp"
#include "io/utf8.hpp"

namespace leeboard::catalog {

namespace {
class Reader {
 public:
  explicit Reader(IdentifierRules& rules) : r_(rules) {}

  void read(io::Node root) {
    io::MapReader map(root, d_);
    map.allow("schema");
    if (const auto list = map.optional("systems"))
      for (const auto node : list->items()) read_system(node);
    if (map.has("identifies")) r_.identifies = read_texts(map, "identifies");
    if (map.has("never")) r_.never = read_texts(map, "never");
    if (map.has("never_uses")) r_.never_uses = read_texts(map, "never_uses");
    if (const auto node = map.optional("placeholders")) read_placeholders(*node);
    if (const auto list = map.optional("examples"))
      for (const auto node : list->items()) read_example(node);
    for (const auto& type : r_.never)
      if (std::ranges::find(r_.identifies, type) != r_.identifies.end())
        io::report(d_, root, fmt::format("the type {} identifies and never identifies", type), "take it out of one of the two lists");
    map.finish();
  }

  void finish() { d_.throw_if_any("the rules of identifiers hold faults"); }

 private:
  void read_system(io::Node node) {
    io::MapReader map(node, d_);
    IdentifierSystem system;
    system.id = read_id(map, "id");
    system.title = read_text(map, "title", true);
    system.same = read_texts(map, "same");
    system.strip = read_text(map, "strip");
    map.finish();
    const auto old = std::ranges::find(r_.systems, system.id, &IdentifierSystem::id);
    if (old == r_.systems.end()) r_.systems.push_back(std::move(system));
    else *old = std::move(system);
  }

  void read_number(io::MapReader& map, std::string_view key, std::size_t& to) {
    const auto node = map.optional(key);
    if (!node) return;
    const auto number = parse_integer(node->text());
    if (number && *number > 0) to = static_cast<std::size_t>(*number);
    else io::report(d_, *node, fmt::format("`{}` is a whole number of 1 and more", key));
  }

  void read_placeholders(io::Node node) {
    io::MapReader map(node, d_);
    auto& p = r_.placeholders;
    if (map.has("values")) p.values = read_texts(map, "values");
    if (map.has("words")) {
      p.words.clear();
      for (const auto& word : read_texts(map, "words")) p.words.push_back(io::fold_name(word));
    }
    if (map.has("masks")) p.masks = read_texts(map, "masks");
    read_number(map, "same_digit", p.same_digit);
    if (const auto masked = map.optional("masked_letters")) {
      io::MapReader letters(*masked, d_);
      p.masked_letter = io::fold_name(read_text(letters, "letter", true));
      read_number(letters, "times", p.masked_times);
      letters.finish();
    }
    if (const auto ssn = map.optional("ssn")) {
      io::MapReader parts(*ssn, d_);
      p.ssn.areas = read_texts(parts, "areas");
      p.ssn.areas_from = read_text(parts, "areas_from");
      p.ssn.groups = read_texts(parts, "groups");
      p.ssn.serials = read_texts(parts, "serials");
      read_number(parts, "digits", p.ssn.digits);
      parts.finish();
    }
    std::size_t oldest = static_cast<std::size_t>(p.oldest_age);
    read_number(map, "oldest_age", oldest);
    p.oldest_age = static_cast<int>(oldest);
    if (map.has("birth_dates")) {
      p.birth_dates.clear();
      for (const auto& text : read_texts(map, "birth_dates"))
        if (const auto day = parse_date(text)) p.birth_dates.push_back(*day);
        else io::report(d_, node, fmt::format("'{}' is no date", text), "write e.g. 1900-01-01");
    }
    map.finish();
  }

  void read_example(io::Node node) {
    io::MapReader map(node, d_);
    IdentifierExample example;
    example.where = node.where();
    example.system = read_text(map, "system");
    example.value = read_text(map, "value", true);
    example.type = read_text(map, "type");
    example.use = read_text(map, "use");
    example.expect = read_text(map, "expect", true);
    if (const auto end = read_text(map, "period_end"); !end.empty()) example.period_end = parse_date(end);
    map.finish();
    r_.examples.push_back(std::move(example));
  }

  IdentifierRules& r_;
  Diagnostics d_;
};
}  // namespace

const IdentifierSystem* IdentifierRules::find_system(std::string_view spelling) const {
  for (const auto& system : systems)
    if (system.id == spelling || std::ranges::find(system.same, spelling) != system.same.end()) return &system;
  return nullptr;
}

IdentifierRules load_identifier_rules(const Definitions& definitions) {
  IdentifierRules rules;
  Reader reader(rules);
  for (const auto& file : definitions.list("interop/identifiers")) reader.read(definitions.open(file).root());
  reader.finish();
  return rules;
}

}  // namespace leeboard::catalog
