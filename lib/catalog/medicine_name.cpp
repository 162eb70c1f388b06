// Normal forms and strengths of medicine names.
#include "catalog/medicine_name.hpp"

#include <algorithm>
#include <array>

#include "base/range.hpp"
#include "io/utf8.hpp"

namespace leeboard::catalog {

namespace {
bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Bytes above ASCII are parts of letters here: a word never ends within one.
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_word(char c) { return is_letter(c) || is_digit(c); }

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at = 0;;) {
    const auto found = text.find(from, at);
    out += text.substr(at, found == std::string_view::npos ? found : found - at);
    if (found == std::string_view::npos) return out;
    out += to;
    at = found + from.size();
  }
}

std::string tidied(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == ' ' && (out.empty() || out.back() == ' ' || out.back() == '/' || out.back() == '+')) continue;
    if ((c == '/' || c == '+') && out.ends_with(' ')) out.pop_back();
    out += c;
  }
  constexpr std::string_view ends = " .,;:!-/+";
  while (!out.empty() && ends.find(out.back()) != std::string_view::npos) out.pop_back();
  const auto first = out.find_first_not_of(" ,;:-/+");
  return first == std::string::npos ? std::string{} : out.substr(first);
}

/// Reads one strength that begins at `at`; moves past it, or leaves `at` where it is.
class StrengthReader {
 public:
  StrengthReader(std::string_view text, std::span<const std::string> units) : text_(text), units_(units) {}

  bool read(std::size_t& at, Strength& out) {
    std::size_t to = at;
    double number = 0;
    if (!take_number(to, number)) return false;
    out.numbers.push_back(number);
    // 10/325, 8-2, 10 mg/5 ml (whose second number belongs to the volume).
    for (auto next = to; next < text_.size() && (text_[next] == '/' || text_[next] == '-');) {
      ++next;
      if (!take_number(next, number)) break;
      out.numbers.push_back(number);
      to = next;
    }
    auto unit_at = to;
    skip_blanks(unit_at);
    if (take_unit(unit_at, out.unit)) {
      to = unit_at;
      take_rate(to, out.per);
    } else if (to < text_.size() && text_[to] != ' ' && text_[to] != ',' && text_[to] != ')') {
      return false;  // 7-OH, 3TC, 24HR brands: the number belongs to a name
    }
    at = to;
    return true;
  }

 private:
  void skip_blanks(std::size_t& at) const {
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '-')) ++at;
  }

  bool take_number(std::size_t& at, double& number) const {
    auto to = at;
    std::string digits;
    while (to < text_.size() &&
           (is_digit(text_[to]) || ((text_[to] == '.' || text_[to] == ',') && to + 1 < text_.size() && is_digit(text_[to + 1])))) {
      if (text_[to] != ',') digits += text_[to];
      ++to;
    }
    if (digits.starts_with('.')) digits.insert(0, "0");
    const auto value = digits.empty() ? std::nullopt : parse_number(digits);
    if (!value) return false;
    number = *value;
    at = to;
    return true;
  }

  bool take_unit(std::size_t& at, std::string& unit) const {
    for (const auto& known : units_) {
      if (!text_.substr(at).starts_with(known)) continue;
      const auto end = at + known.size();
      if (end < text_.size() && is_word(text_[end]) && known != "%") continue;
      unit = known;
      at = end;
      return true;
    }
    return false;
  }

  void take_rate(std::size_t& at, std::string& per) const {
    auto to = at;
    if (to >= text_.size() || text_[to] != '/') return;
    ++to;
    std::string number;
    while (to < text_.size() && (is_digit(text_[to]) || text_[to] == '.')) number += text_[to++];
    while (to < text_.size() && text_[to] == ' ') ++to;
    std::string unit;
    if (!take_unit(to, unit)) return;
    per = number.empty() ? unit : number + " " + unit;
    at = to;
  }

  std::string_view text_;
  std::span<const std::string> units_;
};

bool is_volume(const Strength& strength) { return strength.per.empty() && strength.unit == "ml" && strength.numbers.size() == 1; }
}  // namespace

std::string normal_medicine_name(std::string_view text) {
  std::string plain(text);
  const bool ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '`'; });
  if (ascii) return tidied(io::fold_name(plain));
  for (const auto& [from, to] : std::array<std::pair<std::string_view, std::string_view>, 7>{
           {{"®", ""}, {"™", ""}, {"©", ""}, {"’", "'"}, {"‘", "'"}, {"`", "'"}, {"–", "-"}}})
    if (plain.find(from) != std::string::npos) plain = replaced(plain, from, to);
  return tidied(io::fold_name(plain));
}

std::string squeezed_medicine_name(std::string_view normal) {
  std::string out;
  for (const char c : normal)
    if (c != ' ' && c != '-' && c != '\'' && c != '.' && c != '_') out += c;
  return out;
}

MedicineText take_strengths(std::string_view normal, std::span<const std::string> units) {
  MedicineText out;
  StrengthReader reader(normal, units);
  std::string text;
  bool in = false;  // "in" stood between the last strength and this place
  for (std::size_t at = 0; at < normal.size();) {
    const bool starts = at == 0 || normal[at - 1] == ' ' || normal[at - 1] == '(' || normal[at - 1] == '/';
    Strength strength;
    if (starts && (is_digit(normal[at]) || normal[at] == '.') && reader.read(at, strength)) {
      if (in && is_volume(strength) && !out.strengths.empty() && out.strengths.back().per.empty() && strength.numbers.front() > 0) {
        for (auto& number : out.strengths.back().numbers) number /= strength.numbers.front();
        out.strengths.back().per = "ml";
        text.erase(text.rfind("in"));
      } else {
        out.strengths.push_back(std::move(strength));
        // "8 mg-2 mg", one for each ingredient.
        for (auto next = at + 1; next < normal.size() && normal[at] == '-' && is_digit(normal[next]); next = at + 1) {
          Strength other;
          if (!reader.read(next, other)) break;
          out.strengths.push_back(std::move(other));
          at = next;
        }
      }
      in = false;
      continue;
    }
    if (text.ends_with(' ') && normal.substr(at).starts_with("in ") && !out.strengths.empty()) {
      in = true;
      text += "in";
      at += 2;
      continue;
    }
    if (is_word(normal[at])) in = false;
    text += normal[at];
    ++at;
  }
  out.rest = tidied(replaced(replaced(text, "()", ""), "( )", ""));
  return out;
}

bool has_phrase(std::string_view text, std::string_view phrase) {
  for (auto at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
    const auto end = at + phrase.size();
    if ((at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]))) return true;
  }
  return false;
}

bool take_phrases(std::string& text, std::span<const std::string> phrases) {
  bool any = false;
  for (const auto& phrase : phrases) {
    for (auto at = text.find(phrase); at != std::string::npos;) {
      const auto end = at + phrase.size();
      if ((at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]))) {
        text.erase(at, phrase.size());
        any = true;
        at = text.find(phrase, at);
      } else {
        at = text.find(phrase, at + 1);
      }
    }
  }
  if (any) text = tidied(replaced(text, "()", ""));
  return any;
}

}  // namespace leeboard::catalog
