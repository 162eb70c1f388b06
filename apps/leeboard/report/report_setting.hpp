// What all reports of a run have in common.
#pragma once

#include "report/report_setting.hpp"

namespace leeboard::app {

class Context;

/// From the definitions and the site's settings, loaded at once so that threads may share it.
report::ReportSetting report_setting(Context& context);

}  // namespace leeboard::app
