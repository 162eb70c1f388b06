// Shapes of copies.
#include "clinic/store/copy_lines.hpp"

#include <fmt/format.h>

#include "io/json_writer.hpp"

namespace leeboard::clinic {

namespace {
constexpr auto schema = "leeboard.store/1";
constexpr auto salvage_schema = "leeboard.salvage/1";
}  // namespace

std::string format_proof_json(const store::BackupProof& proof, std::string_view type) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", type).field("path", proof.path).field("store", proof.identity.store_id);
  json.field("events", proof.head.seq).field("head", proof.head.hash).field("digest", proof.digest).field("bytes", proof.bytes);
  json.field("proven", true);
  if (!proof.replaced.empty()) json.field("replaced", proof.replaced);
  return json.end_object().take() + "\n";
}

std::string format_proof_text(const store::BackupProof& proof, std::string_view done) {
  auto out = fmt::format("{} {} ({} bytes, {} events, digest {})", done, proof.path, proof.bytes, proof.head.seq, proof.digest.substr(0, 16));
  if (!proof.replaced.empty()) out += "; the file that was there is " + proof.replaced;
  return out;
}

std::string format_made_json(const std::string& path, const store::Identity& made, std::string_view encrypted) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "init").field("path", path).field("store", made.store_id);
  json.field("created", made.created).field("layout", made.schema).field("encrypted", "no").field("disk_encryption", encrypted);
  return json.end_object().take() + "\n";
}

long long count_lost(const store::Salvage& result) { return static_cast<long long>(result.lost.size()) + result.more_lost; }

std::string format_salvage_json(const store::Salvage& result, const std::string& path) {
  std::string out;
  io::JsonWriter json;
  const auto list = [&](std::string_view type, const std::vector<std::string>& texts) {
    for (const auto& text : texts) {
      json.begin_object().field("schema", salvage_schema).field("type", type).field("what", text);
      out += json.end_object().take() + "\n";
    }
  };
  list("lost", result.lost);
  list("not-carried", result.stays);
  json.begin_object().field("schema", salvage_schema).field("type", "summary").field("path", path).field("store", result.new_store_id);
  json.field("kept", result.kept).field("left_out", result.left_out).field("lost", count_lost(result));
  return out + json.end_object().take() + "\n";
}

std::string format_salvage_text(const store::Salvage& result, const std::string& path) {
  std::string out;
  for (const auto& text : result.lost) out += fmt::format("lost: {}\n", text);
  for (const auto& text : result.stays) out += fmt::format("not carried over: {}\n", text);
  return out + fmt::format("{} rows kept, {} left out, {} lost; the new store is {}\n", result.kept, result.left_out, count_lost(result), path);
}

}  // namespace leeboard::clinic
