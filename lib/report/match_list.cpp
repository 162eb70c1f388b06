// Lists possible duplicates.
#include "report/match_list.hpp"

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/json_parts.hpp"

namespace leeboard::report {

namespace {
constexpr auto schema = "leeboard.intake-match/1";

std::string format_why(int points, const std::vector<std::string>& why) {
  const auto words = join_words(why, ", ");
  return points == 0 ? words : fmt::format("{} points: {}", points, words);
}

std::string summary_of(std::size_t candidates) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "summary").field("candidates", candidates);
  return json.end_object().take() + "\n";
}
}  // namespace

std::string candidates_json(const std::vector<ListedCandidate>& found) {
  std::string out;
  io::JsonWriter json;
  for (const auto& [code, points, why] : found) {
    json.begin_object().field("schema", schema).field("type", "candidate").field("patient", code);
    if (points != 0) json.field("points", points);
    write_texts(json, "why", why);
    out += json.end_object().take() + "\n";
  }
  return out + summary_of(found.size());
}

std::string candidates_text(const std::vector<ListedCandidate>& found) {
  if (found.empty()) return "nobody in the store is like that\n";
  std::string out;
  for (const auto& [code, points, why] : found) out += fmt::format("{}  {}\n", code, format_why(points, why));
  return out;
}

std::string pairs_json(const std::vector<ListedPair>& pairs) {
  std::string out;
  io::JsonWriter json;
  for (const auto& [one, other, points, level, why] : pairs) {
    json.begin_object().field("schema", schema).field("type", "pair").field("patient", one).field("other", other);
    json.field("points", points).field("level", level);
    write_texts(json, "why", why);
    out += json.end_object().take() + "\n";
  }
  return out + summary_of(pairs.size());
}

std::string pairs_text(const std::vector<ListedPair>& pairs) {
  if (pairs.empty()) return "no possible duplicates\n";
  std::string out;
  for (const auto& [one, other, points, level, why] : pairs) out += fmt::format("{}  {}  {}, {}\n", one, other, level, format_why(points, why));
  return out;
}

}  // namespace leeboard::report
