package io.hadsl.export.json;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.fact.StatedFacts;
import io.hadsl.core.value.ExtensionException;
import io.hadsl.core.value.Nearest;
import io.hadsl.core.value.Settings;
import java.util.ArrayList;
import java.util.List;

/** Facts that are stated of an element, each by its type and settings. */
final class FactJson {

  private FactJson() {}

  static void write(JsonOut json, List<Stated<StatedFact>> facts) {
    json.objects(
        "facts",
        facts,
        each -> {
          StatedFact fact = each.fact();
          json.text("fact", ExtensionException.given(fact.type(), fact, "type()", "its type"));
          SettingsJson.write(
              json,
              ExtensionException.given(
                  fact.settings(), fact, "settings()", "Settings.NONE where it has none"));
        });
  }

  static List<Stated<StatedFact>> read(ObjectReader element) {
    List<Stated<StatedFact>> facts = new ArrayList<>();
    for (ObjectReader each : element.objects("facts")) {
      String type = each.text("fact");
      if (!StatedFacts.types().contains(type)) {
        throw each.problem(
            "fact", "fact \"" + type + "\" is unknown: " + Nearest.hint(type, StatedFacts.types()));
      }
      Settings settings = SettingsJson.read(each);
      try {
        StatedFact fact = StatedFacts.read(type, settings);
        facts.add(each.end(() -> new Stated<>(fact, each.declaredAt())));
      } catch (IllegalArgumentException e) {
        String where = each.find("settings") == null ? "fact" : "settings";
        throw each.problem(where, String.valueOf(e.getMessage()));
      }
    }
    return facts;
  }
}
