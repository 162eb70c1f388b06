// Walks a facts document: groups, times of groups, stamped facts, other names.
#include "catalog/read_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/nearest.hpp"
#include "base/range.hpp"
#include "base/zone.hpp"
#include "catalog/read_fact_value.hpp"
#include "catalog/vocabulary.hpp"
#include "io/format_json.hpp"
#include "io/map_reader.hpp"

namespace leeboard::catalog {
namespace {

constexpr std::string_view time_words[] = {"at", "date", "age_hours", "age_days"};

bool is_stamped(io::Node node) { return node.is_map() && (node.find("value") || node.find("absent") || (node.find("low") && node.find("high"))); }

class FactsReader {
 public:
  FactsReader(const Vocabulary& vocabulary, const FactReading& how, Diagnostics& diagnostics)
      : vocabulary_(vocabulary), how_(how), diagnostics_(diagnostics), now_(end_of(how.as_of, how.zone)) {
    for (const auto& name : vocabulary.spellings()) add_groups(name);
  }

  FactsRead read(io::Node root) {
    if (!root.is_map()) {
      io::report(diagnostics_, root, "facts are a map: `name: value`");
      return {};
    }
    if (!how_.as_of.has_time()) find_newest(root);
    out_.now = now_;
    collect_times(root, "");
    walk(root, "");
    return std::move(out_);
  }

