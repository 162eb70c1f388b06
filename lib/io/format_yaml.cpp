// YAML text of a document that was put together here.
#include "io/format_yaml.hpp"

#include <algorithm>
#include <array>

#include "io/fold_yaml.hpp"

namespace leeboard::io {

namespace {
constexpr std::size_t line_width = 150;

bool is_plain_word(std::string_view text) {
  static constexpr std::array reserved{"yes", "no", "true", "false", "null", "on", "off", "y", "n"};
  if (text.empty() || text.size() > 64) return false;
  const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (!letter(text.front()) || text.back() == ' ') return false;
  std::string lower;
  for (const char c : text) {
    if (!letter(c) && !(c >= '0' && c <= '9') && c != '_' && c != '-' && c != '.' && c != ' ') return false;
    lower.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  }
  return std::ranges::find(reserved, lower) == reserved.end();
}

// Whether a plain scalar may also stand inside brackets.
bool is_safe_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           std::string_view("_.+/ -~").find(c) != std::string_view::npos;
  });
}

std::string scalar_text(const YamlValue& value) { return value.quoted ? quote_yaml(value.text) : value.text; }
std::string key_text(std::string_view key) { return is_plain_word(key) ? std::string(key) : quote_yaml(key); }

// Stops early once the line is too long for anyone.
std::string one_line(const YamlValue& value) {
  if (value.kind == NodeKind::scalar) return scalar_text(value);
  const bool is_map = value.kind == NodeKind::map;
  std::string out(1, is_map ? '{' : '[');
  for (const auto& [key, child] : value.entries) {
    if (out.size() > 1) out += ", ";
    if (is_map) out += key_text(key) + ": ";
    out += one_line(child);
    if (out.size() > 4 * line_width) break;
  }
  return out + (is_map ? '}' : ']');
}

void write(const YamlValue& value, std::size_t indent, std::string& out) {
  const bool is_map = value.kind == NodeKind::map;
  for (const auto& [key, child] : value.entries) {
    const std::string head = std::string(indent, ' ') + (is_map ? key_text(key) + ":" : "-");
    // What stands on the top level of a definition is read from above to below.
    const bool spread = indent == 0 && child.kind == NodeKind::sequence && child.entries.size() > 1;
    const auto line = one_line(child);
    out += head;
    if (child.kind == NodeKind::scalar || child.entries.empty() || (!spread && head.size() + 1 + line.size() <= line_width)) {
      out += " " + line + "\n";
      continue;
    }
    if (is_map) {
      out += '\n';
      write(child, indent + 2, out);
      continue;
    }
    // The first line of a member stands behind its dash.
    std::string member;
    write(child, indent + 2, member);
    out += ' ' + member.substr(indent + 2);
  }
}
}  // namespace

YamlValue YamlValue::scalar(std::string_view text) { return {NodeKind::scalar, std::string(text), !is_plain_word(text), {}}; }
YamlValue YamlValue::plain(std::string_view text) { return {NodeKind::scalar, std::string(text), false, {}}; }
YamlValue YamlValue::map() { return {NodeKind::map, {}, false, {}}; }
YamlValue YamlValue::list() { return {NodeKind::sequence, {}, false, {}}; }

YamlValue* YamlValue::find(std::string_view key) {
  for (auto& [name, value] : entries)
    if (name == key) return &value;
  return nullptr;
}

YamlValue& YamlValue::set(std::string_view key, YamlValue value) {
  if (auto* there = find(key)) return *there = std::move(value);
  return entries.emplace_back(std::string(key), std::move(value)).second;
}

YamlValue& YamlValue::add(YamlValue value) { return entries.emplace_back(std::string(), std::move(value)).second; }

YamlValue yaml_value(Node node) {
  if (node.is_scalar()) return {NodeKind::scalar, std::string(node.text()), node.is_quoted() || !is_safe_plain(node.text()), {}};
  YamlValue value{node.kind(), {}, false, {}};
  for (const Node child : node.items()) value.entries.emplace_back(std::string(child.key()), yaml_value(child));
  return value;
}

std::string format_yaml(const YamlValue& document) {
  if (document.kind == NodeKind::scalar || document.entries.empty()) return one_line(document) + "\n";
  std::string out;
  write(document, 0, out);
  return out;
}

}  // namespace leeboard::io
