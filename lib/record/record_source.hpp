// Where facts come from that follow from the record alone.
#pragma once

#include <cstdint>

#include "record/words.hpp"

namespace leeboard {

/// The part of a record that a fact follows from: what stands as its source, where a form or an event would stand by id.
enum class RecordSource : std::uint8_t { patient, episode, inventory, bookings, visits, site };
template <>
inline constexpr auto words_of<RecordSource> = word_table<RecordSource>({{RecordSource::patient, "patient record"},
                                                                         {RecordSource::episode, "episode record"},
                                                                         {RecordSource::inventory, "trigger inventory"},
                                                                         {RecordSource::bookings, "booked visits"},
                                                                         {RecordSource::visits, "visits on record"},
                                                                         {RecordSource::site, "site settings"}});

}  // namespace leeboard