 private:
  void add_groups(std::string_view name) {
    for (auto dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.', dot + 1)) groups_.emplace(name.substr(0, dot));
  }

  static std::string join(const std::string& prefix, std::string_view key) {
    return prefix.empty() ? std::string(key) : prefix + "." + std::string(key);
  }

  /// Of a day without a time, ages are counted from its newest timed record.
  void find_newest(io::Node node) {
    if (node.key() == "at" && node.is_scalar()) {
      const auto at = parse_stamp(node.text(), how_.zone);
      if (!at || !at->has_time() || at->day != how_.as_of.day) return;
      if (!newest_found_ || earlier(now_, *at)) now_ = *at;
      newest_found_ = true;
    }
    for (const auto child : node.items()) find_newest(child);
  }

  /// The group (or fact) whose time a key gives: `cows` for cows.age_hours, `qtc_ms` for qtc_age_days.
  std::optional<std::string> timed_by(const std::string& path) const {
    if (vocabulary_.find(path)) return std::nullopt;
    if (const auto dot = path.rfind('.'); dot != std::string::npos)
      if (std::ranges::find(time_words, std::string_view(path).substr(dot + 1)) != std::end(time_words)) return path.substr(0, dot);
    for (const std::string_view ending : {"_age_hours", "_age_days"}) {
      if (!path.ends_with(ending)) continue;
      const auto stem = path.substr(0, path.size() - ending.size());
      if (const auto* entry = vocabulary_.find(stem)) return entry->key;
      for (const auto& entry : vocabulary_.entries())
        if (!entry.type.unit.empty() && entry.key == stem + "_" + entry.type.unit) return entry.key;
    }
    return std::nullopt;
  }

  void collect_times(io::Node map, const std::string& prefix) {
    for (const auto entry : map.entries()) {
      const auto path = join(prefix, entry.key);
      if (const auto target = timed_by(path)) {
        if (const auto at = read_time(entry.key, entry.value)) times_[*target] = *at;
      } else if (entry.value.is_map() && !is_stamped(entry.value) && !is_records(path)) {
        collect_times(entry.value, path);
      }
    }
  }

  bool is_records(const std::string& path) const {
    const auto* entry = vocabulary_.find(path);
    return entry && entry->type.kind == ValueKind::records;
  }

  std::optional<Stamp> read_time(std::string_view key, io::Node node) {
    if (read_absence(node)) return std::nullopt;
    const bool hours = key.ends_with("age_hours");
    if (hours || key.ends_with("age_days")) {
      const auto age = node.is_scalar() ? parse_number(node.text()) : std::nullopt;
      if (!age || *age < 0) {
        io::report(diagnostics_, node, fmt::format("`{}` must be a number that is not negative", node.path()));
        return std::nullopt;
      }
      if (*age / (hours ? 24 : 1) > static_cast<double>(how_.as_of.day.since(*make_date(1900, 1, 1)))) {
        io::report(diagnostics_, node, fmt::format("`{}` lies before 1900", node.path()));
        return std::nullopt;
      }
      return hours ? plus(now_, Duration{-static_cast<long long>(*age * 60 + 0.5)})
                   : stamp_of(how_.as_of.day.plus_days(-static_cast<long long>(*age)));
    }
    const auto text = node.as_text();
    const auto stamp = text ? parse_stamp(*text, how_.zone) : std::nullopt;
    if (!stamp) io::report(diagnostics_, node, fmt::format("`{}` must be a date or a time", node.path()), explain_stamp(node.text(), how_.zone));
    return stamp;
  }

  Stamp time_of(const std::string& path, const std::string& key) const {
    for (const auto& name : {path, key})
      if (const auto own = times_.find(name); own != times_.end()) return own->second;
    for (auto dot = path.rfind('.'); dot != std::string::npos; dot = path.rfind('.', dot - 1)) {
      if (const auto group = times_.find(path.substr(0, dot)); group != times_.end()) return group->second;
      if (dot == 0) break;
    }
    return how_.as_of;
  }

  void walk(io::Node map, const std::string& prefix) {
    for (const auto entry : map.entries()) {
      const auto path = join(prefix, entry.key);
      if (entry.key.starts_with("x_")) {
        out_.extensions.emplace_back(path, io::format_json(entry.value));
      } else if (prefix.empty() && entry.key == "schema") {
        continue;
      } else if (timed_by(path) && !vocabulary_.find(path)) {
        if (!known_target(*timed_by(path))) unknown_key(entry.value, path);
      } else if (const auto* known = vocabulary_.find(path); known && fits(*known, entry.value)) {
        add(*known, path, entry.value);
      } else if (entry.value.is_map() && groups_.contains(path)) {
        walk(entry.value, path);
      } else if (known) {
        add(*known, path, entry.value);
      } else if (groups_.contains(path) && read_absence(entry.value)) {
        add_absence(path, *read_absence(entry.value), entry.value);
      } else {
        unknown_key(entry.value, path);
      }
    }
  }

  bool known_target(const std::string& target) const { return groups_.contains(target) || vocabulary_.find(target); }

  /// A map under a name that is both a fact and a group is the group, unless it is a stamped fact or a record.
  bool fits(const FactEntry& entry, io::Node value) const { return !value.is_map() || is_stamped(value) || entry.type.kind == ValueKind::records; }

  /// `cows: unknown`: nothing is known of any fact of the group.
  void add_absence(const std::string& group, Absent absent, io::Node node) {
    for (const auto& entry : vocabulary_.entries()) {
      if (!entry.key.starts_with(group + ".")) continue;
      Fact fact;
      fact.key = entry.key;
      fact.content = absent;
      fact.at = time_of(entry.key, entry.key);
      fact.recorded = how_.as_of;
      fact.by = how_.by;
      fact.source = how_.source;
      put(std::move(fact), node);
    }
  }

  void unknown_key(io::Node node, const std::string& path) {
    auto names = vocabulary_.names();
    names.insert(names.end(), groups_.begin(), groups_.end());
    for (const auto& entry : vocabulary_.entries()) names.insert(names.end(), entry.also.begin(), entry.also.end());
    io::report_key(diagnostics_, node, fmt::format("no fact is called `{}`", path), did_you_mean(path, names));
  }

  void add(const FactEntry& entry, const std::string& path, io::Node node) {
    Fact fact;
    fact.key = entry.key;
    fact.at = time_of(path, entry.key);
    fact.recorded = how_.as_of;
    fact.by = how_.by;
    fact.source = how_.source;
    const ValueFaults faults{how_, diagnostics_, out_.problems, entry.key};
    std::optional<FactContent> content;
    if (is_stamped(node)) content = read_stamped(entry, node, fact, faults);
    else content = read_value(entry, path, node, faults);
    if (!content) return;
    fact.content = std::move(*content);
    if (!how_.strict && !seen_from(fact.at, how_.as_of))
      out_.problems.push_back({fact.key, fmt::format("observed {}, after the time of the plan; not used", format_stamp(fact.at))});
    put(std::move(fact), node);
  }

  std::optional<FactContent> read_value(const FactEntry& entry, const std::string& path, io::Node node, const ValueFaults& faults) {
    // `drug: methadone` names the class of opioid; a drug on no list is kept as written.
    if (path.ends_with("drug") && path != entry.key && entry.type.kind == ValueKind::code) {
      FactType type = entry.type;
      type.free_words = true;
      return read_fact_value(node, type, vocabulary_, faults);
    }
    if (entry.type.kind == ValueKind::code && entry.key.ends_with(".drug") && node.is_scalar())
      if (const auto* drug = vocabulary_.find_drug(node.text()); drug && std::ranges::find(entry.type.values, drug->id) != entry.type.values.end())
        return FactContent{FactValue{Code{drug->id}}};
    return read_fact_value(node, entry.type, vocabulary_, faults);
  }

  std::optional<FactContent> read_stamped(const FactEntry& entry, io::Node node, Fact& fact, const ValueFaults& faults) {
    io::MapReader map(node, diagnostics_);
    for (const auto key : time_words)
      if (const auto time = map.optional(key))
        if (const auto at = read_time(key, *time)) fact.at = *at;
    const auto text = [&](std::string_view key, std::string& to) {
      if (const auto word = map.optional(key))
        if (const auto read = word->as_text()) to = std::string(*read);
    };
    text("by", fact.by);
    text("source", fact.source);
    text("corrects", fact.corrects);
    if (const auto unit = map.optional("unit"); unit && unit->text() != entry.type.unit)
      io::report(diagnostics_, *unit, fmt::format("`{}` is kept in another unit", entry.key), "write it in " + entry.type.unit);
    const auto absent = map.optional("absent");
    const auto value = map.optional("value");
    map.allow("low");
    map.allow("high");
    map.finish();
    if (absent && value) {
      io::report(diagnostics_, node, fmt::format("`{}` has a value and is absent at once", entry.key));
      return std::nullopt;
    }
    if (absent) {
      const auto word = read_absence(*absent);
      if (!word) io::report(diagnostics_, *absent, "no such reason for absence", "unknown, declined, not-asked or not-applicable");
      return word ? std::optional(FactContent{*word}) : std::nullopt;
    }
    return read_fact_value(value ? *value : node, entry.type, vocabulary_, faults);
  }

  void put(Fact fact, io::Node node) {
    const auto same = std::ranges::find_if(out_.facts, [&](const Fact& f) { return f.key == fact.key && f.at == fact.at; });
    if (same == out_.facts.end()) {
      out_.facts.push_back(std::move(fact));
    } else if (same->content != fact.content) {
      const ValueFaults faults{how_, diagnostics_, out_.problems, fact.key};
      faults.problem(node, "two different values were given for this fact under two names; neither is used");
      same->content = Absent::unknown;
    }
  }

  const Vocabulary& vocabulary_;
  const FactReading& how_;
  Diagnostics& diagnostics_;
  Stamp now_;
  bool newest_found_ = false;
  std::set<std::string, std::less<>> groups_;
  std::map<std::string, Stamp> times_;
  FactsRead out_;
};

}  // namespace

FactsRead read_facts(io::Node node, const Vocabulary& vocabulary, const FactReading& how, Diagnostics& diagnostics) {
  return FactsReader(vocabulary, how, diagnostics).read(node);
}

Stamp end_of(const Stamp& as_of, const Zone* zone) {
  if (as_of.has_time()) return as_of;
  Stamp out = as_of;
  out.second_of_day = 23 * 3600 + 59 * 60;
  out.precision = Precision::minute;
  if (zone) out.offset_minutes = zone->offset_at(as_of.day, out.second_of_day);
  return out;
}

}  // namespace leeboard::catalog
