// The questions about a clinic, and the file.
#include "leeboard/store/settings_interview.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/code.hpp"
#include "base/error.hpp"
#include "base/zone.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/prompt.hpp"

namespace leeboard::app {

namespace {

struct Step {
  const char* name;
  const char* question;
  const char* legal;
};

constexpr std::array<Step, 6> about_clinic{{
    {"clinic", "Name of the clinic", "at the head of every page that leaves"},
    {"address", "Address", "such as 1 Harbour Row, Alder Bay"},
    {"phone", "Phone", "such as 555-0100"},
    {"state", "State", "two letters, such as ME"},
    {"time zone", "Time zone", "such as America/New_York; times without an offset are read in it"},
    {"safety text", "What is to be done at once when a safety item is positive?",
     "such as: Stay with the person. Call the on-call clinician on 555-0111."},
}};
constexpr std::size_t zone_place = 4;

constexpr std::array<Step, 4> about_staff{{
    {"name", "Name of a member of staff, whom --actor may name", "Enter: no more"},
    {"role", "Role", ""},
    {"credential", "Credential", "such as MD, NP, RN, LCSW"},
    {"id", "Staff id", "letters and digits"},
}};
constexpr std::size_t name_part = 0, role_part = 1, id_part = 3;

const std::vector<std::string> roles{"prescriber", "clinician",  "nurse",   "counsellor",    "case-manager",
                                     "peer",       "front-desk", "manager", "administrator", "billing"};

std::string quoted(const std::string& text) {
  io::JsonWriter json;
  json.value(text);
  return json.take();
}

class SettingsInterview {
 public:
  explicit SettingsInterview(Context& context)
      : context_(context), prompt_(context, [] { return std::string("nothing was made: the same command begins anew"); }) {}

  std::string run() {
    prompt_.show("A new store: who the clinic is and who works there. " + context_.settings_files().front() +
                 " will hold it; any editor changes it.");
    prompt_.say_keys(false, false);
    go_through(0);
    for (;;) {
      std::vector<std::string> lines;
      for (std::size_t i = 0; i < values_.size(); ++i) lines.push_back(name_of(i) + ": " + (values_[i].empty() ? "left open" : values_[i]));
      const auto reviewed = prompt_.review(lines, "Enter makes the store and this file");
      if (reviewed.store) return file();
      (void)ask(reviewed.change);
    }
  }

 private:
  static bool is_staff(std::size_t place) { return place >= about_clinic.size(); }
  static std::size_t part_of(std::size_t place) { return (place - about_clinic.size()) % about_staff.size(); }
  static std::size_t person_of(std::size_t place) { return (place - about_clinic.size()) / about_staff.size(); }
  static const Step& step_of(std::size_t place) { return is_staff(place) ? about_staff[part_of(place)] : about_clinic[place]; }
  static std::string name_of(std::size_t place) {
    return is_staff(place) ? fmt::format("staff {}, {}", person_of(place) + 1, step_of(place).name) : step_of(place).name;
  }

  /// The clinic, then one member of staff after the other; no name ends it.
  void go_through(std::size_t from) {
    for (auto at = from;;) {
      if (at == values_.size()) values_.emplace_back();
      if (ask(at) == Typed::back) {
        if (at + 1 == values_.size() && values_[at].empty()) values_.pop_back();
        at -= at > 0 ? 1 : 0;
        continue;
      }
      if (is_staff(at) && part_of(at) == name_part && values_[at].empty()) {
        values_.resize(at);
        return;
      }
      ++at;
    }
  }

  std::string usual(std::size_t place) const {
    if (!is_staff(place) || part_of(place) != id_part) return {};
    for (auto number = person_of(place) + 1;; ++number) {
      auto id = fmt::format("S-{:02}", number);
      if (!is_taken(id, place)) return id;
    }
  }

  bool is_taken(const std::string& id, std::size_t but) const {
    for (std::size_t i = about_clinic.size(); i < values_.size(); ++i)
      if (i != but && part_of(i) == id_part && values_[i] == id) return true;
    return false;
  }

