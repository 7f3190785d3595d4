package io.hadsl.core.plan;

import io.hadsl.core.model.Service;
import io.hadsl.core.model.Use;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Value;
import io.hadsl.core.validation.FindingFormatter;
import io.hadsl.core.value.ElementId;
import java.util.List;

/**
 * A topology that follows every rule and still cannot be planned; the message is for the person who
 * wrote it. What is wrong is a finding like those of the rules, though no rule can make it: only
 * planning shows it.
 */
public final class PlanException extends RuntimeException {

  /** What stands in a finding in place of a rule's id. */
  public static final String PLANNABLE = "plannable";

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  private PlanException(Finding finding) {
    super(FindingFormatter.plain().format(List.of(finding)).stripTrailing());
    this.finding = finding;
  }

  /**
   * A service out of which its component can make nothing.
   *
   * @param service the service
   * @param problem what is wrong with it, such as {@code "leads nowhere"}
   * @param fix what to do about it, as an imperative
   * @return the exception
   */
  public static PlanException of(Service service, String problem, String fix) {
    Value component =
        new Value(service.id().path(), service.component().type(), service.declaredAt().location());
    return of(service, problem, component, fix);
  }

  /**
   * A service that uses another in a way of which its component can make nothing.
   *
   * @param service the service
   * @param use its use of the other
   * @param problem what is wrong, such as {@code "uses a database without a password"}
   * @param fix what to do about it, as an imperative
   * @return the exception
   */
  public static PlanException of(Service service, Use use, String problem, String fix) {
    Value used =
        new Value(
            service.id().path() + ".uses", use.provider().path(), use.declaredAt().location());
    return of(service, problem, used, fix);
  }

  private static PlanException of(Service service, String problem, Value value, String fix) {
    List<String> nodes = service.nodes().stream().map(ElementId::name).toList();
    String message = "service `" + service.name() + "` " + problem;
    return of(service.id(), nodes, message, List.of(value), fix);
  }

  static PlanException of(
      ElementId subject, List<String> nodes, String message, List<Value> values, String fix) {
    return new PlanException(
        new Finding(
            PLANNABLE,
            Severity.ERROR,
            subject,
            nodes,
            message,
            values,
            fix,
            "docs/rules/" + PLANNABLE + ".md"));
  }

  /**
   * What is wrong.
   *
   * @return an error of no rule; it names {@value #PLANNABLE} instead
   */
  public Finding finding() {
    return finding;
  }
}
