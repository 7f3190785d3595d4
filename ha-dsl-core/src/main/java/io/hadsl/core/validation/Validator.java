package io.hadsl.core.validation;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds topologies to a set of rules. Immutable; one validator serves any number of topologies. */
public final class Validator {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final Map<String, Rule> rules;

  private record Key(String rule, ElementId subject) {}

  private Validator(Map<String, Rule> rules) {
    this.rules = Collections.unmodifiableMap(rules);
  }

  /**
   * The rules that come with the library.
   *
   * @return a validator
   */
  public static Validator standard() {
    return new Validator(Map.of()).with(BuiltInRules.all().toArray(new Rule[0]));
  }

  /**
   * The rules that come with the library, and those that are installed beside it as services of
   * {@link Rule}.
   *
   * @param loader where to look
   * @return a validator
   * @throws IllegalArgumentException if two rules share an id, or an id is ill-formed
   */
  public static Validator installed(ClassLoader loader) {
    List<Rule> found = new ArrayList<>();
    ServiceLoader.load(Rule.class, loader).forEach(found::add);
    return standard().with(found.toArray(new Rule[0]));
  }

  /**
   * This validator with further rules.
   *
   * @param more rules whose ids are new
   * @return a new validator
   * @throws IllegalArgumentException if two rules share an id, or an id is ill-formed
   */
  public Validator with(Rule... more) {
    Map<String, Rule> all = new LinkedHashMap<>(rules);
    for (Rule rule : more) {
      if (!ID.matcher(rule.id()).matches()) {
        throw new IllegalArgumentException(
            "rule id \"" + rule.id() + "\" is not allowed: use lower-case words with hyphens");
      }
      Rule other = all.put(rule.id(), rule);
      if (other != null) {
        throw new IllegalArgumentException(
            "two rules have the id \""
                + rule.id()
                + "\": "
                + other.getClass().getName()
                + " and "
                + rule.getClass().getName());
      }
    }
    return new Validator(all);
  }

  /**
   * What it holds topologies to.
   *
   * @return the rules, in the order in which they are asked within a wave
   */
  public List<Rule> rules() {
    List<Rule> all = new ArrayList<>(rules.values());
    all.add(new UnusedAcknowledgement(List.of(), rules));
    return all;
  }

  /**
   * Asks all rules.
   *
   * @param topology the topology
   * @return what they found
   */
  public ValidationReport validate(Topology topology) {
    TopologyIndex index = TopologyIndex.of(topology);
    List<Finding> found = new ArrayList<>();
    List<Unknown> unknowns = new ArrayList<>();
    Set<String> asked = new LinkedHashSet<>();
    ask(EnumSet.of(Wave.INTEGRITY), index, found, unknowns, asked);
    if (found.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
      ask(EnumSet.of(Wave.AVAILABILITY, Wave.BACKEND), index, found, unknowns, asked);
    }
    return sort(index, found, unknowns, asked);
  }

  /** Whether a rule's findings can be accepted with a reason. */
  static boolean isAcknowledgeable(Rule rule) {
    return rule.isAcknowledgeable()
        && !(rule.wave() == Wave.INTEGRITY && rule.severity() == Severity.ERROR);
  }

  private boolean isAcknowledgeable(String id) {
    Rule rule = rules.get(id);
    return rule != null && isAcknowledgeable(rule);
  }

  /** Rules know nothing of each other, so all processors ask. */
  private void ask(
      Set<Wave> waves,
      TopologyIndex index,
      List<Finding> found,
      List<Unknown> unknowns,
      Set<String> asked) {
    List<Rule> due = rules.values().stream().filter(rule -> waves.contains(rule.wave())).toList();
    due.forEach(rule -> asked.add(rule.id()));
    for (Answer answer : due.parallelStream().map(rule -> Answer.of(rule, index)).toList()) {
      found.addAll(answer.get());
      unknowns.addAll(answer.unknowns());
    }
  }

  /** What a rule found; what it threw is kept, because a stream would wrap it. */
  private record Answer(
      List<Finding> found, List<Unknown> unknowns, @Nullable RuntimeException thrown) {
    static Answer of(Rule rule, TopologyIndex index) {
      try {
        Findings out = new Findings(rule);
        rule.check(index, out);
        return new Answer(out.take(), out.unknowns(), null);
      } catch (RuntimeException e) {
        return new Answer(List.of(), List.of(), e);
      }
    }

    List<Finding> get() {
      if (thrown != null) {
        throw thrown;
      }
      return found;
    }
  }

  private static List<Finding> ask(Rule rule, TopologyIndex index) {
    Findings out = new Findings(rule);
    rule.check(index, out);
    return out.take();
  }

  /** Parts the findings that are acknowledged from those that are not. */
  private ValidationReport sort(
      TopologyIndex index, List<Finding> found, List<Unknown> unknowns, Set<String> asked) {
    Map<Key, Acknowledgement> given = new LinkedHashMap<>();
    for (Acknowledgement each : index.topology().acknowledgements()) {
      given.putIfAbsent(new Key(each.rule(), each.element()), each);
    }
    List<Finding> open = new ArrayList<>();
    List<AcknowledgedFinding> accepted = new ArrayList<>();
    Map<Key, Acknowledgement> unused = new LinkedHashMap<>(given);
    for (Finding finding : found) {
      Key key = new Key(finding.rule(), finding.subject());
      Acknowledgement acknowledgement = given.get(key);
      if (acknowledgement != null && isAcknowledgeable(finding.rule())) {
        accepted.add(new AcknowledgedFinding(finding, acknowledgement));
        unused.remove(key);
      } else {
        open.add(finding);
      }
    }
    // Whether a rule that was not asked would have found something is not known.
    unused.keySet().removeIf(key -> rules.containsKey(key.rule()) && !asked.contains(key.rule()));
    open.addAll(ask(new UnusedAcknowledgement(List.copyOf(unused.values()), rules), index));
    return new ValidationReport(index, open, accepted, unknowns);
  }
}
