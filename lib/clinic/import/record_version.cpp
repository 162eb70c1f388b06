// What tells states of one record apart.
#include "clinic/import/record_version.hpp"

#include "base/digest.hpp"
#include "base/range.hpp"
#include "interop/fhir/coding.hpp"

namespace leeboard::clinic {

namespace {
// Beside the ids of the source, until records have a row of their own: "3 2026-11-10T00:00Z", a missing part as "-".
constexpr std::string_view version_system = "fhir:version";
}  // namespace

void name_contents(interop::FhirRecord& record, std::string_view source) {
  if (source.empty()) return;
  const auto own = record.type + "/" + record.id, prefix = std::string(source) + "/";
  const auto name = [&](std::string& id) {
    if (id.starts_with(own)) id.insert(0, prefix);
  };
  for (auto& fact : record.document.facts) name(fact.source);
  for (auto& event : record.document.events) name(event.source_id);
  for (auto& answers : record.document.assessments)
    if (answers.id.starts_with(own) || answers.id == record.id) answers.id = prefix + own;
}

// Equal bytes of two servers are two records; of a source that is not named the digest is as it always was.
std::string resource_digest(std::string_view raw, std::string_view source) {
  Blake2b hash;
  hash.field("fhir").field(raw);
  if (!source.empty()) hash.field(source);
  return format_hex(hash.finish());
}

RecordVersion read_version(io::Node resource) {
  RecordVersion version;
  version.number = parse_integer(interop::text_at(resource, "meta", "versionId"));
  if (const auto text = interop::text_at(resource, "meta", "lastUpdated"); !text.empty()) version.updated = parse_partial_stamp(text, nullptr);
  return version;
}

RecordVersion read_deletion_version(io::Node entry) {
  RecordVersion version;
  auto tag = interop::text_at(entry, "response", "etag");
  if (const auto open = tag.find('"'); open != std::string_view::npos) {
    tag.remove_prefix(open + 1);
    version.number = parse_integer(tag.substr(0, tag.find('"')));
  }
  if (const auto text = interop::text_at(entry, "response", "lastModified"); !text.empty()) version.updated = parse_partial_stamp(text, nullptr);
  return version;
}

bool is_older(const RecordVersion& one, const RecordVersion& stored) {
  if (one.number && stored.number) return *one.number < *stored.number;
  return one.updated && stored.updated && earlier(*one.updated, *stored.updated);
}

RecordVersion find_version(store::Repositories& records, std::string_view record) {
  RecordVersion version;
  const auto text = records.external_ids().find(version_system, record);
  const auto blank = text ? text->find(' ') : std::string::npos;
  if (blank == std::string::npos) return version;
  version.number = parse_integer(std::string_view(*text).substr(0, blank));
  version.updated = parse_stamp(std::string_view(*text).substr(blank + 1), nullptr);
  return version;
}

void note_version(store::Repositories& records, std::string_view record, const RecordVersion& version, store::PersonKey person) {
  if (!version.said()) return;
  const auto text = (version.number ? std::to_string(*version.number) : std::string("-")) + " " +
                    (version.updated ? format_stamp(*version.updated) : std::string("-"));
  records.external_ids().bind(version_system, record, text, person);
}

}  // namespace leeboard::clinic
