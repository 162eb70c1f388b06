// The entries of a Bundle, in the order in which they must be read.
#include "clinic/import/bundle_entries.hpp"

#include <algorithm>

#include "interop/fhir/coding.hpp"
#include "interop/fhir/resource.hpp"

namespace leeboard::clinic {

namespace {

/// The server of a Bundle's own link: "https://a.example/fhir" of "https://a.example/fhir/Patient?name=x".
std::string self_base(io::Node bundle) {
  const auto links = bundle.find("link");
  if (!links || !links->is_sequence()) return {};
  for (const io::Node link : links->items()) {
    if (interop::text_at(link, "relation") != "self") continue;
    std::string url(interop::text_at(link, "url"));
    if (!url.starts_with("http://") && !url.starts_with("https://")) continue;
    url = url.substr(0, url.find('?'));
    const auto slash = url.rfind('/');
    // A search names a type behind the server; a link to the server alone names none.
    if (slash > url.find("//") + 1 && slash + 1 < url.size() && url[slash + 1] >= 'A' && url[slash + 1] <= 'Z') url.resize(slash);
    while (url.ends_with('/')) url.pop_back();
    return url;
  }
  return {};
}

void add_entries(io::Node bundle, int depth, const std::string& outer, std::vector<BundleEntry>& to) {
  const auto list = bundle.find("entry");
  if (!list || !list->is_sequence()) return;
  const auto text = interop::text_at(bundle, "timestamp");
  const auto time = text.empty() ? std::nullopt : parse_partial_stamp(text, nullptr);
  auto base = self_base(bundle);
  if (base.empty()) base = outer;
  std::vector<io::Node> entries;
  for (const io::Node entry : list->items()) entries.push_back(entry);
  const bool history = interop::text_at(bundle, "type") == "history";
  if (history) std::ranges::reverse(entries);
  for (const auto& entry : entries) {
    const auto resource = entry.find("resource");
    const bool inner = resource && interop::text_at(*resource, "resourceType") == "Bundle";
    const auto own = std::string(interop::reference_base(interop::text_at(entry, "fullUrl")));
    if (inner && depth < most_bundle_depth) add_entries(*resource, depth + 1, own.empty() ? base : own, to);
    else to.push_back({entry, time, base, inner, history});
  }
}

}  // namespace

std::vector<BundleEntry> list_entries(io::Node bundle) {
  std::vector<BundleEntry> out;
  add_entries(bundle, 1, {}, out);
  return out;
}

std::optional<Deletion> find_deletion(io::Node entry) {
  if (interop::text_at(entry, "request", "method") != "DELETE") return std::nullopt;
  Deletion deletion;
  auto url = interop::text_at(entry, "request", "url");
  if (url.find('?') != std::string_view::npos) {
    deletion.problem = "it deletes by a search, which names no record";
    return deletion;
  }
  const auto full = interop::text_at(entry, "fullUrl");
  deletion.base = interop::reference_base(url);
  if (deletion.base.empty()) deletion.base = interop::reference_base(full);
  url = interop::normalise_reference(url);
  if (url.find('/') == std::string_view::npos) url = interop::normalise_reference(full);
  const auto slash = url.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 == url.size()) deletion.problem = "it does not say which record is deleted";
  else deletion.type = url.substr(0, slash), deletion.id = url.substr(slash + 1);
  deletion.version = read_deletion_version(entry);
  return deletion;
}

std::set<std::string, std::less<>> told_in_order(const std::vector<BundleEntry>& entries) {
  std::set<std::string, std::less<>> out;
  for (const auto& each : entries) {
    const auto resource = each.of_history && !find_deletion(each.entry) ? each.entry.find("resource") : std::nullopt;
    if (resource) out.insert(std::string(interop::text_at(*resource, "resourceType")) + "/" + std::string(interop::text_at(*resource, "id")));
  }
  return out;
}

}  // namespace leeboard::clinic
