// What of the forms of a person is not taken as it stands.
#pragma once

#include <vector>

#include "record/person_record.hpp"
#include "report/told_list.hpp"

namespace leeboard::report {

/// Forms that were not finished, that contradict themselves or that state another score than their answers come to: in the order of the
/// record.
std::vector<ToldItem> list_told_forms(const PersonRecord& record);

}  // namespace leeboard::report
