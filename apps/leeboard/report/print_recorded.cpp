// One way to print what was written down.
#include "leeboard/report/print_recorded.hpp"

#include "leeboard/context.hpp"
#include "report/since.hpp"
#include "report/views.hpp"

namespace leeboard::app {

void print_recorded(Context& context, std::string_view schema, const std::vector<Recording>& recorded,
                    const std::function<report::Document()>& page) {
  if (context.json()) {
    for (const auto& one : recorded) context.print(report::recorded_json(schema, one));
    context.print(report::recorded_summary(schema, context.as_of(), recorded));
  } else if (context.format() == "csv") {
    context.print(report::recorded_csv(recorded, context.globals().csv_raw));
  } else {
    context.print(report::render(page(), context.format(), false, context.look()));
  }
}

}  // namespace leeboard::app
