// `leeboard audit verify`: the chain and the rows that it tells of, recomputed from raw fields.
#include "leeboard/arguments.hpp"

#include <memory>
#include <string>
#include <vector>

#include "leeboard/audit/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/findings.hpp"
#include "store/seal.hpp"
#include "store/verify.hpp"

namespace leeboard::app {

namespace {
Outcome verify(const std::string& against, Context& context) {
  const auto wait = make_open_options(context).wait_ms;
  const auto seals = against.empty() ? std::vector<store::Seal>{} : store::read_seals(context.read_input(against), Context::input_name(against));
  auto check = store::verify_chain(context.store_path(), wait);
  for (const auto& seal : seals) store::compare_with_seal(context.store_path(), wait, seal, check);
  add_head_finding(context, check);
  return finish_check(context, "leeboard.audit-verify/1", check);
}

Action declare_verify(Arguments& app) {
  auto against = std::make_shared<std::string>();
  app.add_option("--against", *against,
                 "lines of `audit seal` or `audit log --days`: the log and the rows must still hold what they held then; - reads stdin")
      ->type_name("FILE");
  return [against](Context& context) { return verify(*against, context); };
}
}  // namespace

Verb audit_verify_verb() {
  return {"verify",
          "recompute the chain of the log and the digests of the rows that it tells of",
          Access::none,
          declare_verify,
          {{"Is the log whole?", "leeboard audit verify"},
           {"Does it still hold what was sealed?", "leeboard audit verify --against clinic-2026-12-01.seal"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
