// Lays out what has to be signed.
#include "report/sign_off.hpp"

#include <fmt/format.h>

#include "base/words.hpp"

namespace leeboard::report {

namespace {
constexpr auto place = "________";

Table table_of(const SignOffPart& part) {
  Table out;
  out.slug = part.slug;
  // The first column of a page does not wrap: ids are too long for it.
  out.columns = {{.slug = "evidence", .title = "mark"},
                 {.slug = "id", .title = "id"},
                 {.slug = "text", .title = "text"},
                 {.slug = "numbers", .title = "numbers"},
                 {.slug = "cites", .title = "rests on", .audience = Audience::machines},
                 {.slug = "where", .title = "where", .audience = Audience::machines},
                 {.slug = "initials", .title = "initials", .audience = Audience::machines},
                 {.slug = "date", .title = "date", .audience = Audience::machines},
                 {.slug = "initials", .title = "initials", .audience = Audience::people},
                 {.slug = "date", .title = "date", .audience = Audience::people}};
  for (const auto& item : part.items)
    out.rows.push_back({{std::string(format_word(item.evidence)), item.id, item.text, item.numbers, item.cites, format_where(item.where),
                         Missing{"not-signed"}, Missing{"not-signed"}, std::string(place), std::string(place)}});
  out.when_empty = "nothing to sign";
  return out;
}

List list_of(const SignOffPart& part) {
  List out;
  out.slug = part.slug;
  for (const auto& item : part.items) {
    Entry entry;
    entry.text = fmt::format("{} [{}] {}", item.id, format_word(item.evidence), item.text);
    if (!item.numbers.empty()) entry.details.push_back("numbers: " + join_words(item.numbers, ", "));
    entry.details.push_back(fmt::format("initials {0} date {0}", place));
    out.items.push_back(std::move(entry));
  }
  out.when_empty = "nothing to sign";
  return out;
}
}  // namespace

Document sign_off_sheet(const std::vector<SignOffPart>& parts, const Stamp& as_of, SignOffLook look) {
  Document out;
  out.report = "signoff";
  out.title = "For a clinician's signature";
  out.as_of = as_of;
  std::size_t total = 0;
  for (const auto& part : parts) {
    total += part.items.size();
    Section section;
    section.slug = part.slug;
    section.title = fmt::format("{} ({})", part.title, part.items.size());
    if (look == SignOffLook::table) section.blocks.emplace_back(table_of(part));
    else section.blocks.emplace_back(list_of(part));
    out.sections.push_back(std::move(section));
  }
  out.subtitle = fmt::format("{} statements that no text backs, as of {}", total, format_date(as_of.day));
  out.footer =
      "Marks, from strong to weak: V read in an official text, M in a copy of one, V2 in a secondary one, L local, H house rule, "
      "unverified: to be confirmed. This sheet has what is H or unverified, and what rests on it.";
  return out;
}

}  // namespace leeboard::report
