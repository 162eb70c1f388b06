// What became of something that was written down.
#pragma once

#include <cstdint>

#include "record/words.hpp"

namespace leeboard {

/// Whether a write made something new.
enum class Stored : std::uint8_t { created, revised, unchanged };
template <>
inline constexpr auto words_of<Stored> =
    word_table<Stored>({{Stored::created, "created"}, {Stored::revised, "revised"}, {Stored::unchanged, "unchanged"}});

/// How many objects of each kind were made.
struct ObjectCounts {
  long long patients = 0, episodes = 0, facts = 0, assessments = 0, triggers = 0, events = 0;
  constexpr ObjectCounts& operator+=(const ObjectCounts& more) {
    patients += more.patients;
    episodes += more.episodes;
    facts += more.facts;
    assessments += more.assessments;
    triggers += more.triggers;
    events += more.events;
    return *this;
  }
};

}  // namespace leeboard
