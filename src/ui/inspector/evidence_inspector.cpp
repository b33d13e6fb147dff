#include "app/map_info.hpp"
#include "journey/evidence_state.hpp"
#include "ui/inspector/inspector.hpp"

namespace throughline {

void inspect_evidence(Pass& pass, Form& form, const OpenDocument& document,
                      const Evidence& evidence) {
  constexpr std::int64_t kDay_ms = 86'400'000;
  const Map& map = document.journey().map;
  form.set_salt(evidence.id.value);
  const std::size_t behind = list_size({document.journey(), document.outline},
                                       RecordList::supported, record_key(evidence.id));
  form.breadcrumb(behind == 0 ? std::string("Evidence")
                              : "Evidence · speaks about " + counted(behind, "record", "records"));
  form.title(evidence.id, "text", "Finding");
  if (is_stale(evidence, map, pass.app.platform().wall_clock_ms() / kDay_ms)) {
    form.warning(
        "Stale: older than " +
        counted(static_cast<std::size_t>(map.stale_months.value_or(12)), "month", "months"));
  }
  form.sections(evidence.id, evidence_sections());
  form.list(evidence.id, RecordList::supported);
}

}  // namespace throughline
