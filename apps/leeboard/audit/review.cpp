// `leeboard audit review`: what somebody should look at.
#include "clinic/desk.hpp"
#include "clinic/store/review_items.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/audit/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
Outcome review(Context& context) {
  const auto open = make_open_options(context);
  auto& store = context.store();
  auto items = clinic::list_withdrawn_safety(store.read(), context.desk());
  std::vector<std::string> people;
  for (const auto& item : items) people.push_back(item.patient);
  store.log_list(people);
  store::for_each_event(context.store_path(), open.wait_ms, 1, [&](const store::LoggedEvent& event) {
    if (Context::interrupted()) return false;
    if (auto item = clinic::review_item_of(event)) items.push_back(std::move(*item));
    return true;
  });
  for (const auto& item : items) context.print_text(context.json() ? clinic::format_review_json(item) : clinic::format_review_text(item));
  if (context.json()) context.print(clinic::format_review_summary(items.size()));
  else if (items.empty()) context.say("nothing to look at");
  return {};
}

Action declare_review(Arguments&) {
  return [](Context& context) { return review(context); };
}
}  // namespace

Verb audit_review_verb() {
  return {"review",
          "list what somebody should look at: safety items withdrawn without an answer, overrides, accepted copies and clocks",
          Access::read,
          declare_review,
          {{"Once a week", "leeboard audit review"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
