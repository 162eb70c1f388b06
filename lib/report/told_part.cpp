// Puts what was told on a page: nobody can count on it until somebody has asked.
#include "report/told_part.hpp"

#include <fmt/format.h>

#include "io/json_writer.hpp"
#include "report/text_words.hpp"
#include "report/visit.hpp"

namespace leeboard::report {

Section told_section(std::vector<ToldItem> told) {
  constexpr std::size_t most = 4;
  List list{"told", {}, {}};
  const auto all = told.size();
  if (all > most) told.resize(most);
  for (const auto& item : told)
    list.items.push_back({shorten(item.text + " (" + item.what + ")", visit_line),
                          {},
                          {{"what", "what", item.what, {}, {}}, {"object", "object", item.object, {}, {}}, {"full", "full", item.text, {}, {}}},
                          Tone::watch});
  if (all > most) list.items.push_back({fmt::format("and {} more", all - most), {}, {}, Tone::faint});
  return {"told", "Told but not understood", {list}};
}

std::string with_told(std::string json, const std::vector<ToldItem>& told) {
  if (told.empty() || !json.ends_with('}')) return json;
  io::JsonWriter list;
  list.begin_array();
  for (const auto& item : told) list.begin_object().field("what", item.what).field("object", item.object).field("text", item.text).end_object();
  json.pop_back();
  return json + ",\"told\":" + list.end_array().take() + "}";
}

}  // namespace leeboard::report
