// FHIRPath as it stands in score expressions: parsed into a tree, never run.
#include "interop/questionnaire/path.hpp"

#include <array>
#include <optional>

#include "base/error.hpp"
#include "base/range.hpp"
#include "interop/fhir/words.hpp"

namespace leeboard::interop {

namespace {
using Kind = PathExpression::Kind;
constexpr std::size_t most_bytes = 64 * 1024;
constexpr int most_depth = 100;
constexpr int most_parts = 4000;

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  PathExpression whole() {
    auto result = operation(0);
    skip();
    if (at_ < text_.size()) fail();
    return result;
  }

 private:
  [[noreturn]] void fail() const {
    throw Error{ErrorKind::bad_input, fill_words("the expression is not understood at its character {}", {std::to_string(at_ + 1)})};
  }

  // A chain of steps is a tree as deep as it is long.
  void count() {
    if (++parts_ > most_parts) fail();
  }

  void skip() {
    while (at_ < text_.size()) {
      const auto rest = text_.substr(at_);
      if (rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\n' || rest[0] == '\r') ++at_;
      else if (rest.starts_with("//")) at_ = std::min(text_.find('\n', at_), text_.size());
      else if (rest.starts_with("/*")) {
        const auto end = text_.find("*/", at_ + 2);
        if (end == std::string_view::npos) fail();
        at_ = end + 2;
      } else return;
    }
  }

  bool take(std::string_view sign) {
    skip();
    if (!text_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    return true;
  }
  void need(std::string_view sign) {
    if (!take(sign)) fail();
  }

  std::string name() {
    skip();
    if (at_ < text_.size() && text_[at_] == '`') return quoted('`');
    if (at_ >= text_.size() || !is_letter(text_[at_])) fail();
    const auto begin = at_;
    while (at_ < text_.size() && (is_letter(text_[at_]) || is_digit(text_[at_]))) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string quoted(char end) {
    std::string out;
    for (++at_; at_ < text_.size() && text_[at_] != end; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      out.push_back(text_[at_]);
    }
    if (at_ >= text_.size()) fail();
    ++at_;
    return out;
  }

  // The sign of a binary operation of that level or tighter that stands here, without taking it.
  std::optional<std::pair<std::string_view, int>> sign_here() {
    struct Sign {
      std::string_view text;
      int level;
    };
    static constexpr std::array signs{Sign{"implies", 1}, Sign{"or", 2}, Sign{"xor", 2}, Sign{"and", 3}, Sign{"in", 4},   Sign{"contains", 4},
                                      Sign{"!=", 5},      Sign{"!~", 5}, Sign{"=", 5},   Sign{"~", 5},   Sign{"<=", 6},   Sign{">=", 6},
                                      Sign{"<", 6},       Sign{">", 6},  Sign{"is", 8},  Sign{"as", 8},  Sign{"|", 7},    Sign{"+", 9},
                                      Sign{"-", 9},       Sign{"&", 9},  Sign{"*", 10},  Sign{"/", 10},  Sign{"div", 10}, Sign{"mod", 10}};
    skip();
    const auto rest = text_.substr(at_);
    for (const auto& sign : signs) {
      if (!rest.starts_with(sign.text)) continue;
      const bool word = is_letter(sign.text[0]);
      if (word && rest.size() > sign.text.size() && (is_letter(rest[sign.text.size()]) || is_digit(rest[sign.text.size()]))) continue;
      return std::pair{sign.text, sign.level};
    }
    return {};
  }

  PathExpression operation(int level) {
    if (++depth_ > most_depth) fail();
    auto left = path();
    while (const auto sign = sign_here()) {
      if (sign->second <= level) break;
      count();
      at_ += sign->first.size();
      PathExpression both{.kind = Kind::operation, .name = std::string(sign->first)};
      both.parts.push_back(std::move(left));
      both.parts.push_back(operation(sign->second));
      left = std::move(both);
    }
    --depth_;
    return left;
  }

  PathExpression path() {
    auto result = term();
    while (true) {
      count();
      if (take("[")) {
        PathExpression step{.kind = Kind::call, .name = "[]", .has_base = true};
        step.parts.push_back(std::move(result));
        step.parts.push_back(operation(0));
        need("]");
        result = std::move(step);
      } else if (take(".")) {
        auto step = step_or_call();
        step.has_base = true;
        step.parts.insert(step.parts.begin(), std::move(result));
        result = std::move(step);
      } else {
        return result;
      }
    }
  }

  PathExpression step_or_call() {
    PathExpression step{.kind = Kind::step, .name = name()};
    if (!take("(")) return step;
    step.kind = Kind::call;
    if (take(")")) return step;
    do step.parts.push_back(operation(0));
    while (take(","));
    need(")");
    return step;
  }

  PathExpression term() {
    skip();
    if (at_ >= text_.size()) fail();
    const char c = text_[at_];
    if (take("(")) {
      auto inner = operation(0);
      need(")");
      return inner;
    }
    if (take("{")) {
      need("}");
      return {};
    }
    if (c == '\'') return {.kind = Kind::text, .name = quoted('\'')};
    if (c == '%') {
      ++at_;
      if (at_ < text_.size() && text_[at_] == '\'') return {.kind = Kind::variable, .name = quoted('\'')};
      return {.kind = Kind::variable, .name = name()};
    }
    if (take("$this")) return {.kind = Kind::self};
    if (take("$total")) return {.kind = Kind::total};
    if (c == '-' || c == '+') {
      ++at_;
      PathExpression sign{.kind = Kind::operation, .name = std::string(1, c)};
      if (++depth_ > most_depth) fail();
      sign.parts.push_back(path());
      --depth_;
      return sign;
    }
    if (is_digit(c)) return number();
    auto step = step_or_call();
    if (step.kind == Kind::step && (step.name == "true" || step.name == "false")) step.kind = Kind::truth;
    return step;
  }

  PathExpression number() {
    const auto begin = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    if (at_ + 1 < text_.size() && text_[at_] == '.' && is_digit(text_[at_ + 1]))
      for (++at_; at_ < text_.size() && is_digit(text_[at_]);) ++at_;
    const auto value = parse_number(text_.substr(begin, at_ - begin));
    if (!value) fail();
    return {.kind = Kind::number, .number = *value};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
  int parts_ = 0;
};
}  // namespace

PathExpression parse_path(std::string_view text) {
  if (text.size() > most_bytes) throw Error{ErrorKind::bad_input, "the expression is too long"};
  return Parser(text).whole();
}

std::string quote_path_text(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

}  // namespace leeboard::interop
