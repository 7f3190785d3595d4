package io.hadsl.core.rule;

import io.hadsl.core.model.Element;
import io.hadsl.core.model.Node;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.ExtensionException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what one rule finds. A finding reads like a sentence and ends with its fix:
 *
 * <pre>{@code
 * out.about(user).on(nodes).says("system user `combo` has different UIDs ...")
 *    .because("web1.user(combo).uid", 2106, user.declaredAt())
 *    .fix("declare the user once, with .on(web)");
 * }</pre>
 */
public final class Findings {

  private final Rule rule;
  private final List<Finding> found = new ArrayList<>();
  private final List<Unknown> unknowns = new ArrayList<>();
  private final List<FindingKey> replaced = new ArrayList<>();

  /** In the order in which they were begun; by identity, as two may be alike. */
  private final Set<Sentence> unended = new LinkedHashSet<>();

  Findings(Rule rule) {
    this.rule = rule;
  }

  /**
   * Begins a finding.
   *
   * @param subject the element that it is about; if it is a node and no other is named, the finding
   *     is on that node, and where no fact is given, the element's own line is
   * @return the rest of the sentence; {@link Sentence#fix} ends it
   */
  public Sentence about(Element subject) {
    return begun(new Sentence(subject.id(), subject));
  }

  /**
   * Begins a finding.
   *
   * @param subject the id of what it is about
   * @return the rest of the sentence; {@link Sentence#fix} ends it
   */
  public Sentence about(ElementId subject) {
    return begun(new Sentence(given(subject, "about"), null));
  }

  private Sentence begun(Sentence sentence) {
    unended.add(sentence);
    return sentence;
  }

  /** What is kept is looked at when the rule's own line is no longer known. */
  private <T> T given(@Nullable T value, String call) {
    if (value == null) {
      throw new ExtensionException(rule, call + "(...) is given null");
    }
    return value;
  }

  /**
   * Says that the rule cannot judge an element, because nobody stated something. That is no
   * finding; it is listed where people ask what keeps rules silent.
   *
   * @param element what it cannot judge
   * @param missing what would have to be known, such as {@code "its peak load"}
   * @param how what states it, such as {@code "state it with .states(new Capacity(...))"}
   */
  public void unknown(Element element, String missing, String how) {
    unknowns.add(
        new Unknown(rule.id(), element.id(), given(missing, "unknown"), given(how, "unknown")));
  }

  /** What other rules say, which the findings of this one say more exactly. */
  List<FindingKey> replaced() {
    return replaced;
  }

  /** What keeps the rule silent. */
  List<Unknown> unknowns() {
    return unknowns;
  }

  /**
   * What was found.
   *
   * @throws ExtensionException if a finding was begun and has no fix
   */
  List<Finding> take() {
    for (Sentence each : unended) {
      throw new ExtensionException(
          rule,
          "check(...) began a finding about `"
              + each.subject
              + "` and did not end it: end each with .fix(...), which reports it");
    }
    return found;
  }

  /** A finding that has no fix yet. */
  public final class Sentence {
    private final ElementId subject;
    private final @Nullable Element element;
    private final Set<String> nodes = new LinkedHashSet<>();
    private final List<Value> values = new ArrayList<>();
    private String message = "";

    private Sentence(ElementId subject, @Nullable Element element) {
      this.subject = subject;
      this.element = element;
    }

    /**
     * The nodes concerned.
     *
     * @param ids ids of nodes, in order
     * @return this
     */
    public Sentence on(Collection<ElementId> ids) {
      for (ElementId id : ids) {
        nodes.add(given(id, "on").name());
      }
      return this;
    }

    /**
     * What is wrong.
     *
     * @param sentence one sentence without a full stop
     * @return this
     */
    public Sentence says(String sentence) {
      message = given(sentence, "says");
      return this;
    }

    /**
     * A fact that it rests on.
     *
     * @param what what has the value, such as {@code web1.user(combo).uid}
     * @param value the value
     * @param where the line that set it
     * @return this
     */
    public Sentence because(String what, Object value, DeclaredAt where) {
      values.add(
          new Value(
              given(what, "because"),
              given(given(value, "because").toString(), "because"),
              given(where, "because").location()));
      return this;
    }

    /**
     * What another rule would say of the same cause, less exactly: people read, repair and
     * acknowledge this finding alone.
     *
     * @param general the other rule's id
     * @param about what its finding is about
     * @return this
     */
    public Sentence insteadOf(String general, ElementId about) {
      replaced.add(new FindingKey(given(general, "insteadOf"), given(about, "insteadOf")));
      return this;
    }

    /**
     * What to do about it; this ends the finding and reports it.
     *
     * @param imperative such as {@code "give both the same UID"}
     */
    public void fix(String imperative) {
      given(imperative, "fix");
      if (message.isEmpty()) {
        throw new ExtensionException(
            rule, "a finding about `" + subject + "` has no words: say what is wrong, .says(...)");
      }
      if (!unended.remove(this)) {
        throw new ExtensionException(
            rule, "a finding about `" + subject + "` is ended twice: begin each with about(...)");
      }
      if (element instanceof Node && nodes.isEmpty()) {
        nodes.add(subject.name());
      }
      if (element != null && values.isEmpty()) {
        because(subject.path(), Finding.DECLARED, element.declaredAt());
      }
      found.add(
          new Finding(
              rule.id(),
              rule.severity(),
              subject,
              List.copyOf(nodes),
              message,
              values,
              imperative,
              rule.page()));
    }
  }
}
