// Hands the definitions and the settings of the run to the reports.
#include "leeboard/report/report_setting.hpp"

#include "clinic/band_choice.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

report::ReportSetting report_setting(Context& context) {
  return report::make_report_setting(context.catalog(), context.settings(),
                                     [&](const catalog::Instrument& instrument) { return clinic::chosen_bands(context.settings(), instrument); });
}

}  // namespace leeboard::app
