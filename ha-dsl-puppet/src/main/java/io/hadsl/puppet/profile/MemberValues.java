package io.hadsl.puppet.profile;

import io.hadsl.puppet.hiera.HieraYaml;
import io.hadsl.puppet.merge.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the members of a profile say for its parameters, as entries of their Hiera files. */
public final class MemberValues {

  private final String profile;

  /** Of each member; those who agree share the text. */
  private final List<List<String>> entries;

  MemberValues(String profile, int members) {
    this.profile = profile;
    this.entries = new ArrayList<>(members);
    for (int i = 0; i < members; i++) {
      entries.add(new ArrayList<>());
    }
  }

  /** Adds a parameter. */
  void add(String parameter, Map<?, Members> values) {
    String key = "profile::" + profile + "::" + parameter;
    StringBuilder entry = new StringBuilder();
    for (Map.Entry<?, Members> each : values.entrySet()) {
      entry.setLength(0);
      HieraYaml.entry(entry, key, each.getKey());
      put(each.getValue(), entry.toString());
    }
  }

  private void put(Members nodes, String entry) {
    for (int node = nodes.next(0); node >= 0; node = nodes.next(node + 1)) {
      entries.get(node).add(entry);
    }
  }

  /**
   * Appends the entries of a member.
   *
   * @param out where to
   * @param member its position in the profile
   */
  public void appendTo(StringBuilder out, int member) {
    for (String entry : entries.get(member)) {
      out.append(entry);
    }
  }
}
