// Comparison of expected and printed lines, with placeholders, and the difference that is shown when they disagree.
#include "transcripts/compare.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace transcripts {
namespace {

struct Placeholder {
  std::string_view name;
  std::string_view letters;  // empty: any
  std::size_t exactly = 0;   // 0: one or more
};

constexpr std::string_view hex = "0123456789abcdef";
constexpr std::array<Placeholder, 6> placeholders{{
    {"{{any}}", "", 0},
    {"{{sha256}}", hex, 64},
    {"{{hex}}", hex, 0},
    {"{{id}}", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-", 0},
    {"{{number}}", "0123456789.,", 0},
    {"{{time}}", "0123456789T:.Z+-", 0},
}};

bool fits(std::string_view expected, std::string_view printed) {
  while (!expected.empty()) {
    const auto* const mark = std::ranges::find_if(placeholders, [&](const Placeholder& p) { return expected.starts_with(p.name); });
    if (mark != placeholders.end()) {
      const std::string_view rest = expected.substr(mark->name.size());
      const std::size_t most = mark->letters.empty() ? printed.size() : std::min(printed.find_first_not_of(mark->letters), printed.size());
      const std::size_t least = mark->exactly != 0 ? mark->exactly : 1;
      const std::size_t limit = mark->exactly != 0 ? std::min(mark->exactly, most) : most;
      for (std::size_t n = limit + 1; n-- > least;) {
        if (fits(rest, printed.substr(n))) { return true; }
      }
      return false;
    }
    if (printed.empty() || expected.front() != printed.front()) { return false; }
    expected.remove_prefix(1);
    printed.remove_prefix(1);
  }
  return printed.empty();
}

bool fit_from(const std::vector<std::string>& expected, std::size_t i, const std::vector<std::string>& printed, std::size_t j) {
  for (; i < expected.size(); ++i, ++j) {
    if (expected[i] == "...") {
      for (std::size_t k = j; k <= printed.size(); ++k) {
        if (fit_from(expected, i + 1, printed, k)) { return true; }
      }
      return false;
    }
    if (j >= printed.size() || !line_fits(expected[i], printed[j])) { return false; }
  }
  return j == printed.size();
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

void trim(std::vector<std::string>& lines) {
  while (!lines.empty() && is_blank(lines.back())) { lines.pop_back(); }
}

bool looks_like_syntax(std::string_view line) {
  return line == "..." || line == ">" || line == "!" || line.starts_with("$ ") || line.starts_with("! ") || line.starts_with("# ") ||
         line.starts_with("> ") || line.starts_with('\\') || line.starts_with("```") ||
         (line.size() >= 3 && line.front() == '[' && line.back() == ']' &&
          std::ranges::all_of(line.substr(1, line.size() - 2), [](char c) { return c >= '0' && c <= '9'; }));
}

}  // namespace

bool line_fits(std::string_view expected, std::string_view printed) {
  // Trailing blanks are invisible in a transcript and editors strip them.
  while (!expected.empty() && expected.back() == ' ') { expected.remove_suffix(1); }
  while (!printed.empty() && printed.back() == ' ') { printed.remove_suffix(1); }
  if (expected.starts_with('\\')) { expected.remove_prefix(1); }
  return fits(expected, printed);
}

bool lines_fit(const std::vector<std::string>& expected, std::vector<std::string> printed) {
  trim(printed);
  return fit_from(expected, 0, printed, 0);
}

std::vector<std::string> expect_from(const std::vector<std::string>& old, std::vector<std::string> printed) {
  trim(printed);
  if (lines_fit(old, printed)) { return old; }
  std::vector<std::string> lines;
  std::size_t from = 0;
  for (std::string& line : printed) {
    const auto start = old.begin() + static_cast<std::ptrdiff_t>(from);
    const auto same = std::find_if(start, old.end(), [&](const std::string& o) { return line_fits(o, line); });
    if (same != old.end()) {
      from = static_cast<std::size_t>(same - old.begin()) + 1;
      lines.push_back(*same);
    } else {
      const std::size_t last = line.find_last_not_of(" \t");
      line.resize(last == std::string::npos ? 0 : last + 1);
      lines.push_back(looks_like_syntax(line) ? "\\" + line : line);
    }
  }
  return lines;
}

std::vector<std::string> difference(const std::vector<std::string>& expected, std::vector<std::string> printed) {
  trim(printed);
  const std::size_t n = expected.size();
  const std::size_t m = printed.size();
  std::vector<std::string> shown;
  if (n * m > 4'000'000) {
    shown.push_back("- (" + std::to_string(n) + " lines)");
    shown.push_back("+ (" + std::to_string(m) + " lines)");
    return shown;
  }
  std::vector<std::vector<std::size_t>> longest(n + 1, std::vector<std::size_t>(m + 1, 0));
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      longest[i][j] = line_fits(expected[i], printed[j]) ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < n || j < m) {
    if (i < n && j < m && line_fits(expected[i], printed[j])) {
      shown.push_back("  " + printed[j]);
      ++i;
      ++j;
    } else if (i < n && (j == m || longest[i + 1][j] >= longest[i][j + 1])) {
      shown.push_back("- " + expected[i++]);
    } else {
      shown.push_back("+ " + printed[j++]);
    }
  }
  return shown;
}

}  // namespace transcripts
