// Lists possible duplicates.
#include "report/match_list.hpp"

#include <fmt/format.h>

#include "io/json_writer.hpp"

namespace leeboard::report {

namespace {
constexpr auto schema = "leeboard.intake-match/1";
constexpr auto why_a_pair = "like name and birth date";

std::string summary_of(std::size_t candidates) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "summary").field("candidates", candidates);
  return json.end_object().take() + "\n";
}
}  // namespace

std::string candidates_json(const std::vector<ListedCandidate>& found) {
  std::string out;
  io::JsonWriter json;
  for (const auto& [code, why] : found) {
    json.begin_object().field("schema", schema).field("type", "candidate").field("patient", code).field("why", why);
    out += json.end_object().take() + "\n";
  }
  return out + summary_of(found.size());
}

std::string candidates_text(const std::vector<ListedCandidate>& found) {
  if (found.empty()) return "nobody in the store is like that\n";
  std::string out;
  for (const auto& [code, why] : found) out += fmt::format("{}  {}\n", code, why);
  return out;
}

std::string pairs_json(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::string out;
  io::JsonWriter json;
  for (const auto& [one, other] : pairs) {
    json.begin_object().field("schema", schema).field("type", "pair").field("patient", one).field("other", other).field("why", why_a_pair);
    out += json.end_object().take() + "\n";
  }
  return out + summary_of(pairs.size());
}

std::string pairs_text(const std::vector<std::pair<std::string, std::string>>& pairs) {
  if (pairs.empty()) return "no possible duplicates\n";
  std::string out;
  for (const auto& [one, other] : pairs) out += fmt::format("{}  {}  {}\n", one, other, why_a_pair);
  return out;
}

}  // namespace leeboard::report