  Typed ask(std::size_t place) {
    const auto& step = step_of(place);
    const bool is_role = is_staff(place) && part_of(place) == role_part;
    if (values_[place].empty()) values_[place] = usual(place);
    std::string text = "\n" + std::string(step.question) + "\n    " + (is_role ? numbered(roles) : std::string(step.legal));
    for (;;) {
      const auto reply = prompt_.ask_or_leave({.text = text, .now = values_[place], .absences = false});
      text.clear();
      if (reply.what != Typed::answer) return reply.what;
      auto value = is_role ? choose(reply.text, roles).value_or(reply.text) : reply.text;
      const auto fault = fault_of(place, value);
      if (fault.empty()) {
        values_[place] = std::move(value);
        return Typed::answer;
      }
      prompt_.show("  " + fault);
    }
  }

  std::string fault_of(std::size_t place, const std::string& value) const {
    if (is_staff(place)) {
      if (part_of(place) == role_part && std::ranges::find(roles, value) == roles.end()) return "a number from 1 to 10, or one of these words";
      if (part_of(place) == id_part && !is_code(value))
        return "a staff id begins with a letter or digit and holds letters, digits, '.', '_' and '-' only, such as S-03";
      if (part_of(place) == id_part && is_taken(value, place)) return "that id is somebody's already";
      return {};
    }
    if (place != zone_place) return {};
    try {
      const Zone zone(value);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::bad_input) throw;
      return std::string(error.what()) + (error.mend().empty() ? "" : "; " + error.mend());
    }
    return {};
  }

  static void add(std::string& out, const std::string& key, const std::string& value, const std::string& before = {}) {
    out += before + (value.empty() ? "# " + key + ":\n" : key + ": " + quoted(value) + "\n");
  }

  std::string file() const {
    std::string out =
        "# Settings of the clinic, which every leeboard command reads: leeboard.yaml(5). Made by `leeboard store init`;\n"
        "# any editor changes it, `leeboard store doctor --settings` shows what holds. No secret belongs here.\n"
        "schema: leeboard.site/1\n\n"
        "# Who the clinic is: at the head of what leaves.\n";
    const bool nothing = std::ranges::all_of(values_.begin(), values_.begin() + zone_place, [](const std::string& value) { return value.empty(); });
    out += nothing ? "# clinic:\n" : "clinic:\n";
    for (const auto& [key, place] : {std::pair{"name", 0}, {"address", 1}, {"phone", 2}, {"state", 3}})
      add(out, key, values_[static_cast<std::size_t>(place)], "  ");
    out += "\n# Times without an offset are read in it.\n";
    add(out, "time_zone", values_[zone_place]);
    out += "\n# Printed wherever a safety item is positive and waits for somebody.\n";
    add(out, "safety_text", values_[zone_place + 1]);
    out += "\n# Whom --actor may name. With `login: NAME` only that user of the system signs and acknowledges as the person.\n";
    std::string staff;
    for (std::size_t i = about_clinic.size(); i + about_staff.size() <= values_.size(); i += about_staff.size()) {
      staff += fmt::format("  - {{id: {}, name: {}", values_[i + id_part], quoted(values_[i]));
      if (!values_[i + 2].empty()) staff += ", credential: " + quoted(values_[i + 2]);
      if (!values_[i + role_part].empty()) staff += ", role: " + values_[i + role_part];
      staff += "}\n";
    }
    out += staff.empty() ? "# staff:\n#   - {id: S-01, name: \"...\", credential: \"...\", role: nurse}\n" : "staff:\n" + staff;
    out +=
        "\n# What else can be set, with what holds while it is not:\n"
        "# rules: {window: 48h, plan_review: 90d, correct: [prescriber, nurse], decide: [prescriber]}\n"
        "# bands: {ciwa_ar: asam2020}\n";
    return out;
  }

  Context& context_;
  Prompt prompt_;
  std::vector<std::string> values_;
};

}  // namespace

std::string ask_for_settings(Context& context) { return SettingsInterview(context).run(); }

}  // namespace leeboard::app
