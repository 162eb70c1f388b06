// The remembered heads: what this user last saw of each store, so that a rollback or a cut log is noticed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace leeboard::store {

/// The file of heads in a state directory ("" when there is none: nothing is remembered). A backup that was restored beside
/// its store has a head of its own, bound to its `place`; all others of a store id share one, wherever the file lies.
class RememberedHeads {
 public:
  RememberedHeads(const std::string& state_dir, const std::string& place);
  /// Whether a state directory is set and can be used.
  bool available() const { return !path_.empty(); }
  std::optional<Head> find(const std::string& store_id) const;
  /// Remembers a newer head; an older one only when `backward`. Failures are silent: a head is a help, not a promise.
  void remember(const std::string& store_id, const Head& head, bool backward = false) const;
  /// Remembers `head`, also an older one, where `before` is what is remembered; where somebody else was quicker, a newer one only.
  void replace(const std::string& store_id, const std::optional<Head>& before, const Head& head) const;
  /// The store id that this user knows at this place.
  std::optional<std::string> id_here() const;
  /// Other places where this user knows the store of that id, without those that have a head of their own; whether something still lies there
  /// is not looked at.
  std::vector<std::string> other_places(const std::string& store_id) const;
  /// From now on that store lies here; `gone` are places of it where nothing lies any more.
  void settle(const std::string& store_id, const std::vector<std::string>& gone = {}) const;
  /// Whether the file at this place has a head of its own.
  bool is_branch(const std::string& store_id) const;
  /// Gives the file at this place a head of its own from now on, when the store id is known already.
  void branch(const std::string& store_id, const Head& head) const;

 private:
  enum class Backward { no, from, yes };
  void put(const std::string& id, const Head& head, Backward backward, const std::optional<Head>& from = {}) const;
  std::string place_id(const std::string& store_id) const;
  bool is_known(const std::string& store_id) const;
  struct Place {
    std::string store_id, path;
  };
  std::vector<Place> places() const;

  std::string path_;
  std::string place_;
};

}  // namespace leeboard::store
