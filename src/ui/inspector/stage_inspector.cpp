#include "ui/inspector/inspector.hpp"

namespace throughline {

void inspect_stage(Pass& pass, Form& form, const OpenDocument& /*document*/, const Stage& stage) {
  const RecordId id = stage.id;
  form.set_salt(stage.id.value);
  form.breadcrumb("Stage");
  form.title(id, "name", "Name of the stage");
  if (const auto kind = form.choice("stage_kind", "Kind", stage.kind)) {
    Stage changed = stage;
    changed.kind = *kind;
    change(pass, std::move(changed), "Change kind of stage");
  }
  form.text(id, "customer_goal", "Goal of the customer",
            {.placeholder = "What do they want to reach here?", .multiline = true});
  form.text(id, "company_goal", "Goal of the company",
            {.placeholder = "What do you want to reach here?", .multiline = true});
  form.text(
      id, "leaving_reasons", "Why people leave here",
      {.placeholder = "not the right fit, not ready", .hint = "Several, with commas between"});
  form.text(id, "mitigation", "What you do against it",
            {.placeholder = "How do you keep them?", .multiline = true});
}

}  // namespace throughline
