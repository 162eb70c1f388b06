// Lays out letters.
#include "report/letter_page.hpp"

#include <algorithm>
#include <optional>

#include "base/words.hpp"
#include "report/render_text.hpp"

namespace leeboard::report {

namespace {
constexpr auto not_recorded = "not-recorded";
constexpr auto by_hand = "______________________________";

const Filled& value_of(const LetterValues& values, std::string_view name) {
  static const Filled none;
  const auto found = values.find(name);
  return found == values.end() ? none : found->second;
}

/// The text with its {{...}} filled in; nothing where one of them has nothing to say.
std::optional<std::string> fill(std::string_view text, const LetterValues& values) {
  std::string out;
  for (auto at = text.find("{{"); at != text.npos; at = text.find("{{")) {
    const auto end = text.find("}}", at);
    if (end == text.npos) break;
    const auto& value = value_of(values, text.substr(at + 2, end - at - 2));
    if (value.state == Filled::State::nothing) return std::nullopt;
    out.append(text.substr(0, at)).append(value.is_known() ? value.text : format_shown(Missing{not_recorded}));
    text.remove_prefix(end + 2);
  }
  return out.append(text);
}

/// Whether a text is one value, and that one is not known.
bool is_unknown(const std::string& text, const LetterValues& values) {
  const auto names = catalog::values_in(text);
  return names.size() == 1 && text == "{{" + names.front() + "}}" && value_of(values, names.front()).state == Filled::State::unknown;
}

std::string slug_of(std::string_view label) {
  auto out = lower_ascii(label);
  std::ranges::replace_if(
      out, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); }, '_');
  return out;
}

std::vector<Block> blocks_of(const catalog::LetterSection& section, const LetterValues& values) {
  std::vector<Block> out;
  Fields fields{section.id, {}};
  for (const auto& [label, text] : section.fields) {
    auto filled = fill(text, values);
    if (!filled) continue;
    fields.items.push_back({.slug = slug_of(label), .label = label, .value = std::move(*filled), .note = {}});
    if (is_unknown(text, values)) fields.items.back().value = Missing{not_recorded};
  }
  if (section.show == "signature") {
    fields.items.push_back({.slug = "signature", .label = "Signature", .value = std::string(by_hand), .note = {}});
    fields.items.push_back({.slug = "name", .label = "Name", .value = fill("{{signer}}", values).value_or(""), .note = {}});
    fields.items.push_back({.slug = "signed_on", .label = "Date", .value = std::string(by_hand), .note = {}});
  }
  if (!fields.items.empty()) out.emplace_back(std::move(fields));
  for (const auto& line : section.lines)
    if (auto filled = fill(line, values)) out.emplace_back(Paragraph{std::move(*filled), Tone::plain});
  return out;
}

void add_line(std::string& to, const Filled& value) {
  if (value.is_known()) to += (to.empty() ? "" : "\n") + value.text;
}

Section notice_section(const catalog::Notice& notice) {
  Section out{"notice", notice.title, {}};
  for (const auto& words : notice.paragraphs) out.blocks.emplace_back(Paragraph{single_spaced(words), Tone::plain});
  return out;
}
}  // namespace

LetterPage letter_page(const catalog::LetterText& letter, const LetterValues& values, const catalog::Notice* notice, const Stamp& as_of) {
  LetterPage out;
  auto& page = out.document;
  page.report = "letter";
  page.letter = true;
  page.as_of = as_of;
  page.title = letter.title;
  for (const auto* name : {"clinic", "address", "phone"}) add_line(page.clinic, value_of(values, name));
  for (const auto& section : letter.sections)
    if (auto blocks = blocks_of(section, values); !blocks.empty()) page.sections.push_back({section.id, section.title, std::move(blocks)});
  if (notice != nullptr) page.sections.push_back(notice_section(*notice));
  for (const auto& need : letter.form.needs)
    if (std::ranges::none_of(
            need, [&](const auto& name) { return value_of(values, name).is_known() || value_of(values, name).state == Filled::State::nothing; }))
      out.unknown.push_back(need);
  for (const auto* name : {"name", "recipient", "signer"}) out.own.push_back(value_of(values, name).text);
  if (!letter.form.neutral)
    for (const auto* name : {"clinic", "address"}) out.own.push_back(value_of(values, name).text);
  return out;
}

std::string letter_words(const Document& document) {
  constexpr std::size_t endless = 1U << 20U;
  return single_spaced(render_text(document, endless));
}

}  // namespace leeboard::report
