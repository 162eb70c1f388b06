// Words to nodes, which the reader of documents checks: so that there is one reader.
#include "interop/typed_facts.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/range.hpp"
#include "catalog/vocabulary.hpp"
#include "io/read_yaml.hpp"
#include "io/text_fault.hpp"
#include "io/utf8.hpp"
#include "record/absent.hpp"

namespace leeboard::interop {

namespace {

// Keys of an intake document that say who somebody is, and how people call them: other users of a machine can read a command line.
constexpr std::array<std::string_view, 31> of_a_person{
    "patient",     "name",  "names",   "given", "family", "surname", "used",  "suffix",      "former",  "birth_date", "birthdate",
    "birth",       "dob",   "code",    "mrn",   "ssn",    "number",  "id",    "identifier",  "contact", "phone",      "telephone",
    "identifiers", "email", "address", "line",  "street", "city",    "state", "postal_code", "postcode"};
constexpr std::array<std::string_view, 4> of_a_document{"episode", "events", "triggers", "assessments"};

bool holds(const auto& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

std::string_view first_part(std::string_view name) { return name.substr(0, name.find('.')); }

bool is_group(const catalog::Vocabulary& vocabulary, std::string_view name) {
  return std::ranges::any_of(vocabulary.spellings(), [&](std::string_view known) {
    return known.size() > name.size() && known.starts_with(name) && known[name.size()] == '.';
  });
}

/// A fact, a group of facts, or the time of one of them.
bool is_fact_name(const catalog::Vocabulary& vocabulary, std::string_view name) {
  if (name.starts_with("x_") || vocabulary.find(name) || is_group(vocabulary, name)) return true;
  for (const std::string_view ending : {".at", ".date", ".age_hours", ".age_days", "_age_hours", "_age_days"})
    if (name.ends_with(ending)) return true;  // whether it times a fact, the reader says
  return false;
}

void refuse_name(const catalog::Vocabulary& vocabulary, const std::string& name) {
  if (holds(of_a_person, first_part(name)))
    throw Error{ErrorKind::usage, "what says who a person is does not stand on the command line, which other users of the machine can see"}.mend_with(
        "write it in a document, and give the file or - for standard input");
  if (holds(of_a_document, first_part(name)))
    throw Error{ErrorKind::usage, "`" + name + "` is no fact"}.mend_with("write it in a document, and give the file or -");
  auto names = vocabulary.names();
  for (const auto known : vocabulary.spellings()) names.emplace_back(known);
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  const auto near = did_you_mean(name, names);
  throw Error{ErrorKind::usage, "no fact is called `" + name + "`"}.mend_with(near.empty() ? "see `leeboard help facts`" : near);
}

bool is_list(const FactType* type) { return type && (type->kind == ValueKind::codes || type->kind == ValueKind::records); }

std::string trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return std::string(text);
}

/// "9..12" and "9 to 12".
std::optional<std::pair<std::string, std::string>> bounds_of(const std::string& text) {
  for (const std::string_view between : {"..", " to "}) {
    const auto at = text.find(between);
    if (at == std::string::npos) continue;
    auto low = trimmed(std::string_view(text).substr(0, at)), high = trimmed(std::string_view(text).substr(at + between.size()));
    if (!low.empty() && !high.empty()) return std::pair{std::move(low), std::move(high)};
  }
  return std::nullopt;
}

void copy_node(io::DocumentBuilder& builder, io::Node node, io::Mark at) {
  if (node.is_scalar()) return node.is_null() ? builder.null(at) : builder.text(node.text(), at);
  if (node.is_sequence()) {
    builder.begin_sequence(at);
    for (const auto item : node.items()) copy_node(builder, item, at);
  } else {
    builder.begin_map(at);
    for (const auto entry : node.entries()) {
      builder.key(entry.key, at);
      copy_node(builder, entry.value, at);
    }
  }
  builder.end();
}

void put_value(io::DocumentBuilder& builder, const std::string& value, const FactType* type, io::Mark at) {
  if (value.starts_with('{') || value.starts_with('[')) {
    const auto document = io::read_yaml(value, "what was typed");
    return copy_node(builder, document.root(), at);
  }
  const auto bounds = type && type->kind == ValueKind::number ? bounds_of(value) : std::nullopt;
  if (!bounds) return builder.text(value, at);
  builder.begin_map(at);
  for (const auto& [key, end] : {std::pair{"low", bounds->first}, {"high", bounds->second}}) {
    builder.key(key, at);
    builder.text(end, at);
  }
  builder.end();
}

}  // namespace

void refuse_bad_text(const std::string& name, const std::string& text) {
  if (io::find_bad_utf8(text)) throw Error{ErrorKind::bad_input, "the value of `" + name + "` is not UTF-8"}.mend_with("type it in a UTF-8 terminal");
  if (io::find_bad_control(text))
    throw Error{ErrorKind::bad_input, "the value of `" + name + "` holds a control character, which is not allowed"}.mend_with(io::control_mend());
}

std::vector<std::string> split_typed(const FactType* type, std::string_view typed) {
  if (!type || type->kind != ValueKind::codes || typed.starts_with('[')) return {trimmed(typed)};
  std::vector<std::string> out;
  for (std::size_t from = 0; from <= typed.size();) {
    const auto comma = std::min(typed.find_first_of(",;", from), typed.size());
    if (auto part = trimmed(typed.substr(from, comma - from)); !part.empty()) out.push_back(std::move(part));
    from = comma + 1;
  }
  return out;
}

std::vector<TypedFact> parse_typed_facts(const std::vector<std::string>& words, const catalog::Vocabulary& vocabulary) {
  std::vector<TypedFact> out;
  for (const auto& word : words) {
    const auto equal = word.find('=');
    if (equal == 0 || equal == std::string::npos) throw Error{ErrorKind::usage, "a fact is given as fact=value"}.mend_with("write e.g. pregnant=no");
    const auto name = word.substr(0, equal);
    if (!is_fact_name(vocabulary, name)) refuse_name(vocabulary, name);
    const auto* type = vocabulary.find_type(name);
    auto values = split_typed(type, std::string_view(word).substr(equal + 1));
    for (const auto& value : values) refuse_bad_text(name, value);
    if (values.empty() || values.front().empty())
      throw Error{ErrorKind::usage, "`" + name + "` has no value"}.mend_with(
          "write a value, or why there is none: unknown, declined, not-asked or not-applicable");
    const auto known = std::ranges::find(out, name, &TypedFact::name);
    if (known == out.end()) out.push_back({name, std::move(values)});
    else if (!is_list(type))
      throw Error{ErrorKind::usage, "`" + name + "` is given twice"}.mend_with("give one value; what lies between two bounds is LOW..HIGH");
    else known->values.insert(known->values.end(), values.begin(), values.end());
  }
  for (const auto& fact : out)
    if (fact.values.size() > 1 && std::ranges::any_of(fact.values, [](const auto& value) { return value == "none" || parse_absent(value); }))
      throw Error{ErrorKind::bad_input, "`" + fact.name + "` says that there is none, or why it is not known, beside other values"}.mend_with(
          "give either");
  return out;
}

void begin_typed(io::DocumentBuilder& builder) {
  builder.clear();
  builder.begin_map({0, 0});
  builder.key("facts", {0, 0});
  builder.begin_map({0, 0});
}

void put_typed(io::DocumentBuilder& builder, const TypedFact& fact, const FactType* type, std::uint32_t place) {
  const io::Mark at{0, place};
  builder.key(fact.name, at);
  if (fact.values.size() == 1) return put_value(builder, fact.values.front(), type, at);
  builder.begin_sequence(at);
  for (const auto& value : fact.values) put_value(builder, value, type, at);
  builder.end();
}

void end_typed(io::DocumentBuilder& builder) {
  builder.end();
  builder.end();
}

}  // namespace leeboard::interop
