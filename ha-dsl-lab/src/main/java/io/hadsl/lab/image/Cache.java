package io.hadsl.lab.image;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Folders that are made once and never changed. Each is named by the hash of its recipe, made under
 * another name and renamed when it is complete, so that what has its name can be used.
 *
 * @param folder where they stand
 * @param mirror where Debian comes from that is put into them
 */
public record Cache(Path folder, Mirror mirror) {

  private static final Object ONE_AT_A_TIME = new Object();

  /**
   * A cache of what this computer's apt gives.
   *
   * @param folder where its folders stand
   */
  public Cache(Path folder) {
    this(folder, Mirror.OF_THIS_COMPUTER);
  }

  /**
   * The same cache, filled from elsewhere.
   *
   * @param other where Debian comes from
   * @return a new cache
   */
  public Cache from(Mirror other) {
    return new Cache(folder, other);
  }

  /**
   * The usual cache: {@code $XDG_CACHE_HOME/ha-dsl}, or {@code /var/cache/ha-dsl} without one.
   *
   * @return the cache
   */
  public static Cache usual() {
    String home = System.getenv("XDG_CACHE_HOME");
    return new Cache(
        home == null || home.isEmpty() ? Path.of("/var/cache/ha-dsl") : Path.of(home, "ha-dsl"));
  }

  /**
   * Gives a folder, and makes it first if it is not there. Others who want it meanwhile wait, also
   * those in other processes.
   *
   * @param kind what it is, such as {@code image}
   * @param recipe all that its content follows from
   * @param maker fills an empty folder
   * @return the complete folder
   */
  public Path get(String kind, String recipe, Consumer<Path> maker) {
    Path wanted = folder.resolve(kind + "-" + hash(recipe));
    if (Files.isDirectory(wanted)) {
      return wanted;
    }
    Folders.make(folder);
    Path lock = folder.resolve(kind + ".lock");
    synchronized (ONE_AT_A_TIME) {
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        if (!Files.isDirectory(wanted)) {
          // What a run that was killed has left is of no use.
          Path part = folder.resolve(wanted.getFileName() + ".part");
          Folders.remove(part);
          Folders.make(part);
          maker.accept(part);
          Files.move(part, wanted, StandardCopyOption.ATOMIC_MOVE);
        }
      } catch (IOException e) {
        throw new LabException("cannot write to the cache " + folder + ": " + e, e);
      }
    }
    return wanted;
  }

  private static String hash(String recipe) {
    return Sha256.of(recipe).substring(0, 16);
  }
}
