// The facts of one episode as of one time.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/fact.hpp"

namespace leeboard {

/// What is known of one fact at the time of the sheet: a value, or why there is none.
struct Finding {
  std::optional<FactValue> value;  ///< absent: see `absent`
  Absent absent = Absent::not_asked;
  std::optional<Stamp> observed;     ///< when it was true; also of an expired value
  std::optional<FactValue> expired;  ///< the value that is too old to use, for printing
  std::string by;
  std::string source;
  std::string id;  ///< stored fact or assessment behind it, or empty
};

/// A fact that cannot be right: named, never mended in silence.
struct FactProblem {
  std::string fact;
  std::string text;
  bool operator==(const FactProblem&) const = default;
};

/// Facts by canonical name as of one time. Made by care::make_fact_sheet, which alone applies freshness and growth.
class FactSheet {
 public:
  FactSheet() = default;
  explicit FactSheet(Stamp as_of) : as_of_(as_of) {}

  /// The finding, or null when nothing was ever said.
  const Finding* find(std::string_view key) const;
  /// The value when it is known and fresh, null otherwise.
  const FactValue* value(std::string_view key) const;
  /// Puts or replaces a finding.
  void put(std::string key, Finding finding) { findings_[std::move(key)] = std::move(finding); }
  /// What follows from another fact is never asked for: where it is not known, that one is.
  void ask_instead(std::string key, std::string other) { asked_[std::move(key)] = std::move(other); }
  /// The fact to ask for where this one is not known.
  std::string asked_as(const std::string& key) const {
    const auto at = asked_.find(key);
    return at == asked_.end() ? key : at->second;
  }
  void add_problem(FactProblem problem) { problems_.push_back(std::move(problem)); }

  const Stamp& as_of() const { return as_of_; }
  /// The instant that ages in hours are counted to.
  const Stamp& now() const { return now_ ? *now_ : as_of_; }
  void set_now(Stamp now) { now_ = now; }
  const std::map<std::string, Finding, std::less<>>& findings() const { return findings_; }
  const std::vector<FactProblem>& problems() const { return problems_; }

 private:
  Stamp as_of_{};
  std::optional<Stamp> now_;
  std::map<std::string, Finding, std::less<>> findings_;
  std::vector<FactProblem> problems_;
  std::map<std::string, std::string, std::less<>> asked_;
};

}  // namespace leeboard
