package io.hadsl.core.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class that somebody wrote for this library, such as a component or a rule, does not do what its
 * interface asks of it. The message names the class: nobody's line need be on the stack when the
 * library looks at an answer.
 */
public final class ExtensionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * A mistake in somebody's class.
   *
   * @param asked an object of that class
   * @param problem what is wrong, and what to do instead
   */
  public ExtensionException(Object asked, String problem) {
    super("class " + written(asked.getClass().getName()) + ": " + problem);
  }

  /** The class whose source holds the code: a lambda's own name is nowhere in it. */
  private static String written(String name) {
    int lambda = name.indexOf("$$Lambda");
    return lambda < 0 ? name : name.substring(0, lambda);
  }

  /**
   * What an object answered. Compilers that know of null see the library's own classes only.
   *
   * @param answer what a method returned
   * @param asked whose method
   * @param method the method as a person reads it, such as {@code facts(...)}
   * @param instead what to return rather than null
   * @return the answer
   * @throws ExtensionException if it is null
   */
  public static <T> T given(@Nullable T answer, Object asked, String method, String instead) {
    if (answer == null) {
      throw new ExtensionException(asked, method + " gave null: return " + instead);
    }
    return answer;
  }

  /**
   * A list that an object answered.
   *
   * @param answer what a method returned
   * @param asked whose method
   * @param method the method as a person reads it, such as {@code rules()}
   * @param instead what to return rather than null
   * @return a copy
   * @throws ExtensionException if it is null, or holds null
   */
  public static <T> List<T> givenAll(
      @Nullable List<T> answer, Object asked, String method, String instead) {
    for (T each : given(answer, asked, method, instead)) {
      given(each, asked, method + ", in its list,", instead);
    }
    return List.copyOf(given(answer, asked, method, instead));
  }
}
