// The questions that are left, in the order in which they matter.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "catalog/vocabulary.hpp"
#include "record/plan.hpp"

namespace leeboard::care {

/// Gathers which fact decides what, and puts the questions in order.
class AskList {
 public:
  /// The fact would settle (or is wanted by) an option, a line or an escalation.
  void add(const std::string& fact, const std::string& decides);
  void add(const std::vector<std::string>& facts, const std::string& decides);
  /// The fact holds a block until it is known.
  void add_holding(const std::vector<std::string>& facts);

  /// The fact alone would make an emergency, or an emergency wants to know it.
  void add_first(const std::string& fact) { first_.insert(fact); }

  /// What is not wanted: a question that settles nothing else goes last.
  void set_aside(const std::string& option) { aside_.insert(option); }

  /// First what an emergency asks, then what holds a block, then by how much is settled, then by name; ranks from 1.
  std::vector<PlanQuestion> questions(const catalog::Vocabulary& vocabulary) const;

 private:
  std::map<std::string, std::vector<std::string>> decides_;
  std::set<std::string> first_, holding_, aside_;
};

}  // namespace leeboard::care
