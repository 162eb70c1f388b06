// Cuts a comparison into key, operator and literals.
#include "rules/parse_leaf.hpp"

#include <algorithm>
#include <utility>

namespace leeboard::rules {
namespace {

/// How a comparison is written, with the words for a state that stand behind a key here.
std::string how(std::span<const std::string_view> states) {
  if (states.empty()) return "write `key` or `key op value`, op one of = != < <= > >= in";
  std::string out = "write `key op value`, op one of = != < <= > >= in";
  for (const auto state : states) out.append(", or `key ").append(state).append("`");
  return out;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-' || c == '+' || c == ':';
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  void skip() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }
  bool ended() {
    skip();
    return at_ >= text_.size();
  }
  std::size_t at() const { return at_; }
  char peek() { return ended() ? '\0' : text_[at_]; }
  void step() { ++at_; }

  /// A bare or quoted word; nothing when none stands here.
  std::optional<LeafWord> word() {
    if (ended()) return std::nullopt;
    const std::size_t from = at_;
    const char mark = text_[at_];
    if (mark == '"' || mark == '\'') {
      const auto close = text_.find(mark, at_ + 1);
      if (close == std::string_view::npos) return std::nullopt;
      at_ = close + 1;
      return LeafWord{std::string(text_.substr(from + 1, close - from - 1)), from, true};
    }
    while (at_ < text_.size() && is_word(text_[at_])) ++at_;
    if (at_ == from) return std::nullopt;
    return LeafWord{std::string(text_.substr(from, at_ - from)), from, false};
  }

  /// One of these words, where it stands alone.
  std::optional<LeafWord> state(std::span<const std::string_view> states) {
    const auto start = at_;
    auto found = word();
    if (found && !found->quoted && std::ranges::find(states, found->text) != states.end()) return found;
    at_ = start;
    return std::nullopt;
  }

  std::optional<Comparison> comparison() {
    skip();
    const auto rest = text_.substr(at_);
    using enum Comparison;
    constexpr std::pair<std::string_view, Comparison> table[] = {{"!=", not_equal}, {"<=", less_equal}, {">=", greater_equal},
                                                                 {"=", equal},      {"<", less},        {">", greater}};
    for (const auto& [word, value] : table) {
      if (!rest.starts_with(word)) continue;
      at_ += word.size();
      return value;
    }
    if (rest.starts_with("in") && rest.size() > 2 && (is_blank(rest[2]) || rest[2] == '[')) {
      at_ += 2;
      return in;
    }
    return std::nullopt;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

LeafFault fault(std::size_t at, std::string message) { return {at, std::move(message), {}}; }

/// `plan`, `plan + 30d`, `plan - 28d` become one literal.
std::optional<LeafFault> add_plan_days(Cutter& cutter, LeafWord& word) {
  const char sign = cutter.peek();
  if (sign != '+' && sign != '-') return std::nullopt;
  const auto step = cutter.word();
  if (!step) return fault(cutter.at(), "days are missing after `plan`");
  word.text += " " + step->text;
  if (step->text.size() > 1) return std::nullopt;
  const auto days = cutter.word();
  if (!days) return fault(cutter.at(), "days are missing after `plan`");
  word.text += " " + days->text;
  return std::nullopt;
}

std::optional<LeafFault> read_list(Cutter& cutter, std::vector<LeafWord>& to) {
  if (cutter.peek() != '[') return fault(cutter.at(), "`in` needs a list in square brackets");
  cutter.step();
  while (true) {
    auto word = cutter.word();
    if (!word) return fault(cutter.at(), "a value is missing in the list");
    to.push_back(std::move(*word));
    const char next = cutter.peek();
    if (next != ',' && next != ']') return fault(cutter.at(), "a comma or `]` is missing in the list");
    cutter.step();
    if (next == ']') return std::nullopt;
  }
}

std::variant<LeafText, LeafFault> parse(std::string_view text, std::span<const std::string_view> states) {
  Cutter cutter(text);
  auto key = cutter.word();
  if (!key || key->quoted) return fault(cutter.at(), "a comparison starts with the name of a fact");
  LeafText out{.key = std::move(*key), .comparison = Comparison::is, .literals = {}, .state = {}};
  if (cutter.ended()) return out;
  if ((out.state = cutter.state(states))) {
    if (!cutter.ended()) return fault(cutter.at(), "nothing may follow the comparison");
    return out;
  }
  const auto comparison = cutter.comparison();
  if (!comparison) return fault(cutter.at(), "no comparison is known by this sign");
  out.comparison = *comparison;
  if (*comparison == Comparison::in) {
    if (auto wrong = read_list(cutter, out.literals)) return *wrong;
  } else {
    auto word = cutter.word();
    if (!word) return fault(cutter.at(), "a value is missing after the sign");
    if (word->text == "plan" && !word->quoted)
      if (auto wrong = add_plan_days(cutter, *word)) return *wrong;
    out.literals.push_back(std::move(*word));
  }
  if (!cutter.ended()) return fault(cutter.at(), "nothing may follow the comparison");
  return out;
}

}  // namespace

std::variant<LeafText, LeafFault> parse_leaf(std::string_view text, std::span<const std::string_view> states) {
  auto parsed = parse(text, states);
  if (auto* wrong = std::get_if<LeafFault>(&parsed)) wrong->mend = how(states);
  return parsed;
}

std::optional<LeafWord> parse_unknown_test(std::string_view text) {
  Cutter cutter(text);
  auto key = cutter.word();
  if (!key || key->quoted) return std::nullopt;
  constexpr std::string_view is[] = {"is"}, unknown[] = {"unknown"};
  if (!cutter.state(is) || !cutter.state(unknown) || !cutter.ended()) return std::nullopt;
  return key;
}

}  // namespace leeboard::rules
