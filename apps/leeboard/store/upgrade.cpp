// `leeboard store upgrade`: what this version does with a store and a site of an older one.
#include <fmt/format.h>

#include <memory>
#include <vector>

#include "base/error.hpp"
#include "clinic/prove/unusable_definitions.hpp"
#include "io/json_writer.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/doctor.hpp"
#include "store/migrations.hpp"
#include "store/session.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Item {
  std::string what, text;
};

/// Definitions and settings that this version refuses.
template <class Work>
void try_to_read(std::vector<Item>& out, const std::string& what, const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    if (error.problems().empty()) out.push_back({what, error.what()});
    for (const auto& problem : error.problems()) out.push_back({what, format_where(problem.where) + ": " + problem.message});
  }
}

std::vector<Item> find_items(Context& context, int layout) {
  std::vector<Item> out;
  if (layout < store::newest_schema())
    out.push_back({"layout", fmt::format("the store has layout {}; the first command that writes brings it to {}, after a backup", layout,
                                         store::newest_schema())});
  try_to_read(out, "settings", [&] {
    for (const auto& person : context.settings().staff)
      if (!person.login.empty() && !store::is_os_user(person.login))
        out.push_back({"login", person.id + ": the system has no user '" + person.login + "', so nobody can sign as this person without --override"});
  });
  for (const auto& fault : clinic::find_unusable_definitions(context.catalog()).sorted())
    out.push_back({"definitions", fault.where.source.empty() ? fault.message : format_where(fault.where) + ": " + fault.message});
  return out;
}

Outcome check(Context& context) {
  const auto options = make_open_options(context);
  const auto health = store::examine(context.store_path(), options.state_dir, options.wait_ms);
  const auto items = find_items(context, health.identity.schema);
  for (const auto& item : items) {
    io::JsonWriter json;
    if (context.json())
      context.print(json.begin_object()
                        .field("schema", "leeboard.store/1")
                        .field("type", "upgrade")
                        .field("what", item.what)
                        .field("text", item.text)
                        .end_object()
                        .take() +
                    "\n");
    else context.print_text(item.what + ": " + item.text + "\n");
  }
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.store/1").field("type", "summary").field("layout", health.identity.schema);
    context.print(json.field("newest", store::newest_schema()).field("items", items.size()).end_object().take() + "\n");
  } else if (items.empty())
    context.say(fmt::format("nothing to do: layout {} is the newest, and settings and definitions are read", health.identity.schema));
  return {.findings = !items.empty()};
}

Outcome upgrade(bool only_check, Context& context) {
  if (only_check || context.globals().dry_run) return check(context);
  const auto options = make_open_options(context);
  const auto before = store::examine(context.store_path(), options.state_dir, options.wait_ms).identity.schema;
  const auto open = open_store(context, Access::write);
  const auto now = open->identity().schema;
  if (now != before) context.mark_saved();
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.store/1").field("type", "upgrade").field("from", before).field("layout", store::newest_schema());
    context.print(json.end_object().take() + "\n");
  } else
    context.say(before == store::newest_schema()
                    ? fmt::format("nothing to do: layout {} is the newest", before)
                    : fmt::format("brought from layout {} to {}; the backup of the old one lies beside the store", before, store::newest_schema()));
  return {};
}

Action declare_upgrade(Arguments& app) {
  auto only_check = std::make_shared<bool>(false);
  app.add_flag("--check", *only_check, "only say what would change and what this version refuses; exit 7 if anything");
  return [only_check](Context& context) { return upgrade(*only_check, context); };
}
}  // namespace

Verb store_upgrade_verb() {
  return {"upgrade",       "bring the store to the layout of this version, after a proven backup",       Access::none,
          declare_upgrade, {{"Before a newer version is put in use", "leeboard store upgrade --check"}}, {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
