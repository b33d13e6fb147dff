#include "ui/inspector/inspector.hpp"

namespace throughline {

void inspect_stage(Form& form, const Stage& stage) {
  form.set_salt(stage.id.value);
  form.breadcrumb("Stage");
  form.title(stage.id, "name", "Name of the stage");
  form.sections(stage.id, stage_sections());
  form.list(stage.id, RecordList::counts);
  form.list(stage.id, RecordList::evidence);
}

}  // namespace throughline
