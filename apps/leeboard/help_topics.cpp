// The help topics.
#include "leeboard/help_topics.hpp"

#include <array>

namespace leeboard::app {

namespace {
constexpr std::array<HelpTopic, 9> topics{{
    {"absence",
     "Unknown is a value. These words may stand wherever a value may:\n\n"
     "  unknown         it was asked, or looked for, and is not known\n"
     "  declined        the person chose not to say\n"
     "  not-asked       nobody asked yet\n"
     "  not-applicable  the question does not fit this person\n\n"
     "A key that is left out means that nothing was said. `none` is a value: asked,\n"
     "and there is none. `expired` is only ever printed: the value is too old to use.\n"},
    {"dates",
     "A date is written 2026-12-01, a date-time with its offset 2026-12-01T09:05-05:00\n"
     "(seconds and Z are allowed). Without an offset the clinic's time_zone is used;\n"
     "with no time_zone in the settings such a time is refused. Clinical times keep the\n"
     "offset that they came with; audit times are UTC.\n\n"
     "--as-of TIME is the only clock that content uses. With a date, all of that day is\n"
     "seen.\n"},
    {"environment",
     "LEEBOARD_DB      the store, as --db\n"
     "LEEBOARD_DATA    the site's own definitions, as --data\n"
     "LEEBOARD_AS_OF   as --as-of\n"
     "XDG_DATA_HOME    the default store is leeboard/clinic.db below it\n"
     "XDG_STATE_HOME   the remembered heads of stores are in leeboard/heads below it;\n"
     "                 leeboard/definition-ids-* there may be deleted at any time\n"
     "XDG_CONFIG_HOME  the user's settings are leeboard/config.yml below it\n"
     "TZ               the clock of a clinic whose settings name no time_zone\n\n"
     "A flag comes before LEEBOARD_*, which comes before leeboard.yaml in the folder of\n"
     "the store, which comes before the user's settings.\n"},
    {"facts",
     "What is known of a person are facts. Their names, types, ranges and questions\n"
     "stand in the vocabulary, which can be searched by words:\n\n"
     "  leeboard help facts last use    those with words that begin like these\n"
     "  leeboard help facts hcv         by name\n\n"
     "A fact is written `name: value`, or with its own time and observer:\n\n"
     "  qtc_ms: {value: 438, at: 2026-11-20T10:15-05:00, by: S-03}\n\n"
     "`leeboard help absence` says what may stand where there is no value. The manual\n"
     "pages leeboard-facts(5) and leeboard-intake(5) describe the documents.\n"},
    {"figures",
     "What the figures of `leeboard report monthly` mean. The first sentences of each stand\n"
     "below its tables too; in brackets the rule that it follows.\n"},
    {"input",
     "`-` stands for standard input wherever a file may. Without --from the file's name\n"
     "decides: .csv, .xlsx, .ndjson, .json, .yaml or .yml; <ResourceType>*.ndjson and\n"
     "*.fhir.json are FHIR, and a Bundle in plain .json is named with --from fhir.\n\n"
     "Limits: YAML 1 MiB, a JSON document or Bundle 64 MiB (--max-input), an NDJSON line\n"
     "16 MiB, a CSV cell 1 MiB and a record 4 MiB. CSV and NDJSON files have no limit.\n"},
    {"maps",
     "A mapping file (--map) says which column of a table (CSV or .xlsx) goes where:\n\n"
     "  target          intake, assess or triggers\n"
     "  encoding        utf-8, latin-1 or windows-1252\n"
     "  delimiter       one character, or tab; found out when it is not said\n"
     "  header_row      the line of the header, below titles\n"
     "  sheet           of a workbook; the first when it is not said\n"
     "  decimal         the decimal mark of numbers, a comma or a point\n"
     "  zone            the clock in which times in UTC are read\n"
     "  empty           what an empty cell means: not-asked, unknown, declined ...\n"
     "  other_columns   keep, ignore or error\n"
     "  key             paths that make two rows the same record\n"
     "  instrument      of every row (assess)\n"
     "  answers         points or form: what bare numbers are (assess)\n"
     "  columns         for each heading `ignore`, or a map of\n"
     "    to            a path such as patient.code or facts.qtc_ms\n"
     "    format        of dates, such as MM/DD/YYYY, YYYY or excel\n"
     "    values        every legal cell and what it means\n"
     "    unit          of the cells, where it is not that of the vocabulary\n"
     "    observed      the heading of the column that says when\n\n"
     "`leeboard intake schema map --header FILE` draws up a first one. The manual page\n"
     "leeboard-map(5) describes each key.\n"},
    {"settings",
     "leeboard.yaml in the folder of the store, then the user's leeboard/config.yml:\n\n"
     "  clinic        name, address, phone, state, fax, neutral_name: the head of\n"
     "                reports and letters\n"
     "  time_zone     such as America/New_York\n"
     "  staff         whom --actor may name: id, name, credential, role, login\n"
     "  safety_text   what is to be done when a safety item is positive\n"
     "  bands         which of several band sets an instrument uses\n"
     "  rules         window (48h), plan_review (90d), min_cell (11), correct, decide,\n"
     "                sign, local_supply, late_depot, missed_methadone, methadone_pace\n"
     "  reports       paper (letter), font (DejaVu Sans)\n\n"
     "In this release nothing uses late_depot, missed_methadone, methadone_pace, paper\n"
     "and font: they are read and kept.\n"
     "`leeboard store doctor --settings` prints each value with where it came from.\n"
     "The manual page leeboard.yaml(5) describes each key.\n"},
    {"units",
     "Numbers carry the unit of the vocabulary, which `leeboard help facts WORD` prints.\n"
     "A map for CSV may name another unit, which is converted when both are known:\n\n"
     "  \"Last use (days)\": {to: facts.opioid.last_use_hours, unit: d}\n\n"
     "Lengths of time are a whole number and one unit: 45m 48h 14d 2w. Months are no\n"
     "unit. A number known within bounds is {low: 13, high: 18}.\n"},
}};
}  // namespace

std::span<const HelpTopic> help_topics() { return topics; }

std::optional<std::string_view> find_topic(std::string_view name) {
  for (const auto& topic : topics)
    if (topic.name == name) return topic.text;
  return std::nullopt;
}

std::string topic_names() {
  std::string out;
  bool codes = false;
  for (const auto& topic : topics) {
    if (!codes && topic.name > std::string_view("exit-codes")) {
      out += out.empty() ? "exit-codes" : " exit-codes";
      codes = true;
    }
    out += (out.empty() ? "" : " ") + std::string(topic.name);
  }
  return out;
}

}  // namespace leeboard::app
