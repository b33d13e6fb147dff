#include "ui/inspector/inspector.hpp"

namespace throughline {

void inspect_map(Form& form, const OpenDocument& document) {
  const RecordId id = document.journey().map.id;
  form.breadcrumb("The whole map");
  form.title(id, "title", "Title of the map");
  form.sections(id, map_sections());
  form.folded_list(id, RecordList::findings);
  form.folded_list(id, RecordList::values);
  form.folded_list(id, RecordList::channels);
}

}  // namespace throughline
