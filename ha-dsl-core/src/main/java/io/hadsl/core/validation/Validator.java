package io.hadsl.core.validation;

import io.hadsl.core.concurrent.AllProcessors;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.Answer;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.FindingKey;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Unknown;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ExtensionException;
import io.hadsl.core.value.Nearest;
import io.hadsl.core.value.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds topologies to a set of rules. Immutable; one validator serves any number of topologies. */
public final class Validator {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final Map<String, Rule> rules;

  private final Set<String> leftOut;
  private final Optional<LocalDate> today;
  private final Optional<Topology> older;

  private Validator(
      Map<String, Rule> rules,
      Set<String> leftOut,
      Optional<LocalDate> today,
      Optional<Topology> older) {
    this.rules = Collections.unmodifiableMap(rules);
    this.leftOut = Set.copyOf(leftOut);
    this.today = today;
    this.older = older;
  }

  /**
   * The rules that come with the library.
   *
   * @return a validator
   */
  public static Validator standard() {
    return new Validator(Map.of(), Set.of(), Optional.empty(), Optional.empty())
        .with(BuiltInRules.all().toArray(new Rule[0]));
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
      answersAll(rule);
      if (!ID.matcher(rule.id()).matches()) {
        throw new ExtensionException(
            rule,
            "id() gave \""
                + Texts.shown(rule.id())
                + "\": return lower-case words with hyphens, such as \"uid-parity\"");
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
    return new Validator(all, leftOut, today, older);
  }

  /** One without a wave would never be asked. */
  private static void answersAll(Rule rule) {
    ExtensionException.given(rule.id(), rule, "id()", "lower-case words with hyphens");
    ExtensionException.given(rule.severity(), rule, "severity()", "one of Severity");
    ExtensionException.given(rule.wave(), rule, "wave()", "Wave.AVAILABILITY, or another one");
    ExtensionException.given(rule.summary(), rule, "summary()", "one sentence");
    ExtensionException.given(rule.page(), rule, "page()", "an empty text if there is none");
  }

  /**
   * This validator, asking also what must not change from an older topology to the one it judges,
   * such as the numbers of accounts.
   *
   * @param topology what was there before, usually read from the {@code topology.json} of the last
   *     run
   * @return a new validator
   */
  public Validator since(Topology topology) {
    return new Validator(rules, leftOut, today, Optional.of(topology));
  }

  /**
   * This validator, judging on a day: acknowledgements end, and so does the trust in old tests.
   *
   * @param day the day; without one, nothing is too old
   * @return a new validator
   */
  public Validator on(LocalDate day) {
    return new Validator(rules, leftOut, Optional.of(day), older);
  }

  /**
   * This validator without some rules.
   *
   * @param ids rules that are not to be asked
   * @return a new validator
   * @throws IllegalArgumentException if there is no such rule, or the others rely on it
   */
  public Validator without(Collection<String> ids) {
    Set<String> out = new HashSet<>(leftOut);
    for (String id : ids) {
      if (known(id).wave() == Wave.INTEGRITY) {
        throw new IllegalArgumentException(
            "rule \"" + id + "\" cannot be left out: the others rely on what it holds");
      }
      out.add(id);
    }
    return new Validator(rules, out, today, older);
  }

  /**
   * This validator with some of its rules, and those of {@link Wave#INTEGRITY}, on which the others
   * rely.
   *
   * @param ids the rules to ask
   * @return a new validator
   * @throws IllegalArgumentException if there is no such rule
   */
  public Validator only(Collection<String> ids) {
    for (String id : ids) {
      known(id);
    }
    Set<String> out = new HashSet<>();
    for (Rule rule : rules.values()) {
      if (rule.wave() != Wave.INTEGRITY && !ids.contains(rule.id())) {
        out.add(rule.id());
      }
    }
    return new Validator(rules, out, today, older);
  }

  private Rule known(String id) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalArgumentException(
          "rule \"" + id + "\" is unknown: " + Nearest.hint(id, rules.keySet()));
    }
    return rule;
  }

  /**
   * What it holds topologies to.
   *
   * @return the rules, in the order in which they are asked within a wave
   */
  public List<Rule> rules() {
    List<Rule> all = new ArrayList<>(rules.values());
    all.add(new UnusedAcknowledgement(List.of(), rules, List.of()));
    all.add(new ExpiredAcknowledgement(List.of()));
    all.removeIf(rule -> leftOut.contains(rule.id()));
    return all;
  }

  /**
   * Asks all rules.
   *
   * @param topology the topology
   * @return what they found
   */
  public ValidationReport validate(Topology topology) {
    TopologyIndex index = TopologyIndex.of(topology, today, older);
    List<Rule> asked = due(EnumSet.of(Wave.INTEGRITY));
    List<Answer> answers = ask(asked, index);
    if (answers.stream().noneMatch(Answer::holdsErrors)) {
      index.askComponents();
      List<Rule> others = due(EnumSet.of(Wave.AVAILABILITY, Wave.BACKEND));
      asked.addAll(others);
      answers.addAll(ask(others, index));
    }
    List<Finding> found = new ArrayList<>();
    List<Unknown> unknowns = new ArrayList<>();
    Set<FindingKey> replaced = new HashSet<>();
    for (Answer answer : answers) {
      found.addAll(answer.found());
      unknowns.addAll(answer.unknowns());
      replaced.addAll(answer.replaced());
    }
    found.removeIf(each -> replaced.contains(FindingKey.of(each)));
    Set<String> ids = new LinkedHashSet<>();
    asked.forEach(rule -> ids.add(rule.id()));
    Acceptance acceptance = new Acceptance(index, rules, ids);
    acceptance.sort(found);
    return new ValidationReport(
        index, asked(ids), acceptance.open(), acceptance.accepted(), List.of(), unknowns);
  }

  /** Whether a rule's findings can be accepted with a reason. */
  static boolean isAcknowledgeable(Rule rule) {
    return rule.isAcknowledgeable()
        && !(rule.wave() == Wave.INTEGRITY && rule.severity() == Severity.ERROR);
  }

  private List<Rule> asked(Set<String> ids) {
    return rules().stream()
        .filter(rule -> ids.contains(rule.id()) || !rules.containsKey(rule.id()))
        .toList();
  }

  private List<Rule> due(Set<Wave> waves) {
    List<Rule> due = new ArrayList<>();
    for (Rule rule : rules.values()) {
      if (waves.contains(rule.wave()) && !leftOut.contains(rule.id())) {
        due.add(rule);
      }
    }
    return due;
  }

  /** Rules know nothing of each other, so all processors ask. */
  private static List<Answer> ask(List<Rule> due, TopologyIndex index) {
    return new ArrayList<>(AllProcessors.map(due, 1, rule -> Answer.of(rule, index)));
  }
}
