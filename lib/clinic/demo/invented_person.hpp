// An invented clinic: one patient after the other, each from its own random stream.
#pragma once

#include <string>
#include <vector>

#include "clinic/demo/demo_random.hpp"
#include "record/event.hpp"
#include "record/fact.hpp"
#include "record/patient.hpp"
#include "record/trigger.hpp"

namespace leeboard::clinic {

/// The day on which the invented clinic is looked at.
Date demo_today();

/// One form to fill in: which, when, how ill the person is (0-100), and whether some answers are left out.
struct DemoForm {
  std::string instrument;
  Stamp taken_at{};
  int burden = 50;
  bool partial = false;
  std::string quiet_item;  ///< answered with its first option
};

/// An invented person with everything that is recorded about them.
struct DemoPatient {
  Patient patient;
  Episode episode;
  std::vector<Fact> facts;
  std::vector<Event> events;
  std::vector<Event> bookings;  ///< ahead of the day on which the clinic is looked at
  std::vector<Trigger> triggers;
  std::vector<TriggerEvent> log;
  std::vector<DemoForm> forms;
};

/// The patient of that number (from 1); the same for the same seed, whatever else is made.
DemoPatient invent_patient(std::uint64_t seed, int number, int forms);

}  // namespace leeboard::clinic
