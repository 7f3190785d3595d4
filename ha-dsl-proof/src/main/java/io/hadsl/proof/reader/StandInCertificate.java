package io.hadsl.proof.reader;

import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** A certificate of nobody, for a configuration that names one which is on its node only. */
final class StandInCertificate {

  /** The key is thrown away with the folder; keytool insists on a password. */
  private static final String PASSWORD = "unused";

  private static final String NAME = "stand-in";

  private StandInCertificate() {}

  /** Makes one, with its key, as a PEM file in a folder. */
  static Path in(Path folder) throws IOException {
    Path store = folder.resolve("stand-in.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Ended made =
        Launch.of(keytool.toString(), "-genkeypair", "-alias", NAME, "-dname", "CN=" + NAME)
            .with(List.of("-keyalg", "EC", "-storetype", "PKCS12"))
            .with(List.of("-storepass", PASSWORD, "-keystore", store))
            .run();
    if (made.status() != 0) {
      throw new IOException("keytool made no certificate: " + made.message());
    }
    try {
      KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
      byte[] key = keys.getKey(NAME, PASSWORD.toCharArray()).getEncoded();
      String pem =
          block("CERTIFICATE", keys.getCertificate(NAME).getEncoded()) + block("PRIVATE KEY", key);
      return Files.writeString(folder.resolve("stand-in.pem"), pem);
    } catch (GeneralSecurityException e) {
      throw new IOException("what keytool made cannot be read", e);
    }
  }

  /** RFC 7468. */
  private static String block(String label, byte[] bytes) {
    byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder(64, newline).encodeToString(bytes)
        + "\n-----END "
        + label
        + "-----\n";
  }
}
