package io.hadsl.lab.client;

import io.hadsl.core.fact.UserRequests;
import io.hadsl.core.fact.UserRequests.Notes;
import io.hadsl.core.fact.UserRequests.Request;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.SecretRef;
import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.machine.Machines;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The notes of users that a site has kept. */
public final class KeptNotes {

  private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9-]+");

  private KeptNotes() {}

  /**
   * Asks the site for its notes.
   *
   * @param machines the lab
   * @param users what users ask
   * @return all words of the answer, the notes among them; empty if users write none
   * @throws LabException if it does not answer
   */
  public static Set<String> of(Machines machines, UsersView users) {
    if (users.requests().notes().isEmpty()) {
      return Set.of();
    }
    Notes notes = users.requests().notes().get();
    Request list = notes.list();
    WebUser user = WebUser.of(machines, users.site(), users.address());
    List<String> sent = new ArrayList<>();
    if (!list.body().isEmpty()) {
      // In a file: the password must not stand among a program's arguments.
      Path body = machines.folder().resolve("client/list");
      Folders.write(body, list.body().replace(UserRequests.PASSWORD, password(machines, users)));
      sent.addAll(List.of("--header", "Content-Type: " + list.type(), "--data-binary", "@" + body));
    }
    Answer answer = user.ask(list.path(), sent);
    if (answer.status() != 200) {
      throw new LabException(
          "the notes cannot be read back: " + answer.status() + " " + answer.body());
    }
    return new HashSet<>(List.of(BETWEEN.split(answer.body())));
  }

  /** The password with which users write; empty if they need none. */
  static String password(Machines machines, UsersView users) {
    SecretRef secret = users.requests().notes().flatMap(Notes::password).orElse(null);
    if (secret == null) {
      return "";
    }
    String file = TextFile.secret(secret).path().value();
    for (String node : users.notesOn()) {
      Outcome found = machines.machine(node).run(Duration.ofSeconds(30), "cat", file);
      if (found.ok()) {
        return found.out().strip();
      }
    }
    throw new LabException(
        "secret " + secret + ", with which users write, is on none of: " + users.notesOn());
  }
}
