package io.hadsl.lab.client;

import io.hadsl.core.fact.UserRequests;
import io.hadsl.core.fact.UserRequests.Notes;
import io.hadsl.lab.host.LabException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What the process of a client is told to ask. It goes through a file, since the password must not
 * stand among a program's arguments.
 *
 * @param page what is read
 * @param notes where a note is posted; equal to the page if none is written
 * @param type the note's content type; empty if none is written
 * @param body what is posted, with {@link UserRequests#NOTE} in it
 * @param acknowledged what stands in the answer to a note that is kept
 */
record Orders(URI page, URI notes, String type, String body, String acknowledged) {

  static Orders of(UsersView users, String password) {
    URI page = URI.create(users.site() + users.requests().page());
    if (users.requests().notes().isEmpty()) {
      return new Orders(page, page, "", "", "");
    }
    Notes notes = users.requests().notes().get();
    return new Orders(
        page,
        URI.create(users.site() + notes.add().path()),
        notes.add().type(),
        notes.add().body().replace(UserRequests.PASSWORD, password),
        notes.acknowledged());
  }

  /** Whether notes are written. */
  boolean writes() {
    return !type.isEmpty();
  }

  HttpRequest.Builder read() {
    return HttpRequest.newBuilder(page);
  }

  HttpRequest.Builder post(String note) {
    return HttpRequest.newBuilder(notes)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body.replace(UserRequests.NOTE, note)));
  }

  void save(Path file) {
    Properties all = new Properties();
    all.setProperty("page", page.toString());
    all.setProperty("notes", notes.toString());
    all.setProperty("type", type);
    all.setProperty("body", body);
    all.setProperty("acknowledged", acknowledged);
    try (Writer out = Files.newBufferedWriter(file)) {
      all.store(out, null);
    } catch (IOException e) {
      throw new LabException("cannot write " + file + ": " + e, e);
    }
  }

  static Orders load(Path file) throws IOException {
    Properties all = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      all.load(in);
    }
    return new Orders(
        URI.create(all.getProperty("page")),
        URI.create(all.getProperty("notes")),
        all.getProperty("type"),
        all.getProperty("body"),
        all.getProperty("acknowledged"));
  }
}
