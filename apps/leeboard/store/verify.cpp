// `leeboard store verify`: everything recomputed, findings listed.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "clinic/store/check_lines.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/findings.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/doctor.hpp"
#include "store/store.hpp"
#include "store/verify.hpp"

namespace leeboard::app {

void add_head_finding(Context& context, store::Verification& check) {
  const auto options = make_open_options(context);
  try {
    const auto health = store::examine(context.store_path(), options.state_dir, options.wait_ms);
    if (health.head_state == store::HeadState::rolled_back || health.head_state == store::HeadState::rewritten)
      check.findings.push_back({store::Severity::damage, "remembered head", std::string(store::format_head_state(health.head_state))});
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::damaged) throw;  // a file too broken to examine has its findings already
  }
}

Outcome finish_check(Context& context, std::string_view schema, const store::Verification& check) {
  if (context.json()) context.print(clinic::format_check_json(check, schema));
  else context.print_text(clinic::format_check_text(check));
  const bool older = std::ranges::any_of(check.findings, [](const auto& one) { return one.where == "remembered head"; });
  // Nothing is written to a store that is damaged, not even that it was looked at.
  if (check.damaged())
    throw Error(ErrorKind::damaged, "the store is damaged: " + clinic::count_findings(check))
        .at({.source = context.store_path()})
        .mend_with(older ? "write nothing; find the newest copy, or run `leeboard audit accept-rollback --reason ...` if the older one is meant"
                         : "write nothing; run `leeboard store restore` with the newest good backup, or `leeboard store salvage`");
  const auto found = static_cast<long long>(check.findings.size()) + check.more;
  auto open = open_store(context, Access::read);
  open->log_event("store", fmt::format("{{\"rows\":{},\"events\":{},\"findings\":{}}}", check.rows, check.events, found));
  return {.findings = found > 0};
}

namespace {
Outcome verify(Context& context) {
  auto check = store::verify_file(context.store_path(), make_open_options(context).wait_ms);
  add_head_finding(context, check);
  return finish_check(context, "leeboard.store-verify/1", check);
}

/// A backup or another copy: nothing is written to it, and what was remembered of the store is not asked of it.
Outcome verify_copy(const std::string& path, Context& context) {
  const auto wait = make_open_options(context).wait_ms;
  const auto check = store::verify_file(path, wait);
  clinic::CheckedCopy copy{path, {}, std::nullopt};
  try {
    copy.behind = store::events_behind(context.store_path(), check.head, wait);
    copy.store = context.store_path();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::no_store && error.kind() != ErrorKind::damaged && error.kind() != ErrorKind::version) throw;
  }
  if (context.json()) context.print(clinic::format_copy_json(check, "leeboard.store-verify/1", copy));
  else context.print_text(clinic::format_copy_text(check, copy));
  if (check.damaged())
    throw Error(ErrorKind::damaged, "the copy is damaged: " + clinic::count_findings(check)).at({.source = path}).mend_with("use another backup");
  return {.findings = !check.findings.empty()};
}

Action declare_verify(Arguments& app) {
  auto deep = std::make_shared<bool>(false);
  auto path = std::make_shared<std::string>();
  app.add_option("COPY", *path, "a backup or another copy, which is read only; by default the store itself");
  app.add_flag("--deep", *deep, "recompute every digest and the whole chain; this is always done");
  return [deep, path](Context& context) { return path->empty() ? verify(context) : verify_copy(*path, context); };
}
}  // namespace

Verb store_verify_verb() {
  return {"verify",
          "recompute every digest and the audit chain",
          Access::none,
          declare_verify,
          {{"Before a backup, and after a fall", "leeboard store verify --deep"},
           {"A backup, and how far it is behind the store", "leeboard store verify /mnt/safe/clinic-2026-12-01.db"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
