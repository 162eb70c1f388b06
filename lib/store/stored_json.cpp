// Text columns of people, episodes and triggers.
#include "store/stored_json.hpp"

#include "base/error.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"

namespace leeboard::store {

namespace {
[[noreturn]] void throw_damaged(const char* what) {
  throw Error(ErrorKind::damaged, std::string("a stored ") + what + " cannot be read")
      .mend_with("write nothing; run `leeboard store verify --deep`, then `leeboard store restore`");
}

constexpr const char* contact_names[] = {"phone", "email", "address_line", "city", "state", "postal_code"};
constexpr Said Contact::*contact_members[] = {&Contact::phone, &Contact::email, &Contact::address_line,
                                              &Contact::city,  &Contact::state, &Contact::postal_code};

std::string text_of(const io::Node& map, std::string_view key) {
  const auto node = map.find(key);
  return node ? std::string(node->text()) : std::string{};
}
}  // namespace

std::string format_said(const Said& said) {
  if (const auto* text = std::get_if<std::string>(&said)) return text->starts_with('!') ? "!" + *text : *text;
  const auto absent = std::get<Absent>(said);
  return absent == Absent::not_asked ? std::string{} : "!" + std::string(format_absent(absent));
}

Said parse_said(std::string_view column) {
  if (column.empty()) return Absent::not_asked;
  if (!column.starts_with('!')) return std::string(column);
  if (column.starts_with("!!")) return std::string(column.substr(1));
  const auto absent = parse_absent(column.substr(1));
  if (!absent) throw_damaged("absence");
  return *absent;
}

std::string format_time(const std::optional<Stamp>& stamp) { return stamp ? format_stamp(*stamp) : std::string{}; }

Stamp parse_time(std::string_view column) {
  const auto stamp = parse_partial_stamp(column, nullptr);
  if (!stamp) throw_damaged("time");
  return *stamp;
}

std::optional<Stamp> parse_optional_time(std::string_view column) {
  if (column.empty()) return std::nullopt;
  return parse_time(column);
}

void throw_unknown_word() { throw_damaged("word"); }

std::string format_texts(const std::vector<std::string>& texts) {
  if (texts.empty()) return "[]";
  io::JsonWriter out;
  out.begin_array();
  for (const auto& text : texts) out.value(text);
  out.end_array();
  return out.take();
}

namespace {
// ["Ana","Li"] as we write it, without escapes: given names are read at every look at a person. False for anything else.
bool split_plain_texts(std::string_view json, std::vector<std::string>& out) {
  if (json.size() < 4 || !json.starts_with("[\"") || !json.ends_with("\"]") || json.find('\\') != json.npos) return false;
  json.remove_prefix(2);
  json.remove_suffix(2);
  for (;;) {
    const auto end = json.find('"');
    out.emplace_back(json.substr(0, end));
    if (end == json.npos) return true;
    if (!json.substr(end).starts_with("\",\"")) return false;
    json.remove_prefix(end + 3);
  }
}
}  // namespace

std::vector<std::string> parse_texts(std::string_view json) {
  std::vector<std::string> out;
  if (json == "[]" || split_plain_texts(json, out)) return out;
  out.clear();
  const auto document = io::read_stored_json(json);
  for (const auto node : document.root().items()) out.emplace_back(node.text());
  return out;
}

std::string format_pairs(const TextPairs& pairs) {
  if (pairs.empty()) return "{}";
  io::JsonWriter out;
  out.begin_object();
  for (const auto& [name, text] : pairs) out.field(name, text);
  out.end_object();
  return out.take();
}

TextPairs parse_pairs(std::string_view json) {
  TextPairs out;
  if (json == "{}") return out;
  const auto document = io::read_stored_json(json);
  for (const auto entry : document.root().entries()) out.emplace_back(entry.key, entry.value.text());
  return out;
}

std::string format_raw_pairs(const TextPairs& pairs) {
  if (pairs.empty()) return "{}";
  io::JsonWriter out;
  out.begin_object();
  for (const auto& [name, json] : pairs) out.key(name).raw(json);
  out.end_object();
  return out.take();
}

TextPairs parse_raw_pairs(std::string_view json) {
  TextPairs out;
  if (json == "{}") return out;
  const auto document = io::read_stored_json(json);
  for (const auto entry : document.root().entries()) out.emplace_back(entry.key, entry.value.raw());
  return out;
}

std::string format_identifiers(const std::vector<Identifier>& identifiers) {
  if (identifiers.empty()) return "[]";
  io::JsonWriter out;
  out.begin_array();
  for (const auto& one : identifiers) {
    out.begin_object().field("system", one.system).field("value", one.value);
    if (!one.type.empty()) out.field("type", one.type);
    if (!one.use.empty()) out.field("use", one.use);
    out.end_object();
  }
  out.end_array();
  return out.take();
}

std::vector<Identifier> parse_identifiers(std::string_view json) {
  std::vector<Identifier> out;
  if (json == "[]") return out;
  const auto document = io::read_stored_json(json);
  for (const auto node : document.root().items())
    out.push_back({text_of(node, "system"), text_of(node, "value"), text_of(node, "type"), text_of(node, "use")});
  return out;
}

std::string format_contact(const Contact& contact) {
  TextPairs pairs;
  for (std::size_t i = 0; i < std::size(contact_members); ++i)
    if (auto text = format_said(contact.*contact_members[i]); !text.empty()) pairs.emplace_back(contact_names[i], std::move(text));
  return format_pairs(pairs);
}

Contact parse_contact(std::string_view json) {
  Contact contact;
  for (const auto& [name, text] : parse_pairs(json))
    for (std::size_t i = 0; i < std::size(contact_members); ++i)
      if (name == contact_names[i]) contact.*contact_members[i] = parse_said(text);
  return contact;
}

std::string format_steps(const std::vector<TriggerStep>& steps) {
  if (steps.empty()) return "[]";
  io::JsonWriter out;
  out.begin_array();
  for (const auto& step : steps) {
    out.begin_object().field("text", step.text).field("due", step.due ? format_date(*step.due) : std::string{});
    out.field("owner", step.owner).field("status", step.status).end_object();
  }
  out.end_array();
  return out.take();
}

std::vector<TriggerStep> parse_steps(std::string_view json) {
  std::vector<TriggerStep> out;
  if (json == "[]") return out;
  const auto document = io::read_stored_json(json);
  for (const auto node : document.root().items())
    out.push_back(
        {.text = text_of(node, "text"), .due = parse_date(text_of(node, "due")), .owner = text_of(node, "owner"), .status = text_of(node, "status")});
  return out;
}

}  // namespace leeboard::store
