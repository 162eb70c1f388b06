// Declaring the global flags.
#include "leeboard/globals.hpp"

#include <CLI/CLI.hpp>

#include "leeboard/arguments.hpp"

namespace leeboard::app {

void declare_globals(CLI::App& app, Globals& g) {
  const auto group = [](CLI::Option* option) { option->group("Global options"); };
  group(app.add_option("--db", g.db, "store of the clinic (LEEBOARD_DB)")->type_name("FILE"));
  group(app.add_option("--data", g.data, "the site's own definitions, laid over the built-in ones (LEEBOARD_DATA)")->type_name("DIR"));
  group(app.add_option("--as-of", g.as_of, "date or date-time that content is seen from (LEEBOARD_AS_OF)")->type_name("TIME"));
  group(app.add_option("--actor", g.actor, "staff id from the settings")->type_name("ID"));
  group(app.add_option("--purpose", g.purpose, "TREAT, HPAYMT, HOPERAT, HRESCH, ETREAT or PATRQT")->type_name("P"));
  group(app.add_option("--format", g.formats, "text, json, ndjson, csv, yaml, md, html or fhir: what a verb writes stands in its help")
            ->delimiter(',')
            ->allow_extra_args(false)
            ->type_name("F"));
  group(app.add_flag_callback(
      "--json", [&g] { g.formats = {"json"}; }, "short for --format json"));
  group(app.add_option("-o,--output", g.output, "write there, whole or not at all")->type_name("FILE|DIR"));
  group(app.add_flag("-n,--dry-run", g.dry_run, "show what would be done and change nothing"));
  group(app.add_flag("--no-input", g.no_input, "never ask"));
  group(app.add_flag("-y,--yes", g.yes, "answer questions of yes or no at the terminal with yes"));
  group(app.add_option("--confirm", g.confirm, "confirm a destructive act by naming its object")->type_name("ID"));
  group(app.add_option_function<std::string>(
               "--wait",
               [&g](const std::string& text) {
                 // Seconds are no unit of records, but waiting is counted in them.
                 const auto number = text.ends_with('s') && text.size() > 1 ? text.substr(0, text.size() - 1) : text;
                 char* end = nullptr;
                 const double seconds = std::strtod(number.c_str(), &end);
                 const auto duration = parse_duration(text);
                 if (duration) g.wait_seconds = static_cast<double>(duration->minutes) * 60;
                 else if (end && *end == '\0' && seconds >= 0 && seconds < 86400) g.wait_seconds = seconds;
                 else throw CLI::ValidationError("--wait", "write e.g. 30s or 5m");
               },
               "how long to wait for a store that is in use (default 5s)")
            ->type_name("DURATION"));
  group(app.add_option("--reason", g.reason, "why; `-` reads stdin, @FILE a file")->type_name("TEXT"));
  group(app.add_option("--override", g.override_reason,
                       "why somebody signs or acknowledges for a person whose `login:` they have not; logged; `-` or @FILE as with --reason")
            ->type_name("TEXT"));
  group(app.add_option("--idempotency-key", g.idempotency_key, "repeating what stores records with the same key changes nothing")->type_name("K"));
  group(app.add_option("--audit-to", g.audit_to, "where the read event goes when the store cannot be written")->type_name("FILE"));
  group(app.add_flag("--force", g.force, "replace an output file that is there"));
  group(app.add_flag("--accept-network-store", g.accept_network_store, "write to a store on a network file system"));
  group(app.add_flag("--explain", g.explain, "say which rule, item and threshold led to the result (plan draft, plan preview, assess show)"));
  group(app.add_flag("--require-known", g.require_known, "exit 8 when the result depends on unknown facts (plan draft, plan preview)"));
  group(app.add_flag("--plain", g.plain, "label: value blocks instead of tables, as below 80 columns"));
  const auto width = app.add_option("--width", g.width, "columns to lay out text for, 40 to 200 (default: the terminal's, else 80)");
  Option(width->type_name("N")).check(positive());
  group(width);
  group(app.add_flag("--csv-raw", g.csv_raw, "CSV for machines: no guard against spreadsheet formulas"));
  group(app.add_option("--max-input", g.max_input_mib, "largest document in MiB, up to 1024")->check(CLI::Range(1, 1024))->type_name("MIB"));
  group(app.add_flag("-q,--quiet", g.quiet, "no messages; errors and data still come"));
  group(app.add_flag("-v,--verbose", g.verbose, "say what was used: settings, definitions, store, time, and how long it took"));
  const auto closed = [&](CLI::Option* option, std::vector<std::string> words) {
    Option(option)->check(one_of(std::move(words)));
    group(option);
  };
  closed(app.add_option("--color", g.color, "auto, always or never; auto: on a terminal, unless NO_COLOR is set")->type_name("WHEN"),
         {"auto", "always", "never"});
  closed(app.add_option("--progress", g.progress, "auto, plain or off")->type_name("HOW"), {"auto", "plain", "off"});
  group(app.add_flag("--no-pager", g.no_pager, "never start a pager (LEEBOARD_PAGER, else PAGER, else less -FRX)"));
}

}  // namespace leeboard::app
