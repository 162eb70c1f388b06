// Idempotent single writes.
#include "leeboard/write_once.hpp"

#include "base/digest.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/context.hpp"
#include "store/store.hpp"

namespace leeboard::app {

Written write_once(Context& context, std::string_view content, const std::function<std::string(store::Repositories&)>& work) {
  const auto& key = context.globals().idempotency_key;
  const auto digest = format_sha256(context.command() + "\n" + std::string(content));
  Written written;
  context.store().write(
      [&](store::Repositories& records) {
        if (!key.empty()) {
          if (auto known = records.requests().find(key, digest)) {
            written = {std::move(*known), true};
            return;
          }
        }
        written.result = work(records);
        if (!key.empty()) records.requests().remember(key, digest, written.result);
      },
      key);
  if (!context.globals().dry_run) context.mark_saved();
  return written;
}

report::WriteState state_of(const Context& context, const Written& written) { return {written.replayed, context.globals().dry_run}; }

std::string replayed_text(const Written& written, std::string_view key) {
  const auto result = io::read_stored_json(written.result);
  const auto value = result.root().find(key);
  return value ? std::string(value->as_text().value_or("")) : std::string();
}

std::vector<std::string> replayed_texts(const Written& written, std::string_view key) {
  const auto result = io::read_stored_json(written.result);
  std::vector<std::string> out;
  if (const auto list = result.root().find(key))
    for (const auto item : list->items()) out.emplace_back(item.text());
  return out;
}

Stored replayed_how(const Written& written) { return parse_word<Stored>(replayed_text(written, "stored")).value_or(Stored::created); }

std::string render_written(const Context& context, const Written& written) {
  auto text = written.result;
  text.pop_back();
  if (written.replayed) text += ",\"replayed\":true";
  if (context.globals().dry_run) text += ",\"dry_run\":true";
  return text + "}\n";
}

}  // namespace leeboard::app
