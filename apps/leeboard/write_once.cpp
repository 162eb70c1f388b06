// Idempotent single writes.
#include "leeboard/write_once.hpp"

#include "base/digest.hpp"
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

std::string render_written(const Context& context, const Written& written) {
  auto text = written.result;
  text.pop_back();
  if (written.replayed) text += ",\"replayed\":true";
  if (context.globals().dry_run) text += ",\"dry_run\":true";
  return text + "}\n";
}

}  // namespace leeboard::app
