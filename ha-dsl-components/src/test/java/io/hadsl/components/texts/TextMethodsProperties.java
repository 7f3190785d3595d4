package io.hadsl.components.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.value.Texts;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * Whatever text is given to any method that takes text: it is refused with a message that shows it
 * safely, or it is one that every target can carry, and is kept as it is.
 */
class TextMethodsProperties {

  /** Methods that the test cannot call with any text, and why that leaves nothing untested. */
  private static final Map<String, String> NOT_CALLED =
      Map.ofEntries(
          Map.entry(
              "components.apt.AptRepository.new(String, String, Optional, List, Optional)",
              "its parts are given by of() and signedBy(), which are called"),
          Map.entry(
              "components.keepalived.Keepalived.checking(String, int)",
              "as checking(String), with a weight"),
          Map.entry(
              "components.keepalived.Keepalived.tracking(String, int)",
              "as tracking(String), with a weight"),
          Map.entry(
              "components.packaged.PackagedService.new(String, List, List, List)",
              "its parts are given by of() and running(), which are called"),
          Map.entry(
              "components.packaged.PackagedService.restarting(String[])",
              "takes units that the sample does not run; they went through running()"),
          Map.entry(
              "core.fact.StatedFacts.read(String, Settings)",
              "reads what facts write; each fact is made by its constructor"),
          Map.entry(
              "core.fact.VrrpTrack.new(Kind, String, int)",
              "made by Keepalived.tracking(String), which is called"),
          Map.entry(
              "core.model.CronSpec.scheduled(String, CronSchedule, String, String[])",
              "its parts go to the constructor of Scheduled, which is called"),
          Map.entry(
              "core.model.Laboratory.standIn(String)",
              "asks for what a laboratory has, which has no implementation here"),
          Map.entry(
              "core.resource.Command.with(String, String, String[])",
              "takes pairs; each goes where those of the constructor's map go"),
          Map.entry(
              "core.resource.Ownership.of(String, String, int)",
              "takes a mode, which 5 is not; both names go to AccountName.of, which is called"),
          Map.entry(
              "core.value.Settings.number(String)", "asks for a key that the sample has not got"));

  /** What neither keeps a text nor emits it: questions, and what words a refusal. */
  private static final Set<String> ASK_ONLY =
      Set.of(
          "core.value.CharSet.",
          "core.value.ExtensionException.",
          "core.value.JarText.",
          "core.value.Nearest.",
          "core.value.Settings.optionalText(",
          "core.value.Settings.text(",
          "core.value.Settings.texts(",
          "core.value.SourceLocation.",
          "core.value.Texts.",
          "core.model.Parameters.");

  /** What is refused when the text is complete: a builder takes pieces of it. */
  private static final Set<String> LATER =
      Set.of("core.resource.Content$Builder.line(", "core.resource.Content$Builder.text(");

  /** What is made of names that were checked before, by the library alone. */
  private static final Set<String> DERIVED =
      Set.of(
          "core.resource.ResourceId.new(",
          "core.value.ElementId.of(",
          "core.value.ElementId.child(",
          "core.value.Settings.new(",
          "core.value.Settings$Builder.",
          "components.FileHeader.of(",
          "components.caddy.Caddyfile.new(",
          "components.postgresql.PostgresqlAccess.of(");

  private static final int LONGEST_MESSAGE = 1500;

  private static final List<TextMethod> METHODS = new ArrayList<>();
  private static final Set<String> UNKNOWN = new TreeSet<>();

  static {
    for (Executable each : TextMethods.all()) {
      TextMethod.of(each).ifPresentOrElse(METHODS::add, () -> UNKNOWN.add(TextMethod.name(each)));
    }
  }

  @Example
  void everyMethodIsCalledOrHasAReason() {
    assertEquals(new TreeSet<>(NOT_CALLED.keySet()), UNKNOWN, "give Samples a value for it");
    assertTrue(METHODS.size() > 180, METHODS.size() + " methods that take text");
  }

  @Example
  void eachMethodWithEachText() {
    callEachMethodWith(HostileTexts.ALWAYS);
  }

  @Example
  @Tag("proof")
  void eachMethodWithEachLongText() {
    callEachMethodWith(HostileTexts.LONG);
  }

  private static void callEachMethodWith(List<String> texts) {
    List<String> failures = new ArrayList<>();
    int calls = 0;
    int taken = 0;
    for (TextMethod method : METHODS) {
      for (int place : method.texts()) {
        for (String text : texts) {
          calls++;
          try {
            taken += check(method, place, text) ? 1 : 0;
          } catch (AssertionError e) {
            failures.add(e.getMessage());
          }
        }
      }
    }
    assertEquals("", String.join("\n", failures));
    System.out.printf(
        "seen: %d methods that take text were called %d times: %d texts refused, %d taken%n",
        METHODS.size(), calls, calls - taken, taken);
  }

  @Provide
  Arbitrary<String> texts() {
    return HostileTexts.any();
  }

  @Property(tries = 10)
  void eachMethodWithAnyText(@ForAll("texts") String text) {
    METHODS.forEach(method -> method.texts().forEach(place -> check(method, place, text)));
  }

  @Property(tries = 500)
  @Tag("proof")
  void eachMethodWithManyTexts(@ForAll("texts") String text) {
    METHODS.forEach(method -> method.texts().forEach(place -> check(method, place, text)));
  }

  /** Tells whether the text was taken; fails if it should not have been, or is not kept. */
  private static boolean check(TextMethod method, int place, String text) {
    String what = TextMethod.name(method.what()) + " with \"" + Texts.shown(text) + "\"";
    Object made;
    try {
      made = method.callWith(place, text);
    } catch (InvocationTargetException e) {
      isClear(what, e.getCause(), text);
      return false;
    }
    if (Stream.of(ASK_ONLY, LATER, DERIVED).noneMatch(set -> startsWithOneOf(what, set))) {
      assertTrue(isPrintable(text), what + " was taken");
    }
    if (method.what() instanceof Constructor<?> && made instanceof Record kept) {
      assertEquals(text, TextMethod.kept(kept, place), what + " was changed");
    }
    return true;
  }

  private static void isClear(String what, Throwable refusal, String text) {
    assertTrue(refusal instanceof IllegalArgumentException, what + " ended with " + refusal);
    String message = String.valueOf(refusal.getMessage());
    assertTrue(isPrintable(message), what + ": a raw character in " + Texts.shown(message));
    assertTrue(message.length() < LONGEST_MESSAGE, what + ": " + message);
    assertTrue(message.contains(" "), what + ": " + message);
    // Parts of paths and lists are shown by themselves.
    boolean shows = text.length() > 40 || text.isBlank() || text.matches(".*[/,. \n(].*");
    assertTrue(
        shows || message.contains(Texts.visible(text)) || message.contains("U+"),
        what + " is not shown by: " + message);
  }

  /** What any target can carry: lines of printable text. */
  private static boolean isPrintable(String text) {
    try {
      Texts.block("text", text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean startsWithOneOf(String what, Set<String> starts) {
    return starts.stream().anyMatch(what::startsWith);
  }
}
