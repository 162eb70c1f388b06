// Keys, help, leaving and review.
#include "leeboard/prompt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/range.hpp"
#include "io/escape.hpp"
#include "io/text_fault.hpp"
#include "io/utf8.hpp"
#include "leeboard/context.hpp"
#include "report/wrap.hpp"

namespace leeboard::app {

namespace {
constexpr std::string_view between_words = "   ";
constexpr std::string_view absence_keys = "- not asked, -d declined, -u unknown, -a not applicable";

std::string trimmed(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return std::string(text);
}

/// Broken at blanks; numbered words only between one and the next.
std::vector<std::string> broken(std::string_view line, std::size_t columns) {
  if (line.find(between_words) == std::string_view::npos) return report::wrap(line, columns);
  std::vector<std::string> out(1);
  for (std::size_t from = 0; from <= line.size();) {
    const auto end = std::min(line.find(between_words, from), line.size());
    const auto part = line.substr(from, end - from);
    from = end + between_words.size();
    if (!out.back().empty() && out.back().size() + between_words.size() + part.size() > columns) out.emplace_back();
    out.back().append(out.back().empty() ? std::string_view() : between_words).append(part);
  }
  return out;
}

std::optional<Absent> absence_of(const std::string& text) {
  if (text == "-" || text == "not asked") return Absent::not_asked;
  if (text == "-d") return Absent::declined;
  if (text == "-u") return Absent::unknown;
  if (text == "-a" || text == "not applicable") return Absent::not_applicable;
  const auto word = parse_absent(text);
  return word && *word != Absent::expired ? word : std::nullopt;
}

/// What can stand in no record is asked again.
bool is_text(const std::string& line) { return !io::find_bad_utf8(line) && !io::find_bad_control(line); }
}  // namespace

void Prompt::say_keys(bool absences, bool keeps) {
  show(std::string("Enter keeps an answer or leaves it open, ? helps, b goes back, q ") + (keeps ? "quits and keeps what is answered" : "leaves") +
       (absences ? "; " + std::string(absence_keys) : std::string()));
}

void Prompt::show(std::string_view text) {
  const auto width = context_.width() - 1;  // a text in the last column makes some terminals begin a line
  std::string out;
  for (std::size_t from = 0; from <= text.size();) {
    const auto end = std::min(text.find('\n', from), text.size());
    const auto line = text.substr(from, end - from);
    from = end + 1;
    if (line.size() <= width) {
      out.append(line) += '\n';
      continue;
    }
    const auto indent = std::min(line.find_first_not_of(' '), line.size());
    std::string before(indent, ' ');
    for (const auto& part : broken(line.substr(indent), width - indent - 2)) {
      out.append(before).append(part) += '\n';
      before.assign(indent + 2, ' ');
    }
  }
  context_.err() << io::escape_terminal(out, true);
}

Reply Prompt::ask(const Asked& asked) {
  if (!asked.text.empty()) show(asked.text);
  const auto mark = asked.now.empty() ? std::string("  > ") : fmt::format("  (now: {}; Enter keeps it) > ", asked.now);
  for (;;) {
    std::optional<std::string> line;
    try {
      line = context_.ask(mark);
    } catch (Interrupted& stopped) {
      stopped.kept = kept_();
      throw;
    }
    if (!line) return {};
    if (!is_text(*line)) {
      show("  that line is no text: it holds control characters or is not UTF-8");
      continue;
    }
    auto text = trimmed(*line);
    if (text.empty()) return {.what = Typed::keep};
    if (text == "b") return {.what = Typed::back};
    if (text == "q") return {.what = Typed::quit};
    if (text == "?") {
      show(asked.help.empty() ? "  " + std::string(asked.absences ? absence_keys : "Enter leaves it open, b goes back, q quits") : asked.help);
      if (!asked.help.empty() && asked.absences) show("  " + std::string(absence_keys));
      continue;
    }
    if (const auto absent = asked.absences ? absence_of(text) : std::nullopt) return {.what = Typed::absent, .absent = *absent};
    return {.what = Typed::answer, .text = std::move(text)};
  }
}

Reply Prompt::ask_or_leave(const Asked& asked) {
  auto reply = ask(asked);
  if (reply.what == Typed::quit) leave();
  return reply;
}

Reviewed Prompt::review(const std::vector<std::string>& answers, std::string_view enter) {
  std::string text = "\nanswered:";
  for (std::size_t i = 0; i < answers.size(); ++i) text += fmt::format("\n  {:>2}  {}", i + 1, answers[i]);
  text += fmt::format("\n{}; a number asks that one again; q leaves", enter);
  for (;;) {
    const auto reply = ask_or_leave({.text = text, .help = "  Enter, a number from the list, b for the last of it, or q", .absences = false});
    if (reply.what == Typed::keep) return {.store = true};
    if (reply.what == Typed::back && !answers.empty()) return {.change = answers.size() - 1};
    const auto number = parse_integer(reply.text);
    if (number && *number >= 1 && *number <= static_cast<long long>(answers.size())) return {.change = static_cast<std::size_t>(*number - 1)};
    text = answers.empty() ? "  Enter, or q" : fmt::format("  Enter, a number from 1 to {}, or q", answers.size());
  }
}

void Prompt::leave() const { throw Left{kept_()}; }

std::optional<std::string> choose(std::string_view typed, const std::vector<std::string>& words) {
  if (std::ranges::find(words, typed) != words.end()) return std::string(typed);
  const auto number = parse_integer(typed);
  if (!number || *number < 1 || *number > static_cast<long long>(words.size())) return std::nullopt;
  return words[static_cast<std::size_t>(*number - 1)];
}

std::optional<std::vector<std::string>> choose_several(std::string_view typed, const std::vector<std::string>& words) {
  std::vector<std::string> out;
  const bool numbers = typed.find_first_not_of("0123456789 ,;") == std::string_view::npos;
  for (std::size_t from = 0; from <= typed.size();) {
    const auto end = std::min(typed.find_first_of(numbers ? " ,;" : ",;", from), typed.size());
    const auto part = trimmed(typed.substr(from, end - from));
    from = end + 1;
    if (part.empty()) continue;
    const auto word = choose(part, words);
    if (!word) return std::nullopt;
    if (std::ranges::find(out, *word) == out.end()) out.push_back(*word);
  }
  return out.empty() ? std::nullopt : std::optional(std::move(out));
}

std::string numbered(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) out += fmt::format("{}{} {}", i ? between_words : std::string_view(), i + 1, words[i]);
  return out;
}

}  // namespace leeboard::app
