package io.hadsl.core.fact;

import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What users ask of a service, so that a trial can play one.
 *
 * @param page the path that they read, such as {@code /}; an answer with a status below 400 is what
 *     they want
 * @param notes what they write and must not lose; empty if they only read
 */
public record UserRequests(String page, Optional<Notes> notes) implements StatedFact {

  static final String TYPE = "user-requests";

  /** Stands in a body for the note. */
  public static final String NOTE = "{note}";

  /** Stands in a body for the password. */
  public static final String PASSWORD = "{password}";

  private static final Pattern TYPE_SHAPE =
      Pattern.compile("[A-Za-z0-9._+-]+/[A-Za-z0-9._+-]+(; ?[a-z]+=[A-Za-z0-9_-]+)?");
  private static final Pattern PATH = Pattern.compile("/[!-~]*");

  /**
   * A request with a body is a POST, another one a GET.
   *
   * @param path such as {@code /notes}
   * @param type the body's content type, such as {@code text/plain}
   * @param body what is sent; empty to send nothing
   */
  public record Request(String path, String type, String body) {

    /** Refuses what is no request. */
    public Request {
      checkPath(path);
      type =
          body.isEmpty()
              ? ""
              : Texts.matching("content type", type, TYPE_SHAPE, "a type such as \"text/plain\"");
      Texts.block("body of a request", body);
    }

    /**
     * A GET.
     *
     * @param path such as {@code /notes}
     * @return the request
     */
    public static Request get(String path) {
      return new Request(path, "", "");
    }

    /**
     * A POST.
     *
     * @param path such as {@code /notes}
     * @param type the body's content type
     * @param body what is sent, with {@link #NOTE} and {@link #PASSWORD} where they stand
     * @return the request
     */
    public static Request post(String path, String type, String body) {
      return new Request(path, type, body);
    }
  }

  /**
   * Short texts of letters, digits and hyphens that users leave.
   *
   * @param add leaves one
   * @param acknowledged what stands in the answer if it is kept for good
   * @param list answered with all that are kept
   * @param password of the account that writes; its component keeps it as a {@link
   *     io.hadsl.core.resource.TextFile#secret file} on one of its nodes
   */
  public record Notes(
      Request add, String acknowledged, Request list, Optional<SecretRef> password) {

    /** Refuses requests that carry no note. */
    public Notes {
      Texts.line("answer to a note", acknowledged);
      if (!add.body().contains(NOTE)) {
        throw new IllegalArgumentException(
            "the request to " + add.path() + " carries no note: put " + NOTE + " into its body");
      }
    }
  }

  /** Refuses what is no path. */
  public UserRequests {
    checkPath(page);
  }

  private static void checkPath(String path) {
    Texts.matching("path", path, PATH, "a path such as \"/\", without spaces");
  }

  /**
   * Users who read.
   *
   * @param page such as {@code /}
   * @return the fact
   */
  public static UserRequests reading(String page) {
    return new UserRequests(page, Optional.empty());
  }

  /**
   * The same users, who write as well.
   *
   * @param add leaves a note
   * @param acknowledged what stands in the answer if it is kept for good
   * @param list answered with all that are kept
   * @return a new fact
   */
  public UserRequests writing(Request add, String acknowledged, Request list) {
    return new UserRequests(
        page, Optional.of(new Notes(add, acknowledged, list, Optional.empty())));
  }

  /**
   * The same users, who write with a password.
   *
   * @param password of the account that writes
   * @return a new fact
   */
  public UserRequests withPassword(SecretRef password) {
    return new UserRequests(
        page,
        notes.map(
            each ->
                new Notes(each.add(), each.acknowledged(), each.list(), Optional.of(password))));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    Settings.Builder settings = Settings.builder().text("page", page);
    notes.ifPresent(
        each -> {
          write(settings, "add", each.add());
          settings.text("acknowledged", each.acknowledged());
          write(settings, "list", each.list());
          each.password().ifPresent(secret -> settings.text("password", secret.name()));
        });
    return settings.build();
  }

  static UserRequests read(Settings settings) {
    Optional<Notes> notes =
        settings
            .optionalText("acknowledged")
            .map(
                acknowledged ->
                    new Notes(
                        request(settings, "add"),
                        acknowledged,
                        request(settings, "list"),
                        settings.optionalText("password").map(SecretRef::new)));
    return new UserRequests(settings.text("page"), notes);
  }

  private static void write(Settings.Builder settings, String name, Request request) {
    settings.text(name, request.path());
    if (!request.body().isEmpty()) {
      settings.text(name + "-type", request.type()).text(name + "-body", request.body());
    }
  }

  private static Request request(Settings settings, String name) {
    return new Request(
        settings.text(name),
        settings.optionalText(name + "-type").orElse(""),
        settings.optionalText(name + "-body").orElse(""));
  }
}
