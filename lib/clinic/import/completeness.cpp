// Whether an import is all that the source has.
#include "clinic/import/completeness.hpp"

#include <algorithm>

#include "base/range.hpp"
#include "clinic/import/bundle_entries.hpp"
#include "interop/fhir/coding.hpp"

namespace leeboard::clinic {

namespace {

constexpr std::size_t most_sources = 1000;

std::string_view link_of(io::Node bundle, std::string_view relation) {
  const auto links = bundle.find("link");
  if (!links || !links->is_sequence()) return {};
  for (const io::Node link : links->items())
    if (interop::text_at(link, "relation") == relation) return interop::text_at(link, "url");
  return {};
}

}  // namespace

void Completeness::note_bundle(io::Node bundle, std::string_view source) { note_bundle(bundle, source, 1); }

void Completeness::note_bundle(io::Node bundle, std::string_view source, int depth) {
  if (has_tag(bundle)) add_left_out(source);
  Page page{std::string(source), std::string(link_of(bundle, "self")), std::string(link_of(bundle, "next"))};
  const bool search = interop::text_at(bundle, "type") == "searchset";
  if (const auto total = parse_integer(interop::text_at(bundle, "total")); total && search) page.total = *total;
  if (const auto entries = bundle.find("entry"); entries && entries->is_sequence())
    for (const io::Node entry : entries->items()) {
      const auto mode = interop::text_at(entry, "search", "mode");
      if (mode.empty() || mode == "match") ++page.matches;
      const auto inner = entry.find("resource");
      if (inner && depth < most_bundle_depth && interop::text_at(*inner, "resourceType") == "Bundle") note_bundle(*inner, source, depth + 1);
    }
  if (page.total >= 0 || !page.next.empty() || !page.self.empty()) pages_.push_back(std::move(page));
}

bool Completeness::has_tag(io::Node resource) const {
  const auto meta = resource.find("meta");
  if (!meta) return false;
  for (const std::string_view key : {"tag", "security"}) {
    const auto list = meta->find(key);
    if (!list || !list->is_sequence()) continue;
    for (const io::Node tag : list->items())
      if (std::ranges::find(words_.left_out_codes, catalog::fold_words(interop::text_at(tag, "code"))) != words_.left_out_codes.end()) return true;
  }
  return false;
}

void Completeness::note_resource(io::Node resource, std::string_view source) {
  if (has_tag(resource)) return add_left_out(source);
  if (interop::text_at(resource, "resourceType") != "OperationOutcome") return;
  const auto issues = resource.find("issue");
  if (!issues || !issues->is_sequence()) return;
  for (const io::Node issue : issues->items()) {
    const auto details = issue.find("details");
    const bool code = std::ranges::find(words_.left_out_codes, catalog::fold_words(interop::text_at(issue, "code"))) != words_.left_out_codes.end();
    if (code || words_.says_left_out(interop::text_at(issue, "diagnostics")) || (details && words_.says_left_out(interop::concept_text(*details))))
      return add_left_out(source);
  }
}

void Completeness::add_left_out(std::string_view source) {
  if (left_out_.size() < most_sources && std::ranges::find(left_out_, source) == left_out_.end()) left_out_.emplace_back(source);
}

std::vector<std::string> Completeness::gaps() const {
  std::vector<std::string> out;
  for (const auto& source : left_out_) out.push_back(source + ": the source says that it left something out");
  for (const auto& page : pages_) {
    if (!page.next.empty()) {
      if (std::ranges::find(pages_, page.next, &Page::self) == pages_.end()) out.push_back(page.source + ": the next page is not in this import");
      continue;
    }
    // The last page of a search: all pages before it count together.
    auto matches = page.matches;
    const auto* first = &page;
    for (std::size_t steps = 0; steps < pages_.size() && !first->self.empty(); ++steps) {
      const auto before = std::ranges::find(pages_, first->self, &Page::next);
      if (before == pages_.end()) break;
      first = &*before;
      matches += first->matches;
    }
    if (page.total > matches) out.push_back(page.source + ": the source has more than is here");
  }
  return out;
}

}  // namespace leeboard::clinic
