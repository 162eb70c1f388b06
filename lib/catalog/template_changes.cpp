// Weighs the changes of templates that are laid on each other.
#include "catalog/template_changes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {

namespace {
/// The key under which a line is remembered that is taken out.
constexpr const char* whole = "";

/// Scalars are compared; anything else counts as different.
std::string text_of(io::Node node) { return std::string(node.as_text().value_or("")); }

bool has(const std::vector<std::string>& ids, const std::string& id) { return std::ranges::find(ids, id) != ids.end(); }

std::string differ_words(const std::string& line, const std::string& by, const std::string& other) {
  return fmt::format("stacked-conflict: the line `{}` is changed in different ways by `{}` and `{}`, which can be laid on each other", line, by,
                     other);
}
}  // namespace

void LineChanges::conflict(io::Node node, std::string message) {
  io::report(conflicts_, node, std::move(message), "give a line of its own, or say with `over:` whose change stands");
}

void LineChanges::apply(io::Node change, const ChangeAuthor& author) {
  io::MapReader map(change, context_.diagnostics);
  if (const auto list = map.optional("remove"))
    for (const auto item : list->items()) remove(item, author);
  if (const auto replaced = map.optional("replace"))
    for (const auto entry : replaced->entries()) replace(entry.value, std::string(entry.key), author);
  map.finish();
}

LineChanges::Stands LineChanges::weigh(const Made& made, const ChangeAuthor& author) {
  if (author.chain.contains(made.by.id) || has(author.over, made.by.id)) return Stands::newer;
  return has(made.by.over, author.id) ? Stands::older : Stands::open;
}

void LineChanges::remove(io::Node item, const ChangeAuthor& author) {
  const auto id = std::string(item.text());
  auto* line = find(id);
  if (!line) {
    if (!removed_.contains(id)) unknown(item, id);
    return;
  }
  for (const auto& made : made_) {
    if (made.line != id) continue;
    const auto stands = weigh(made, author);
    if (stands == Stands::newer) continue;
    if (stands == Stands::open) conflict(item, differ_words(id, author.id, made.by.id));
    return;
  }
  removed_.insert_or_assign(id, std::pair(*line, Made{id, whole, {}, author}));
  lines_.erase(lines_.begin() + (line - lines_.data()));
}

// A line that another one took out comes back for a change that stands over it.
bool LineChanges::bring_back(io::Node node, const std::string& id, const ChangeAuthor& author) {
  const auto gone = removed_.find(id);
  if (gone == removed_.end()) {
    unknown(node, id);
    return false;
  }
  const auto& made = gone->second.second;
  // What a template that this one extends took out is not there to change.
  if (author.chain.contains(made.by.id)) {
    unknown(node, id);
    return false;
  }
  const auto stands = weigh(made, author);
  if (stands == Stands::open) conflict(node, differ_words(id, author.id, made.by.id));
  if (stands != Stands::newer) return false;
  lines_.push_back(std::move(gone->second.first));
  removed_.erase(gone);
  return true;
}

void LineChanges::replace(io::Node node, const std::string& id, const ChangeAuthor& author) {
  if (!find(id) && !bring_back(node, id, author)) return;
  std::set<std::string> without;
  for (const auto entry : node.entries()) {
    const std::string key(entry.key);
    for (const auto& made : made_) {
      if (made.line != id || made.key != key || (!made.text.empty() && made.text == text_of(entry.value))) continue;
      const auto stands = weigh(made, author);
      if (stands == Stands::newer) continue;
      // Cites go with the words that they are for.
      if (stands == Stands::open && key != "cites") conflict(node, differ_words(id, author.id, made.by.id));
      without.insert(key);
    }
    if (!without.contains(key)) made_.push_back({id, key, text_of(entry.value), author});
  }
  change_template_line(*find(id), node, context_, without);
}

TemplateLine* LineChanges::find(const std::string& id) {
  const auto at = std::ranges::find(lines_, id, &TemplateLine::id);
  return at != lines_.end() ? &*at : nullptr;
}

void LineChanges::unknown(io::Node node, const std::string& id) {
  io::report_key(context_.diagnostics, node, fmt::format("there is no line `{}` to change", id), did_you_mean(id, ids_of(lines_)));
}

}  // namespace leeboard::catalog
