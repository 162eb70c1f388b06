// Values as people read them.
#include "report/document.hpp"

#include "base/range.hpp"

namespace leeboard::report {

namespace {
struct Shown {
  std::string operator()(const Missing& missing) const {
    if (!missing.sign.empty()) return missing.sign;
    std::string words = missing.why;
    for (auto& c : words)
      if (c == '-') c = ' ';
    return words;
  }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const Number& number) const { return number.shown; }
  std::string operator()(bool flag) const { return flag ? "yes" : "no"; }
  std::string operator()(const std::vector<std::string>& list) const {
    std::string out;
    for (const auto& item : list) out += (out.empty() ? "" : ", ") + item;
    return out.empty() ? "none" : out;
  }
};
}  // namespace

Value number_value(double value) { return Number{value, format_number(value)}; }

std::string format_shown(const Value& value) { return std::visit(Shown{}, value); }

}  // namespace leeboard::report
